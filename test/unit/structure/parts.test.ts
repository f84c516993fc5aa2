import {describe, expect, it} from 'vitest'
import {annexLabel, isCopyHeading, partKind} from '../../../src/structure/parts.ts'
import {flow, rowsOfPage} from './page.ts'

const kindOf = (line: string, above = 'Lê Văn Cường\n\n'): string | null => {
  const rows = rowsOfPage(above + line)
  return partKind(rows.at(-1)!, rows.at(-2))
}

describe('a row behind the body opens', () => {
  it.each([
    ['PHỤ LỤC', 'annex'],
    ['Phụ lục II', 'annex'],
    ['Phụ lục II - Lịch họp', 'annex'],
    ['DANH MỤC CÁC THÔN', 'annex'],
    ['SAO Y', 'copy'],
    ['MẪU SỐ 01', 'attachment'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'attachment'],
    ['            (Kèm theo Thông báo số 8/TB-UBND)', 'attachment'],
  ])('"%s"', (line, kind) => {
    expect(kindOf(line)).toBe(kind)
  })

  it.each(['Phụ lục II;', 'Danh mục các thôn', 'Mẫu số 01', '(Kèm theo Thông báo số 8/TB-UBND)', 'Sao y', '- Lưu: VT.'])(
    'nothing: "%s"',
    (line) => {
      expect(kindOf(line)).toBeNull()
    },
  )

  it('a form in small letters at the top of a page', () => {
    expect(kindOf('Mẫu số 01', 'Lê Văn Cường\n\f')).toBe('attachment')
  })

  it('a bound document by its note at the margin below a title', () => {
    expect(kindOf('(Kèm theo Thông báo số 8/TB-UBND)', 'QUY CHẾ\n')).toBe('attachment')
  })
})

describe('a label of an annex', () => {
  it.each([
    ['PHỤ LỤC', 'PHỤ LỤC', '', ''],
    ['PHỤ LỤC SỐ 1', 'PHỤ LỤC SỐ 1', '', ''],
    ['Phụ lục 2:', 'Phụ lục 2:', '', ''],
    ['Phụ lục II. LỊCH HỌP', 'Phụ lục II.', '', 'LỊCH HỌP'],
    ['PHỤ LỤC I - LỊCH HỌP', 'PHỤ LỤC I', '-', 'LỊCH HỌP'],
    ['DANH MỤC CÁC THÔN', 'DANH MỤC CÁC THÔN', '', ''],
  ])('"%s" is told from its title', (line, ...parts) => {
    const {label, dash, title} = annexLabel(flow(line))
    expect([label.text, dash.text, title.text]).toEqual(parts)
  })
})

describe('isCopyHeading', () => {
  it.each(['SAO Y', 'SAO Y BẢN CHÍNH', 'SAO LỤC', 'TRÍCH SAO'])('holds for "%s"', (text) => {
    expect(isCopyHeading(flow(text))).toBe(true)
  })

  it.each(['Sao y bản chính', 'SAO YÊN THÔN', 'BẢN SAO'])('does not hold for "%s"', (text) => {
    expect(isCopyHeading(flow(text))).toBe(false)
  })
})

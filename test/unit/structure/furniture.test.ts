import {describe, expect, it} from 'vitest'
import {furnitureOf} from '../../../src/structure/furniture.ts'
import {rowsOfPage, shown} from './page.ts'

const kindsOf = (lines: readonly string[]): (string | null)[] => furnitureOf(rowsOfPage(lines.join('\n')))

describe('rules', () => {
  it.each(['-----', '––––––––', '_______', '* * *', '=====', '~~~~', '·····'])('"%s" is a rule', (line) => {
    expect(kindsOf(['THÔNG BÁO', line])).toEqual([null, 'rule'])
  })

  it.each(['*', '--', '.........', '…………', '- Lưu: VT.', '-5 độ'])('"%s" is none', (line) => {
    expect(kindsOf(['THÔNG BÁO', line])).toEqual([null, null])
  })
})

describe('page breaks written out', () => {
  const drawn = `${'='.repeat(30)} trang 3 ${'='.repeat(30)}`
  it.each([
    ...['--- PAGE BREAK ---', '--- PAGE 2 ---', 'Trang 2/7', 'Trang 3', 'page 4 of 9', '- Trang 5 -', '===== Trang 3 ====='],
    ...['[Trang 3/7]', '*** Page 3 of 7 ***', '<page 3>', '## PAGE BREAK ##', drawn],
  ])('"%s" is one', (line) => {
    expect(kindsOf(['Xã báo cáo.', line])).toEqual([null, 'break'])
  })

  it.each([
    'Trang thông tin điện tử của xã',
    'Trang 2 của bản vẽ',
    'Trang bị 5 máy bơm',
    'Page Layout',
    '(trang 3) là bản vẽ',
    '= 3 =',
    'trang 12345',
  ])('"%s" is text', (line) => {
    expect(kindsOf(['Xã báo cáo.', line])).toEqual([null, null])
  })
})

describe('page numbers', () => {
  it('count up from 2, as page 1 shows none', () => {
    expect(kindsOf(['Một.', '2', 'Hai.', '3', 'Ba.', '- 4 -', 'Bốn.'])).toEqual([null, 'page', null, 'page', null, 'page', null])
  })

  it('stand at a form feed, also where the first pages are missing', () => {
    expect(kindsOf(['Một.\f7', 'Hai.\f8', 'Ba.'])).toEqual([null, 'page', null, 'page', null])
  })

  it('may be 1 at the end of the first page', () => {
    expect(kindsOf(['Một.', '1\fHai.', '2\fBa.'])).toEqual([null, 'page', null, 'page', null])
  })

  it('do not count down: "1" after page 2 is text', () => {
    expect(kindsOf(['Một.', '2', 'Hai.', '1', 'Ba.'])).toEqual([null, 'page', null, null, null])
  })

  it('are not years or amounts', () => {
    expect(kindsOf(['Trong năm', '2024', 'xã thu', '150', 'triệu đồng.'])).toEqual([null, null, null, null, null])
  })

  it('are not numbers at the start of a line', () => {
    expect(kindsOf(['Một.', '2 xã chưa nộp báo cáo.'])).toEqual([null, null])
  })

  it('are not the cells of a printed table, one a line', () => {
    expect(kindsOf(['TT', '1', 'Xã Hòa Bình', '2', 'Xã Hòa An', '3', 'Xã Hòa Tân'])).toEqual([null, null, null, null, null, null, null])
  })

  it('count on where page 1 has a number, too', () => {
    const lines = Array<string>(9).fill('Thôn họp.')
    expect(kindsOf([...lines, '1', ...lines, '2', ...lines, '3', 'Hết.']).filter((kind) => kind === 'page')).toHaveLength(2)
  })

  it('are not figures beside other words', () => {
    expect(kindsOf(['1      Xã Hòa Bình', '2      Xã Hòa An'])).toEqual([null, null])
  })
})

describe('running heads', () => {
  it('repeat at the top of every page, but for the number', () => {
    const head = (page: number): string => `Lịch họp thôn năm 2022                                  ${page}`
    const {furniture, outline} = shown(
      `Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\n1. Thôn Thượng họp ngày mồng năm ở nhà văn hóa, mọi nhà cử\n\f${head(2)}\nmột người đi họp.\n\f${head(3)}\n2. Thôn Hạ không họp.`,
    )
    expect(furniture).toHaveLength(2)
    expect(outline).toEqual([
      ['1', 'Thôn Thượng họp ngày mồng năm ở nhà văn hóa, mọi nhà cử một người đi họp.'],
      ['2', 'Thôn Hạ không họp.'],
    ])
  })
})

describe('first rows of pages', () => {
  it.each([
    ['that differ', 'Lịch họp thôn Thượng', 'Lịch họp thôn Hạ'],
    ['that count', 'Trường hợp 1', 'Trường hợp 2'],
    ['that open annexes', 'PHỤ LỤC', 'PHỤ LỤC'],
    ['that end a sentence', 'ở nhà văn hóa.', 'ở nhà văn hóa.'],
    ['with a motto', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ])('%s are no running heads', (_what, first, second) => {
    expect(kindsOf(['Một.', `\f${first}`, 'Hai.', `\f${second}`, 'Ba.'])).toEqual([null, null, null, null, null])
  })

  it('that are the same below a page number are running heads', () => {
    expect(kindsOf(['Một.', '\f2', 'Lịch họp thôn', 'Hai.', '\f3', 'Lịch họp thôn', 'Ba.'])).toEqual([
      null,
      'page',
      'head',
      null,
      'page',
      'head',
      null,
    ])
  })
})

describe('remarks of a converter', () => {
  it('stand in brackets above the heading', () => {
    expect(kindsOf(['[Bản chuyển từ tệp ảnh]', 'ỦY BAN NHÂN DÂN'])).toEqual(['remark', null])
  })

  it('stand nowhere else', () => {
    expect(kindsOf(['ỦY BAN NHÂN DÂN', '[Bản chuyển từ tệp ảnh]'])).toEqual([null, null])
  })
})

describe('in the body', () => {
  it('a page number inside a sentence is left out of it', () => {
    const page = shown(`
                                   THÔNG BÁO
                          Lịch nghỉ của trạm y tế xã

      Trạm y tế xã nghỉ khám bệnh trong ba ngày đầu tháng để chuyển đến nơi
làm việc mới ở thôn Đông, người bệnh cần khám gấp thì đến bệnh viện huyện
                                       2
hoặc gọi số máy trực của trạm, có người trả lời cả ngày lẫn đêm.`)
    expect(page.furniture).toEqual(['2'])
    expect(page.preamble).toHaveLength(1)
  })
})

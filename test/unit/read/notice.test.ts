import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {type Notice, parseNotice} from '../../../src/index.ts'
import {abstract, docx, item, lvl, num, odt, p, r, tbl, tc, tp} from './office.ts'

const folder = new URL('../../../fixtures/', import.meta.url)
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** A record without what tells the files apart: the source, and the lines of what was noticed. */
function bare({source: _, diagnostics, ...record}: Notice): unknown {
  return {...record, diagnostics: diagnostics.map(({code, args}) => ({code, args}))}
}
const record = async (input: string | Uint8Array): Promise<unknown> => {
  const {notice, coverage} = await parseNotice(input)
  expect(coverage.covered).toBe(coverage.total)
  return bare(notice)
}

describe('the lines of a notice give its record, whatever they stand in', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const linesOf = (name: string): string[] => fixture(name).replaceAll('\f', '').split('\n')
  const spaces = (line: string): string => line.replace(/ {2,}|^ /gu, (blank) => `<text:s text:c="${blank.length}"/>`)

  test.each(names)('%s in Word', async (name) => {
    const body = `<w:p>${linesOf(name)
      .map((line) => r(line))
      .join('<w:r><w:br/></w:r>')}</w:p>`
    expect(await record(docx({body}))).toEqual(await record(fixture(name).replaceAll('\f', '')))
  })

  test.each(names)('%s in OpenDocument', async (name) => {
    const body = tp(
      `<text:span>${linesOf(name)
        .map((line) => spaces(line.replaceAll('&', '&amp;')))
        .join('<text:line-break/>')}</text:span>`,
    )
    expect(await record(odt({body}))).toEqual(await record(fixture(name).replaceAll('\f', '')))
  })
})

const subject = 'Kết luận của Chủ tịch UBND xã Chíu Văn Sìn tại cuộc họp về cấp nước sinh hoạt mùa khô'
const opening =
  'Ngày 08/12/2025, tại Nhà văn hóa thôn Tân Tiến, Chủ tịch UBND xã Chíu Văn Sìn chủ trì cuộc họp về cấp nước sinh hoạt mùa khô. Dự họp có Phó Chủ tịch HĐND xã Hoàng Thị Sáy; lãnh đạo Phòng Kinh tế xã, Công an xã; trưởng các thôn. Sau khi thảo luận, Chủ tịch UBND xã kết luận:'
const clauses: readonly (readonly [number, string])[] = [
  [0, 'Ba bể nước tập trung đã hoạt động trở lại, còn 60 hộ phải đi lấy nước xa trên 1 km.'],
  [0, 'Nhiệm vụ cụ thể:'],
  [1, 'Phòng Kinh tế xã:'],
  [2, 'Kiểm tra đường ống, thay 400 m ống hỏng trước ngày 20/12/2025.'],
  [2, 'Phối hợp với Công an xã xử lý việc đục ống, lấy trộm nước.'],
  [1, 'Trưởng các thôn lập danh sách hộ thiếu nước, báo cáo UBND xã trong tháng 12 năm 2025.'],
  [1, 'Đề nghị Ủy ban MTTQ Việt Nam xã vận động các nhà hảo tâm ủng hộ téc chứa nước.'],
]
const closing = 'UBND xã thông báo để các đơn vị, các thôn biết, thực hiện./.'
const recipients = [
  'Nơi nhận:',
  '- TT Đảng ủy, HĐND xã;',
  '- Lãnh đạo UBND xã;',
  '- Các phòng, Công an xã;',
  '- Trưởng các thôn;',
  '- Lưu: VT, KT.',
]

/** The notice as an office writes it: columns in tables, numbers by the program, remarks and revisions left in it. */
const word = (): Uint8Array => {
  const centred = '<w:jc w:val="center"/>'
  const body = [
    tbl(
      [
        p('ỦY BAN NHÂN DÂN', centred) + p('XÃ BA CHẼ', centred),
        p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', centred) + p('Độc lập - Tự do - Hạnh phúc', centred),
      ],
      ['Số: 94/TB-UBND', `${p(r('Ba Chẽ, ngày 10 tháng 12 năm 2025', '<w:i/>'))}`],
    ),
    p(''),
    p(r('Thông báo', '<w:b/><w:caps/>'), centred),
    p(r(subject, '<w:b/>'), centred),
    p(opening),
    ...clauses.map(([level, text]) => p(r(text) + r(' bỏ', '<w:vanish/>'), item(1, level))),
    p(`${r('UBND xã thông báo để các đơn vị, ')}<w:del>${r('cá nhân')}</w:del><w:ins>${r('các thôn')}</w:ins>${r(' biết, thực hiện./.')}`),
    tbl([tc(recipients.map((line) => p(line)).join('')), tc(p('CHỦ TỊCH') + p('') + p('') + p('Chíu Văn Sìn'))]),
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
  ].join('')
  const numbering = abstract(1, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '%2)') + lvl(2, 'bullet', '-')) + num(1, 1)
  return docx({body, numbering, margins: {header1: p('2')}})
}

const open = (): Uint8Array => {
  const cell = (...lines: string[]): string => `<table:table-cell>${lines.map((line) => tp(line)).join('')}</table:table-cell>`
  const table = (...cells: string[]): string => `<table:table><table:table-row>${cells.join('')}</table:table-row></table:table>`
  const list = (level: number, text: string): string =>
    `<text:list text:style-name="L" text:continue-numbering="true"><text:list-item>${'<text:list><text:list-item>'.repeat(level)}${tp(text)}${'</text:list-item></text:list>'.repeat(level)}</text:list-item></text:list>`
  const automatic = `<text:list-style style:name="L">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
    <text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>`
  const body = [
    table(cell('ỦY BAN NHÂN DÂN', 'XÃ BA CHẼ'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc')),
    table(cell('Số: 94/TB-UBND'), cell('Ba Chẽ, ngày 10 tháng 12 năm 2025')),
    ...['THÔNG BÁO', subject, opening].map((line) => tp(line)),
    ...clauses.map(([level, text]) => list(level, text)),
    tp(closing),
    table(cell(...recipients), cell('CHỦ TỊCH', '', '', 'Chíu Văn Sìn')),
  ].join('')
  return odt({body, automatic})
}

test.each([
  ['Word', word],
  ['OpenDocument', open],
])('a notice typed into %s gives the record of its text', async (_, write) => {
  expect(await record(write())).toEqual(await record(fixture('tb-xa-cap-nuoc.txt')))
})

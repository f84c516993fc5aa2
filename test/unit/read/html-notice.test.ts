import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parseNotice} from '../../../src/parse.ts'
import {readSource} from '../../../src/read/index.ts'
import {textOf} from './lines.ts'

const folder = new URL('../../../fixtures/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.txt'))

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** A page keeps the blanks that part columns only as hard ones. */
const hard = (line: string): string => escaped(line).replace(/ {2,}|^ /gu, (blanks) => '&nbsp;'.repeat(blanks.length))
const entities = (html: string): string => html.replace(/[^\0-~]/gu, (letter) => `&#${letter.codePointAt(0)};`)

/** Ways in which programs write lines of text as a page. */
const pages: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'a paragraph a line': (lines) =>
    `<!DOCTYPE html><html><body>${lines.map((line) => `<p>${hard(line) || '&nbsp;'}</p>`).join('\n')}</body></html>`,

  'breaks in a column of a portal': (lines) =>
    `<html><body><div id="menu"><a href="/">Trang chủ</a></div><table><tr><td><a href="/1">Tin 1</a><td><div class=content>${lines
      .map(hard)
      .join('<br>\n')}</div></table><div class="comments"><p>Thông báo rất có ích, cảm ơn.</p></div></body></html>`,

  'as Word saves it': (lines) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><style><!-- p.MsoNormal{margin:0in} --></style></head><body lang=VI><div
class=WordSection1>${lines
      .map(
        (line) =>
          `<p class=MsoNormal style='text-align:justify'><span\nlang=VI style='font-size:14.0pt'>${entities(hard(line).replaceAll(' ', '\n')) || '<o:p>&nbsp;</o:p>'}</span></p>`,
      )
      .join('\n\n')}</div></body></html>`,

  'as typed': (lines) => `<html><body><pre>${lines.map(escaped).join('\n')}</pre></body></html>`,
}

describe.each(Object.entries(pages))('a notice as a page, %s, gives the record of the text', (_, page) => {
  test.each(fixtures)('%s', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
      .replace(/^\ufeff/u, '')
      .replaceAll('\f', '\n')
      .replaceAll('\t', '        ')
    const lines = text.split(/\r\n|\n|\r/u)
    const [{notice: asText}, {notice: asPage}] = await Promise.all([
      parseNotice(lines.join('\n'), {from: 'text'}),
      parseNotice(new TextEncoder().encode(page(lines))),
    ])
    const record = ({source: _source, diagnostics, ...rest}: typeof asText) => ({...rest, codes: diagnostics.map(({code}) => code)})
    expect(asPage.source.mediaType).toBe('text/html')
    expect(record(asPage)).toEqual(record(asText))
  })
})

const plain = `ỦY BAN NHÂN DÂN
XÃ PHƯỚC MỸ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 07/TB-UBND
Phước Mỹ, ngày 03 tháng 4 năm 2024
THÔNG BÁO
Kết luận của Chủ tịch UBND xã Đoàn Thị Hải Âu về dọn vệ sinh chợ
1. Giao Ban Quản lý chợ:
a) Kẻ lại vạch các lối đi, xong trước ngày 20/4/2024;
b) Báo cáo kết quả với Ủy ban nhân dân xã.
2. Công an xã phối hợp:
- Giữ trật tự;
- Hướng dẫn xe ra vào.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Đoàn Thị Hải Âu`

const listed = `<html><body>
<table width="100%"><tr><td align=center>ỦY BAN NHÂN DÂN<br><b>XÃ PHƯỚC MỸ</b></td>
<td align=center><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><hr></td></tr>
<tr><td>Số: 07/TB-UBND</td><td><i>Phước Mỹ, ngày 03 tháng 4 năm 2024</i></td></tr></table>
<h2 align=center>THÔNG BÁO</h2>
<p style="text-align:center"><strong>Kết luận của Chủ tịch UBND xã Đoàn Thị Hải Âu về dọn vệ sinh chợ</strong></p>
<ol><li>Giao Ban Quản lý chợ:<ol type="a"><li>Kẻ lại vạch các lối đi, xong <u>trước ngày 20/4/2024</u>;<li>Báo cáo kết quả với Ủy ban nhân dân xã.</ol>
<li><p>Công an xã phối hợp:</p><ul><li>Giữ trật tự;</li><li>Hướng dẫn xe ra vào.</li></ul></ol>
<table><tr><td><b>Nơi nhận:</b><br>- Như trên;<br>- Lưu: VT.</td><td><p align=center><b>CHỦ TỊCH</b></p><p>&nbsp;</p><p align=center><b>Đoàn Thị Hải Âu</b></p></td></tr></table>
</body></html>`

describe('a notice with its heading in a table and its clauses in lists', () => {
  test('has the lines of the text', async () => {
    const source = await readSource(listed)
    expect(source.lines.map((line) => textOf(source, line)).filter((line) => line !== '')).toEqual(plain.split('\n'))
  })

  test('has the record of the text', async () => {
    const [{notice: asPage}, {notice: asText}] = await Promise.all([parseNotice(listed), parseNotice(plain)])
    const {source: _, diagnostics: __, ...page} = asPage
    const {source: ___, diagnostics: ____, ...text} = asText
    expect(page.outline.map(({id}) => id)).toEqual(['1', '2'])
    expect(page).toEqual(text)
  })
})

import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {readSource} from '../../../src/read/index.ts'
import {spelled} from '../../../src/read/office/fonts.ts'
import {abstract, docx, item, lvl, num, odt, p, r} from './office.ts'

test.each([
  ['.VnTime', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['.VnTimeH', 'Th«ng b¸o sè 12', 'THÔNG BÁO SỐ 12'],
  ['.VnArial', '“§éc lËp” – Tù do', '“Độc lập” – Tự do'],
  ['VNI-Times', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['VNI-Helve', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
  ['VNI-Times', 'yù kieán, thôøi gian, ñöôïc, kyõ', 'ý kiến, thời gian, được, kỹ'],
])('in %s, %j is %j', (font, text, expected) => {
  expect(spelled(text, font)).toBe(expected)
})

test.each([
  ['.VnTime', 'Cộng hòa đã dùng Unicode'],
  ['VNI-Times', 'Độc lập'],
  ['Times New Roman', 'Céng hßa'],
  [undefined, 'Céng hßa'],
])('in %s, %j stays', (font, text) => {
  expect(spelled(text, font)).toBe(text)
})

test('the letters of TCVN3 are those of its table', () => {
  // capitals with a tone have no place of their own in the fonts
  const bytes = Array.from({length: 0xff - 0xa1}, (_, i) => 0xa1 + i)
  const letters = bytes.map((byte) => [byte, iconv.decode(Buffer.from([byte]), 'tcvn')] as const)
  const shown = letters.filter(([byte, letter]) => /\p{Ll}/u.test(letter) || (byte < 0xa8 && /\p{Lu}/u.test(letter)))
  expect(shown).toHaveLength(74)
  for (const [byte, letter] of shown) expect(spelled(String.fromCharCode(byte), '.VnTime')).toBe(letter)
})

describe('the font of a run', () => {
  const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`

  test('is its own, its style’s or the paragraph’s, in Word', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${fonts('.VnTime')}</w:rPr></w:style>`
    const body = p(r('Céng hßa ') + r('é', fonts('Arial')) + r(' th«ng b¸o', fonts('.VnTimeH')))
    expect((await readSource(docx({body, styles}))).text).toBe('Cộng hòa é THÔNG BÁO\n')
  })

  test('is that of the label or of its paragraph', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${fonts('.VnTime')}</w:rPr></w:style>`
    const numbering = abstract(1, lvl(0, 'decimal', '§iÒu %1.')) + num(1, 1)
    expect((await readSource(docx({body: p('Ph¹m vi', item(1)), styles, numbering}))).text).toBe('Điều 1. Phạm vi\n')
  })

  test('is that of its style, in OpenDocument', async () => {
    const automatic = `<style:style style:name="P" style:family="paragraph"><style:text-properties style:font-name=".VnTime1"/></style:style>`
    expect((await readSource(odt({body: '<text:p text:style-name="P">Céng hßa</text:p>', automatic}))).text).toBe('Cộng hòa\n')
  })
})

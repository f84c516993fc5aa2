/**
 * A code page of one byte a letter: ASCII below, what differs from it among the control codes, and the 128 letters above.
 *
 *     0x54 0x68 0xab 0x6e 0x67  in tcvn3  →  Thông
 */
export interface CodePage {
  readonly controls: Readonly<Record<number, string>>
  readonly high: string
}

/** 0x80 to 0x9f of Windows: the quotes, dashes and dots that typists use. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const LATIN = Array.from({length: 96}, (_, i) => String.fromCharCode(0xa0 + i)).join('')

/** TCVN 5712:1993, its lower part 0xb0 to 0xb4 (marks alone) left out: what stands there in a text is a sign such as °. */
const TCVN = '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ°±²³´àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'
const TCVN_CAPITALS = 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ'
const TCVN_CONTROLS = {1: 'Ú', 2: 'Ụ', 4: 'Ừ', 5: 'Ử', 6: 'Ữ', 17: 'Ứ', 18: 'Ự', 19: 'Ỳ', 20: 'Ỷ', 21: 'Ỹ', 22: 'Ý', 23: 'Ỵ'}

/** Combining marks stand behind their letter; NFC puts them together. */
const WINDOWS_1258 = LATIN.replace('Ã', 'Ă')
  .replace('Ì', '\u0300')
  .replace('Ð', 'Đ')
  .replace('Ò', '\u0309')
  .replace('Õ', 'Ơ')
  .replace('Ý', 'Ư')
  .replace('Þ', '\u0303')
  .replace('ã', 'ă')
  .replace('ì', '\u0301')
  .replace('ð', 'đ')
  .replace('ò', '\u0323')
  .replace('õ', 'ơ')
  .replace('ý', 'ư')
  .replace('þ', '₫')

const VISCII =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'

export const codePages = {
  'windows-1252': {controls: {}, high: WINDOWS + LATIN},
  'windows-1258': {controls: {}, high: WINDOWS + WINDOWS_1258},
  viscii: {controls: {2: 'Ẳ', 5: 'Ẵ', 6: 'Ẫ', 20: 'Ỷ', 25: 'Ỹ', 30: 'Ỵ'}, high: VISCII},
  /** As fonts of the names ".VnTime" print it: capitals with marks are letters of a font of capitals. */
  tcvn3: {controls: {}, high: WINDOWS + TCVN},
  /** With the capitals of TCVN 5712, where Windows has its quotes and dashes. */
  tcvn5712: {controls: TCVN_CONTROLS, high: TCVN_CAPITALS + TCVN},
} as const satisfies Readonly<Record<string, CodePage>>

/** Whether all letters of a text are of Latin-1 or Windows-1252: only such a text may be bytes of another encoding mistaken. */
export function isWestern(text: string): boolean {
  for (const letter of text) if (letter > 'ÿ' && !WINDOWS.includes(letter)) return false
  return true
}

/** The text of bytes in a code page, in NFC. */
export function textOf(bytes: Uint8Array, {controls, high}: CodePage): string {
  const table = Array.from({length: 256}, (_, byte) => (byte < 128 ? (controls[byte] ?? String.fromCharCode(byte)) : high[byte - 128]!))
  let text = ''
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += Array.from(bytes.subarray(from, from + CHUNK), (byte) => table[byte]!).join('')
  }
  return text.normalize('NFC')
}

const CHUNK = 65_536

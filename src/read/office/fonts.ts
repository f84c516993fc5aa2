/**
 * The letters that a font before Unicode prints for what the file holds. Documents of the 2000s were typed in fonts that put Vietnamese
 * letters in the place of others: TCVN3 (`.VnTime`, its capitals in `.VnTimeH`) and VNI (`VNI-Times`, a letter and its mark apart).
 *
 *     .VnTime     "Céng hßa"    →  "Cộng hòa"
 *     .VnTimeH    "Th«ng b¸o"   →  "THÔNG BÁO"
 *     VNI-Times   "Coäng hoøa"  →  "Cộng hòa"
 */
export function spelled(text: string, font: string | undefined): string {
  if (font === undefined || UNICODE.test(text)) return text
  if (TCVN.test(font)) {
    const letters = text.replace(/[\u00a1-\u00fe]/gu, (letter) => tcvn.get(letter) ?? letter)
    return CAPITALS.test(font) ? letters.toUpperCase() : letters
  }
  return VNI.test(font) ? fromVni(text) : text
}

const TCVN = /^\.vn/iu
const CAPITALS = /H$/u
const VNI = /^vni[- ]/iu
/** Letters that no such font has: the words were typed in Unicode, whatever font they have now. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u

const tcvn: ReadonlyMap<string, string> = new Map(
  (
    [
      [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
      [0xb5, 'àảãáạ'],
      [0xbb, 'ằẳẵắ'],
      [0xc6, 'ặầẩẫấậè'],
      [0xce, 'ẻẽéẹềểễếệìỉ'],
      [0xdc, 'ĩíịò'],
      [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
      [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
    ] as const
  ).flatMap(([first, letters]) => [...letters].map((letter, i) => [String.fromCharCode(first + i), letter] as const)),
)

const GRAVE = '\u0300'
const ACUTE = '\u0301'
const TILDE = '\u0303'
const HOOK = '\u0309'
const DOT = '\u0323'
const HAT = '\u0302'
const BREVE = '\u0306'

/** Marks as VNI writes them behind a letter. */
const marks: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: HAT,
  à: HAT + GRAVE,
  á: HAT + ACUTE,
  å: HAT + HOOK,
  ã: HAT + TILDE,
  ä: HAT + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
}
/** Letters that VNI writes as one. */
const singles: Readonly<Record<string, string>> = {ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ'}

const fromVni = (text: string): string =>
  text.replace(/([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñôöæóòî]/giu, (found, letter: string | undefined, mark: string | undefined) =>
    letter && mark ? `${single(letter) ?? letter}${marks[mark.toLowerCase()]}`.normalize('NFC') : single(found)!,
  )

function single(letter: string): string | undefined {
  const small = singles[letter.toLowerCase()]
  return small !== undefined && letter !== letter.toLowerCase() ? small.toUpperCase() : small
}

/**
 * VNI-Windows in letters of Windows-1252 → Unicode. A vowel is followed by a letter that stands for its mark; ơ, ư, đ, ỵ and the forms of
 * i are letters of their own.
 *
 *     Coäng  →  Cộng       Töï do  →  Tự do       nghóa  →  nghĩa
 *      o+ä = ộ              ö = ư, ö+ï = ự         ó = ĩ
 */
export function fromVni(text: string): string {
  return text.replace(PAIR, (pair: string, base: string | undefined, mark: string) => {
    const letter = letters[base ?? pair] ?? base ?? pair
    return base === undefined ? letter : (letter + marks[mark.toLowerCase()]!).normalize('NFC')
  })
}

const GRAVE = '\u0300'
const ACUTE = '\u0301'
const TILDE = '\u0303'
const HOOK = '\u0309'
const DOT = '\u0323'
const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'

const tones: Readonly<Record<string, string>> = {ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT}
const circumflexes: Readonly<Record<string, string>> = {
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
}
const breves: Readonly<Record<string, string>> = {
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
}
const marks: Readonly<Record<string, string>> = {...tones, ...circumflexes, ...breves}

const small: Readonly<Record<string, string>> = {ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ'}
const letters: Readonly<Record<string, string>> = {
  ...small,
  ...Object.fromEntries(Object.entries(small).map(([letter, meant]) => [letter.toUpperCase(), meant.toUpperCase()])),
}

const keys = (table: Readonly<Record<string, string>>): string => Object.keys(table).join('') + Object.keys(table).join('').toUpperCase()
const any = (table: Readonly<Record<string, string>>): string => `[${keys(table)}]`
const PAIR = new RegExp(
  `([aA](?=${any(marks)})|[eEoO](?=${any({...tones, ...circumflexes})})|[uUyYôÔöÖ](?=${any(tones)}))(${any(marks)})|${any(small)}`,
  'gu',
)

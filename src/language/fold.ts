/**
 * Folds text for comparison: same length, lower case, Vietnamese letters without diacritics, one form for each kind of dash, quote
 * and space. Offsets of the folded text are offsets of the text.
 *
 *     "UỶ BAN NHÂN DÂN – Độc lập"  →  "uy ban nhan dan - doc lap"
 */
export function fold(text: string): string {
  let out = ''
  for (let from = 0; from < text.length; from += CHUNK) {
    const size = Math.min(CHUNK, text.length - from)
    const codes = new Array<number>(size)
    for (let i = 0; i < size; i++) {
      codes[i] = foldCode(text.charCodeAt(from + i))
    }
    out += String.fromCharCode.apply(null, codes)
  }
  return out
}

/** A character as `fold` gives it, by its UTF-16 code. */
export const foldCode = (code: number): number => (code < LIMIT ? table[code]! : code)

/** Characters made at once: a call takes only so many arguments. */
const CHUNK = 2048
const LIMIT = 0x2100
const table = new Uint16Array(LIMIT)

const same = (characters: string, to: string): void => {
  for (const character of characters) table[character.charCodeAt(0)] = to.charCodeAt(0)
}
for (let code = 0; code < LIMIT; code++) table[code] = code
/** The blocks with letters that are one of a to z with marks. */
const LATIN = [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const
for (const [first, last] of LATIN) {
  for (let code = first; code <= last; code++) {
    const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0) | 0x20
    if (base >= 97 && base <= 122) table[code] = base
  }
}
same('đĐðÐ', 'd')
same('‐‑‒–—―−', '-')
same('‘’‚′ʹ', "'")
same('“”„″«»', '"')
same('\u00a0\u2002\u2003\u2009\u202f\t', ' ')

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
      const code = text.charCodeAt(from + i)
      codes[i] = code < LIMIT ? table[code]! : code
    }
    out += String.fromCharCode.apply(null, codes)
  }
  return out
}

/** Characters made at once: a call takes only so many arguments. */
const CHUNK = 2048
const LIMIT = 0x2100
const table = new Uint16Array(LIMIT)

const same = (characters: string, to: string): void => {
  for (const character of characters) table[character.charCodeAt(0)] = to.charCodeAt(0)
}
for (let code = 0; code < LIMIT; code++) {
  const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase()
  table[code] = base >= 'a' && base <= 'z' ? base.charCodeAt(0) : code
}
same('đĐðÐ', 'd')
same('‐‑‒–—―−', '-')
same('‘’‚′ʹ', "'")
same('“”„″«»', '"')
same('\u00a0\u2002\u2003\u2009\u202f\t', ' ')

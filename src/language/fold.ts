/**
 * Folds text for comparison: same length, lower case, Vietnamese letters without diacritics, one form for each kind of dash, quote
 * and space. Offsets of the folded text are offsets of the text.
 *
 *     "UỶ BAN NHÂN DÂN – Độc lập"  →  "uy ban nhan dan - doc lap"
 */
export function fold(text: string): string {
  let out = ''
  let run = 0 // start of the pending stretch that needs no change
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const to = code < LIMIT ? table[code]! : 0
    if (to !== 0 && to !== code) {
      if (run < i) out += text.slice(run, i)
      out += letters[to]!
      run = i + 1
    }
  }
  return run === 0 ? text : out + text.slice(run)
}

const LIMIT = 0x2100
const table = new Uint16Array(LIMIT)
const letters = Array.from({length: 128}, (_, code) => String.fromCharCode(code))

const same = (characters: string, to: string): void => {
  for (const character of characters) table[character.charCodeAt(0)] = to.charCodeAt(0)
}
for (let code = 0; code < LIMIT; code++) {
  const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase()
  if (base >= 'a' && base <= 'z') table[code] = base.charCodeAt(0)
}
same('đĐðÐ', 'd')
same('‐‑‒–—―−', '-')
same('‘’‚′ʹ', "'")
same('“”„″«»', '"')
same('\u00a0\u2002\u2003\u2009\u202f\t', ' ')

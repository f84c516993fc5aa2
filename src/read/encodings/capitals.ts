/**
 * Text of TCVN3 has small letters only where there are marks: under the shift lock, or for a font of capitals, they stood for capitals.
 * Words whose other letters are capitals are put in capitals, and the whole line where such a word is in it and no other small letter.
 *
 *     CộNG HòA Xã HộI  →  CỘNG HÒA XÃ HỘI        ủY BAN  →  ỦY BAN        Số: 12/QĐ-UBND  →  stays
 */
export function withCapitals(text: string): string {
  return text.replace(LINE, (line) => {
    const words = line.replace(WORD, wordInCapitals)
    return !SMALL.test(line) && words !== words.toUpperCase() && words.match(WORD)!.some(isToned) ? words.toUpperCase() : words
  })
}

export function wordInCapitals(word: string): string {
  const locked = !SMALL.test(word) && ((word.match(CAPITAL)?.length ?? 0) >= 2 || CAPITAL_BEHIND.test(word))
  return locked ? word.toUpperCase() : word
}

/** Capitals with a tone, which only this step can have made. */
const isToned = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && TONE.test(word.normalize('NFD'))

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u
const LINE = /[^\n\r]+/gu
const WORD = /\p{L}+/gu
const SMALL = /[a-zđ]/u
const CAPITAL_BEHIND = /\p{Ll}\p{Lu}/u
const CAPITAL = /[A-ZĂÂÊÔƠƯĐ]/gu

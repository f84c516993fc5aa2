import {canBe, sameWord} from '../../data/spelling.ts'
import type {Token, Tokens} from './tokens.ts'
import {isWord} from './vocabulary.ts'

/** How the words of a text fit a phrase: as printed, whatever the case and the place of a tone, or with damage forgiven. */
export type Fit = 'exact' | 'repaired'

/**
 * How the tokens from `index` on fit the words of a phrase that they are equal to when folded; null where they are other words.
 * `marksVary`: any marks will do, and so will any joint between the parts.
 *
 *     uỷ ban, Uy ban, Ủỵ ban  →  ủy ban           sở tài  (no)  →  sở tại, since "tài" is a word
 */
export function fitOf(tokens: Tokens, index: number, words: readonly string[], marksVary: boolean): Fit | null {
  const single = words.length === 1
  let fit: Fit = 'exact'
  for (let i = 0; i < words.length; i++) {
    const token = tokens.token(index + i)
    const right = words[i]!
    const printed = lettersOf(tokens, token)
    if (printed === right || ((TONES_MOVE.test(printed) || token.letters !== null) && sameWord(printed, right))) {
      if (token.letters !== null) fit = 'repaired'
      continue
    }
    if (!marksVary && !(single ? isOnly(token, printed, right) : isDamaged(printed, right))) return null
    if (token.kind === 'word' && printed.length === right.length) fit = 'repaired'
  }
  return fit === 'repaired' && !single && !marksVary && isOther(tokens, index, words) ? null : fit
}

/** Syllables whose tone people put on either vowel: hòa and hoà, ủy and uỷ. */
const TONES_MOVE = /[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ]/u

/** In small letters, without the dot of an abbreviation. */
function lettersOf({text}: Tokens, {letters, start, end}: Token): string {
  if (letters !== null) return letters
  const printed = text.slice(start, end).toLowerCase()
  return printed.endsWith('.') && printed.length > 1 ? printed.slice(0, -1) : printed
}

/** Marks may be missing; wrong ones make the syllable no word. */
const isDamaged = (printed: string, right: string): boolean => !isWord(printed) || canBe(printed, right)

/** One syllable in small letters, or an abbreviation: what is no word can be nothing else, if it is long enough, or "các". */
const isOnly = (token: Token, printed: string, right: string): boolean =>
  (right === 'các' || (right.length > 3 && (!token.cap || token.caps))) && !isWord(printed)

/** What stands there is another phrase in its own right: "cung cấp" is no "cùng cấp". */
function isOther(tokens: Tokens, index: number, words: readonly string[]): boolean {
  const printed = words.map((_, i) => lettersOf(tokens, tokens.token(index + i)))
  return printed.some((letters, i) => letters !== words[i]) && isWord(printed.join(' '))
}

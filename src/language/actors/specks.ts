import {isCapitalCode} from '../letterCase.ts'
import type {Mended} from './mending.ts'
import {isSyllable} from './syllables.ts'
import {isKnown} from './vocabulary.ts'

/**
 * Reads a word that a speck of dirt parts, printed as a mark with no space behind it; null where the mark may be one.
 *
 *     Đầ;u tư        ch-ính        đơn v .ị        Bộ;Sở (none: both are words)
 */
export function behindSpeck(text: string, folded: string, start: number, end: number): Mended | null {
  const mark = folded.charCodeAt(end) === SPACE ? end + 1 : end
  const next = mark + 1
  if (!SPECKS.has(folded.charCodeAt(mark)) || !isLetter(folded.charCodeAt(next)) || isCapitalCode(text.charCodeAt(next))) return null
  let to = next
  while (isLetter(folded.charCodeAt(to)) && to - next < LONGEST) to++
  const first = folded.slice(start, end)
  const second = folded.slice(next, to)
  if (!isKnown(first + second) || (isWhole(first) && isWhole(second))) return null
  return {letters: (text.slice(start, end) + text.slice(next, to)).toLowerCase(), end: to}
}

/** Whether a speck may stand behind the word, at most a space away: a look before anything is read. */
export const mayBeSpecked = (folded: string, end: number): boolean => {
  const code = folded.charCodeAt(end)
  return code === SPACE ? SPECKS.has(folded.charCodeAt(end + 1)) && folded.charCodeAt(end + 2) !== SPACE : SPECKS.has(code)
}

/** A single letter is no word in the names and lists that are read here. */
const isWhole = (word: string): boolean => word.length > 1 && (isSyllable(word) || isKnown(word))
const isLetter = (code: number): boolean => code >= 97 && code <= 122

const SPACE = 32
const LONGEST = 7
const SPECKS: ReadonlySet<number> = new Set([...";:~|*'`.,-"].map((mark) => mark.charCodeAt(0)))

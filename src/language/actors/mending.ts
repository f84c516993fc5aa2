import {isCapitalCode, isSmallCode} from '../letterCase.ts'
import {isSyllable} from './syllables.ts'
import {isKnown} from './vocabulary.ts'

/** A damaged word as it should be read. */
export interface Mended {
  /** Its right letters, in small letters. */
  readonly letters: string
  /** Offset behind what is read: less than the printed word where two words stand in one, more where a speck parts it. */
  readonly end: number
}

/**
 * Reads a word that is spelled like no syllable and stands in no phrase, where one small change makes a word of it; null where it may
 * stand as it is, or no change helps.
 *
 *     eác, chứe  →  các, chức        1ãnh, nărn  →  lãnh, năm        SởKế, chỉđạo  →  Sở, chỉ (and the rest by itself)
 */
export function mendedAt(text: string, folded: string, start: number, end: number): Mended | null {
  const impossible = impossibleE(text, folded, start, end)
  if (impossible !== null) return {letters: impossible, end}
  const word = folded.slice(start, end)
  if (word.length < 3 || word.length > LONGEST || isKnown(word) || isSyllable(word)) return shortDigit(text, folded, start, end)
  const joint = capitalInside(text, start, end)
  if (joint > start + 1 && isReadable(folded.slice(start, joint))) return partAt(text, start, joint)
  if (isCapitalCode(text.charCodeAt(start + 1))) return null
  const letters = likened(text.slice(start, end).toLowerCase(), word)
  return letters === null ? glued(text, word, start) : {letters, end}
}

/** Two syllables have no more letters. */
const LONGEST = 14

const isReadable = (word: string): boolean => isKnown(word) || isSyllable(word)
const partAt = (text: string, start: number, end: number): Mended => ({letters: text.slice(start, end).toLowerCase(), end})

/** What never stands in Vietnamese, whatever the word: e at a word's start before a marked vowel or h, e at its end behind ư, ô, ơ. */
function impossibleE(text: string, folded: string, start: number, end: number): string | null {
  const small = text.slice(start, end).toLowerCase()
  const first = small.charCodeAt(0) === E && OPENS_NO_WORD.test(small)
  if (first) return syllable(`c${small.slice(1)}`, `c${folded.slice(start + 1, end)}`)
  const last = small.charCodeAt(small.length - 1) === E && HORNED.test(small.charAt(small.length - 2))
  return last ? syllable(`${small.slice(0, -1)}c`, `${folded.slice(start, end - 1)}c`) : null
}

const syllable = (letters: string, word: string): string | null => (isSyllable(word) ? letters : null)
const E = 101
/** Whether a word can begin or end in an e that is none: a look before the letters are looked at. */
export const mayHoldWrongE = (folded: string, start: number, end: number): boolean =>
  end - start > 1 &&
  (folded.charCodeAt(start) === E ||
    (folded.charCodeAt(end - 1) === E && (folded.charCodeAt(end - 2) === 117 || folded.charCodeAt(end - 2) === 111)))

/** "eo" and "Ea" are words; "eó", "eơ", "eủ", "eần", "ehỉ" are none. */
const OPENS_NO_WORD = /^e(?:h|u|[ăâơôưáàảãạắằẳẵặấầẩẫậóòỏõọốồổỗộớờởỡợúùủũụứừửữự]|[ao]\p{L})/u
const HORNED = /[ưứừửữựơớờởỡợôốồổỗộ]/u

/** "1ý" for "lý": a digit before a marked letter. */
function shortDigit(text: string, folded: string, start: number, end: number): Mended | null {
  if (end - start !== 2 || folded.charCodeAt(start) !== 49 || text.charCodeAt(start + 1) < 0xc0) return null
  return isKnown(`l${folded.charAt(start + 1)}`) ? {letters: `l${text.charAt(start + 1).toLowerCase()}`, end} : null
}

/** Letters that are read as others: what is printed, what it can stand for. */
const LIKE: readonly (readonly [printed: string, meant: string])[] = [
  ['e', 'c'],
  ['c', 'e'],
  ['1', 'l'],
  ['i', 'l'],
  ['rn', 'm'],
  ['0', 'o'],
  ["'", ''],
]

/** The known word that one such letter makes of it; null for none. A letter with a mark on it is no other. */
function likened(small: string, word: string): string | null {
  for (const [printed, meant] of LIKE) {
    for (let at = small.indexOf(printed); at >= 0; at = small.indexOf(printed, at + 1)) {
      const behind = at + printed.length
      if (isKnown(word.slice(0, at) + meant + word.slice(behind))) return small.slice(0, at) + meant + small.slice(behind)
    }
  }
  return null
}

/** Offset of a capital behind a small letter; 0 for none. */
function capitalInside(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) if (isCapitalCode(text.charCodeAt(at)) && isSmallCode(text.charCodeAt(at - 1))) return at
  return 0
}

/** Two syllables of phrases that stand in one word; the first of them. */
function glued(text: string, word: string, start: number): Mended | null {
  for (let at = word.length - 2; at > 1; at--) {
    const first = word.slice(0, at)
    const second = word.slice(at)
    if (isKnown(first) && isKnown(second) && isSyllable(first) && isSyllable(second)) return partAt(text, start, start + at)
  }
  return null
}

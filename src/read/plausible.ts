import {type Spelling, spellingOf} from '../language/vietnamese.ts'

/** How many words of a text are written in which way. */
export interface Plausibility extends Readonly<Record<Spelling, number>> {
  /** Words of the commonest of English. */
  readonly english: number
}

/**
 * Counts how the words of a text are written, to tell text that a person wrote from what a wrong table of letters makes of it.
 *
 *     "ỦY BAN NHÂN DÂN TỈNH"     marked 4, plain 1
 *     "UBND 7ӌ1+ LÀO CAI"        strange 1, marked 1, plain 1, short 1
 */
export function plausibilityOf(text: string): Plausibility {
  const counts = {marked: 0, plain: 0, other: 0, broken: 0, strange: 0, short: 0, english: 0}
  for (const [printed] of text.normalize('NFC').matchAll(/\S+/gu)) {
    for (const part of printed.length > LONGEST ? [printed.slice(0, LONGEST)] : printed.split(JOINTS)) {
      const word = trimmed(part)
      if (word === '') continue
      counts[spellingOf(word)]++
      if (ENGLISH.has(word.toLowerCase())) counts.english++
    }
  }
  return counts
}

/** Whether a text can be believed: Vietnamese as it is written, English, or too little to say otherwise, such as a table of numbers. */
export function isBelievable({marked, plain, other, broken, strange, english}: Plausibility): boolean {
  const spoilt = broken + strange
  const words = marked + plain + other + spoilt
  if (spoilt >= 3 ? spoilt > SPOILT * words : words > 0 && spoilt === words) return false
  if (words < FEW || english > ENGLISH_TEXT * words) return true
  const syllables = marked + plain
  return syllables < VIETNAMESE * words || marked > MARKED * syllables
}

/** Share of spoilt words that a text may have by slips of typing and by foreign names. */
const SPOILT = 0.12
/** Below this number of words their kind is chance. */
const FEW = 12
/** Of the words of English 0.3 are the commonest. */
const ENGLISH_TEXT = 0.08
/** In Vietnamese nearly all words are syllables, and 0.8 of those have marks; in English 0.2 look like syllables. */
const VIETNAMESE = 0.25
const MARKED = 0.3

/** No word of any use is longer. */
const LONGEST = 60
const JOINTS = /[-–—/…]|(?<=[.,;:)])(?=\p{L})/u
const trimmed = (part: string): string => part.replace(/^[\p{P}\p{S}\p{Co}]+/u, '').replace(/[\p{P}\p{S}\p{Co}]+$/u, '')

const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in is are for on with by be as at from that this was were or not it an which have has shall will all'.split(' '),
)

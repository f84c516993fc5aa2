import {isSyllable} from './actors/syllables.ts'
import {fold} from './fold.ts'

/**
 * How a word, without the marks of punctuation around it, is spelled.
 *
 *     marked    nghị  Đắk  được          a syllable that shows by its marks to be Vietnamese
 *     plain     cho  hoa  to             a syllable that other languages and text without marks have, too
 *     other     are  Krông  cac  hoc     letters that are no syllable, or one whose tone is missing
 *     broken    ceNG  HoA  c0ng  Vi$t    capitals, figures and signs where nobody writes them, two tones
 *     strange   7ӌ1  L¿O  C¶ng           letters and signs that Vietnamese does not have
 *     short     UBND  12/TB  30%         abbreviations, codes, numbers: they say nothing
 */
export type Spelling = 'marked' | 'plain' | 'other' | 'broken' | 'strange' | 'short'

export function spellingOf(word: string): Spelling {
  if (STRANGE.test(word)) return 'strange'
  if (!LETTERS.test(word)) return MIXED.test(word) ? 'broken' : 'short'
  const capitals = CAPITALS.test(word)
  if (!capitals && !SMALL.test(word)) return HUMPED.test(word) ? 'broken' : 'other'
  const marked = MARKED.test(word)
  const folded = fold(word)
  if (!isSyllable(folded)) return capitals && word.length <= LONGEST_SHORT ? 'short' : marked && HUMBLE.test(word) ? 'broken' : 'other'
  const tones = tonesOf(word)
  if (tones.length > 1) return 'broken'
  if (STOPPED.test(folded) && !STOPPED_TONES.includes(tones[0] ?? '-')) return marked ? 'broken' : capitals ? 'short' : 'other'
  return marked ? 'marked' : 'plain'
}

/** All but the letters of Vietnamese, ASCII, punctuation, signs of measure, and the bullets of Word. */
const STRANGE = /[^ -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ‐-‧‰-⁞«»·\p{Z}\p{Co}°×÷±§½¼¾²³®©™→≥≤●■□▪✓]/u
const LETTERS = /^\p{L}+$/u
const MIXED = /\p{Ll}[\d$[\]{}|^~\\!]\p{Ll}/u
const CAPITALS = /^\p{Lu}+$/u
const SMALL = /^\p{L}\p{Ll}*$/u
const HUMPED = /\p{Ll}\p{Lu}/u
const MARKED = /[^ -~]/u
/** Names are spelled as they like: Đắk, Krông. */
const HUMBLE = /^\p{Ll}/u
const LONGEST_SHORT = 8

/** A syllable that ends in a stop has one of two tones, always written: acute, dot below. */
const STOPPED = /(?:ch|[cpt])$/u
const STOPPED_TONES: readonly string[] = ['\u0301', '\u0323']
const TONES: readonly string[] = [...STOPPED_TONES, '\u0300', '\u0303', '\u0309']
const tonesOf = (word: string): string[] => [...word.normalize('NFD')].filter((part) => TONES.includes(part))

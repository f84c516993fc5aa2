import {kinds, strangers} from './kinds.ts'

/** What stands before a code. */
export interface Label {
  /** "số" stands directly before the code. */
  readonly numbered: boolean
  /** The kind named before the code; null where none is, or where the word says no kind ("văn bản"). */
  readonly kind: string | null
  /** A word for some kind of document stands directly before the code or its "số". */
  readonly named: boolean
  /** The number belongs to a form, a contract or a plot of land. */
  readonly stranger: boolean
  /** The code goes on a list: "…; số 328/TB-VPCP", "… và số 116/2018/NĐ-CP". */
  readonly continues: boolean
}

/**
 * Reads the words before a code that starts at `start`, in folded text.
 *
 *     Luật Phòng cháy và chữa cháy số 27/2001/QH10 · các Nghị định số 55/2015/NĐ-CP và số …
 *                                     ^                             ^
 */
export function readLabel(folded: string, start: number): Label {
  const all = folded.slice(Math.max(0, start - WINDOW), start).trimEnd()
  const number = NUMBER.exec(all)
  const before = number === null ? all : all.slice(0, number.index).trimEnd()
  const bare = before.replace(/[:(]$/u, '').trimEnd()
  const word = NAMES.find((name) => endsWithWord(bare, name))
  return {
    numbered: number !== null,
    kind: word === undefined ? lawBefore(before) : kinds[word],
    named: word !== undefined,
    stranger: STRANGERS.some((name) => endsWithWord(bare, name)),
    continues: /(?:[,;]|(?<![a-z])(?:va|hoac))$/u.test(before),
  }
}

const WINDOW = 100
const NUMBER = /(?<![a-z])(?:s[oe0]|no)[:.]{0,2}$/u
const NAMES = (Object.keys(kinds) as (keyof typeof kinds)[]).toSorted((a, b) => b.length - a.length)
const STRANGERS = [...strangers].sort((a, b) => b.length - a.length)

const endsWithWord = (text: string, word: string): boolean =>
  text.endsWith(word) && !/[a-z]/u.test(text.charAt(text.length - word.length - 1))

// the title of a law stands between its kind and its number
function lawBefore(before: string): 'Luật' | 'Bộ luật' | null {
  const sentence = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf(':')) + 1)
  const at = sentence.lastIndexOf('luat ')
  if (at < 0 || /(?:\d\/|(?<![a-z])(?:nghi dinh|nghi quyet|thong tu|quyet dinh)(?![a-z]))/u.test(sentence.slice(at))) return null
  return sentence.slice(0, at).endsWith('bo ') ? 'Bộ luật' : 'Luật'
}

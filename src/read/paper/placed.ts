import type {Page, Word} from '../../model/programs.ts'

/** A word on its page, with numbers that can be counted with and no blanks at its ends. */
export interface Placed extends Word {
  readonly end: number
  /** The text begins or ends with a blank of its own, however narrow. */
  readonly blankBefore: boolean
  readonly blankBehind: boolean
}

/**
 * The words of a page as they can be laid out: runs of blanks inside a word part it, for they draw a gap; blanks at its ends take no room.
 *
 *     "Số:        /TB-UBND"   →   "Số:" "/TB-UBND", each with its own x
 */
export function placedWords(page: Page): Placed[] {
  const usual = usualSize(page.words)
  return page.words.flatMap((word) => partsOf(word, usual))
}

function partsOf(word: Word, usual: number): Placed[] {
  const size = finite(word.size) > 0 ? finite(word.size) : usual
  const text = word.text.trim()
  const lead = word.text.length - word.text.trimStart().length
  const whole = weigh(text)
  const width = Math.max(0, finite(word.width))
  const x = finite(word.x)
  const y = finite(word.y)
  return Array.from(text.matchAll(PART), (found) => {
    const start = whole > 0 ? x + (width * weigh(text.slice(0, found.index))) / whole : x
    const own = whole > 0 ? (width * weigh(found[0])) / whole : 0
    const blankBefore = found.index > 0 || lead > 0
    const blankBehind = lead + found.index + found[0].length < word.text.length
    return {...word, text: found[0], x: start, y, width: own, size, end: start + own, blankBefore, blankBehind}
  })
}

/** Words with single blanks between them. */
const PART = /\S+(?:\s\S+)*/gu

/** Blanks are about half as wide as letters. */
function weigh(text: string): number {
  let weight = 0
  for (let i = 0; i < text.length; i++) weight += text.charCodeAt(i) <= 32 || text.charCodeAt(i) === 0xa0 ? 0.5 : 1
  return weight
}

const finite = (value: number): number => (Number.isFinite(value) ? Math.max(-FAR, Math.min(FAR, value)) : 0)
const FAR = 1e6

/** The size that most letters have. */
function usualSize(words: readonly Word[]): number {
  const sizes = Float64Array.from(words.filter((word) => finite(word.size) > 0).map((word) => finite(word.size))).sort()
  return sizes[sizes.length >> 1] ?? 1
}

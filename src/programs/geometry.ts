import type {PrintedPage} from './hocr.ts'
import type {Box} from './pixmap.ts'

/**
 * By how many quarters of a circle, clockwise, a page was laid wrongly: where its words follow each other from left to right it was not;
 * downwards it was by one, leftwards by two, upwards by three.
 */
export function quartersOff({lines}: PrintedPage): 0 | 1 | 2 | 3 {
  const votes: [number, number, number, number] = [0, 0, 0, 0]
  for (const {words} of lines) {
    for (let i = 1; i < words.length; i++) {
      const [before, after] = [middle(words[i - 1]!), middle(words[i]!)]
      const [dx, dy] = [after.x - before.x, after.y - before.y]
      votes[Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : dy >= 0 ? 1 : 3]++
    }
  }
  return votes.indexOf(Math.max(...votes)) as 0 | 1 | 2 | 3
}

const middle = ({x, y, width, height}: Box) => ({x: x + width / 2, y: y + height / 2})

/** The same page turned back, counter-clockwise, by the quarters it was off. */
export function upright(page: PrintedPage, quarters: 0 | 1 | 2 | 3): PrintedPage {
  if (quarters === 0) return page
  const {width: w, height: h} = page
  const turn = <T extends Box>(box: T): T => {
    const {x, y, width, height} = box
    if (quarters === 2) return {...box, x: w - x - width, y: h - y - height}
    if (quarters === 1) return {...box, x: y, y: w - x - width, width: height, height: width}
    return {...box, x: h - y - height, y: x, width: height, height: width}
  }
  const [width, height] = quarters === 2 ? [w, h] : [h, w]
  const lines = page.lines.map(({words, size}) => ({words: words.map(turn), size, base: null}))
  return {width, height, lines, pictures: page.pictures.map(turn)}
}

/** How the lines of a page fall (or climb, below zero) for each point to the right: the middle one of all that are long enough to tell. */
export function slopeOf({lines, width}: PrintedPage): number {
  const slopes = lines.flatMap(({words, base}) => {
    const [first, last] = [words[0]!, words.at(-1)!]
    return base && words.length >= WORDS_TO_TELL && last.x - first.x > width * WIDTH_TO_TELL ? [base.slope] : []
  })
  return slopes.length < LINES_TO_TELL ? 0 : median(slopes)
}

const WORDS_TO_TELL = 4
const WIDTH_TO_TELL = 0.08
const LINES_TO_TELL = 4

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

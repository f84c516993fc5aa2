import type {Word} from '../model/programs.ts'
import {median, slopeOf} from './geometry.ts'
import type {Printed, PrintedLine, PrintedPage} from './hocr.ts'
import {isNoise, isNoiseLine} from './noise.ts'
import {withDoubts} from './serials.ts'

/** The words of a page on level base lines, without what is no writing, and with doubtful numbers put as such. */
export function wordsOf(page: PrintedPage): Word[] {
  const slope = slopeOf(page)
  const typical = median(page.lines.map(sizeOf))
  return page.lines.flatMap((printed) => {
    const heading = printed.words[0]!.y < page.height * HEADING
    const line = heading ? {...printed, words: withDoubts(printed.words)} : printed
    if (isNoiseLine(line, page)) return []
    const words = line.words.filter((word, at) => !isNoise(word, at, line, page))
    const size = Math.min(Math.max(sizeOf(line), typical * SMALLEST), typical * LARGEST)
    const y = footOf(line, slope)
    return words.map(({text, x, width, confidence}, at) => {
      // the box of a word may reach over the next one
      const room = (words[at + 1]?.x ?? Number.POSITIVE_INFINITY) - x
      return {text, x, y, width: room > 0 ? Math.min(width, room) : width, size, confidence: Math.round(confidence)}
    })
  })
}

/** Number and date stand in the upper part of a page. */
const HEADING = 0.4
/** How far a line can be from the typical one: a title, a footnote. A stroke of the pen makes a line higher than that. */
const SMALLEST = 0.6
const LARGEST = 1.6

const sizeOf = ({size, words}: PrintedLine): number => size || median(words.map(({height}) => height))

/** Where a line stands once the page is level: its own base line in its middle, less what the page falls up to there. */
function footOf({base, words}: PrintedLine, slope: number): number {
  const first = words[0]!
  const last = words.at(-1)!
  const x = (first.x + last.x + last.width) / 2
  return (base ? base.y + base.slope * x : median(words.map(bottom))) - slope * x
}

/** Most words have a letter or a mark that reaches below the line. */
const bottom = ({y, height}: Printed): number => y + height * 0.85

import type {Word} from '../model/programs.ts'
import {mean, median, slopeOf} from './geometry.ts'
import {isNoise, isNoiseLine} from './noise.ts'
import {withDoubts} from './serials.ts'
import type {Printed, PrintedPage} from './tsv.ts'

/**
 * The words of a page on level base lines, without what is no writing.
 *
 *     Số: 12/TB-UBND        the feet of "Số:" and "UBND" tell where the line stands; "g", "y", "ị" reach below it
 *     ‾‾‾‾‾‾‾‾‾‾‾‾‾‾
 */
export function wordsOf(page: PrintedPage): Word[] {
  const slope = slopeOf(page)
  const typical = median(page.lines.map(({words}) => heightOf(words)))
  return page.lines.flatMap((printed) => {
    const line = {words: withDoubts(printed.words)}
    if (isNoiseLine(line, page)) return []
    const words = line.words.filter((word, at) => !isNoise(word, at, line, page))
    if (words.length === 0) return []
    const y = baseOf(words, slope)
    const size = Math.min(Math.max(heightOf(words), typical * SMALLEST), typical * LARGEST) * TYPE_OF_LINE
    return words.map(({text, x, width, confidence}) => ({text, x, y, width, size, confidence: Math.round(confidence)}))
  })
}

/** The box of a line reaches from the marks on its capitals to the foot of "g": more than the size of its type. */
const TYPE_OF_LINE = 0.85
/** How far a line can be from the typical one: a title, a footnote. A stroke of the pen makes the box of a line higher than that. */
const SMALLEST = 0.6
const LARGEST = 1.6

const heightOf = (words: readonly Printed[]): number =>
  words.length === 0 ? 0 : Math.max(...words.map(({y, height}) => y + height)) - Math.min(...words.map(({y}) => y))

/** Where a line stands at the left edge of the page. */
function baseOf(words: readonly Printed[], slope: number): number {
  const foot = ({x, y, width, height}: Printed): number => y + height - slope * (x + width / 2)
  const flat = words.filter(({text}) => STANDS_ON_LINE.test(text.normalize('NFD')))
  if (flat.length > 0) return median(flat.map(foot))
  return mean(words.map((word) => foot(word) - word.height * BELOW_LINE))
}

/** Letters and figures only, none of which reaches below the line: neither g, p, q, y, j nor a dot below, comma or bracket. */
const STANDS_ON_LINE = /^(?:(?![gjpqyQ])[\p{L}\d.]|[\u0300-\u031b])+$/u
const BELOW_LINE = 0.2

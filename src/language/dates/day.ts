import {exists, isYear} from './calendar.ts'
import {isWord, type Numeral, readNumeral, skip} from './numeral.ts'

/** One day as printed; `year` or `month` is null where it is left to a later item or to the context. */
export interface Day {
  readonly day: number
  readonly month: number | null
  readonly year: number | null
  readonly end: number
  readonly repaired: boolean
}

/**
 * Reads one day at `at`, which stands on its number (behind "ngày"), in folded text.
 *
 *     05/3/2014 · 5.3.2014 · 05-3-2014 · 5 thang 3 nam 2014 · 5 thang 3 · 5/3 · 5
 *     ^
 *
 * Returns null where no day number stands. Whether the day exists is not asked here.
 */
export function readDay(folded: string, at: number): Day | null {
  const day = readNumeral(folded, at, 2)
  if (day === null) return null
  return inFigures(folded, day) ?? inWords(folded, day) ?? bareDay(folded, day)
}

/** Whether all three parts are known and make a day of the calendar. */
export const isReal = (day: Day): boolean => day.month !== null && exists(day.year ?? 2000, day.month, day.day)

function inFigures(folded: string, day: Numeral): Day | null {
  const sign = skipOne(folded, day.end)
  const mark = folded.charAt(sign)
  if (mark !== '/' && mark !== '-' && mark !== '.') return null
  const month = readNumeral(folded, mark === '/' ? skipOne(folded, sign + 1) : sign + 1, 2)
  if (month === null) return null
  const next = mark === '/' ? skipOne(folded, month.end) : month.end
  const year = folded.charAt(next) === mark ? readYear(folded, next + 1) : null
  if (year !== null) return full(day, month, year)
  return mark === '/' && isPartEnd(folded, month.end) ? {...partOf(day, month), end: month.end} : null
}

// 17/6 is a day of a year to be found; 17/6/… or 17/6.5 is something else
const isPartEnd = (folded: string, end: number): boolean => {
  const mark = folded.charAt(end)
  return !isWord(folded.charCodeAt(end)) && mark !== '/' && !((mark === '.' || mark === ',') && /\d/.test(folded.charAt(end + 1)))
}

function inWords(folded: string, day: Numeral): Day | null {
  const word = skip(folded, day.end)
  if (!folded.startsWith('thang', word)) return null
  const month = readNumeral(folded, skip(folded, word + 5), 2)
  if (month === null) return null
  const year = readYearBehind(folded, month.end)
  if (year !== null) return full(day, month, year)
  return isPartEnd(folded, month.end) ? {...partOf(day, month), end: month.end} : null
}

function bareDay(folded: string, day: Numeral): Day | null {
  if (day.value < 1 || day.value > 31 || isWord(folded.charCodeAt(day.end))) return null
  return {day: day.value, month: null, year: null, end: day.end, repaired: day.repaired}
}

/** The year behind a month or quarter: " năm 2014", ", năm 2014", "/2014", "-2014"; null where there is none. */
export function readYearBehind(folded: string, at: number): Numeral | null {
  const mark = skipOne(folded, at)
  if (folded.charAt(mark) === '/' || (folded.charAt(at) === '-' && at === mark)) return readYear(folded, skipOne(folded, mark + 1))
  const word = skip(folded, folded.charAt(at) === ',' ? at + 1 : at)
  return folded.startsWith('nam', word) ? readYear(folded, skip(folded, word + 3)) : null
}

/** A year of four figures that no further figure, letter or slash follows. */
export function readYear(folded: string, at: number): Numeral | null {
  const year = readNumeral(folded, skipOne(folded, at), 4)
  if (year === null || year.digits !== 4 || !isYear(year.value)) return null
  return isWord(folded.charCodeAt(year.end)) || folded.charAt(year.end) === '/' ? null : year
}

const skipOne = (folded: string, at: number): number => (folded.charCodeAt(at) === 32 ? at + 1 : at)

const partOf = (day: Numeral, month: Numeral) => ({
  day: day.value,
  month: month.value,
  year: null,
  repaired: day.repaired || month.repaired,
})

const full = (day: Numeral, month: Numeral, year: Numeral): Day => ({
  day: day.value,
  month: month.value,
  year: year.value,
  end: year.end,
  repaired: day.repaired || month.repaired || year.repaired,
})

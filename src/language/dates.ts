import {exists, iso} from './dates/calendar.ts'
import type {Day} from './dates/day.ts'
import {isReal, readDay} from './dates/day.ts'
import {isDigit, isWord, skip} from './dates/numeral.ts'
import {readSeries, type Series} from './dates/series.ts'

/** Text with its folded view of the same length (see fold). */
export interface Folded {
  readonly text: string
  readonly folded: string
}

/** One or several days named together; offsets are offsets of the text, the word "ngày" included. */
export interface DateFound {
  /** The first day, ISO. */
  readonly date: string
  /** Every day named, in order; of a range ("từ … đến …", "12-14/3") the first and the last. */
  readonly dates: readonly string[]
  readonly start: number
  readonly end: number
  /** `implied` when the year is not printed and was taken from the reference year. */
  readonly implied: boolean
  readonly how: 'exact' | 'repaired' | 'implied'
}

export interface DateOptions {
  /** Year of a day printed without one ("ngày 05/3"); without it such a day is not reported. */
  readonly year?: number
  /** A day without a year counts also where "ngày" does not stand before it ("trước 30/11"). */
  readonly bare?: boolean
}

/** A number in the shape of a day that no calendar has, such as 31/4/2024. */
export interface Impossible {
  readonly start: number
  readonly end: number
}

export interface DatesFound {
  readonly dates: readonly DateFound[]
  readonly impossible: readonly Impossible[]
}

/** Reads the date that starts exactly at `at`, at the word "ngày" or at the number itself; null where none stands. */
export function readDate(flow: Folded, at: number, options: DateOptions = {}): DateFound | null {
  const found = readAt(flow.folded, at, options)
  return found !== null && 'date' in found ? found : null
}

/** Finds every date of `[from, to)` in order. Codes, decimals, amounts, fractions and telephone numbers are none. */
export function findDates(flow: Folded, from = 0, to: number = flow.text.length, options: DateOptions = {}): DatesFound {
  const {folded} = flow
  const dates: DateFound[] = []
  const impossible: Impossible[] = []
  for (let i = from; i < to; i++) {
    if (!mayStart(folded, i)) continue
    const start = wordBefore(folded, i, from)
    const found = readAt(folded, start, options)
    if (found === null || found.end > to) continue
    if ('date' in found) dates.push(found)
    else impossible.push(found)
    i = found.end - 1
  }
  return {dates, impossible}
}

// a figure that opens a number, or a letter read for a figure: "l4 tháng 3"
function mayStart(folded: string, i: number): boolean {
  const code = folded.charCodeAt(i)
  if (!isDigit(code)) return (code === 108 || code === 105 || code === 111) && isDigit(folded.charCodeAt(i + 1)) && opens(folded, i)
  return opens(folded, i)
}

/**
 * Whether a number may begin here: not inside a word, a code, a decimal or a longer number.
 *
 *     1.500 · 06/2022 · 100-250 · KH12      no
 *       ^        ^          ^       ^
 */
function opens(folded: string, i: number): boolean {
  const before = folded.charCodeAt(i - 1)
  if (isWord(before)) return folded.startsWith('ngay', i - 4) && !isWord(folded.charCodeAt(i - 5))
  const mark = folded.charAt(i - 1)
  if (mark === '/') return false
  return !((mark === '.' || mark === ',' || mark === '-' || mark === ':') && isDigit(folded.charCodeAt(i - 2)))
}

function wordBefore(folded: string, i: number, from: number): number {
  let back = i
  while (back > i - 4 && folded.charCodeAt(back - 1) === 32) back--
  const word = back - 4
  return word >= from && isNgay(folded, word) && !isWord(folded.charCodeAt(word - 1)) ? word : i
}

// "hgày" is how scanners often read the word
const isNgay = (folded: string, at: number): boolean => folded.startsWith('ngay', at) || folded.startsWith('hgay', at)

function readAt(folded: string, start: number, options: DateOptions): DateFound | Impossible | null {
  const worded = isNgay(folded, start)
  const at = worded ? skip(folded, start + 4) : start
  if (!worded && !opens(folded, at)) return null
  const series = worded ? readSeries(folded, at) : alone(folded, at)
  if (series === null) return null
  const {days, end} = series
  const implied = days.some((day) => day.year === null)
  if (implied && !worded && options.bare !== true) return null
  if (!days.every(isReal)) return {start, end}
  if (implied && options.year === undefined) return null
  const dates = days.map((day) => dateOf(day, options.year))
  if (dates.includes(null)) return {start, end}
  const how = days.some((day) => day.repaired) ? 'repaired' : implied ? 'implied' : 'exact'
  return {date: dates[0]!, dates: dates as string[], start, end, implied, how}
}

// without "ngày" before it a list could be anything ("khoản 12, 13/3"): one day, or a range of whole days
function alone(folded: string, at: number): Series | null {
  const day = readDay(folded, at)
  if (day === null || day.month === null) return spanned(folded, at, day)
  return {days: [day], range: false, end: day.end}
}

// 12-14/3/2024
// ^
function spanned(folded: string, at: number, first: Day | null): Series | null {
  if (first === null || folded.charAt(first.end) !== '-') return null
  const series = readSeries(folded, at)
  return series?.days.length === 2 && series.days[1]!.year !== null ? series : null
}

function dateOf(day: Day, reference: number | undefined): string | null {
  const year = day.year ?? reference
  if (year === undefined || day.month === null) return null
  return exists(year, day.month, day.day) ? iso(year, day.month, day.day) : null
}

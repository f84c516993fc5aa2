import {endOfMonth} from '../dates/calendar.ts'
import {readYear, readYearBehind} from '../dates/day.ts'
import {isWord, type Numeral, readNumeral, skip} from '../dates/numeral.ts'
import type {Folded} from '../dates.ts'
import {readClock} from './clock.ts'
import {readDayPoint} from './dayPoint.ts'
import {type Reference, yearFor} from './reference.ts'

/** A point or stretch of the calendar that can end a task. */
export interface Point {
  /** The last day, ISO; null when the year cannot be told. */
  readonly date: string | null
  readonly precision: 'day' | 'month' | 'quarter' | 'year'
  readonly end: number
  readonly how: 'exact' | 'implied' | 'repaired'
}

/**
 * Reads the point of time at `at`, the offset of its first word.
 *
 *     17h00 ngày 20/10/2024 · ngày 5/6 · tháng 10 năm 2022 · quý III/2019 · 6 tháng đầu năm 2025 · cuối tháng 6 · năm 2014
 *
 * Null where none stands, also where the day comes again and again ("ngày 15 hàng tháng").
 */
export function readPoint(flow: Folded, at: number, issued: Reference | null): Point | null {
  const {folded} = flow
  const start = readClock(folded, at)
  if (start > at) return readDayPoint(folded, start, issued)
  return (
    readDayPoint(folded, at, issued) ??
    readLast(flow, at, issued, readMonth) ??
    readLast(flow, at, issued, readQuarter) ??
    readHalf(folded, at, issued) ??
    readEdge(flow, at, issued) ??
    readLast(flow, at, issued, readWholeYear)
  )
}

type Reader = (flow: Folded, at: number, issued: Reference | null, worded?: boolean) => Point | null

/**
 * Of several months, quarters or years named together the last is the end; one named by its figure alone counts only with its year.
 *
 *     quý II, III/2024 · tháng 6 và tháng 7 năm 2024 · năm 2024 - 2025
 *             ^^^^^^^^           ^^^^^^^^^^^^^^^^^^           ^^^^
 */
function readLast(flow: Folded, at: number, issued: Reference | null, read: Reader): Point | null {
  let last = read(flow, at, issued)
  for (let i = 0; i < MOST && last !== null; i++) {
    JOINT.lastIndex = last.end
    if (!JOINT.test(flow.folded)) break
    const next = JOINT.lastIndex
    const bare = read(flow, next, issued) ?? read(flow, next, issued, false)
    if (bare === null || bare.date === null || bare.how === 'implied') break
    last = bare
  }
  return last
}

const MOST = 4
const JOINT = /(?: ?, ?| va | ?- ?| den )/y

// tháng 10 năm 2022 · tháng 10/2022 · tháng 10
function readMonth({folded}: Folded, at: number, issued: Reference | null, worded = true): Point | null {
  const named = folded.startsWith('thang ', at)
  const month = named === worded ? readNumeral(folded, worded ? skip(folded, at + 6) : at, 2) : null
  if (month === null || month.value < 1 || month.value > 12) return null
  return monthPoint(folded, month.value, month, issued, 'month')
}

// the end of a month whose year stands behind `last`, or is implied
function monthPoint(folded: string, month: number, last: Stop, issued: Reference | null, precision: Point['precision']): Point | null {
  const year = readYearBehind(folded, last.end)
  if (year !== null) {
    const how = last.repaired || year.repaired ? 'repaired' : 'exact'
    return {date: endOfMonth(year.value, month), precision, end: year.end, how}
  }
  if (isWord(folded.charCodeAt(last.end)) || folded.charAt(last.end) === '/') return null
  const date = issued === null ? null : endOfMonth(yearFor(issued, month), month)
  return {date, precision, end: last.end, how: 'implied'}
}

type Stop = Pick<Numeral, 'end' | 'repaired'>

// quý III/2019 · quí 2 năm 2025 · quý I
function readQuarter({text, folded}: Folded, at: number, issued: Reference | null, worded = true): Point | null {
  const named = folded.startsWith('qu', at) && QUARTER.test(text.slice(at, at + 4))
  if (named !== worded) return null
  const from = worded ? skip(folded, at + 3) : at
  let end = from
  while (end < from + 4 && isWord(folded.charCodeAt(end))) end++
  const printed = folded.slice(from, end)
  const quarter = QUARTERS[printed]
  if (quarter === undefined) return null
  return monthPoint(folded, quarter * 3, {end, repaired: !/^(?:i{1,3}|iv|[1-4])$/u.test(printed)}, issued, 'quarter')
}

const QUARTER = /^qu[ýí] /iu
// "1", "l" and "t" stand for I in poor scans
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  l: 1,
  1: 1,
  ii: 2,
  ll: 2,
  11: 2,
  2: 2,
  iii: 3,
  lll: 3,
  iit: 3,
  iti: 3,
  111: 3,
  3: 3,
  iv: 4,
  lv: 4,
  '1v': 4,
  4: 4,
}

// 6 tháng đầu năm 2025 · 9 tháng đầu năm · 6 tháng cuối năm 2025
function readHalf(folded: string, at: number, issued: Reference | null): Point | null {
  const months = readNumeral(folded, at, 2)
  if (months === null || months.value < 1 || months.value > 11) return null
  const word = skip(folded, months.end)
  const early = folded.startsWith('thang dau nam', word)
  if (!early && !folded.startsWith('thang cuoi nam', word)) return null
  const end = word + (early ? 13 : 14)
  const month = early ? months.value : 12
  const read = monthPoint(folded, month, {end: end - 4, repaired: months.repaired}, issued, 'month')
  return read !== null && read.end < end ? {...read, end} : read
}

/**
 * cuối tháng 6/2025 · đầu tháng 7 · giữa quý II · cuối năm 2024: the end of the month, quarter or year; "đầu" is taken to the tenth,
 * "giữa" to the fifteenth, which is implied, not printed.
 */
function readEdge(flow: Folded, at: number, issued: Reference | null): Point | null {
  const edge = EDGES.has(flow.folded.slice(at, at + 3)) ? EDGE.exec(flow.text.slice(at, at + 5))?.[1]?.toLowerCase() : undefined
  if (edge === undefined) return null
  const next = at + edge.length + 1
  const whole = readMonth(flow, next, issued) ?? readQuarter(flow, next, issued) ?? readYearEnd(flow, next, issued)
  if (whole === null || edge === 'cuối') return whole
  if (whole.precision !== 'month' || whole.date === null) return null
  return {...whole, date: whole.date.slice(0, 8) + (edge === 'đầu' ? '10' : '15'), how: 'implied'}
}

const EDGE = /^(cuối|đầu|giữa) /iu
/** How they begin, folded. */
const EDGES: ReadonlySet<string> = new Set(['cuo', 'dau', 'giu'])

function readYearEnd(flow: Folded, at: number, issued: Reference | null): Point | null {
  const whole = readWholeYear(flow, at, issued)
  if (whole !== null || !YEAR.test(flow.text.slice(at, at + 4))) return whole
  const end = at + 3
  return {date: issued === null ? null : `${issued.year}-12-31`, precision: 'year', end, how: 'implied'}
}

// năm 2014
function readWholeYear({text, folded}: Folded, at: number, _issued: Reference | null, worded = true): Point | null {
  const named = folded.startsWith('nam', at) && YEAR.test(text.slice(at, at + 4))
  const year = named === worded ? readYear(folded, worded ? skip(folded, at + 3) : at) : null
  if (year === null) return null
  return {date: `${year.value}-12-31`, precision: 'year', end: year.end, how: year.repaired ? 'repaired' : 'exact'}
}

const YEAR = /^năm(?!\p{L})/iu

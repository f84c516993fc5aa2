import {exists, iso} from '../dates/calendar.ts'
import type {Day} from '../dates/day.ts'
import {isReal, readDay} from '../dates/day.ts'
import {skip} from '../dates/numeral.ts'
import {readSeries} from '../dates/series.ts'
import type {Point} from './point.ts'
import {type Reference, yearFor} from './reference.ts'

/**
 * Reads a day at `at`, with or without "ngày" before it; of several days the last. Null where none stands and where the day is one
 * of every month or year. Without the word several days are a series only where `ranges` says so.
 *
 *     trước ngày 15 tháng 10 hằng năm
 *           ^
 */
export function readDayPoint(folded: string, at: number, issued: Reference | null, ranges = false): Point | null {
  const worded = folded.startsWith('ngay', at) || folded.startsWith('hgay', at)
  // a scanned table rule may stand between the word and the day
  const from = worded ? skipRule(folded, at + 4) : at
  const series = worded || ranges ? readSeries(folded, from) : null
  const last = series === null ? readDay(folded, from) : series.days.at(-1)!
  if (last === null || last.month === null || !isReal(last)) return null
  if (last.year === null && RECURS.test(folded.slice(last.end, last.end + 16))) return null
  return pointOf(last, series?.end ?? last.end, issued)
}

const RECURS = /^ ?(?:hang|cua|moi|nam sau|nam truoc)/u

const skipRule = (folded: string, at: number): number => {
  const next = skip(folded, at)
  return folded.charAt(next) === '|' ? skip(folded, next + 1) : next
}

function pointOf(last: Day, end: number, issued: Reference | null): Point | null {
  const month = last.month!
  if (last.year === null && issued === null) return {date: null, precision: 'day', end, how: 'implied'}
  const year = last.year ?? yearFor(issued!, month, last.day)
  if (!exists(year, month, last.day)) return null
  const how = last.repaired ? 'repaired' : last.year === null ? 'implied' : 'exact'
  return {date: iso(year, month, last.day), precision: 'day', end, how}
}

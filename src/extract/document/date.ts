import {findDates} from '../../language/dates.ts'
import {concat, type Flow, spanOf} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'
import type {Message} from '../../model/message.ts'
import type {Tree} from '../../model/tree.ts'

/**
 * Reads the date of issue from the line of place and date (Decree 30/2020, Annex I, II.4). A day or month left blank for the pen gives
 * null with `date-blank`, an impossible day `date-impossible`, anything else unreadable `date-illegible`.
 *
 *     Bình Định, ngày 14 tháng 3 năm 2014
 *                ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readIssued(tree: Tree): {value: Found<string> | null; messages: Message[]} {
  const line = placeDateLine(tree)
  if (!line) return {value: null, messages: []}
  const {dates, impossible} = findDates(line)
  const date = dates[0]
  if (date) {
    return {value: {value: date.date, span: spanOf(line, date.start, date.end), how: date.how, rule: 'place-date'}, messages: []}
  }
  const code = impossible.length > 0 ? 'date-impossible' : BLANK.test(line.folded) ? 'date-blank' : 'date-illegible'
  return {value: null, messages: [{code, span: spanOf(line, dayStart(line)), args: {printed: line.text.slice(dayStart(line))}}]}
}

const BLANK = /ngay[ .…_]*(?:thang|\/)|thang[ .…_]*(?:nam|\/)|nam[ .…_]*$/u

/**
 * The first day on which a document with a blank or illegible day can have been issued: the measure for days printed without a year.
 *
 *     Lục Ngạn, ngày … tháng 6 năm 2019 → 2019-06-01        ngày … tháng … năm 2019 → 2019-01-01
 */
export function earliestIssue(tree: Tree): string | null {
  const line = placeDateLine(tree)
  const {month, year} = (line && /(?:(?<![\d.])(?<month>0?[1-9]|1[0-2]) )?nam (?<year>(?:19|20)\d\d)$/u.exec(line.folded)?.groups) ?? {}
  return year ? `${year}-${(month ?? '1').padStart(2, '0')}-01` : null
}

/** The line of place and date, in one piece; null where there is none. */
export const placeDateLine = ({zones}: Tree): Flow | null => (zones.placeDate.length > 0 ? concat(zones.placeDate) : null)

/** Where "ngày" begins in a line of place and date; the line's length when it says none. */
export function dayStart(line: Flow): number {
  const found = /(?<![a-z])ng[a-z]y(?![a-z])|(?<![a-z\d])\d{1,2}[ /.-]/u.exec(line.folded)
  return found ? found.index : line.text.length
}

import {skip} from '../dates/numeral.ts'

/**
 * The offset behind an hour and a day of the week, or `at` where neither stands. Folded text.
 *
 *     17h00 ngay 20/10 · 16 gio 30 phut, thu sau ngay 20/10 · 17:00 ngay 20/10
 *           ^                            ^                          ^
 */
export function readClock(folded: string, at: number): number {
  const hour = match(HOUR, folded, at)
  const weekday = match(WEEKDAY, folded, hour)
  return weekday > at ? skip(folded, weekday) : at
}

const HOUR = /\d{1,2} ?(?:h|g|gio|:) ?(?:\d{2})?(?: ?phut|')?(?![a-z\d])[,]? ?/y
const WEEKDAY = /\(?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)[,]? ?\(?/y

function match(shape: RegExp, folded: string, at: number): number {
  shape.lastIndex = at
  return shape.test(folded) ? shape.lastIndex : at
}

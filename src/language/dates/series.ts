import {type Day, readDay} from './day.ts'
import {isWord, skip} from './numeral.ts'

/** Days that share a month or a year, as printed; `range` when only the first and the last are named ("từ … đến …"). */
export interface Series {
  readonly days: readonly Day[]
  readonly range: boolean
  readonly end: number
}

/**
 * Reads the days that begin at `at`, the first number; what a day leaves out is taken from the day behind it.
 *
 *     12, 13/3/2024 · 12 va 13 thang 3 nam 2024 · 12 den ngay 14/3/2024 · 28/02 - 05/3/2024
 *     ^
 */
export function readSeries(folded: string, at: number): Series | null {
  const days: Day[] = []
  let range = false
  let next = at
  while (days.length < LONGEST) {
    const day = readDay(folded, next)
    if (day === null) break
    days.push(day)
    if (day.year !== null) break
    const joint = readJoint(folded, day.end)
    if (joint === null) break
    range ||= joint.range
    next = joint.end
  }
  return share(days, range)
}

const LONGEST = 12

// the items behind the last one that has a month belong to the text that follows: "ngày 12/3, 5 đơn vị"
function share(read: readonly Day[], range: boolean): Series | null {
  const last = read.findLastIndex((day) => day.month !== null)
  if (last < 0) return null
  const lone = read[last]!.year === null && read.findIndex((day) => day.month !== null) < last
  const kept = lone ? read.slice(0, read.findIndex((day) => day.month !== null) + 1) : read.slice(0, last + 1)
  const days: Day[] = []
  let {month, year} = kept.at(-1)!
  for (const day of kept.toReversed()) {
    month = day.month ?? month
    year = day.year ?? year
    days.unshift({...day, month, year})
  }
  return {days, range: range && days.length === 2, end: kept.at(-1)!.end}
}

interface Joint {
  readonly end: number
  readonly range: boolean
}

const joints = [
  ['den het ngay ', true],
  ['den ngay ', true],
  ['den ', true],
  ['va ngay ', false],
  ['va ', false],
  [', ngay ', false],
  [',', false],
  [';', false],
  ['-', true],
] as const

function readJoint(folded: string, at: number): Joint | null {
  const word = skip(folded, at)
  for (const [text, range] of joints) {
    if (!folded.startsWith(text, word) || (text.length > 1 && word === at && isWord(text.charCodeAt(0)))) continue
    return {end: skip(folded, word + text.length), range}
  }
  return null
}

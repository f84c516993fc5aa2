import {isDigit} from './dates/numeral.ts'
import type {Folded} from './dates.ts'
import {readDayPoint} from './deadlines/dayPoint.ts'
import {type Reference, referenceOf} from './deadlines/reference.ts'
import {type End, type Trigger, triggers} from './deadlines/triggers.ts'

/** An explicit end in time; offsets are offsets of the text. */
export interface Deadline {
  /** As printed, from the word that makes it an end: "trước ngày 20 tháng 10 năm 2024". */
  readonly text: string
  /** The last day allowed, ISO; null when the end gives no date ("trong 10 ngày kể từ …"). */
  readonly date: string | null
  readonly precision: 'day' | 'month' | 'quarter' | 'year' | 'none'
  readonly start: number
  readonly end: number
  /** `implied` when the year, or the day within "đầu tháng", is not printed. */
  readonly how: 'exact' | 'implied' | 'repaired'
}

/**
 * Finds the ends in time of `[from, to)` in order. `issued` is the ISO date of the document, the measure for ends without a year and
 * for telling an end from something past; without it such an end has no date.
 *
 *     … báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 10 năm 2024.
 *                                    ^ 2024-10-20, day
 */
export function findDeadlines(flow: Folded, issued: string | null, from = 0, to: number = flow.text.length): Deadline[] {
  const reference = referenceOf(issued)
  const found: Deadline[] = []
  let past = from
  // only the stretch is searched: a caller may ask stretch by stretch through a long text
  const stretch = flow.folded.slice(from, to)
  TRIGGER.lastIndex = 0
  for (let match = TRIGGER.exec(stretch); match !== null; match = TRIGGER.exec(stretch)) {
    const word = match[1]!
    const start = from + TRIGGER.lastIndex - word.length
    const end = start < past ? null : readEnd(flow, start, word, reference)
    if (end === null || end.end > to) continue
    found.push(deadlineOf(flow, start, end))
    past = end.end
  }
  return found
}

/**
 * The day, or the end of the range of days, that a row of a schedule opens with; null where none stands at `at`.
 *
 *     06/10 - 10/10/2025 Công an xã kiểm tra …
 *     ^ 2025-10-10
 */
export function scheduledAt(flow: Folded, at: number, issued: string | null): Deadline | null {
  if (!opensDay(flow.folded, at)) return null
  const point = readDayPoint(flow.folded, at, referenceOf(issued), true)
  return point === null ? null : deadlineOf(flow, at, point)
}

/** A figure, or "ngày". */
function opensDay(folded: string, at: number): boolean {
  const code = at < folded.length ? folded.charCodeAt(at) : 0
  return isDigit(code) || code === 110
}

const TRIGGERS: ReadonlyMap<string, Trigger> = new Map(Object.entries(triggers))
/** The character before the word is matched, too: all but the few that are none of a word are passed over faster than by a look behind. */
const TRIGGER = new RegExp(`(?:^|[^a-z0-9])(${Object.keys(triggers).join('|')})(?![a-z0-9])`, 'g')

function readEnd(flow: Folded, start: number, word: string, issued: Reference | null): End | null {
  const {printed, read} = TRIGGERS.get(word)!
  const length = word.length
  if (printed !== null && !printed.test(flow.text.slice(start, start + length))) return null
  const next = start + length + (flow.folded.charCodeAt(start + length) === 32 ? 1 : 0)
  return read(flow, start, next, issued)
}

function deadlineOf(flow: Folded, start: number, {date, precision, end, how}: End): Deadline {
  return {text: flow.text.slice(start, end).trimEnd(), date, precision: date === null ? 'none' : precision, start, end, how}
}

import {type Flow, spanOf} from '../../model/flow.ts'
import type {Found, Traced} from '../../model/found.ts'
import type {Attendee} from '../../notice.ts'

/**
 * What still belongs to the last entry where the grammar of bodies stopped. A list of those present has no predicates, so that words up
 * to the next mark are part of the name.
 *
 *     Ban QLDA 1; …      các nhà thầu thi công.      Ban Giám đốc bệnh viện, …
 *             ^^                     ^^^^^^^^                     ^^^^^^^^^
 */
export function withTail(
  flow: Flow,
  guests: readonly Traced<Attendee>[],
  from: number,
  to: number,
): {guests: readonly Traced<Attendee>[]; end: number} {
  const last = guests.at(-1)
  const end = last ? tailEnd(flow, last, from, to) : from
  if (!last || typeof last.name === 'string' || end === from) return {guests, end: from}
  return {guests: [...guests.slice(0, -1), {...last, name: lengthened(flow, last.name as Found<string>, from, end)}], end}
}

function tailEnd(flow: Flow, guest: Traced<Attendee>, from: number, to: number): number {
  if (guest.kind === 'person' || !/[\p{L}\d]/u.test(flow.text.charAt(from - 1))) return from
  const folded = flow.folded.slice(0, Math.min(to, from + ROOM))
  if (guest.kind === 'body') return from + lengthOf(BOARD.test(folded.slice(Math.max(0, from - 20), from)) ? WORDS : NUMERAL, folded, from)
  const end = from + lengthOf(WORDS, folded, from)
  return /\p{Lu}/u.test(flow.text.slice(from, end)) ? from : end
}

/** No tail is longer. */
const ROOM = 60

/** "Ban QLDA 1", "Ban QLDA 85": a numeral that closes a name. */
const NUMERAL = / \d{1,3}(?=[,;.:)]|$| va | cung )/uy

/** "Ban Giám đốc bệnh viện": a board of a unit that is not named. */
const BOARD = /(?<![a-z])ban (?:giam doc|giam hieu|lanh dao|chu nhiem)$/u

/** Up to five words before the next mark, none of them opening something else; a unit after them may have a name of its own. */
const WORDS =
  /(?: (?!(?:va|cung|tham|du|ve|de|tai|theo|co|voi|da|vao|nham|trong|gom|la|bao|chu|duoc|hop|nghe|vang|do)(?![a-z]))[a-z]+){1,5}(?=[,;.:()]|$| va | cung )/uy

function lengthOf(pattern: RegExp, folded: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(folded)?.[0].length ?? 0
}

/** The value goes on as printed, and so does its place. */
const lengthened = (flow: Flow, name: Found<string>, from: number, end: number): Found<string> => ({
  ...name,
  value: name.value + flow.text.slice(from, end),
  span: name.span && {start: name.span.start, end: spanOf(flow, from, end).end},
})

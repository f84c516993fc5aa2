import type {Home} from '../../language/actors/index.ts'
import type {Flow} from '../../model/flow.ts'
import type {Traced} from '../../model/found.ts'
import type {Tree} from '../../model/tree.ts'
import type {Attendee} from '../../notice.ts'
import {readGuests} from './guests.ts'
import type {Range} from './words.ts'

/**
 * Those whom a footnote of a list of attendees names.
 *
 *     Dự họp có lãnh đạo các sở, ngành liên quan1.        1 Gồm các Sở: Tài chính, Nội vụ.
 */
export function footnoteGuests(tree: Tree, flow: Flow, lists: readonly Range[], home: Home | null): Traced<Attendee>[] {
  if (tree.zones.footnotes.length === 0) return []
  const marks = new Set(lists.flatMap((list) => [...flow.text.slice(list.start, list.end).matchAll(MARK)].map((found) => plain(found[1]!))))
  return tree.zones.footnotes.flatMap((note) => {
    const number = NUMBER.exec(note.text)
    return number && marks.has(plain(number[1]!)) ? readGuests(note, {start: number[0].length, end: note.text.length}, home) : []
  })
}

/** A reference glued to a word ("liên quan1"), in brackets ("[1]") or raised. */
const MARK = /(?<=\p{Ll}|\p{Ll} ?[[(])(\d{1,2}|[¹²³⁴-⁹]+)(?!\d|[/.]\d)/gu
const NUMBER = /^[[(]?(\d{1,2}|[¹²³⁴-⁹]+)[\]).]? ?(?:(?:Bao )?[Gg]ồm(?: có)?:? ?)?/u

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const plain = (mark: string): string => [...mark].map((digit) => (RAISED.includes(digit) ? String(RAISED.indexOf(digit)) : digit)).join('')

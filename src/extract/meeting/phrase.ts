import type {Flow} from '../../model/flow.ts'
import {afterHonorific, beginsPerson} from './person.ts'
import {beginsPost} from './post.ts'
import {type Range, trim} from './words.ts'

/**
 * The phrase naming an office holder that ends where a predicate begins: back over commas as long as clauses begin with an honorific,
 * an office or a name.
 *
 *     Ngày 05/3/2024, tại trụ sở UBND tỉnh, đồng chí Trần Văn An - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh │ chủ trì
 *                                           └───────────────────────────────────────────────────────────┘
 */
export function phraseBefore(flow: Flow, sentence: number, end: number): Range | null {
  const start = Math.max(sentence, end - ROOM)
  let from = -1
  let to = end
  let loose = 0
  while (to > start) {
    const cut = clauseStart(flow, start, to)
    if (beginsPerson(flow, cut, end)) {
      from = cut
      loose = 0
    } else {
      const inside = from < 0 || loose > 0 ? insideStart(flow, cut, to) : givenStart(flow, cut, to)
      if (inside >= 0) return {start: inside, end: trim(flow, inside, end).end}
      if (from >= 0 || ++loose > 2 || !isContinuation(flow, cut)) break
    }
    if (cut <= start || flow.text.charAt(cut - 2) !== ',') break
    to = cut - 2
  }
  return from < 0 ? firstOf(flow, start, end) : trim(flow, from, end)
}

/** No phrase that names one person is longer; what stands before it is not looked at. */
const ROOM = 1000

/** The first clause that begins with an office holder, when the last ones name the company ("X cùng lãnh đạo các sở: …"). */
function firstOf(flow: Flow, start: number, end: number): Range | null {
  for (let at = start; at < end; ) {
    if (beginsPerson(flow, at, end)) return /(?<![a-z])(?:cung|va)(?![a-z])/u.test(flow.folded.slice(at, end)) ? trim(flow, at, end) : null
    const comma = flow.text.indexOf(', ', at)
    if (comma < 0) return null
    at = comma + 2
  }
  return null
}

/** The phrase naming an office holder that begins here: over commas as long as another office follows. */
export function phraseAfter(flow: Flow, start: number, limit: number): Range | null {
  while (start < limit && ' :'.includes(flow.text.charAt(start))) start++
  if (!beginsPerson(flow, start, limit)) return null
  let at = start
  while (at < limit) {
    const stop = clauseEnd(flow, at, limit)
    if (flow.text.charAt(stop) !== ',' || !beginsPost(flow, stop + 2)) return trim(flow, start, stop)
    at = stop + 2
  }
  return trim(flow, start, limit)
}

function clauseStart(flow: Flow, start: number, end: number): number {
  for (let at = end - 2; at > start; at--) if (',;:'.includes(flow.text.charAt(at)) && flow.text.charAt(at + 1) === ' ') return at + 2
  return start
}

function clauseEnd(flow: Flow, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (',;:'.includes(flow.text.charAt(at)) || (flow.text.charAt(at) === '.' && at + 1 >= end)) return at
    if (
      flow.text.startsWith(' đã ', at) ||
      flow.text.startsWith(' cùng ', at) ||
      flow.text.startsWith(' tổ chức ', at) ||
      flow.text.startsWith(' họp ', at)
    )
      return at
  }
  return end
}

/** A clause that may be the tail of an office's name: "Trưởng Ban Chỉ huy phòng, chống thiên tai". */
function isContinuation(flow: Flow, at: number): boolean {
  return (
    /\p{Ll}/u.test(flow.text.charAt(at)) &&
    !/^(?:cac|va|tap the|tai|ngay|sau|theo|dai|lanh|y kien|de|tren|thuc|duoc|voi|nhu|cung)(?![a-z])/u.test(flow.folded.slice(at, at + 8))
  )
}

/** Where an office holder begins inside a clause that opens with something else: "… do đồng chí X", a missing comma before an office. */
function insideStart(flow: Flow, start: number, end: number): number {
  const given = givenStart(flow, start, end)
  if (given >= 0) return given
  let found = -1
  for (let at = flow.text.indexOf(' ', start); at >= 0 && at < end - 1; at = flow.text.indexOf(' ', at + 1)) {
    const of = flow.folded.startsWith(' cua', at - 4)
    if (of || !(/\p{Lu}/u.test(flow.text.charAt(at + 1)) || afterHonorific(flow, at + 1) > at + 1)) continue
    if (found < 0 && (beginsPost(flow, at + 1) || afterHonorific(flow, at + 1) > at + 1)) found = at + 1
  }
  return found
}

/** Behind "do": "đoàn công tác do ông X, …". */
function givenStart(flow: Flow, start: number, end: number): number {
  const given = flow.text.slice(start, end).lastIndexOf(' do ')
  return given >= 0 && beginsPerson(flow, start + given + 4, end) ? start + given + 4 : -1
}

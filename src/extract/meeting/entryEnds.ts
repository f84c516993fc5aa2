import type {Home} from '../../language/actors/index.ts'
import type {Flow} from '../../model/flow.ts'
import {nameIn} from './fullName.ts'
import {beginsPerson} from './person.ts'
import {beginsPost} from './post.ts'

/** The next mark that parts two entries; "và" counts where a person follows. */
export function boundary(flow: Flow, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (',;.:('.includes(flow.text.charAt(at)) && !(flow.text.charAt(at) === '.' && /\p{L}/u.test(flow.text.charAt(at + 1)))) return at
    if (flow.folded.startsWith(' va ', at)) return at
    if (flow.folded.startsWith(' - ', at)) return at
  }
  return end
}

/** No entry about one person is longer. */
const ROOM = 600

/** The semicolon that closes an entry, or the end of the list. */
export function sentenceStop(flow: Flow, from: number, end: number): number {
  const room = Math.min(end, from + ROOM)
  const stop = flow.text.slice(from, room).indexOf(';')
  return stop < 0 ? room : from + stop
}

/** Behind a name: " - post, post"; ends before an entry that is no post or has a name of its own. */
export function postsEnd(flow: Flow, from: number, end: number, home: Home | null): number {
  let at = from
  for (;;) {
    const gap = /^(?: ?[,–-] ?| ?\(| )/u.exec(flow.folded.slice(at, at + 4))
    const next = at + (gap?.[0].length ?? 0)
    if (!gap || next >= end || !beginsPost(flow, next)) return at
    const stop = entryEnd(flow, next, end)
    if (nameIn(flow, next, stop, home)) return at
    at = flow.text.charAt(stop) === ')' ? stop + 1 : stop
  }
}

/** The end of a post that follows a name: a comma, a bracket, or "và" before another person or body. */
export function entryEnd(flow: Flow, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const mark = flow.text.charAt(at)
    if (mark === ',' && isWithinName(flow, at)) continue
    if (',;()'.includes(mark) || (mark === '.' && !/\p{L}/u.test(flow.text.charAt(at + 1)))) return at
    if (
      flow.folded.startsWith(' va ', at) &&
      (beginsPerson(flow, at + 4, end) || /^(?:cac|lanh dao|dai dien|dai bieu|mot so)(?![a-z])/u.test(flow.folded.slice(at + 4, at + 14)))
    )
      return at
  }
  return end
}

/** "phòng, chống thiên tai", "an ninh, trật tự": the comma stands inside a name. */
const isWithinName = (flow: Flow, comma: number): boolean => flow.folded.startsWith('phong, chong ', comma - 5)

/** Where a phrase that begins with a post ends: behind the first name, not further than two commas away. */
export function nameEnd(flow: Flow, from: number, end: number, home: Home | null): number | null {
  let at = from
  for (let clauses = 0; clauses < 3; clauses++) {
    const stop = entryEnd(flow, at, end)
    const name = nameIn(flow, at, boundaryOfName(flow, at, stop), home)
    if (name) return name.end
    if (flow.text.charAt(stop) !== ',' || !beginsPost(flow, stop + 2) || !isBarePost(flow, at, stop)) return null
    at = stop + 2
  }
  return null
}
const boundaryOfName = (flow: Flow, from: number, end: number): number => {
  const dash = flow.folded.slice(from, end).indexOf(' - ')
  return dash >= 0 && nameIn(flow, from, from + dash, null) ? from + dash : end
}

/** "Bộ trưởng" before a comma, without its organ, is the first half of a double office. */
const isBarePost = (flow: Flow, start: number, end: number): boolean => flow.text.slice(start, end).split(' ').length <= 3

import type {Home} from '../../language/actors/index.ts'
import {isCapitalCode} from '../../language/letterCase.ts'
import type {Flow} from '../../model/flow.ts'
import {nameIn} from './fullName.ts'
import {beginsPost} from './post.ts'
import {type Range, trim} from './words.ts'

/** A person as printed: the name without honorific or rank, and the posts before and after it. */
export interface PersonPhrase {
  readonly name: Range | null
  /** In printed order: none, one, or one before and one after the name. */
  readonly position: readonly Range[]
}

/**
 * Reads a phrase that names one office holder.
 *
 *     đồng chí Trần Văn An - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh      name, then posts
 *     Phó Chủ tịch UBND tỉnh Lê Thị Bình, Trưởng Ban Chỉ đạo             post, name, post
 *     Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ                           posts alone
 */
export function readPerson(flow: Flow, start: number, end: number, home: Home | null): PersonPhrase | null {
  const from = afterHonorific(flow, start)
  const name = nameIn(flow, from, end, home)
  if (!name) return beginsPost(flow, from) ? {name: null, position: [trim(flow, from, end)]} : null
  return {name, position: [postBefore(flow, from, name.start), postAfter(flow, name.end, end)].filter((post) => post !== null)}
}

const HONORIFIC =
  /(?:(?:cac )?(?:(?<shared>dong chi|d\/c|dc)|(?<polite>ong|ba))(?![a-z])[.:]? ?|(?:p?gs\.? ?,? ?)?(?:ts|ths|bs|ks|cn|ds|ls)(?:\.|ck[i\d]*\.?) ?|p?gs\. ?)/uy

/** The offset behind "đồng chí", "ông", "TS." and the like. */
export function afterHonorific(flow: Flow, at: number): number {
  for (;;) {
    HONORIFIC.lastIndex = at
    const found = HONORIFIC.exec(flow.folded)
    const polite = found?.groups?.polite
    if (!found || (polite && !isPolite(flow, at + found[0].indexOf(polite), polite))) return at
    at += found[0].length
  }
}

/** "bà Lê", not "Ba Tơ" or "ba đơn vị"; what follows is a name or an office. */
const isPolite = (flow: Flow, at: number, word: string): boolean =>
  flow.text.slice(at, at + word.length).toLowerCase() === (word === 'ba' ? 'bà' : 'ông') &&
  /^[.:]? \p{Lu}/u.test(flow.text.slice(at + word.length, at + word.length + 3))

const RANK = /(?<![a-z])(?:dai|thuong|trung|thieu) (?:tuong|ta|uy)(?![a-z])[ ,]*$/u

/** What stands before the name is a post when it begins as one; a rank or an honorific alone is none. */
function postBefore(flow: Flow, start: number, end: number): Range | null {
  const before = flow.folded.slice(start, end)
  const honorific = /[ ,-]*(?<![a-z])(?:dong chi|d\/c|ong|ba|(?:p?gs|ths|ts|bs|ks)\.[a-z. ]{0,12})[.: ]*$/u.exec(before)
  const rank = RANK.exec(honorific ? before.slice(0, honorific.index) : before)
  const post = trim(flow, start, start + (rank?.index ?? honorific?.index ?? before.length))
  return post.start < post.end && beginsPost(flow, post.start) ? post : null
}

/** ", Phó Giám đốc Sở …", " - Giám đốc …", "(Trưởng Ban)" behind the name, as far as the phrase goes; a bracket that closes it is no part. */
function postAfter(flow: Flow, start: number, end: number): Range | null {
  let from = start
  while (from < end && ' ,-:('.includes(flow.folded.charAt(from))) from++
  const closed = flow.text.charAt(end - 1) === ')' ? end - 1 : end
  const open = flow.text.slice(from, closed).indexOf('(') // never past the end: there may be many persons and no bracket
  const post = trim(flow, from, open < 0 ? closed : from + open)
  return post.start < post.end && beginsPost(flow, post.start) ? post : null
}

/** Whether a phrase that names an office holder begins here: an honorific, the title of an office, or a family name. */
export function beginsPerson(flow: Flow, at: number, end: number): boolean {
  if (beginsPost(flow, at) || afterHonorific(flow, at) > at) return true
  if (!isCapitalCode(flow.text.charCodeAt(at))) return RANK_AT.test(flow.folded.slice(at, at + 14))
  return RANK_AT.test(flow.folded.slice(at, at + 14)) || nameIn(flow, at, Math.min(end, at + NAME_ROOM), null)?.start === at
}
/** More characters than a full name has. */
const NAME_ROOM = 64
const RANK_AT = /^(?:dai|thuong|trung|thieu) (?:tuong|ta)(?![a-z])/u

import {fold} from '../language/fold.ts'

/**
 * A run of words as a person reads it aloud: pieces of lines joined by single spaces, each character knowing its offset in the source.
 *
 *     …đã và đang triển khai        ┐
 *                                   ├─► "…đã và đang triển khai Hệ thống Văn phòng điện tử; …"
 *     Hệ thống Văn phòng điện tử; … ┘
 */
export interface Flow {
  readonly text: string
  /** `text` folded for comparison: same length, lower case, no diacritics (see language/fold). */
  readonly folded: string
  /** Where the text stands in the source; the text begins `skip` characters into what the runs cover. */
  readonly runs: readonly Run[]
  readonly skip: number
}

/**
 * A stretch that stands in the source as it does in the flow: up to the next run, character `from + n` has the source offset `at + n`.
 * A space has the offset of the character behind it, so that a joint belongs to the piece that it opens.
 */
interface Run {
  readonly from: number
  readonly at: number
}

/** Half-open range of source offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

const SPACE = 32

const isBlank = (code: number): boolean =>
  code <= SPACE
    ? code === SPACE || (code >= 9 && code <= 13)
    : code >= 0xa0 && (code === 0xa0 || (code >= 0x2000 && (code <= 0x200b || code === 0x202f || code === 0x3000 || code === 0xfeff)))

/** A piece of the source to join; `glued` to the one before when no space is read between them. */
export interface Piece extends Span {
  readonly glued?: true
}

/** A piece of the source whose words are parted by single spaces, as a flow. */
export function plainFlow(source: string, start: number, end: number): Flow {
  const text = source.slice(start, end)
  return {text, folded: fold(text), runs: [{from: 0, at: start}], skip: 0}
}

/** Joins pieces of the source into one flow; runs of white space and the joints become one space, ends are trimmed. */
export function flowOf(source: string, pieces: readonly Piece[]): Flow {
  const runs: Run[] = []
  let text = ''
  for (const piece of pieces) {
    let glued = piece.glued === true
    let i = piece.start
    while (i < piece.end) {
      const start = skipBlanks(source, i, piece.end)
      if (start === piece.end) break
      if (start > i) glued = false
      if (text !== '' && !glued) {
        runs.push({from: text.length, at: start - 1})
        text += ' '
      } else runs.push({from: text.length, at: start})
      i = plainEnd(source, start, piece.end)
      text += source.slice(start, i)
      glued = false
    }
  }
  return {text, folded: fold(text), runs, skip: 0}
}

function skipBlanks(source: string, from: number, to: number): number {
  let i = from
  while (i < to && isBlank(source.charCodeAt(i))) i++
  return i
}

/** The end of the stretch from a word on whose words are parted by nothing but single spaces. */
function plainEnd(source: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i)
    if (isBlank(code) && (code !== SPACE || i + 1 === to || isBlank(source.charCodeAt(i + 1)))) return i
  }
  return to
}

/** The part `[from, to)` of a flow, trimmed of spaces at both ends. */
export function slice(flow: Flow, from: number, to: number = flow.text.length): Flow {
  const {text, folded, runs, skip} = flow
  let start = Math.max(0, from)
  let end = Math.min(text.length, to)
  while (start < end && text.charCodeAt(start) === SPACE) start++
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--
  if (start === 0 && end === text.length) return flow
  return {text: text.slice(start, end), folded: folded.slice(start, end), runs, skip: skip + start}
}

/** Joins flows by single spaces. */
export function concat(flows: readonly Flow[]): Flow {
  if (flows.length === 1) return flows[0]!
  const parts = flows.filter((flow) => flow.text !== '')
  if (parts.length === 1) return parts[0]!
  const runs: Run[] = []
  let length = 0
  for (const part of parts) {
    joinRuns(runs, part, length)
    length += part.text.length + 1
  }
  return {text: parts.map((part) => part.text).join(' '), folded: parts.map((part) => part.folded).join(' '), runs, skip: 0}
}

/** Adds the runs of a flow that begins at offset `to` of the joined one; the first takes in the joint before it. */
function joinRuns(runs: Run[], {text, runs: added, skip}: Flow, to: number): void {
  for (let k = runAt(added, skip); k < added.length && added[k]!.from < skip + text.length; k++) {
    const {from, at} = added[k]!
    if (from > skip) runs.push({from: from - skip + to, at})
    else runs.push(to === 0 ? {from: 0, at: at + skip - from} : {from: to - 1, at: at + skip - from - 1})
  }
}

/** The source range that `[from, to)` of a flow covers; it includes what lies between the pieces of a flow cut by a page or a column. */
export function spanOf(flow: Flow, from = 0, to: number = flow.text.length): Span {
  const {text, runs, skip} = flow
  if (from >= text.length) return {start: 0, end: 0}
  const first = skip + (text.charCodeAt(from) === SPACE ? from + 1 : from)
  let start = BEYOND
  let last = 0
  const final = to <= from ? first : skip + (text.charCodeAt(to - 1) === SPACE ? to : to - 1)
  for (let k = runAt(runs, first); k < runs.length && runs[k]!.from <= final; k++) {
    const run = runs[k]!
    const opening = text.charCodeAt(run.from - skip) === SPACE ? run.from + 1 : run.from
    const end = Math.min(final, (runs[k + 1]?.from ?? final + 1) - 1)
    start = Math.min(start, run.at + Math.max(first, opening) - run.from)
    last = Math.max(last, run.at + end - run.from)
  }
  return to <= from ? {start, end: start} : {start, end: last + 1}
}

/** Greater than any offset. */
const BEYOND = 2 ** 30 - 1

/** Index of the run that covers a character, counted as the runs count. */
function runAt(runs: readonly Run[], character: number): number {
  let low = 0
  let high = runs.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (runs[middle]!.from <= character) low = middle
    else high = middle
  }
  return low
}

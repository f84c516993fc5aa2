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
  /** `at[i]` is the source offset of `text[i]`; an inserted space has the offset where the next piece begins. */
  readonly at: Uint32Array
}

/** Half-open range of source offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff

/** A piece of the source to join; `glued` to the one before when no space is read between them. */
export interface Piece extends Span {
  readonly glued?: true
}

/** Joins pieces of the source into one flow; runs of white space and the joints become one space, ends are trimmed. */
export function flowOf(source: string, pieces: readonly Piece[]): Flow {
  let size = 0
  for (const piece of pieces) size += piece.end - piece.start + 1
  const at = new Uint32Array(size)
  let text = ''
  let length = 0
  for (const piece of pieces) {
    let from = -1 // start of the run of non-blank characters being copied
    let glued = piece.glued === true
    for (let i = piece.start; i <= piece.end; i++) {
      const blank = i === piece.end || isBlank(source.charCodeAt(i))
      if (!blank) {
        if (from < 0) {
          if (length > 0 && !glued) {
            at[length++] = i
            text += ' '
          }
          from = i
        }
        glued = false
        at[length++] = i
      } else {
        if (i < piece.end) glued = false
        if (from >= 0) text += source.slice(from, i)
        from = -1
      }
    }
  }
  return {text, folded: fold(text), at: at.subarray(0, length)}
}

/** The part `[from, to)` of a flow, trimmed of spaces at both ends. */
export function slice(flow: Flow, from: number, to: number = flow.text.length): Flow {
  let start = Math.max(0, from)
  let end = Math.min(flow.text.length, to)
  while (start < end && flow.text.charCodeAt(start) === 32) start++
  while (end > start && flow.text.charCodeAt(end - 1) === 32) end--
  return {text: flow.text.slice(start, end), folded: flow.folded.slice(start, end), at: flow.at.subarray(start, end)}
}

/** Joins flows by single spaces. */
export function concat(flows: readonly Flow[]): Flow {
  const parts = flows.filter((flow) => flow.text !== '')
  if (parts.length === 1) return parts[0]!
  const text = parts.map((flow) => flow.text).join(' ')
  const at = new Uint32Array(text.length)
  let length = 0
  for (const flow of parts) {
    if (length > 0) at[length++] = flow.at[0]!
    at.set(flow.at, length)
    length += flow.at.length
  }
  return {text, folded: parts.map((flow) => flow.folded).join(' '), at}
}

/** The source range that `[from, to)` of a flow covers; it includes what lies between the pieces of a flow cut by a page or a column. */
export function spanOf(flow: Flow, from = 0, to: number = flow.text.length): Span {
  if (to <= from || flow.at.length === 0) return {start: flow.at[from] ?? 0, end: flow.at[from] ?? 0}
  let start = flow.at[from]!
  let last = start
  for (let i = from; i < to; i++) {
    const offset = flow.at[i]!
    if (offset < start) start = offset
    if (offset > last) last = offset
  }
  return {start, end: last + 1}
}

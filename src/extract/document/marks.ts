import {type Flow, spanOf} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'
import type {Tree} from '../../model/tree.ts'

export type Urgency = 'khan' | 'thuong-khan' | 'hoa-toc'
export type Secrecy = 'mat' | 'toi-mat' | 'tuyet-mat'

/** Stamped words, the longer first: "THƯỢNG KHẨN" holds "KHẨN". */
const URGENT = [
  ['hoa toc', 'hoa-toc'],
  ['thuong khan', 'thuong-khan'],
  ['khan', 'khan'],
] as const satisfies readonly (readonly [string, Urgency])[]
const SECRET = [
  ['tuyet mat', 'tuyet-mat'],
  ['toi mat', 'toi-mat'],
  ['mat', 'mat'],
] as const satisfies readonly (readonly [string, Secrecy])[]

/**
 * Reads the marks of urgency and secrecy (Decree 30/2020, Annex I, II.10): a stamp at the heading, or for urgency a word of the title.
 *
 *     HỎA TỐC          CÔNG ĐIỆN KHẨN
 *     ^^^^^^^                    ^^^^
 */
export function readMarks(tree: Tree): {urgency: Found<Urgency> | null; secrecy: Found<Secrecy> | null} {
  const {mark, title} = tree.zones
  return {
    urgency: first(mark, URGENT, 'urgency-mark') ?? first(title.map(capitalsOnly), URGENT, 'urgency-title'),
    secrecy: first(mark, SECRET, 'secrecy-mark'),
  }
}

/** A title is set in capitals; a subject glued to it that speaks of "tình trạng khẩn" is no mark. */
const capitalsOnly = (flow: Flow): Flow => (flow.text === flow.text.toUpperCase() ? flow : {...flow, folded: ''})

function first<T>(lines: readonly Flow[], words: readonly (readonly [string, T])[], rule: string): Found<T> | null {
  for (const line of lines) {
    for (const [word, value] of words) {
      const at = wordAt(line.folded, word)
      if (at >= 0) return {value, span: spanOf(line, at, at + word.length), how: 'exact', rule}
    }
  }
  return null
}

const isLetter = (char: string | undefined): boolean => char !== undefined && char >= 'a' && char <= 'z'
function wordAt(folded: string, word: string): number {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (!isLetter(folded[at - 1]) && !isLetter(folded[at + word.length])) return at
  }
  return -1
}

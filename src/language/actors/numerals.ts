import {predicateAt} from '../predicates.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind the numeral that tells a body from its likes and ends its name; null where the number counts something.
 *
 *     Ban QLDA 1 hoàn thành …          Trạm Y tế số 3,          Sở Nội vụ 02 đồng chí
 *              ^                                 ^^^^                      (none)
 */
export function numeralEnd(tokens: Tokens, index: number): number | null {
  const at = isNumber(tokens, index) ? index + 1 : index
  const {word, start, end} = tokens.token(at)
  if (word.length > LONGEST || !NUMERAL_OPENS.includes(word.charAt(0)) || !NUMERAL.test(word) || end - start !== word.length) return null
  const next = tokens.token(at + 1)
  if (next.kind === 'end' || next.cap) return at + 1
  if (next.kind === 'mark') return ENDS.has(next.word) ? at + 1 : null
  return next.word === 'va' || predicateAt(tokens.text, tokens.folded, next.start) !== null ? at + 1 : null
}

const NUMERAL_OPENS = '123456789ivx'
const NUMERAL = /^(?:[1-9]\d?|[ivx]{1,4})$/u
const LONGEST = 4
/** Behind other marks the number is part of a larger one: "2%", "3 - 5". */
const ENDS: ReadonlySet<string> = new Set([',', ';', ':', '.', '(', ')'])

/** "số" before the numeral. */
function isNumber(tokens: Tokens, index: number): boolean {
  const {word, start, end} = tokens.token(index)
  return word === 'so' && tokens.text.slice(start, end).toLowerCase() === 'số'
}

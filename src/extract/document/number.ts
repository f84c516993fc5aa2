import {readCode} from '../../language/codes.ts'
import {concat, type Flow, spanOf} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'
import type {Message} from '../../model/message.ts'
import type {Tree} from '../../model/tree.ts'

export interface DocumentNumber {
  readonly code: Found<string> | null
  readonly codeNumber: Found<string> | null
  readonly codeNotation: Found<string> | null
  readonly messages: readonly Message[]
}

/**
 * Reads number and notation (Decree 30/2020, Annex I, II.3). A number left blank for the pen is null with `number-blank`, one that
 * cannot be read null with `number-illegible`.
 *
 *     Số: 36 /TB-UBND
 *         ^^  ^^^^^^^
 *         number, notation; code is "36/TB-UBND"
 */
export function readNumber(tree: Tree): DocumentNumber {
  const line = tree.zones.number.length > 0 ? concat(tree.zones.number) : null
  const read = line ? readCode(line, 0) : null
  if (!line || !read) return {code: null, codeNumber: null, codeNotation: null, messages: line ? [trouble('number-illegible', line)] : []}
  const {number, notation} = read
  const numberAt = number ? line.text.indexOf(number, read.start) : -1
  const behind = numberAt < 0 ? read.start : numberAt + number!.length
  const notationAt = behind + Math.max(0, line.text.slice(behind, read.end).search(/\p{L}|\d/u))
  const notationEnd = notation ? Math.max(read.end, notationAt) : notationAt
  const parting = line.text.slice(behind, notationAt).includes('/') ? '/' : '-'
  return {
    codeNumber: number ? found(number, line, numberAt < 0 ? read.start : numberAt, behind, 'number-label') : null,
    codeNotation: notation ? found(notation, line, notationAt, notationEnd, 'number-label') : null,
    code:
      number && notation
        ? found(number + parting + notation, line, numberAt < 0 ? read.start : numberAt, notationEnd, 'number-label')
        : null,
    messages: read.blank ? [trouble('number-blank', line)] : read.illegible || !number ? [trouble('number-illegible', line)] : [],
  }
}

const trouble = (code: 'number-blank' | 'number-illegible', line: Flow): Message => ({code, span: spanOf(line), args: {printed: line.text}})

/** Spaces do not count as damage. */
function found(value: string, line: Flow, from: number, to: number, rule: string): Found<string> {
  const printed = line.text.slice(from, to).replace(/ /gu, '')
  return {value, span: spanOf(line, from, to), how: printed === value ? 'exact' : 'repaired', rule}
}

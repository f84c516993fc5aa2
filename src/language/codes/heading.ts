import type {Folded} from '../dates.ts'
import {readNotation} from './notation.ts'
import {readYearGroup} from './year.ts'

/** A document's own number line. */
export interface HeadingCode {
  /** The serial as printed, such as "05"; null when blank or illegible. */
  readonly number: string | null
  /** All behind the first parting mark, spaces and damage taken out: "TB-UBND", "2007/QĐ-TTg", Party "HD/VPTW". */
  readonly notation: string | null
  /** The serial was left out for a pen. */
  readonly blank: boolean
  /** Something stands where the serial should, and it is no number. */
  readonly illegible: boolean
  /** Offset of the serial, or of what stands in its place. */
  readonly start: number
  readonly end: number
}

/**
 * Reads the code that begins at `at`, at its label "Số:" or at the serial itself; null where neither stands.
 *
 *     Số: 36 /TB-UBND · Luật số: 33/2024/QH15 · Số:        /TB-UBND · Số 36-HD/VPTW · Số: 05 / TB - UBND
 */
export function readCode(flow: Folded, at: number): HeadingCode | null {
  const start = behindLabel(flow.folded, at)
  FIGURES.lastIndex = start
  const number = FIGURES.exec(flow.text)?.[0] ?? null
  if (number === null && start === at) return null
  const from = start + (number?.length ?? 0)
  const parting = partingAt(flow.text, from)
  if (parting < 0) return outcome(flow, start, number, null, number === null ? flow.text.length : from)
  const {notation, end} = behindParting(flow.text, parting + 1)
  return outcome(flow, start, number !== null && isBlank(flow.text, from, parting) ? number : null, notation, end, parting)
}

const LABEL = /(?:(?:bo )?luat )?(?:s[oe0]|[s$][o06](?=[:.])|no)(?: hieu)?(?![a-z]) ?[:.;,]{0,2} {0,60}/y
const FIGURES = /\d{1,6}(?:[a-eA-E](?![\p{L}\d]))?/uy

function behindLabel(folded: string, at: number): number {
  LABEL.lastIndex = at
  return LABEL.test(folded) ? LABEL.lastIndex : at
}

// the slash or hyphen that ends the serial; far behind it there is none
function partingAt(text: string, from: number): number {
  const near = text.slice(from, from + FAR).search(/[/–-]/u)
  return near < 0 ? -1 : from + near
}

const FAR = 80

function behindParting(text: string, at: number): {notation: string | null; end: number} {
  const year = readYearGroup(text, at)
  const from = skipSpaces(text, year?.end ?? at)
  const notation = readNotation(text, from, true)
  if (notation === null) return {notation: null, end: year?.end ?? at}
  return {notation: (year === null ? '' : `${year.value}/`) + notation.value, end: notation.end}
}

function outcome({text}: Folded, start: number, number: string | null, notation: string | null, end: number, parting = end): HeadingCode {
  const blank = number === null && isBlank(text, start, parting)
  return {number, notation, blank, illegible: number === null && !blank, start, end}
}

const isBlank = (text: string, from: number, to: number): boolean => /^[ ._…·]*$/u.test(text.slice(from, to))

function skipSpaces(text: string, at: number): number {
  let next = at
  while (text.charCodeAt(next) === 32) next++
  return next
}

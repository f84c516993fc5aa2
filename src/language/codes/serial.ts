import {isDigit, isWord} from '../dates/numeral.ts'

/** Where the serial before a slash begins, and where its figures end; `party` when letters stand between it and the slash. */
export interface Serial {
  readonly start: number
  readonly end: number
  /** Offset of the first letter of a Party code's notation; null in any other code. */
  readonly party: number | null
}

/**
 * Reads back from the slash at `slash` to the serial.
 *
 *     06/2022/NĐ-CP · 36 /TB-UBND · 12a/KH-UBND · 57-NQ/TW · 367 - QĐ/TWĐTN-VP
 *       ^                ^             ^               ^            ^
 *
 * Null where the figures belong to a date, a fraction, a decimal or a longer number.
 */
export function readSerialBack(text: string, folded: string, slash: number): Serial | null {
  const behind = backOverSpaces(folded, slash)
  return figuresBack(folded, behind, null) ?? partyBack(text, folded, behind)
}

function figuresBack(folded: string, behind: number, party: number | null): Serial | null {
  // 12a: the second document of one number
  const lettered = /^[a-e]$/u.test(folded.charAt(behind - 1)) && isDigit(folded.charCodeAt(behind - 2))
  let start = lettered ? behind - 1 : behind
  const last = start
  while (start > 0 && last - start < 7 && isDigit(folded.charCodeAt(start - 1))) start--
  if (start === last || last - start > 6 || !opensSerial(folded, start)) return null
  return {start, end: behind, party}
}

function opensSerial(folded: string, start: number): boolean {
  const before = folded.charCodeAt(start - 1)
  if (isWord(before)) return /(?<![a-z])s[oe]$/u.test(folded.slice(Math.max(0, start - 3), start))
  const mark = folded.charAt(start - 1)
  if (mark === '/' || mark === '-' || mark === '_') return false
  return !((mark === '.' || mark === ',') && isDigit(folded.charCodeAt(start - 2)))
}

function partyBack(text: string, folded: string, behind: number): Serial | null {
  let first = behind
  while (first > 0 && behind - first < 5 && /[A-ZĐÐa-zđ]/u.test(text.charAt(first - 1))) first--
  if (first === behind || !/[A-ZĐÐ]/u.test(text.charAt(first))) return null
  const hyphen = backOverSpaces(folded, first) - 1
  if (folded.charAt(hyphen) !== '-') return null
  return figuresBack(folded, backOverSpaces(folded, hyphen), first)
}

function backOverSpaces(folded: string, at: number): number {
  let back = at
  while (back > at - 2 && folded.charCodeAt(back - 1) === 32) back--
  return back
}

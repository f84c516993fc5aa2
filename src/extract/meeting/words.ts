import type {Flow} from '../../model/flow.ts'

/** Half-open range of offsets into a flow. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Meetings as notices name them, folded: cuộc họp, phiên họp, hội nghị, buổi làm việc, giao ban, đối thoại, tiếp công dân. Bare "họp" is
 * checked on the letters, since "hợp" (phối hợp, tổng hợp) folds alike.
 */
export const MEETING =
  '(?:(?:cuoc|buoi|phien|ky) hop|hop|hoi nghi|hoi thao|hoi dam|toa dam|(?:cuoc|buoi|phien|chuong trinh|chuyen) (?:lam viec|giao ban|tiep|doi thoai|kiem tra|trao doi|gap mat|toa dam|khao sat|dien tap|cong tac|tham|thi sat|giai trinh|chat van|thao luan|giam sat)|lam viec|giao ban|doi thoai|tiep cong dan|dai hoi)(?![a-z])'

/** A word begins here: no letter stands before. */
export const START = '(?<![a-z])'

/** Whether the meeting word that stands at `[start, end)` really is one: "họp", not the "hợp" of "phối hợp". */
export function isMeetingWord(flow: Flow, start: number, end: number): boolean {
  if (!flow.folded.startsWith('hop', end - 3)) return true
  const vowel = flow.text.charAt(end - 2).toLowerCase()
  return vowel === 'ọ' || vowel === 'o' || end - start > 3
}

/** The place of the first meeting word in a range. */
export function meetingWordIn(flow: Flow, from: number, to: number): Range | null {
  const text = flow.folded.slice(0, to)
  WORD.lastIndex = from
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    const end = found.index + found[0].length
    if (isMeetingWord(flow, found.index, end)) return {start: found.index, end}
  }
  return null
}
const WORD = new RegExp(START + MEETING, 'gu')

/**
 * Whether the word printed at `at` is this one: its own letters, or letters that lost their marks on the way. "tại" and "tai" are
 * "tại"; "tài" is not.
 */
export function isWord(flow: Flow, at: number, word: string): boolean {
  const printed = flow.text.slice(at, at + word.length).toLowerCase()
  return printed === word || printed === flow.folded.slice(at, at + word.length)
}

/** Moves the ends of a range inwards over spaces, dashes and commas. */
export function trim(flow: Flow, start: number, end: number): Range {
  while (start < end && EDGE.includes(flow.folded.charAt(start))) start++
  while (end > start && EDGE.includes(flow.folded.charAt(end - 1))) end--
  return {start, end}
}
const EDGE = ' ,;:-.'

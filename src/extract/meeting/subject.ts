import type {Flow} from '../../model/flow.ts'
import {matches} from './statement.ts'
import {isWord, meetingWordIn, type Range} from './words.ts'

/** What the subject line of a notice of conclusions says. */
export interface Concluding {
  /** The phrase that names who concluded ("của …"); null when nobody is named. */
  readonly who: Range | null
  /** The meeting's name; null when the subject names none. */
  readonly meeting: Range | null
}

/**
 * Reads a subject that announces conclusions; null for any other subject, also one about carrying conclusions out.
 *
 *     Kết luận của Phó Chủ tịch UBND tỉnh Trần Văn An tại cuộc họp về …      Về việc triển khai kết luận của …
 *                  └──────────── who ──────────────┘     └─ meeting ─┘       null
 */
export function readSubject(subject: Flow | null): Concluding | null {
  const head = subject && HEAD.exec(subject.folded)
  if (!subject || !head) return null
  const start = head[0].length
  const meeting = meetingOf(subject, start)
  if (!meeting && !/(?:ket luan|chi dao)/u.test(head[0])) return null
  return {who: whoIn(subject, start, meeting?.start ?? subject.text.length), meeting}
}

const HEAD =
  /^["' ]*(?:(?:v\/v|ve viec|ve|thong bao|noi dung|mot so|cac|nhung|ket qua|y kien|phat bieu|va)[: ]+)*(?:.?et luan(?:,? (?:va )?(?:chi dao|giao nhiem vu|phat bieu|y kien chi dao|cua))*|y kien(?: phat bieu)?(?: ket luan| chi dao)*(?: va (?:ket luan|chi dao))?(?: cua)?|chi dao(?: va ket luan)?(?: cua)?|(?=(?:cuoc|buoi|phien|hoi nghi|hop|giao ban) )) ?/u

function whoIn(subject: Flow, start: number, end: number): Range | null {
  const of = subject.folded.startsWith('cua ', start) ? start + 4 : start
  for (const found of matches(TAIL, subject, {start: of, end: subject.text.length})) {
    if (found[0] === 'tai' && !isWord(subject, found.index, 'tại')) continue
    end = Math.min(end, found.index)
    break
  }
  return end > of + 3 ? {start: of, end} : null
}
const TAIL = /(?<![a-z])(?:tai|ve|trong|khi|sau khi|qua|nhan|trong cuoc)(?= )/gu

/** "tại cuộc họp …", or the meeting itself behind "Kết luận". */
function meetingOf(subject: Flow, start: number): Range | null {
  const word = meetingWordIn(subject, start, subject.text.length)
  if (!word) return VISITED.test(subject.folded) ? visited(subject) : null
  return {start: word.start, end: subject.text.length}
}
const VISITED = /(?<![a-z])(?:di |chuyen |buoi |dot )?(?:kiem tra|khao sat|thi sat)(?![a-z])/u
const visited = (subject: Flow): Range => ({start: VISITED.exec(subject.folded)!.index, end: subject.text.length})

import type {Flow} from '../../model/flow.ts'

/**
 * Whether an entry is of someone who did not come.
 *
 *     Đồng chí Bùi Thị Hoa - Phó Giám đốc Sở Xây dựng (vắng có lý do);
 *     ^start                                          ^end
 */
export function isAbsent(flow: Flow, start: number, end: number): boolean {
  const rest = /[,;.]/u.exec(flow.text.slice(end, end + ROOM))
  const entry = flow.text.slice(Math.max(start, end - ROOM), end + (rest?.index ?? ROOM))
  return /(?:(?<!\p{L})vắng|[(] ?Vắng)(?!\p{L})/u.test(entry.slice(entry.lastIndexOf(',') + 1))
}

/** The note stands in the entry's own clause, in a bracket at most. */
const ROOM = 60

/** Where the next bracket stands that says its entry did not come: a list is read up to it, so that only its last entry is left out. */
export function absentFrom(flow: Flow, at: number, end: number): number {
  for (let word = flow.text.indexOf('vắng', at); word >= 0 && word < end; word = flow.text.indexOf('vắng', word + 4)) {
    const from = Math.max(at, word - ROOM)
    const open = /\([^()]*$/u.exec(flow.text.slice(from, word))
    if (open) return from + open.index
  }
  return end
}

/** Behind "Vắng mặt: đồng chí A, đồng chí B.": none of them came; 0 where no such label stands. */
export function absentLength(flow: Flow, at: number, end: number): number {
  ABSENT.lastIndex = at
  if (!ABSENT.test(flow.folded) || flow.text.charAt(at + 1) !== 'ắ') return 0
  const stop = flow.text.slice(at, end).indexOf('. ')
  return stop < 0 ? end - at : stop
}
const ABSENT = /vang(?: mat| hop)?(?: co ly do| khong ly do)?(?: (?:gom|co))? ?:/uy

import {findDates} from '../../language/dates.ts'
import type {Flow} from '../../model/flow.ts'
import type {Narrative} from './narrative.ts'
import {invites, type Statement} from './statement.ts'
import type {Concluding} from './subject.ts'

/**
 * Whether the document reports a meeting that was held: its subject announces conclusions, or its opening says who chaired one, or that
 * one was held and what it concluded. Invitations, plans and legal bases that mention a meeting do not.
 */
export function isReported(
  narrative: Narrative,
  statement: Statement | null,
  subject: Flow | null,
  concluding: Concluding | null,
  issued: string | null,
): boolean {
  if (subject && isInvitation(subject)) return false
  if (!concluding && narrative.sentences.some((sentence) => invites(narrative.flow, sentence))) return false
  if (statement && isAhead(narrative.flow, statement, issued)) return false
  if (concluding?.meeting) return true
  if (!statement) return false
  if (statement.kind === 'preside' || statement.kind === 'lead') return isPast(narrative.flow, statement) || concludes(narrative)
  return concluding !== null || concludes(narrative)
}

/** "Về việc tham dự …", "Mời dự …", "Lịch họp …", "Kế hoạch tổ chức …", "hoãn", "triệu tập". */
const isInvitation = (subject: Flow): boolean =>
  /^["' ]*(?:(?:v\/v|ve viec|thong bao)[: ]+)*(?:moi (?:du|hop|tham|dai bieu)|tham du|du (?:hop|hoi nghi|cuoc|buoi|phien|le)|tham gia (?:hop|hoi nghi|cuoc|buoi|lop)|to chuc|lich(?! su)|hoan|(?:thay )?doi (?:lich|thoi gian|ngay|dia diem)|trieu tap|ke hoach|chuong trinh|chuan bi|dang ky)(?![a-z])/u.test(
    subject.folded,
  )

/** Every day of the opening sentence lies after the day of issue. */
function isAhead(flow: Flow, statement: Statement, issued: string | null): boolean {
  if (issued === null || /(?<![a-z])da(?![a-z])/u.test(flow.folded.slice(statement.start, Math.max(statement.verb, statement.object ?? 0))))
    return false
  const {dates} = findDates(flow, statement.start, statement.end, {year: Number(issued.slice(0, 4)), bare: true})
  return dates.length > 0 && dates.every((day) => day.date > issued)
}

/** A chairing sentence tells of the past when it says "đã" or gives a day or ends in conclusions. */
function isPast(flow: Flow, statement: Statement): boolean {
  const before = flow.folded.slice(statement.start, Math.max(statement.verb + 3, statement.object ?? 0))
  return /(?<![a-z])(?:da|vua qua)(?![a-z])/u.test(before) || /(?<![a-z])(?:ngay|sang|chieu|toi|tai|duoi su) /u.test(before)
}

/** Some sentence says what was concluded. */
const concludes = (narrative: Narrative): boolean =>
  narrative.sentences.some((sentence) =>
    /(?<![a-z])(?:ket luan|y kien chi dao|chi dao|thong nhat|co y kien|giao nhiem vu|yeu cau)(?![a-z])[^:]{0,160}(?:sau|:)["' ]*$/u.test(
      narrative.flow.folded.slice(sentence.start, sentence.end),
    ),
  )

import type {Flow} from '../../model/flow.ts'
import {Lazy} from './lazy.ts'
import type {Narrative} from './narrative.ts'
import {matches, type Statement} from './statement.ts'
import type {Concluding} from './subject.ts'
import {meetingWordIn, type Range, trim} from './words.ts'

/**
 * The meeting as named: what the opening sentence says was chaired or held, else what the subject names. A bare verb ("họp bàn …") gives
 * way to a subject that has the noun.
 *
 *     Ngày …, X đã chủ trì cuộc họp về tiến độ giải ngân. Dự họp có …
 *                          └────────────────────────────┘
 */
export function readName(
  narrative: Narrative,
  statements: Lazy<Statement>,
  subject: Flow | null,
  concluding: Concluding | null,
): Named | null {
  const names = new Lazy(namesIn(narrative, statements, subject, concluding))
  return names.find((name) => isNoun(name) && !isBare(name)) ?? names.find((name) => !isBare(name)) ?? names.first() ?? null
}

function* namesIn({flow}: Narrative, statements: Lazy<Statement>, subject: Flow | null, concluding: Concluding | null): Generator<Named> {
  for (const statement of statements) {
    const range = statement.object === null ? null : trim(flow, statement.object, endOf(flow, statement))
    if (range && range.end - range.start > 4) yield {flow, range, rule: 'meeting-name-opening'}
  }
  if (subject && concluding?.meeting)
    yield {flow: subject, range: trim(subject, concluding.meeting.start, concluding.meeting.end), rule: 'meeting-name-subject'}
}

interface Named {
  readonly flow: Flow
  readonly range: Range
  readonly rule: string
}

/** "cuộc họp …", "Hội nghị …"; not the verbs "họp bàn …", "làm việc với …", "kiểm tra …". */
const isNoun = ({flow, range}: Named): boolean =>
  /^(?:cuoc|buoi|phien|ky|hoi|toa|chuyen|chuong|le|giao ban)(?![a-z])/u.test(flow.folded.slice(range.start, range.start + 9))

/** The meeting word alone, "cuộc họp", says less than another mention. */
const isBare = ({flow, range}: Named): boolean => (meetingWordIn(flow, range.start, range.end)?.end ?? range.start) >= range.end

/** Clauses that follow a meeting's name and are no part of it. */
const AFTER =
  /(?:[,;] ?|\. ?|(?= \()| )(?:(?:voi )?su tham (?:gia|du)|co su tham|cung (?:du|di|tham|chu tri)|tham (?:du|gia) (?:co|cuoc|hoi|buoi)|du (?:hop )?co|do [^,;]{4,160}chu tri|duoi su (?:chu tri|chu toa|dieu hanh)|\((?:sau day |goi tat|viet tat|to chuc|co danh sach)|tai (?:tru so|phong hop|hoi truong|van phong ubnd|nha khach))/gu

function endOf(flow: Flow, statement: Statement): number {
  const from = statement.object!
  const word = meetingWordIn(flow, from, statement.end)?.end ?? from
  if (statement.kind === 'at') {
    const comma = flow.text.indexOf(', ', word)
    return comma < 0 || comma > statement.end ? statement.end : comma
  }
  for (const found of matches(AFTER, flow, {start: word, end: statement.end})) return found.index
  if (statement.verb <= from) return statement.end
  const given = flow.text.lastIndexOf(' do ', statement.verb) // "Phiên họp … do bà X, Chủ tịch … chủ trì"
  return given > from ? given : statement.verb
}

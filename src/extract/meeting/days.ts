import {type DateFound, findDates} from '../../language/dates.ts'
import {type Flow, spanOf} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'
import type {Lazy} from './lazy.ts'
import type {Narrative} from './narrative.ts'
import type {Statement} from './statement.ts'
import type {Range} from './words.ts'

/**
 * The days of the meeting: those that open the sentence telling of it, else those said of it elsewhere, else those of the subject. The
 * notice's own date, dates of instruments and dates of the agenda are none.
 *
 *     Ngày 05/3/2024, …, X chủ trì cuộc họp về thực hiện Công văn số 12/SYT ngày 01/02/2024 …
 *     ^^^^^^^^^^^^^^                                                       an instrument's
 */
export function readDays(narrative: Narrative, statements: Lazy<Statement>, subject: Flow | null, issued: string | null): Found<string>[] {
  const {flow} = narrative
  const say = (days: readonly DateFound[], of: Flow, rule: string): Found<string>[] => foundOf(days, of, rule, issued)
  for (const statement of statements) {
    const all = daysIn(flow, statement, issued)
    const opening = grouped(
      flow,
      all.filter((day) => day.start < openingEnd(flow, statement)),
    )
    if (opening.length > 0) return say(opening, flow, 'meeting-day-opening')
    const named = grouped(
      flow,
      all.filter((day) => NAMED.test(before(flow, day, 24))),
    )
    if (named.length > 0) return say(named, flow, 'meeting-day-named')
  }
  const elsewhere = narrative.sentences.flatMap((sentence) => (tellsWhen(flow, sentence) ? daysIn(flow, sentence, issued) : []))
  if (elsewhere.length > 0) return say(grouped(flow, elsewhere), flow, 'meeting-day-elsewhere')
  if (!subject) return []
  return say(
    grouped(
      subject,
      daysIn(subject, {start: 0, end: subject.text.length}, issued).filter((day) => SUBJECT.test(before(subject, day, 240))),
    ),
    subject,
    'meeting-day-subject',
  )
}

/** What stands before the predicate; of "Tại phiên họp thứ 12 ngày 12/6/2024, …" what stands before the comma. */
function openingEnd(flow: Flow, statement: Statement): number {
  if (statement.kind !== 'at') return statement.verb
  const comma = flow.text.indexOf(', ', statement.verb)
  return comma < 0 || comma > statement.end ? statement.verb : comma
}

/** A day said of the meeting word itself: "cuộc họp ngày …", "hội nghị tổ chức vào ngày …", "diễn ra trong ngày …". */
const NAMED = /(?<![a-z])(?:hop|nghi|viec|giao ban|vao|trong|sang|chieu|ra|chuc|luc \S+|gio \d*)[ ,(:]*$/u
const SUBJECT = /(?<![a-z])(?:hop|hoi nghi|viec|giao ban|kiem tra|tiep|thoai|toa dam|hoi thao)(?![a-z])/u

/** "Cuộc họp diễn ra …", "Thời gian: …", "Ngày 05/3/2024, …" opening a sentence. */
const tellsWhen = (flow: Flow, sentence: Range): boolean =>
  /^(?:[-\d.) ]*thoi gian(?![a-z])|(?:(?:vao )?(?:hoi|luc) [^,]{1,24},? )?(?:vao |trong (?:cac |\d+ )?|tu )?(?:sang |chieu |toi )?ngay \d|(?:cuoc|buoi|phien|hoi) [^.;]{2,80}(?:dien ra|to chuc))/u.test(
    flow.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)),
  )

/** Days printed in a range, those of instruments and those after the notice left out. */
function daysIn(flow: Flow, range: Range, issued: string | null): DateFound[] {
  const year = issued === null ? undefined : Number(issued.slice(0, 4))
  const options = year === undefined ? {bare: true} : {year, bare: true}
  return findDates(flow, range.start, range.end, options).dates.flatMap((day) => {
    if (day.implied && !flow.folded.startsWith('ngay', day.start) && !/(?:sang|chieu|toi|trua) $/u.test(before(flow, day, 8))) return []
    if (isInstruments(before(flow, day, 120))) return []
    if (issued === null || day.date <= issued) return [day]
    return day.implied && year !== undefined ? [{...day, dates: day.dates.map((date) => `${year - 1}${date.slice(4)}`)}] : []
  })
}

const before = (flow: Flow, day: {readonly start: number}, length: number): string =>
  flow.folded.slice(Math.max(0, day.start - length), day.start)

/** "Công văn số 12/SYT-VP ngày", "Kế hoạch … ngày": the day on which an instrument was signed, not a meeting. */
const isInstruments = (text: string): boolean =>
  !SPAN.test(text) &&
  (/(?:^| )(?:so:? ?\S+|\S*\d\S*[/-]\S*[a-z]\S*|\S+\/[a-z]\S*)[ ,]*$/u.test(text) ||
    /(?<![a-z])(?:cong van|thong bao|quyet dinh|nghi quyet|ke hoach|chi thi|van ban|to trinh|bao cao|giay moi|cong dien|nghi dinh|luat|thong tu|truoc|den|den het|ke tu|han)(?![a-z])(?! (?:tinh hinh|ve))[^,;.]{0,60}$/u.test(
      text.slice(lastClause(text)),
    ))

/** "từ ngày 12/6/2024 đến ngày": the last of the meeting's days. */
const SPAN = /(?:^|[ ,(])tu (?:sang |chieu )?(?:ngay )?\d[^,;]{0,30} den (?:het )?$/u

/** Where the last clause of a text begins: behind a comma or a meeting word. */
const lastClause = (text: string): number =>
  Math.max(...[', ', '; ', '. ', ' hop ', ' nghi ', ' viec '].map((mark) => text.lastIndexOf(mark)), 0)

/** The first days and those linked to them: "ngày 05/3/2024 và ngày 06/3/2024". */
function grouped(flow: Flow, days: readonly DateFound[]): DateFound[] {
  const group: DateFound[] = []
  for (const day of days) {
    const last = group.at(-1)
    if (last && !/^(?:[ ,&-]|va|den|ngay|sang|chieu|(?:\([^)]*\)))*$/u.test(flow.folded.slice(last.end, day.start))) break
    group.push(day)
  }
  return group
}

function foundOf(days: readonly DateFound[], flow: Flow, rule: string, issued: string | null): Found<string>[] {
  const seen = new Set<string>()
  return days.flatMap((day) =>
    day.dates.flatMap((value) => {
      if (seen.has(value) || (issued !== null && value > issued)) return []
      seen.add(value)
      return [{value, span: spanOf(flow, day.start, day.end), how: day.how, rule}]
    }),
  )
}

import type {Flow} from '../../model/flow.ts'
import type {Narrative} from './narrative.ts'
import {isMeetingWord, isWord, MEETING, meetingWordIn, type Range, START} from './words.ts'

/**
 * The words that say a meeting took place.
 *
 *     Ngày 05/3/2024, tại …, Phó Chủ tịch … Trần Văn An đã chủ trì cuộc họp Ban Chỉ đạo ….
 *     ^start                                            ^verb      ^object                ^end
 */
export interface Statement {
  readonly start: number
  readonly end: number
  /** preside: someone chaired it; lead: a delegation was led by someone; hold: it was held; visit: a place was inspected; at: "Tại cuộc họp …". */
  readonly kind: 'preside' | 'lead' | 'hold' | 'visit' | 'at'
  /** Where the predicate begins, "đã" included. */
  readonly verb: number
  /** Where the meeting's name begins; null when the predicate has no object. */
  readonly object: number | null
}

/** What is said of the meeting, the best first: who chaired it, who led the delegation, that it was held, what was visited. At most one of each. */
export function* findStatements({flow, sentences}: Narrative): Generator<Statement> {
  for (const find of KINDS) {
    for (const sentence of sentences) {
      const found = find(flow, sentence)
      if (!found || isToCome(flow, sentence, found)) continue
      yield found
      break
    }
  }
}

const KINDS = [presiding, leading, holding, visiting, meetingAt] as const

const CHAIRS = new RegExp(
  `${START}(?<da>da )?(?:dong |cung |truc tiep |tham du, |du, |tham du va |du va )?chu (?:tri|toa)(?![a-z])(?<and>(?:,? (?:va|cung|ket luan|chi dao|dieu hanh|phat bieu|tai|co|y kien|cac|mot|nhieu|\\d{1,2}|to chuc|truc tiep)(?![a-z]))*)(?<object> (?:${MEETING}|nghe(?= bao cao| y kien| cac)))?`,
  'gu',
)

/** "X (đã) chủ trì (và kết luận) cuộc họp …", "do X chủ trì", "dưới sự chủ trì của X"; not "chủ trì, phối hợp với". */
function presiding(flow: Flow, sentence: Range): Statement | null {
  for (const found of matches(CHAIRS, flow, sentence)) {
    const start = found.index
    const end = start + found[0].length
    const object = found.groups?.object
    const at = object ? end - object.length + 1 : null
    if (/^ ?(?::| la | co )/u.test(flow.folded.slice(end, end + 4))) continue // a label: "Chủ trì cuộc họp: …"
    if (at !== null && isMeetingWord(flow, at, end)) {
      if (!isTask(flow, sentence, start)) return {start: sentence.start, end: sentence.end, kind: 'preside', verb: start, object: at}
    } else if (isPassive(flow, sentence, start, end)) {
      return {start: sentence.start, end: sentence.end, kind: 'preside', verb: start, object: meetingBefore(flow, sentence, start)}
    }
  }
  return null
}

/** The meeting that a passive names before its verb; "Thực hiện Chương trình công tác …" names another. */
function meetingBefore(flow: Flow, sentence: Range, verb: number): number | null {
  for (let word = meetingWordIn(flow, sentence.start, verb); word; word = meetingWordIn(flow, word.end, verb))
    if (!inBackground(flow, sentence, word.start)) return word.start
  return null
}

/** "cuộc họp … do X chủ trì.", "dưới sự chủ trì của X": the predicate closes its clause, and the sentence names the meeting. */
function isPassive(flow: Flow, sentence: Range, start: number, end: number): boolean {
  if (flow.folded.startsWith(', phoi hop', end)) return false
  const from = Math.max(sentence.start, start - 160)
  if (flow.folded.startsWith('su ', start - 3))
    return flow.folded.startsWith(' cua', end) && meetingWordIn(flow, sentence.start, sentence.end) !== null
  if (!/(?<!\p{L})do (?!đó)[^.;]*$/u.test(flow.text.slice(from, start))) return false
  return (
    /^(?:[.,;:)]|$| (?:de|nham|ve|voi|tai)(?![a-z]))/u.test(flow.folded.slice(end, end + 8)) &&
    meetingWordIn(flow, sentence.start, sentence.end) !== null
  )
}

/** "đề nghị Sở X chủ trì cuộc họp", "giao X chủ trì": an order, no report. */
function isTask(flow: Flow, sentence: Range, verb: number): boolean {
  const clause = flow.folded.slice(Math.max(sentence.start, verb - 160), verb)
  return /(?:^|[,;:.] )(?:\d{1,2}\. )?(?:va )?(?:giao|de nghi|yeu cau|phan cong|uy quyen|moi|cu|kinh moi)(?![a-z])[^,;]*$/u.test(clause)
}

const LEADS = new RegExp(`${START}lam (?:pho )?truong doan(?![a-z])|${START}dan dau (?:doan|da)(?![a-z])`, 'gu')

/** "đoàn công tác do X làm Trưởng đoàn đã đi kiểm tra …". */
function leading(flow: Flow, sentence: Range): Statement | null {
  for (const found of matches(LEADS, flow, sentence)) {
    const act = first(VISITS, flow, {start: found.index, end: sentence.end}) ?? first(HOLDS, flow, {start: found.index, end: sentence.end})
    if (act) return {start: sentence.start, end: sentence.end, kind: 'lead', verb: found.index, object: act.object}
  }
  return null
}

const HELD =
  '(?:truc tiep |tham du |du |to chuc |tien hanh |trien khai |chuyen |tham |di |khao sat |kiem tra |thuc te |thuc dia |hien truong |va |den |chi dao |co |mot )*'
const ACT =
  '(?<!(?:viec|de|hoach|tac|se|trong|khi|thoi gian) )(?:to chuc|tien hanh) (?:cac |mot )?|co (?:cac |mot )?(?=buoi|cuoc)|(?:tham )?du(?:,| va) (?:phat bieu )?(?:chi dao|ket luan)(?: tai)? (?:cac |mot )?'
const BARE = `(?<!(?:buoi|cuoc|phien|trinh|lich|viec|ngay|gio|hoi nghi) )(?<bare>hop|lam viec|doi thoai)(?= (?:voi|ban|nghe|de|thong qua|xem xet|danh gia|thuong ky|dinh ky|truc tuyen|giao ban)(?![a-z]))|(?<met>hop)(?=,? (?:nghe|phien|trien khai|kiem diem|ra soat|cho y kien|thao luan|toan the|mo rong|dot xuat|so ket|tong ket)(?![a-z])|[.;]?$)`
const HOLDS = new RegExp(`${START}(?:(?:da ${HELD}|${ACT})(?<object>${MEETING})|${BARE})`, 'gu')

/** "UBND tỉnh (đã) tổ chức cuộc họp …", "X có buổi làm việc với Y", "X làm việc với Y", "X họp bàn …". */
function holding(flow: Flow, sentence: Range): Statement | null {
  const found = first(HOLDS, flow, sentence)
  return found && {start: sentence.start, end: sentence.end, kind: 'hold', verb: found.verb, object: found.object}
}

const VISITS = new RegExp(
  `${START}(?:da (?:truc tiep )?(?:di |den )?|truc tiep (?:di |den )?|di |den )(?<object>(?:kiem tra|khao sat|thi sat|tham)(?![a-z]))`,
  'gu',
)

/** "X (đã) đi kiểm tra thực địa …". */
function visiting(flow: Flow, sentence: Range): Statement | null {
  const found = first(VISITS, flow, sentence)
  return found && {start: sentence.start, end: sentence.end, kind: 'visit', verb: found.verb, object: found.object}
}

const AT = new RegExp(`^(?:[^,]{0,60}, )?tai (?<object>${MEETING})`, 'u')

/** "Tại cuộc họp giao ban ngày 05/3/2024, X đã kết luận …" opening a sentence. */
function meetingAt(flow: Flow, sentence: Range): Statement | null {
  const found = AT.exec(flow.folded.slice(sentence.start, sentence.start + 160))
  if (!found || BACKGROUND.test(found[0])) return null
  const at = sentence.start + found[0].length - found.groups!.object!.length
  if (!isWord(flow, at - 4, 'tại') || !isMeetingWord(flow, at, sentence.start + found[0].length)) return null
  return {start: sentence.start, end: sentence.end, kind: 'at', verb: at - 4, object: at}
}

/** The first match of a predicate with a true meeting word in a sentence that is no legal basis and no background. */
function first(pattern: RegExp, flow: Flow, sentence: Range): {verb: number; object: number} | null {
  for (const found of matches(pattern, flow, sentence)) {
    const {object, bare, met} = found.groups ?? {}
    const word = object ?? bare ?? met ?? ''
    const end = found.index + found[0].length
    if (!isMeetingWord(flow, end - word.length, end)) continue
    if (met && !opensWithBody(flow, sentence, found.index)) continue
    if (inBackground(flow, sentence, found.index)) continue
    return {verb: found.index, object: end - word.length}
  }
  return null
}

/** "Ban Thường vụ Tỉnh ủy họp, nghe …": the clause is the name of who met, and nothing else. */
function opensWithBody(flow: Flow, sentence: Range, verb: number): boolean {
  const from = Math.max(sentence.start, flow.text.lastIndexOf(', ', verb) + 2)
  if (HABIT.test(flow.folded.slice(Math.max(sentence.start, from - 160), from))) return false
  return /^\p{Lu}/u.test(flow.text.charAt(from)) && !NO_SUBJECT.test(flow.folded.slice(from, verb))
}
const HABIT = /(?<![a-z])(?:hang|moi|dinh ky|thuong xuyen|khi|truoc) /u
const NO_SUBJECT = /(?<![a-z])(?:du|moi|chua|se|giay|lich|cuoc|buoi|phien|ngay|yeu cau|de nghi|giao|viec|khi|duoc) /u

/** "Căn cứ …", "Theo …", "Sau khi …": such a clause tells of another meeting or of none; a legal basis does so as a whole. */
function inBackground(flow: Flow, sentence: Range, at: number): boolean {
  const before = flow.folded.slice(Math.max(sentence.start, at - 400), at)
  const mark = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '))
  const clause = mark < 0 ? before : before.slice(mark + 2)
  if (BACKGROUND.test(clause)) return true
  return (
    BASIS.test(flow.folded.slice(sentence.start, sentence.start + 8)) && !/, (?:sang |chieu |toi |vao )?(?:[a-z]+ )?ngay /u.test(before)
  )
}
const BASIS = /^(?:can cu|xet)(?![a-z])/u
const BACKGROUND = /^(?:can cu|thuc hien|theo|xet|sau khi|de|nham|tren co so|trien khai|qua|tiep theo|thong bao)(?![a-z])/u

/** "sẽ chủ trì", "dự kiến", "UBND tỉnh mời …": the meeting is still to come. */
function isToCome(flow: Flow, sentence: Range, statement: Statement): boolean {
  const before = flow.folded.slice(sentence.start, statement.verb)
  if (
    /(?<![a-z])(?:se|du kien)(?: truc tiep)? ?$/u.test(before) ||
    /(?<![a-z])se (?:to chuc|chu tri|tien hanh|co)(?![a-z])/u.test(flow.folded.slice(sentence.start, sentence.end))
  )
    return true
  return invites(flow, sentence)
}

/** "kính mời", "UBND tỉnh mời các sở …"; not "khách mời", "được mời", "giấy mời", "mời thầu". */
export function invites(flow: Flow, range: Range): boolean {
  for (const found of matches(INVITE, flow, range)) if (flow.text.slice(found.index, found.index + 3).toLowerCase() === 'mời') return true
  return false
}
const INVITE = /(?<![a-z])(?<!(?:khach|duoc|giay|thu|phan|co|dai bieu|co quan) )moi(?= (?!thau)[a-z]|:)/gu

/** Matches of a global pattern that lie in a range; the text behind it is not searched, however long. */
export function* matches(pattern: RegExp, flow: Flow, range: Range): Generator<RegExpExecArray> {
  const text = flow.folded.slice(0, range.end)
  let resume = range.start
  for (;;) {
    pattern.lastIndex = resume
    const found = pattern.exec(text)
    if (!found) return
    resume = Math.max(pattern.lastIndex, found.index + 1)
    yield found
  }
}

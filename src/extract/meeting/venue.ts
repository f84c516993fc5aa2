import type {Flow} from '../../model/flow.ts'
import type {Lazy} from './lazy.ts'
import type {Narrative} from './narrative.ts'
import {beginsPost} from './post.ts'
import {matches, type Statement} from './statement.ts'
import {isWord, type Range, trim} from './words.ts'

/**
 * Where the meeting was held: what follows "tại" when it is a place.
 *
 *     Ngày 05/3/2024, tại trụ sở UBND tỉnh, Chủ tịch …        Thực hiện ý kiến tại Thông báo số …, tại cuộc họp ngày …
 *                         └──────────────┘                    no place
 */
export function readVenue(narrative: Narrative, statements: Lazy<Statement>): Range | null {
  for (const statement of statements) {
    const found = opening(narrative.flow, statement) ?? ofMeeting(narrative.flow, statement)
    if (found) return found
  }
  return narrative.sentences.reduce<Range | null>((found, sentence) => found ?? saidApart(narrative.flow, sentence), null)
}

const AT = /(?<![a-z])tai (?=\S)/gu

/** Before the predicate, where "tại" opens a clause or follows the date. */
function opening(flow: Flow, statement: Statement): Range | null {
  for (const found of matches(AT, flow, {start: statement.start, end: statement.verb})) {
    const before = flow.folded.slice(Math.max(statement.start, found.index - 12), found.index)
    if (found.index > statement.start && !/(?:[,;:)\d-]|sang|chieu|gio|phut|nay|qua|nam) ?$/u.test(before)) continue
    const venue = placeAt(flow, found, statement.end, isPlace)
    if (venue) return venue
  }
  return null
}

/** Behind the predicate: a building ("chủ trì họp tại trụ sở …"), the place of an inspection, or "(Tổ chức điểm tại xã …)". */
function ofMeeting(flow: Flow, statement: Statement): Range | null {
  const visited = statement.kind === 'visit' || statement.kind === 'lead'
  for (const found of matches(AT, flow, {start: statement.verb, end: statement.end})) {
    const before = flow.folded.slice(Math.max(statement.start, found.index - 24), found.index)
    const held =
      visited || /(?:to chuc(?: diem| truc tiep| hop)?|dien ra|diem|hop|hoi nghi|lam viec|giao ban|thuc dia|hien truong) $/u.test(before)
    const venue = placeAt(flow, found, statement.end, held ? isPlace : isBuilding)
    if (venue) return venue
  }
  return null
}

/** "Địa điểm: Hội trường …", "Cuộc họp diễn ra tại …", "(Tổ chức điểm tại …)" in a sentence of its own. */
function saidApart(flow: Flow, sentence: Range): Range | null {
  const found = /(?:dia diem(?: to chuc| hop)?: ?|(?:dien ra|duoc to chuc|to chuc diem) (?:vao [^,;]{1,40}, ?)?(?=tai ))(?:tai )?/u.exec(
    flow.folded.slice(sentence.start, sentence.end),
  )
  if (!found) return null
  const start = sentence.start + found.index + found[0].length
  return isPlace(flow, start) ? {start, end: endOf(flow, start, sentence.end)} : null
}

function placeAt(flow: Flow, found: RegExpExecArray, end: number, accepts: (flow: Flow, at: number) => boolean): Range | null {
  if (!isWord(flow, found.index, 'tại')) return null
  const start = found.index + found[0].length
  return accepts(flow, start) ? trim(flow, start, endOf(flow, start, end)) : null
}

const BUILDING =
  /(?:tru so|van phong|hoi truong|phong (?:hop|khach|giao ban|hoi thao|hoi nghi|lam viec|truc tuyen|tiep (?:dan|khach|cong dan))|trung tam|nha (?:khach|van hoa|hat|thi dau|may|lam viec|hoi|cong vu)|khach san|toa nha|tang \d|cung (?:van hoa|hoi nghi)|hien truong|cong truong|dia diem|khu hanh chinh|co quan|diem cau|dau cau)(?![a-z])/uy
const UNIT =
  /(?:xa|phuong|thi tran|thi xa|huyen|quan|thanh pho|tp\.?|tinh|thon|ap|ban|buon|lang|khu|dao|cang|ho|cau|dap|truong|benh vien|cua khau|nha may|cum|mo) ?(?=\S)/uy
/** Names that stand behind "tại" without being places. */
const PAPER =
  /(?:thong bao|cong van|quyet dinh|nghi quyet|nghi dinh|van ban|to trinh|bao cao|ket luan|chi thi|ke hoach|dieu|khoan|muc|luat|cong dien|giay|phien|ky hop|cuoc|buoi|hoi nghi|hoi thao|bien ban|chuong trinh|de an|du an|le |dien dan|phu luc|thong tu|quy|phieu|don)(?![a-z])/uy

const stands = (pattern: RegExp, folded: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.exec(folded)?.[0].length ?? 0
}
const isCapital = (flow: Flow, at: number): boolean => /\p{Lu}/u.test(flow.text.charAt(at))

function isBuilding(flow: Flow, at: number): boolean {
  return stands(BUILDING, flow.folded, at) > 0
}

/** A building, a unit with its name ("xã Hoa Sơn"), or another proper name that is no document and no meeting. */
function isPlace(flow: Flow, at: number): boolean {
  if (isBuilding(flow, at)) return true
  const unit = stands(UNIT, flow.folded, at)
  if (unit > 0 && isCapital(flow, at + unit)) return true
  return isCapital(flow, at) && stands(PAPER, flow.folded, at) === 0
}

/** Words that open what follows a place. */
const NEXT = new Set([
  'do',
  'dưới',
  'đã',
  'để',
  'về',
  'nhằm',
  'nghe',
  'với',
  'vào',
  'diễn',
  'chủ',
  'ngày',
  'sáng',
  'chiều',
  'cùng',
  'theo',
  'đồng',
  'đ/c',
  'ông',
  'bà',
  'có',
  'tổ',
  'họp',
  'tiến',
])

/** The end of a place: a stop, a word that opens something else, or a comma not followed by more of the address. */
function endOf(flow: Flow, start: number, end: number): number {
  for (let at = start + Math.max(1, stands(BUILDING, flow.folded, start)); at < end; at++) {
    const mark = flow.text.charAt(at)
    if (';:()'.includes(mark) || (mark === '.' && at + 1 === end)) return at
    if (mark === ',' && !continues(flow, at + 2)) return at
    if (mark !== ' ') continue
    if (ANOTHER_ACT.test(flow.folded.slice(at, at + 16))) return at
    const space = flow.text.indexOf(' ', at + 1)
    const word = flow.text.slice(at + 1, space < 0 ? end : space)
    if ((NEXT.has(word) && !flow.folded.startsWith('to dan pho', at + 1)) || (isCapital(flow, at + 1) && beginsPost(flow, at + 1)))
      return at
  }
  return end
}

/** "tại xã Hoa Sơn và có buổi làm việc …": what follows is done elsewhere. */
const ANOTHER_ACT = /^ (?:va|dong thoi|sau do) (?:co|da|lam|kiem|khao|chu tri|hop|nghe|tham)(?![a-z])/u

/** ", huyện Hoa Lư", ", số 12 đường …", ", trụ sở …": the address goes on. */
function continues(flow: Flow, at: number): boolean {
  if (isBuilding(flow, at) && (!isCapital(flow, at) || /^(?:toa|tru|hoi|nha|tang)/u.test(flow.folded.slice(at, at + 4)))) return true
  if (/^(?:so \d|duong |to \d|quoc lo|dai lo|km)/u.test(flow.folded.slice(at, at + 8))) return true
  const unit = stands(UNIT, flow.folded, at)
  return unit > 0 && !isCapital(flow, at) && isCapital(flow, at + unit)
}

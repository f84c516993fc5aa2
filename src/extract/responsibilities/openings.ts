import {isCapitalCode} from '../../language/letterCase.ts'
import {predicateAt} from '../../language/predicates.ts'
import type {Flow} from '../../model/flow.ts'

/** Words that join a sentence to the one before it; the offset behind them. */
export function connectorEnd(flow: Flow, at: number): number {
  let end = at
  for (;;) {
    CONNECTOR.lastIndex = end
    const found = CONNECTOR.exec(flow.folded)
    if (!found) return end
    end += found[0].length
  }
}

const CONNECTOR =
  /(?:dong thoi|ngoai ra|ben canh do|truoc mat|do do|vi vay|vi the|tuy nhien|theo do|trong do|tren co so do|tu do|rieng|dac biet|mat khac|thoi gian toi|trong thoi gian toi|hien nay|cu the|va|thi|cung)(?:,|(?= )) ?|[-+•"“] ?/uy

/**
 * Whether an adverbial opens the sentence, so that the main clause begins further on.
 *
 *     Trong quá trình thực hiện Thủ trưởng các địa phương chủ động …
 *     ^ adverbial               ^ main clause
 */
export function adverbialAt(flow: Flow, at: number): boolean {
  ADVERBIAL.lastIndex = at
  const found = ADVERBIAL.exec(flow.folded)
  return found !== null && (found[0] !== 'de ' || flow.text.slice(at, at + 2).toLowerCase() !== 'đề')
}

const ADVERBIAL =
  /(?:trong|sau|truoc|khi|can cu|tren co so|de|nham|theo|thuc hien|doi voi|truong hop|qua|tu|tai|voi|neu|ngay|vao|ve|hang nam|hang nam|dinh ky|den|xet|thoi gian|nhan dip|hien|tren|de co|cham nhat|lien quan|viec|noi dung|cac noi dung) /uy

/** Words behind which a body is no subject but a complement. */
const PREPOSITIONS = new Set([
  'của',
  'với',
  'cho',
  'tại',
  'từ',
  'do',
  'về',
  'đến',
  'tới',
  'và',
  'bởi',
  'ở',
  'giữa',
  'qua',
  'thuộc',
  'nghe',
  'là',
  'cùng',
  'như',
  'gửi',
  'trình',
  'cáo',
  'mưu',
  'giúp',
  'hoặc',
  'sang',
  'lên',
  'đạo',
  'dẫn',
  'đốc',
  'trợ',
  'mời',
  'cầu',
  'nghị',
  'giao',
  'bằng',
  'được',
  'bị',
  'theo',
  'trên',
  'trong',
  'đối',
  'ngoài',
  'có',
  'thông',
])

/** Whether a name or a plural group can begin at a word, judged by its first letters alone. */
export const opensName = (flow: Flow, at: number): boolean =>
  isCapitalCode(flow.text.charCodeAt(at)) || flow.folded.startsWith('cac ', at) || flow.folded.startsWith('nhung ', at)

/**
 * Whether a group in small letters can begin at a word: behind the comma of an adverbial that quotes no law.
 *
 *     Trong thời hạn 30 ngày kể từ ngày nhận thông báo, người trúng tuyển phải …
 *                                                       ^
 */
export const opensGroup = (flow: Flow, at: number): boolean =>
  flow.text[at - 2] === ',' && !/(?<![a-z])(?:quy dinh|dieu \d|khoan \d)/u.test(flow.folded.slice(Math.max(0, at - FAR), at))

/** How far back from a subject a law may be quoted. */
const FAR = 160

/** Whether a body that begins at `at` may be the subject of a main clause, judged by the word and the mark before it. */
export function isOpenAfter(flow: Flow, at: number): boolean {
  if (at < 2) return true
  const mark = flow.text[at - 2]!
  if (mark === ',' || mark === ';' || mark === ':') return true
  const word = /\p{L}+$/u.exec(flow.text.slice(Math.max(0, at - 12), at - 1))?.[0].toLowerCase()
  return word !== undefined && !PREPOSITIONS.has(word) && !endsVerb(flow, at - 1)
}

/** "Trong quá trình triển khai thực hiện", "Sau khi xem xét": the verb here takes no object. */
const COURSE =
  /qua trinh (?:(?:to chuc|trien khai|thuc hien|thi cong|van hanh|hoat dong) ?){1,3}$|sau khi (?:xem xet|nghien cuu|trao doi|thao luan|can nhac)$/u

/** Whether a verb ends right before the offset, so that what follows is its object: "tham mưu UBND tỉnh", "đề xuất các Bộ". */
function endsVerb(flow: Flow, end: number): boolean {
  let start = end
  for (let words = 0; words < 3 && start > 0; words++) {
    start = flow.text.lastIndexOf(' ', start - 1)
    if (predicateAt(flow.text, flow.folded, start + 1)?.end === end) return !COURSE.test(flow.folded.slice(Math.max(0, end - 60), end))
  }
  return false
}

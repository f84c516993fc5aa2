import {readActors} from '../../language/actors/index.ts'
import {findDeadlines} from '../../language/deadlines.ts'
import type {Flow} from '../../model/flow.ts'
import type {Coordination} from './coordination.ts'
import {matchesWithin} from './within.ts'

/**
 * Whether a heading only announces its items, or says itself what to do.
 *
 *     Giao Sở A, Ban B theo chức năng, nhiệm vụ chịu trách nhiệm:                        announces
 *     các bộ, ngành cần tập trung triển khai các nhiệm vụ trọng tâm sau đây:             announces
 *     Yêu cầu Thủ trưởng các cơ quan … nâng cao tính chủ động, khẩn trương rà soát …;
 *     trong đó lưu ý:                                                                    says what to do
 */
export function onlyAnnounces(flow: Flow, body: number, end: number, coordinations: readonly Coordination[]): boolean {
  const rest = without(flow.folded, body, end, [
    ...coordinations.map(({at, end}) => ({start: at, end})),
    ...findDeadlines(flow, null, body, end),
    ...directed(flow, body, end),
  ])
    .replace(ANNOUNCEMENT, ' ')
    .replace(/[^a-z]+/gu, ' ')
    .trim()
  return rest === '' || rest.split(' ').length <= 3
}

/** Whom "chỉ đạo các sở, ngành" names: a heading that directs them says no more than that items follow. */
const directed = (flow: Flow, from: number, to: number): readonly {readonly start: number; readonly end: number}[] =>
  matchesWithin(flow, from, to, DIRECTS).flatMap(({end}) => {
    const list = readActors(flow, end, to)
    return list ? [{start: end, end: list.end}] : []
  })

const DIRECTS = /(?<![a-z])(?:chi dao|don doc|huong dan) (?=[a-z])/gu

/** With whom and by when holds for every item. */
function without(text: string, from: number, to: number, parts: readonly {readonly start: number; readonly end: number}[]): string {
  let out = ''
  let at = from
  for (const {start, end} of [...parts].sort((a, b) => a.start - b.start)) {
    if (start > at) out += `${text.slice(at, start)} `
    at = Math.max(at, end)
  }
  return out + text.slice(at, to)
}

const ANNOUNCEMENT =
  /(?<![a-z])(?:(?:theo |thuc hien )?(?:dung )?(?:chuc nang|tham quyen|nhiem vu|quyen han|nganh, linh vuc|linh vuc)(?:,? (?:nhiem vu|quyen han|chuc nang))*(?: duoc giao| cua minh| duoc phan cong)?|co trach nhiem|chiu trach nhiem|co nhiem vu|trach nhiem|can|phai|tap trung|khan truong|tiep tuc|nghiem tuc|chu dong|tich cuc|quyet liet|phoi hop|to chuc|trien khai|thuc hien|hoan thanh|lam tot|quan tam|luu y|chu y|trong do|mot so|tot|day du|hieu qua|dong bo|ngay|va|cac|nhung|nhiem vu|noi dung|cong viec|cong tac|giai phap|bien phap|van de|y kien|trong tam|chu yeu|cu the|cap bach|duoi day|sau day|sau|nhu|gom|bao gom|trong thoi gian toi|thoi gian toi|nham|viec|chi dao|duoc giao)(?![a-z])/gu

/**
 * Whether an item tells only who belongs to those of the heading.
 *
 *     Giao các sở quản lý hạ tầng gồm:
 *     - Sở Công Thương (đối với hạ tầng thương mại);
 */
export function isNamesOnly(flow: Flow, end: number): boolean {
  const list = readActors(flow, 0, end)
  return list !== null && /^ ?(?:\([^()]*\))?[ ;.,]*$/u.test(flow.text.slice(list.end, end))
}

/**
 * A title that judges the past or gives particulars: what stands below it reports and tasks nobody.
 *
 *     I. Đánh giá chung · 2.1. Các tồn tại, hạn chế · 1. Kết quả đạt được
 */
export const isBackground = (title: string): boolean => BACKGROUND.test(title) && !AND_TASKS.test(title)

/** A title of what is to be done, also below one that judges the past: "2. Nhiệm vụ trọng tâm tháng 8". */
export const isForward = (title: string): boolean => FORWARD.test(title)

const FORWARD = /^(?:ve )?(?:mot so |cac |nhung )?(?:nhiem vu|phuong huong|giai phap|cong viec)(?![a-z])/u
/** "Tình hình tháng 7 và nhiệm vụ trọng tâm tháng 8" */
const AND_TASKS = / (?:va|,) (?:mot so |cac )?(?:nhiem vu|phuong huong|giai phap)(?![a-z])/u

const BACKGROUND =
  /^(?:ve )?(?:danh gia|(?:cac |mot so |nhung )?(?:ket qua|ton tai|han che|nguyen nhan|uu diem|khuyet diem|thanh tich|kho khan|thuan loi)|tinh hinh|ket qua|nhan dinh|boi canh|thuc trang|ve tinh hinh|ve ket qua|muc dich|muc tieu|pham vi dieu chinh|doi tuong ap dung|giai thich tu ngu)(?![a-z])/u

import type {Flow} from '../model/flow.ts'

/**
 * Whether an unmarked paragraph behind the last clause speaks to readers at large: the closing formula, greetings, orders to all.
 *
 *     Nay thông báo kết luận … để các cơ quan, đơn vị có liên quan triển khai thực hiện./.
 *     Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về …
 *
 * `final`: it is the last paragraph of the body, where a plain order ("Đề nghị …") also speaks to all. `bullets`: the body has no
 * numbered clauses, so that an order behind its bullets belongs to none of them.
 */
export function addressesAll(paragraph: Flow, final: boolean, bullets: boolean): boolean {
  const {folded, text} = paragraph
  if (FORMULA.test(folded) && !OTHER_WORD.test(text)) return true
  if (NOTIFIES.test(folded.slice(0, 160)) && /^\p{Lu}/u.test(text) && (final || /\/\.$/u.test(text))) return true
  if (DIFFICULTY.test(folded) || ROUND.test(folded)) return true
  if (/\/\.$/u.test(text) && THANKS.test(folded)) return true
  if (/^\(/u.test(text)) return /\/\.$/u.test(text)
  if (bullets && ANY_ORDER.test(folded)) return true
  return ORDER.test(folded) ? final || ALL.test(folded) : final && (LATE_ORDER.test(folded) || CARRY_OUT.test(folded))
}

const FORMULA =
  /^(?:tren day la|nay,? |vay,? |thua lenh|thua uy quyen|thong bao nay|van ban nay|tran trong|xin tran trong|rat mong|kinh (?:de nghi|mong|thong bao)|noi dung thong bao nay|yeu cau (?:cac|thu truong) .{0,120}(?:nghiem tuc|khan truong) .{0,60}thuc hien)/u
/** Words that are a formula's only without their marks: "Vay vốn", "Trên đấy là". */
const OTHER_WORD = /^(?:vay(?!\p{L})|trên đấy)/iu
/** "UBND tỉnh thông báo đến …", "Văn phòng Chính phủ (xin) thông báo để …" */
const NOTIFIES =
  /^[a-z&,.() -]{2,110}(?:xin )?(?:tran trong )?thong bao(?: [a-z ]{0,30})? (?:den|de|cho|toi|ket luan|y kien)(?![a-z])|^[a-z&,.() -]{2,110}(?:xin|tran trong) (?:tran trong )?thong bao/u
const DIFFICULTY =
  /^(?:trong )?qua trinh (?:to chuc |trien khai )?(?:to chuc |trien khai )?thuc hien.{0,40}(?:neu|co) .{0,30}(?:vuong mac|kho khan|phat sinh)/u
/** What speaks of the document itself, of the reports on it or of the help line for it speaks of no one clause. */
const ROUND =
  /^(?:moi (?:thong tin|chi tiet|thac mac|van de).{0,60} lien he|dinh ky [^;]{0,80}, (?:cac|de nghi|yeu cau|thu truong|ubnd|uy ban) .{0,160}bao cao (?:ket qua|tinh hinh|tien do)|(?:giao|yeu cau|de nghi) .{0,240}(?<![a-z])(?:thuc hien|trien khai|doi voi|noi dung) (?:cac noi dung )?(?:ket luan|thong bao|chi thi|cong dien|van ban|noi dung) (?:nay|tren|neu tren)(?![a-z]))/u
const ORDER = /^(?:de nghi|yeu cau|giao|do do|van phong .{0,60} (?:chiu trach nhiem|co trach nhiem|theo doi))/u
const THANKS = /(?:xin|tran trong) cam on/u
/** "Căn cứ nội dung chỉ đạo trên, yêu cầu các sở, ngành … triển khai thực hiện./." */
const LATE_ORDER = /^[^,]{0,80}, (?:de nghi|yeu cau) (?:cac |thu truong |toan the |quy ).{0,240}\/\.$/u
/** "Căn cứ ý kiến chỉ đạo trên, các cơ quan, đơn vị liên quan nghiêm túc triển khai thực hiện./." */
const CARRY_OUT = /^can cu [^,;:]{0,60}, [^;:]{0,240}(?:trien khai|to chuc) (?:trien khai )?thuc hien\.?\/\.$/u
const ANY_ORDER = /^(?:[^:]{0,240} )?(?:de nghi|yeu cau|giao|co trach nhiem|chiu trach nhiem) /u
const ALL = /^(?:de nghi|yeu cau) (?:cac |thu truong |truong cac |toan the |quy )/u

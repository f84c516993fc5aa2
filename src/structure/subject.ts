import {concat, slice} from '../model/flow.ts'
import type {Furniture} from './furniture.ts'
import type {HeadingEnd} from './header.ts'
import type {Row} from './rows.ts'
import {type Filling, inCapitals, put} from './zoning.ts'

/**
 * Reads what stands between the heading and the body: the type name, the subject below it (several centred lines, up to a rule, a blank
 * line or the first sentence of the body) and the addressees. Gives the first row of the body.
 *
 *                          THÔNG BÁO                          title
 *        Kết luận của Phó Chủ tịch UBND tỉnh Võ Thị A         subject
 *          tại cuộc họp nghe báo cáo tiến độ …                subject
 *              ––––––––––––                                   furniture
 *         Kính gửi: - Thủ trưởng các cơ quan;                 addressees
 *                   - UBND các huyện.                         addressees
 */
export function readSubject(rows: readonly Row[], kinds: readonly (Furniture | null)[], end: HeadingEnd, zones: Filling): number {
  let next = end.at
  if (end.title !== null) {
    const {flow} = rows[next]!
    put(zones, 'title', slice(flow, 0, end.title))
    put(zones, 'subject', slice(flow, end.title))
    next = subjectRows(rows, kinds, next + 1, zones)
  }
  zones.subject = zones.subject.length > 1 ? [concat(zones.subject)] : zones.subject
  return addresseeRows(rows, kinds, next, zones)
}

const OPENING =
  /^(?:can cu|ngay \d|ngay l|trong (?:ngay|cac ngay)|sau khi|thuc hien|theo |xet |kinh gui|thi hanh|de (?:trien|thuc|dam|chu)|chieu ngay|sang ngay|toi ngay|tu ngay|vua qua|duoi su|tiep theo|nham |tren co so|hom nay|qua )/u

/** Right below the type name even "Thực hiện Nghị quyết …" is a subject; only these begin a body without one. */
const FIRST_OPENING = /^(?:can cu|ngay \d|kinh gui|sau khi|xet |trong ngay|chieu ngay|sang ngay)/u

function subjectRows(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, zones: Filling): number {
  const begun = zones.subject.length
  let i = from
  for (; i < rows.length; i++) {
    const row = rows[i]!
    if (kinds[i]) {
      put(zones, 'furniture', row.flow)
      if (kinds[i] === 'rule' && zones.subject.length > begun) return i + 1
      continue
    }
    const before = zones.subject.at(-1)
    if (before && (row.above > 1 || (row.above === 1 && !continues(row, rows[i - 1]!)))) break
    if ((before ? OPENING : FIRST_OPENING).test(row.flow.folded) && (before || !inCapitals(row.flow.text))) break
    if (before && inCapitals(row.flow.text) && !inCapitals(before.text)) break
    if (before && zones.subject.length > begun && looksLikeBody(row, rows[i - 1]!)) break
    put(zones, 'subject', row.flow)
  }
  return i
}

/** A subject line below a blank line goes on only in small letters and set in from the margin as its line above. */
const continues = (row: Row, above: Row): boolean =>
  /^\p{Ll}/u.test(row.flow.text) && row.column > 4 && Math.abs(row.column - above.column) < 30

/** A first-line indent after centred lines, or a long line after a short one that ends the subject. */
function looksLikeBody(row: Row, above: Row): boolean {
  if (/^\p{Ll}/u.test(row.flow.text)) return false
  if (/^(?:[IVX]{1,4}[.)]|\d{1,2}[.)]|[-–]) /u.test(row.flow.text)) return true
  return row.flow.text.length > 140 && row.flow.text.length > 1.3 * above.flow.text.length
}

const ADDRESS = /^(?:kinh gui|kinh chuyen|[a-z ,]* dien ?:$)/u

/** "Kính gửi:" and its list; the list ends with the first row that no dash opens and no item continues. */
function addresseeRows(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, zones: Filling): number {
  let i = from
  while (i < rows.length && kinds[i] && kinds[i] !== 'remark') put(zones, 'furniture', rows[i++]!.flow)
  if (i >= rows.length || !ADDRESS.test(rows[i]!.flow.folded)) return i
  const label = rows[i]!
  put(zones, 'addressees', label.flow)
  for (i++; i < rows.length; i++) {
    const row = rows[i]!
    if (kinds[i]) {
      put(zones, 'furniture', row.flow)
      continue
    }
    const last = zones.addressees.at(-1)!.text
    const item = /^[-–+•]/u.test(row.flow.text)
    const inside =
      /[,:;]$/u.test(last) || /^[-–+•]/u.test(last)
        ? row.above === 0 && row.column > 6 && !/[.]$/u.test(last)
        : /^\p{Ll}/u.test(row.flow.text)
    if (!item && !inside) break
    if (item && /\.$/u.test(last) && row.above > 0) break
    put(zones, 'addressees', row.flow)
  }
  return i
}

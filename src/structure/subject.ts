import {concat, type Flow, slice} from '../model/flow.ts'
import {isNumber, putCells} from './cells.ts'
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
    putBehindTitle(slice(flow, end.title), zones)
    next = subjectRows(rows, kinds, next + 1, zones)
  }
  zones.subject = zones.subject.length > 1 ? [concat(zones.subject)] : zones.subject
  return addresseeRows(rows, kinds, next, zones)
}

const OPENING =
  /^(?:can cu|ngay \d|ngay l|trong (?:ngay|cac ngay)|sau khi|thuc hien|theo |xet |kinh gui|thi hanh|de (?:trien|thuc|dam|chu|bao dam|nang cao|kip thoi|phuc vu|tiep tuc|tang cuong)|chieu ngay|sang ngay|toi ngay|tu ngay|vua qua|duoi su|tiep theo|nham |tren co so|hom nay|qua )/u

/** Right below the type name even "Thực hiện Nghị quyết …" is a subject; only these begin a body without one. */
const FIRST_OPENING = /^(?:can cu|ngay \d|kinh gui|sau khi|xet |trong ngay|chieu ngay|sang ngay)/u

/** "THÔNG BÁO SỐ 45/TB-PYT": a number with its notation is no subject. */
function putBehindTitle(flow: Flow, zones: Filling): void {
  const end = NOTATION.exec(flow.folded)?.[0].length ?? 0
  put(zones, 'number', slice(flow, 0, end))
  put(zones, 'subject', slice(flow, end))
}
const NOTATION = /^so:? ?\d{1,5} ?[/-] ?[a-z\d/&.-]+/u

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
    if (!before && isNumber(row.flow)) {
      putCells(row, false, zones)
      continue
    }
    if (before && (row.above > 1 || (row.above === 1 && !continues(row, rows[i - 1]!)))) break
    if (opensBody(row.flow, before)) break
    if (before && inCapitals(row.flow.text) && !inCapitals(before.text)) break
    if (before && zones.subject.length > begun && looksLikeBody(row, rows[i - 1]!, rows[i + 1], before)) break
    put(zones, 'subject', row.flow)
  }
  return i
}

/** A subject line below a blank line goes on only in small letters and set in from the margin as its line above. */
const continues = (row: Row, above: Row): boolean =>
  /^\p{Ll}/u.test(row.flow.text) && row.column > 4 && Math.abs(row.column - above.column) < 30

/** Words that begin a sentence of the body; in small letters they go on with the subject. */
const opensBody = ({text, folded}: Flow, before: Flow | undefined): boolean =>
  !/^\p{Ll}/u.test(text) && (before ? OPENING : FIRST_OPENING).test(folded) && !inCapitals(text)

/** A clause, a line no longer centred, a long line after a short one that ends the subject, a sentence, a first-line indent after centred lines. */
function looksLikeBody(row: Row, above: Row, below: Row | undefined, before: Flow): boolean {
  const {text} = row.flow
  if (/^\p{Ll}/u.test(text)) return false
  if (/^(?:[IVX]{1,4}[.)]|\d{1,2}[.)]|[-–]) /u.test(text)) return true
  if (above.centred && !row.centred) return true
  if (text.length > 140 && text.length > 1.3 * above.flow.text.length) return true
  if (/^\p{Lu}/u.test(text) && inCapitals(before.text) && !inCapitals(text) && (text.length > 60 || /[.:;]$/u.test(text))) return true
  if (/[:;]$/u.test(text) || (text.endsWith('.') && text.length > Math.max(60, above.flow.text.length))) return true
  return below !== undefined && opensParagraph(row, above, below)
}

/** Centred lines spread to both sides; the first line of a paragraph and the one below it are shifted to the same. */
const opensParagraph = (row: Row, above: Row, below: Row): boolean =>
  /^\p{Lu}/u.test(row.flow.text) &&
  !inCapitals(row.flow.text) &&
  Math.abs(row.column + row.end - above.column - above.end) > 4 &&
  row.flow.text.length > 50 &&
  below.above === 0 &&
  below.page === row.page &&
  below.column <= row.column - 3 &&
  below.end <= row.end + 1

const TO = /^(?:kinh gui|kinh chuyen)(?![a-z])/u
const TELEGRAM = /^[a-z ,]* dien ?:$/u
/** "Kính gửi"; at the head of a wrapped line, in small letters and without a colon, it goes on with a sentence. */
export const opensAddressees = ({text, folded}: Flow): boolean =>
  TO.test(folded) && (!/^\p{Ll}/u.test(text) || /^[a-z]{4} [a-z]{3,5} ?:/u.test(folded))

/** "Kính gửi:" and its list; the list ends with the first row that no dash opens and no item continues. */
function addresseeRows(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, zones: Filling): number {
  let i = from
  while (i < rows.length && kinds[i] && kinds[i] !== 'remark') put(zones, 'furniture', rows[i++]!.flow)
  if (i >= rows.length || !(opensAddressees(rows[i]!.flow) || TELEGRAM.test(rows[i]!.flow.folded))) return i
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
        ? row.above === 0 && (row.column > 6 || /^\p{Ll}/u.test(row.flow.text)) && !/[.]$/u.test(last)
        : /^\p{Ll}/u.test(row.flow.text)
    if (!item && !inside) break
    if (item && last.endsWith('.') && row.above > 0) break
    put(zones, 'addressees', row.flow)
  }
  return i
}

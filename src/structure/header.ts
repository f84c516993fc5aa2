import {typeByTitle} from '../data/types.ts'
import {isCapitalCode} from '../language/letterCase.ts'
import type {Flow} from '../model/flow.ts'
import {isAnchorRow, isNumber, putCells} from './cells.ts'
import type {Furniture} from './furniture.ts'
import {mottoAt} from './motto.ts'
import type {Row} from './rows.ts'
import {arrivalRows, isStampToken} from './stamp.ts'
import {opensAddressees, readSubject} from './subject.ts'
import {type Filling, inCapitals, put} from './zoning.ts'

/** How far down the first page the heading may reach. */
const REACH = 70

/**
 * Reads the heading of a document (Decree 30/2020, Annex I, cells 1 to 5 and 10) into its zones and gives the first row of the body.
 * The two columns of the heading are told apart by what stands in them, so that they may stand side by side, one after the other, or
 * with a single space between them:
 *
 *     UBND TỈNH ĐĂK NÔNG             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 *     └ issuer ────────┘             └ motto
 *     Số: 377/TB-VPCP Hà Nội, ngày 11 tháng 11 năm 2020
 *     └ number ─────┘ └ placeDate
 */
export function readHeader(rows: readonly Row[], kinds: readonly (Furniture | null)[], zones: Filling): number {
  const end = headingEnd(rows)
  if (end.at === 0 && end.title === null) return 0
  const stamped = new Set([...stampedRows(rows, end.at), ...arrivalRows(rows, end.at)])
  let about = false // inside the "V/v …" lines of a công văn
  for (let i = 0; i < end.at; i++) {
    const row = rows[i]!
    if (kinds[i]) {
      put(zones, kinds[i] === 'remark' ? 'remark' : 'furniture', row.flow)
      continue
    }
    if (stamped.has(i)) {
      put(zones, 'stamp', row.flow)
      continue
    }
    about = putCells(row, about, zones)
  }
  return readSubject(rows, kinds, end, zones)
}

export interface HeadingEnd {
  /** Row of the title or of "Kính gửi"; where neither stands, the row below the last line of the heading. */
  readonly at: number
  /** Length of the type name on the title row, null when the document prints none (a công văn). */
  readonly title: number | null
}

function headingEnd(rows: readonly Row[]): HeadingEnd {
  let last = 0
  for (let i = 0; i < Math.min(rows.length, REACH); i++) {
    const {flow} = rows[i]!
    if (opensAddressees(flow)) return {at: i, title: null}
    const below = rows[i + 1]
    const title = titleLength(flow) ?? ((last > 0 && i - last < 3) || (below && isNumber(below.flow)) ? smallTitle(flow) : null)
    if (title !== null) return {at: i, title}
    if (isAnchorRow(rows[i]!)) last = i + 1
    else if (last > 0 && i - last > 8) break
  }
  return {at: last, title: null}
}

/** Words a type name may have: "THÔNG BÁO", "THÔNG BÁO KẾT LUẬN", "VĂN BẢN HỢP NHẤT". */
const TITLE_WORDS = 5
const SUBJECT_START = /^(?:so:? ?\d|v\/v|ve|y kien|ket luan|cua|tai|ban hanh|phe duyet|cong bo|trien khai|[a-z]* ?thong bao)(?![a-z])/u

/** Length of the type name when the row is a title, alone on its line or with the subject behind it. */
function titleLength(flow: Flow): number | null {
  if (flow.text.length > 200) return null
  if (flow.text.length < 40 && inCapitals(flow.text) && typeByTitle(flow.folded)) return flow.text.length
  if (!isCapitalCode(flow.text.charCodeAt(1)) && !isCapitalCode(flow.text.charCodeAt(2))) return null // as in most rows
  const words = flow.text.split(' ', TITLE_WORDS + 1)
  let length = words.join(' ').length
  for (let count = words.length - 1; count >= 2; count--) {
    length -= words[count]!.length + 1
    const rest = flow.folded.slice(length + 1)
    if (SUBJECT_START.test(rest) && inCapitals(flow.text.slice(0, length)) && typeByTitle(flow.folded.slice(0, length))) return length
  }
  return null
}

/** "Thông báo", alone on its line right below the number and the date, or right above the number. */
const smallTitle = ({text, folded}: Flow): number | null =>
  /^\p{Lu}[\p{Ll} ]{5,30}$/u.test(text) && typeByTitle(folded)?.name.toLowerCase() === text.toLowerCase() ? text.length : null

/** Rows of a signature or publishing stamp printed above the heading: the whole block when one of its lines is surely a stamp's. */
function stampedRows(rows: readonly Row[], end: number): ReadonlySet<number> {
  const stamped = new Set<number>()
  let block: number[] = []
  const close = (): void => {
    if (block.some((i) => isStampToken(rows[i]!.flow.folded))) for (const i of block) stamped.add(i)
    block = []
  }
  for (let i = 0; i < end; i++) {
    const {flow, above} = rows[i]!
    if (mottoAt(flow) >= 0 || isNumber(flow)) break
    if (above > 0) close()
    block.push(i)
  }
  close()
  return stamped
}

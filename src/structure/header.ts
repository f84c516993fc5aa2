import {typeByTitle} from '../data/types.ts'
import type {Flow} from '../model/flow.ts'
import type {Furniture} from './furniture.ts'
import {mottoAt} from './motto.ts'
import type {Row} from './rows.ts'
import {isStampToken} from './stamp.ts'
import {readSubject} from './subject.ts'
import {cut, type Filling, inCapitals, put} from './zoning.ts'

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
  const stamped = stampedRows(rows, end.at)
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
    for (const part of headingParts(row).flatMap(atAbout)) {
      const zone = zoneOf(part, about && row.above === 0)
      if (zone === 'subject') about = true
      put(zones, zone, part)
    }
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
    if (ADDRESSEES.test(flow.folded)) return {at: i, title: null}
    const title = titleLength(flow)
    if (title !== null) return {at: i, title}
    if (headingParts(rows[i]!).some((part) => isAnchor(zoneOf(part, false)))) last = i + 1
    else if (last > 0 && i - last > 8) break
  }
  return {at: last, title: null}
}

const ADDRESSEES = /^(?:kinh gui|kinh chuyen)(?![a-z])/u
const isAnchor = (zone: string): boolean => zone === 'motto' || zone === 'number' || zone === 'placeDate'

/** Words a type name may have: "THÔNG BÁO", "THÔNG BÁO KẾT LUẬN", "VĂN BẢN HỢP NHẤT". */
const TITLE_WORDS = 5
const SUBJECT_START = /^(?:v\/v|ve|y kien|ket luan|cua|tai|ban hanh|phe duyet|cong bo|trien khai|[a-z]* ?thong bao)(?![a-z])/u

/** Length of the type name when the row is a title, alone on its line or with the subject behind it. */
function titleLength(flow: Flow): number | null {
  if (flow.text.length > 200) return null
  if (flow.text.length < 40 && inCapitals(flow.text) && typeByTitle(flow.folded)) return flow.text.length
  const words = flow.text.split(' ')
  if (words.length < 3) return null
  for (let count = Math.min(TITLE_WORDS, words.length - 1); count >= 2; count--) {
    const head = words.slice(0, count).join(' ')
    const rest = flow.folded.slice(head.length + 1)
    if (inCapitals(head) && SUBJECT_START.test(rest) && typeByTitle(flow.folded.slice(0, head.length))) return head.length
  }
  return null
}

/** A number and the "V/v" behind it apart. */
function atAbout(part: Flow): Flow[] {
  const at = NUMBER.test(part.folded) ? part.folded.search(ABOUT_INSIDE) : -1
  return at > 0 ? cut(part, at) : [part]
}

/** The columns of a heading row, cut at the motto and at the place and date even where only one space parts them. */
function headingParts(row: Row): Flow[] {
  const {flow} = row
  const motto = mottoAt(flow)
  if (motto > 0) return cut(flow, motto)
  const date = placeDateStart(row)
  if (date > 0) return cut(flow, date)
  if (date === 0 || row.pieces.length === 1 || NUMBER.test(flow.folded)) return [flow]
  return row.pieces.map((piece) => piece.flow)
}

const NUMBER = /^(?:luat |nghi quyet |phap lenh )?[s$][o06]\s?(?:[:;.]|(?=[\d.…]+\s?[-/]))/u
/** "ngày … tháng": between the two stand a day, blanks, or letters read for figures (l, i, o); any scrawl where a whole date follows. */
const DAY =
  /,?\s?ng[a-z]y\s?(?:[^a-hjkmnp-z,;:]{0,16}th[a-z]ng(?![a-z])|[^ ,;:]{1,4} ?thang \d{1,2} nam (?:19|20)\d\d$)|, ?ng[a-z]y \d/u
const PLACE = /(?<![\p{L}-])(?:TP\.? ?|Thành phố )?\p{Lu}\p{L}*\p{Ll}[\p{L}’'.]*(?: [-–] | |-)?(?:\p{Lu}[\p{L}’'.-]*[ -]?){0,5}$/u

/** Where the place and date begin in the row, or -1. A blank day leaves "ngày" and "tháng" in two pieces, hence the whole row. */
function placeDateStart(row: Row): number {
  const {flow} = row
  if (flow.text.length > 160) return -1
  const day = flow.folded.search(DAY)
  if (day < 0) return -1
  let start = 0
  for (const piece of row.pieces) {
    const length = piece.flow.text.length
    if (start + length >= day) break
    start += length + 1
  }
  const before = flow.text.slice(start, day)
  if (!/[/:]|\d/u.test(before) && before.length <= 40) return start
  const place = PLACE.exec(before)
  return place ? start + place.index : -1
}

/** "V/v" behind a number in the same cell: "Số: 648/VPCP-NN V/v phê duyệt …". */
const ABOUT_INSIDE = / (?=v ?\/ ?v[ .:])/u

function zoneOf(part: Flow, about: boolean): 'motto' | 'number' | 'placeDate' | 'mark' | 'subject' | 'issuer' | 'stamp' | 'furniture' {
  const {text, folded} = part
  if (about && /^\p{Ll}/u.test(text)) return 'subject'
  if (mottoAt(part) >= 0) return 'motto'
  if (NUMBER.test(folded)) return 'number'
  if (DAY.test(folded) && text.length < 80) return 'placeDate'
  if (ABOUT.test(folded) || (about && !inCapitals(text))) return 'subject'
  if (MARK.test(folded) && inCapitals(text)) return 'mark'
  if (isStampToken(folded)) return 'stamp'
  return inCapitals(text) ? 'issuer' : 'furniture'
}

/** "V/v", damaged "VW", "Viv", "V/V:" before a subject in small letters; "Về việc". */
const ABOUT = /^(?:v ?[/il1|'.] ?v|vv|vw|va?v|ve viec)(?![a-z])[.:;]? ?(?=[a-z])/u
const MARK = /^(?:hoa toc(?: hen gio)?|thuong khan|khan|toi mat|tuyet mat|mat|du thao.{0,20}|xem xong tra lai|luu hanh noi bo)$/u

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
    if (mottoAt(flow) >= 0 || NUMBER.test(flow.folded)) break
    if (above > 0) close()
    block.push(i)
  }
  close()
  return stamped
}

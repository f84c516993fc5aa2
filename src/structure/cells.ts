import type {Flow} from '../model/flow.ts'
import {mottoAt} from './motto.ts'
import type {Row} from './rows.ts'
import {isStampToken} from './stamp.ts'
import {cut, type Filling, inCapitals, put} from './zoning.ts'

/**
 * Cuts a row of the heading into its cells and puts each into the zone that its words tell. `about`: a "V/v" stands above, which may go
 * on in this row; gives whether one stands above the next.
 *
 *     Số: 648/VPCP-NN V/v phê duyệt … Hà Nội, ngày 11 tháng 11 năm 2020
 *     └ number ─────┘ └ subject ────┘ └ placeDate ────────────────────┘
 */
export function putCells(row: Row, about: boolean, zones: Filling): boolean {
  let open = about
  for (const part of headingParts(row).flatMap(atAbout)) {
    const zone = cellZone(part, open && row.above === 0, zones.issuer.length > 0)
    if (zone === 'subject') open = true
    put(zones, zone, part)
  }
  return open
}

export const isNumber = (flow: Flow): boolean => NUMBER.test(flow.folded)

/** "Tân Phú, ngày 3 tháng 4 năm 2022", alone on its line. */
export const isPlaceDate = ({text, folded}: Flow): boolean => text.length < 80 && /^\p{Lu}/u.test(text) && PLACE_DATE.test(folded)
const PLACE_DATE = /^[a-z.' -]{2,40},? ng[a-z]y [^,;:]{1,16}th[a-z]ng [^,;:]{1,16}nam [\d. …]{1,12}$/u

/** Whether a row has a cell that only a heading has. */
export const isAnchorRow = (row: Row): boolean =>
  headingParts(row).some((part) => {
    const zone = cellZone(part, false, false)
    return zone === 'motto' || zone === 'number' || zone === 'placeDate'
  })

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

const NUMBER =
  /^(?:luat |nghi quyet |phap lenh )?[s$][o06]\s?(?:[:;.]|(?=\s{0,40}\/ ?[a-z&]{2,12}(?:[-/]|$))|(?=[\d.…]+\s?[-/])(?![\d/-]+,? (?:duong|pho|ngo|ngach|hem|kiet)(?![a-z])))/u
/** "ngày … tháng": between the two stand a day, blanks, or letters read for figures (l, i, o); any scrawl where a whole date follows. */
const DAY = /,?\s?ng[a-z]y\s?(?:[^a-hjkmnp-z,;:]{0,16}th[a-z]ng(?![a-z])|[^ ,;:]{1,4} ?thang \d{1,2} nam (?:19|20)\d\d$)|, ?ng[a-z]y \d/u
/** The end of a line that may be a place: "TP. Hồ Chí Minh", "Bà Rịa - Vũng Tàu", "M’Đrắk"; its first word is not all in capitals. */
const PLACE = /(?<![\p{L}-])(?:TP\.? ?|Thành phố )?\p{Lu}[’']?\p{L}*\p{Ll}[\p{L}’'.]*(?:(?: [-–] ?|[ -])\p{Lu}[\p{L}’'.]*){0,6}[ -]?$/u

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

type Cell = 'motto' | 'number' | 'placeDate' | 'mark' | 'subject' | 'issuer' | 'stamp' | 'furniture'

/** `about`: below a "V/v"; `issued`: an issuer's line stands above. */
function cellZone(part: Flow, about: boolean, issued: boolean): Cell {
  const {text, folded} = part
  if (about && /^\p{Ll}/u.test(text)) return 'subject'
  if (mottoAt(part) >= 0 || WRAPPED_MOTTO.test(folded)) return 'motto'
  if (NUMBER.test(folded)) return 'number'
  if (DAY.test(folded) && text.length < 80) return 'placeDate'
  if (ABOUT.test(folded) || (about && !inCapitals(text))) return 'subject'
  if (MARK.test(folded) && text === text.toUpperCase()) return 'mark'
  if (isStampToken(folded)) return 'stamp'
  return inCapitals(text) || (issued && ISSUED.test(text)) ? 'issuer' : 'furniture'
}

/** The end of "… CHỦ NGHĨA VIỆT NAM" in a narrow column. */
const WRAPPED_MOTTO = /^(?:(?:chu )?nghia viet )?nam$/u

/** A line that goes on with an issuer's: "XÃ" alone, "xã Tân Phú". */
const ISSUED =
  /^(?:\p{Lu}{2,3}|(?:[Tt]ỉnh|[Tt]hành phố|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Pp]hường|[Xx]ã|[Đđ]ặc khu) \p{Lu}[\p{L}’' -]{1,30})$/u

/** "V/v", damaged "VW", "Viv", "V/V:" before a subject in small letters; "Về việc". */
const ABOUT = /^(?:v ?[/il1|'.] ?v|vv|vw|va?v|ve viec)(?![a-z])[.:;]? ?(?=[a-z])/u
const MARK = /^(?:hoa toc(?: hen gio)?|thuong khan|khan|toi mat|tuyet mat|mat|du thao.{0,20}|xem xong tra lai|luu hanh noi bo)$/u

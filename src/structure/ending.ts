import {isPersonName} from '../data/surnames.ts'
import type {Flow} from '../model/flow.ts'
import {isPlaceDate} from './cells.ts'
import type {Furniture} from './furniture.ts'
import {readMarkers} from './markers.ts'
import {nextPart, surePart} from './parts.ts'
import {columnsOf, type Piece, type Row} from './rows.ts'
import {isAuthority, isCapitalName, isName, isOffice, isOfficeRow, isSeal, isSignedRow, OFFICE} from './signers.ts'
import {closesStamp, isStampToken, opensStamp} from './stamp.ts'
import {cut, type Filling, put} from './zoning.ts'

/**
 * Where the body ends and what follows it (Decree 30/2020, Annex I, cells 7 and 9): recipients at the left, signature at the right,
 * side by side, one after the other, or with the text of a signature stamp between them.
 *
 *     Nơi nhận:                       Người ký: Ủy ban         TM. ỦY BAN NHÂN DÂN
 *     - UBND huyện;                   nhân dân xã              CHỦ TỊCH
 *     - Lưu: VT.                      Thời gian ký: …          Vũ Văn A
 *     └ recipients                    └ stamp                  └ signature
 */
export function endingStart(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number): number {
  const label = labelAt(rows, kinds, from)
  const part = surePart(rows, kinds, from)
  if (label < part) return signatureAbove(rows, kinds, label, from)
  // a label behind the head of a copy is the copy's own, if the notice is signed before
  const signature = signatureStart(rows, kinds, from, part)
  return signature === part && label < rows.length ? signatureAbove(rows, kinds, label, from) : signature
}

/** The row of "Nơi nhận:" that opens the end block; `rows.length` when there is none. */
function labelAt(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number): number {
  const open = seriesBefore(rows, from)
  for (let i = from; i < rows.length; i++) if (isLabelRow(rows[i]!) && closesBody(rows, kinds, i, open)) return i
  return lostLabelAt(rows, from)
}

/** Where the label was lost to a pen or a seal: "- Như trên;" with an archive line below it begins the recipients. */
function lostLabelAt(rows: readonly Row[], from: number): number {
  const at = rows.findIndex((row, i) => i > from && AS_ABOVE.test(row.pieces[0]!.flow.folded))
  const end =
    at < 0
      ? -1
      : rows.findIndex((row, i) => i > at && i < at + LONGEST_LIST && row.pieces.some(({flow}) => ARCHIVE_OPENS.test(flow.folded)))
  return end < 0 ? rows.length : at
}

const AS_ABOVE = /^[-~=_] ?nhu (?:tren|dieu \d|kinh gui)[;:,.]?$/u
const LONGEST_LIST = 30

/** The first row behind the end block: an annex, an attached document, a copy's heading; `rows.length` when nothing follows. */
export const endingEnd = nextPart

const LABEL = /^["'*]*n[o0]i ?nh[a-z]n(?![a-z])\s?/u
const LABEL_OPENS = 'n"\'*'
/** "Nơi nhận:" — also "Nơi nhân", "Noi nhận" — opening its line; "Nơi nhận hồ sơ:" names a place to hand in papers. */
export const isRecipientLabel = (flow: Flow): boolean => {
  if (!LABEL_OPENS.includes(flow.folded.charAt(0))) return false
  const length = LABEL.exec(flow.folded)?.[0].length
  return length !== undefined && !/^["'*]*\p{Ll}/u.test(flow.text) && /^(?:[^\p{L}\d]|\p{Lu}{2}|\p{Lu}\.|$)/u.test(flow.text.slice(length))
}

const isLabelRow = (row: Row): boolean => row.pieces.some((piece) => isRecipientLabel(piece.flow))

/**
 * Whether the label at `at` opens the end block. "Nơi nhận:" may also be a fact told in a clause; then the clauses count on behind it,
 * or another label follows, its own signature above it, with no archive line and no other signature between the two.
 *
 *     3. Hồ sơ của các hộ:
 *     Nơi nhận: Bộ phận Một cửa      ← a fact
 *     4. Thôn Đông họp …
 *     Nơi nhận:                CHỦ TỊCH
 */
function closesBody(rows: readonly Row[], kinds: readonly (Furniture | null)[], at: number, open: SeriesBefore): boolean {
  for (let i = at; i < rows.length; i++) {
    const row = rows[i]!
    if (kinds[i]) continue
    if (row.pieces.some(({flow}) => ARCHIVE.test(flow.folded))) return true
    if (row.pieces.some(({flow}) => isAuthority(flow.text) || isOffice(flow))) return i === at || !stopsAtLabel(rows, kinds, i)
    if (i > at && isLabelRow(row)) return false
    if (i > at && isNumbered(row)) return !countsOn(row, open(at))
  }
  return true
}

/** Whether the signature that an office begins ends at a label. */
function stopsAtLabel(rows: readonly Row[], kinds: readonly (Furniture | null)[], office: number): boolean {
  for (let i = office + 1; i < Math.min(rows.length, office + LONGEST_SIGNATURE); i++) {
    if (isLabelRow(rows[i]!)) return true
    if (!kinds[i] && !isOfficeRow(rows[i]!) && !isSignedRow(rows[i]!)) return false
  }
  return false
}

/** "- Lưu: VT.", "- Lưu VT, CTSV."; "Lưu ý" is no archive. */
const ARCHIVE = /(?<![a-z])luu ?:|^[-~ ]*luu(?! y(?![a-z]))(?![a-z])/u

/** The last number of every series of markers: kind and style → value. */
type Series = ReadonlyMap<string, number>
type SeriesBefore = (at: number) => Series

/** The series opened before a row, asked with a growing row. */
function seriesBefore(rows: readonly Row[], from: number): SeriesBefore {
  const open = new Map<string, number>()
  let next = from
  return (at) => {
    for (; next < at; next++)
      for (const {kind, style, value} of readMarkers(rows[next]!.flow)) if (value !== null) open.set(kind + style, value)
    return open
  }
}

const isNumbered = (row: Row): boolean => readMarkers(row.flow).some(({value}) => value !== null)
const countsOn = (row: Row, open: Series): boolean =>
  readMarkers(row.flow).some(({kind, style, value}) => value !== null && open.get(kind + style) === value - 1)

/** Rows a signature may take above the label. */
const LONGEST_SIGNATURE = 12

/** Back from the label over the signature above it, wholly or in part, up to its first office. */
function signatureAbove(rows: readonly Row[], kinds: readonly (Furniture | null)[], label: number, from: number): number {
  let start = label
  for (let i = label - 1; i >= Math.max(from, label - LONGEST_SIGNATURE); i--) {
    if (isOfficeRow(rows[i]!)) start = i
    else if (!kinds[i] && !isSignedRow(rows[i]!)) break
  }
  return dateAbove(rows, start, from)
}

/** "Tân Phú, ngày 3 tháng 4 năm 2022" right above an office belongs to the end, too. */
const dateAbove = (rows: readonly Row[], start: number, from: number): number =>
  start > from && isPlaceDate(rows[start - 1]!.flow) ? start - 1 : start

/** Rows that an end block without recipients may take. */
const LONGEST_END = 16

/**
 * Without "Nơi nhận": the block begins with an authority or office line that has a name and little else below it, no clause that
 * counts on; in a draft nobody is named yet; `end` when no such line stands before it.
 */
function signatureStart(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, end: number): number {
  const open = seriesBefore(rows, from)
  for (let i = from + 1; i < end; i++) {
    const row = rows[i]!
    if (!isAuthority(row.flow.text) && !isOffice(row.flow)) continue
    const stop = nextPart(rows, kinds, i + 1, Math.min(end, i + LONGEST_END + 1))
    const below = rows.slice(i + 1, stop)
    const draft = isAuthority(row.flow.text) && stop === rows.length && below.every(isOfficeRow)
    if (!draft && !below.slice(0, 8).some(({flow}) => isName(flow.text) || isCapitalName(flow))) continue
    const series = open(i)
    if (below.some((other) => countsOn(other, series))) continue
    if (stop - i < LONGEST_END || /\.\/\.|\/\.$/u.test(rows[i - 1]!.flow.text)) return dateAbove(rows, i, from + 1)
  }
  return end
}

interface Side {
  stampColumn: number | null
  /** The recipients are over and the signature has begun in the same column. */
  signing: boolean
  signed: boolean
  /** The archive line ("Lưu: …") has closed the recipients. */
  archived: boolean
  /** A piece of the block is a name and nothing else. */
  named: boolean
}

/** Parts the rows of the end block among recipients, signature and stamp. */
export function readEnding(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, to: number, zones: Filling): void {
  const side: Side = {stampColumn: null, signing: false, signed: false, archived: false, named: isNamed(rows, from, to)}
  for (let i = from; i < to; i++) {
    const row = rows[i]!
    if (kinds[i]) {
      put(zones, 'furniture', row.flow)
      continue
    }
    if (side.signed && isFootnote(row)) {
      for (; i < to; i++) put(zones, 'footnotes', rows[i]!.flow)
      return
    }
    for (const piece of endingPieces(row, side)) {
      const zone = zoneOf(piece, side, zones)
      if (zone === 'signature') side.signed ||= isName(piece.flow.text)
      if (zone === 'recipients') side.archived ||= ARCHIVE_OPENS.test(piece.flow.folded)
      put(zones, zone, piece.flow)
    }
  }
}

const isNamed = (rows: readonly Row[], from: number, to: number): boolean =>
  rows.slice(from, to).some((row) => row.pieces.some(({flow}) => isName(flow.text)))

const isFootnote = (row: Row): boolean => row.column < 12 && /^\d{1,2}(?: \p{Lu}|$)/u.test(row.flow.text)

/** Pieces of a row of the end block; a signature line glued to a recipient by one space is cut off. */
function endingPieces(row: Row, side: Side): Piece[] {
  const close =
    row.pieces.length > 1 &&
    (side.stampColumn !== null || row.pieces.some(({flow}) => isAuthority(flow.text) || isOffice(flow) || isStampToken(flow.folded)))
  return columnsOf(row, close ? 2 : 3).flatMap((piece) => {
    const at = glued(piece.flow, side)
    if (at <= 0) return [piece]
    const [left, right] = cut(piece.flow, at)
    return [
      {...piece, flow: left},
      {flow: right, column: piece.column + at + 40, gap: 1},
    ]
  })
}

const GLUED = /(?<=[;:.,)-] )(?:(?:TM|KT|TL|TUQ|Q)\. ?)?\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,}){1,6}$/u
/** "- Lưu: VT. Lê Văn Cường", where the signer is named nowhere else. */
const GLUED_NAME = /(?<=\. )\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){1,4}$/u

function glued(flow: Flow, side: Side): number {
  const found = GLUED.exec(flow.text)
  if (found && /\p{Ll}{2}/u.test(flow.text.slice(0, found.index)) && OFFICE.test(flow.folded.slice(found.index))) return found.index
  const name = side.named || !ARCHIVE.test(flow.folded) ? null : GLUED_NAME.exec(flow.text)
  return name && isPersonName(name[0]) ? name.index : -1
}

/** Left of this column stands the recipients' text, right of it the signature, where the two stand side by side. */
const MIDDLE = 24

/** Puts a piece where it belongs by what it says, and where that leaves a choice by where it stands. */
function zoneOf(piece: Piece, side: Side, zones: Filling): 'stamp' | 'recipients' | 'signature' | 'placeDate' {
  const {flow} = piece
  if (belongsToStamp(piece, side)) return 'stamp'
  if (isPlaceDate(flow) && zones.placeDate.length === 0 && zones.signature.length === 0) return 'placeDate'
  if (isRecipientLabel(flow)) {
    side.signing = false
    return 'recipients'
  }
  const office = isAuthority(flow.text) || isOffice(flow) || isSeal(flow.folded) || (isName(flow.text) && isArchived(side, zones))
  if (DASH.test(flow.text) && !(side.signing && piece.column > MIDDLE)) return 'recipients'
  if (office && piece.column < MIDDLE) side.signing = true
  return office || side.signing || piece.column >= MIDDLE || zones.recipients.length === 0 ? 'signature' : 'recipients'
}

const DASH = /^[-–—•*+~_=] ?\p{L}/u

const ARCHIVE_OPENS = /^[-~ ]*luu ?:/u
const isArchived = (side: Side, zones: Filling): boolean => side.archived || /^[-~ ]*luu/u.test(zones.recipients.at(-1)?.folded ?? '')

/** A stamp in the end block keeps to its own column from "Người ký" to its time zone. */
function belongsToStamp(piece: Piece, side: Side): boolean {
  const {folded} = piece.flow
  if (opensStamp(folded)) {
    side.stampColumn = piece.column
    return true
  }
  if (side.stampColumn === null) return isStampToken(folded)
  if (Math.abs(piece.column - side.stampColumn) > 4) return false
  if (closesStamp(folded)) side.stampColumn = null
  return true
}

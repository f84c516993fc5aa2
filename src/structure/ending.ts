import type {Flow} from '../model/flow.ts'
import type {Furniture} from './furniture.ts'
import {mottoAt} from './motto.ts'
import {columnsOf, type Piece, type Row} from './rows.ts'
import {closesStamp, isStampToken, opensStamp} from './stamp.ts'
import {cut, type Filling, inCapitals, put} from './zoning.ts'

/**
 * Where the body ends and what follows it (Decree 30/2020, Annex I, cells 7 and 9): recipients at the left, signature at the right,
 * side by side, one after the other, or with the text of a signature stamp between them.
 *
 *     Nơi nhận:                       Người ký: Ủy ban         TM. ỦY BAN NHÂN DÂN
 *     - UBND huyện;                   nhân dân xã              CHỦ TỊCH
 *     - Lưu: VT.                      Thời gian ký: …          Vũ Văn A
 *     └ recipients                    └ stamp                  └ signature
 */
export function endingStart(rows: readonly Row[], from: number): number {
  for (let i = from; i < rows.length; i++) {
    if (!rows[i]!.pieces.some((piece) => isRecipientLabel(piece.flow))) continue
    let start = i
    while (start > from && isSignatureRow(rows[start - 1]!)) start--
    return start
  }
  return signatureStart(rows, from)
}

/** The first row behind the end block: an annex, an attached document, a copy's heading; `rows.length` when nothing follows. */
export function endingEnd(rows: readonly Row[], kinds: readonly (Furniture | null)[], start: number): number {
  for (let i = start + 1; i < rows.length; i++) {
    if (!kinds[i] && isNextPart(rows[i]!)) return partStart(rows, i, start)
  }
  return rows.length
}

/** Back over the issuer's lines, which may stand above the motto of a document bound to this one. */
function partStart(rows: readonly Row[], at: number, least: number): number {
  let start = at
  while (start > least + 1 && inCapitals(rows[start - 1]!.flow.text) && !isAuthority(rows[start - 1]!.flow.text)) start--
  return start
}

const LABEL = /^["'*]*n[o0]i ?nh[a-z]n(?![a-z])\s?[:;.,]?/u
/** "Nơi nhận:" — also "Nơi nhân", "Noi nhận" — opening its line. */
export const isRecipientLabel = (flow: Flow): boolean => {
  const found = LABEL.exec(flow.folded)
  return found !== null && (/[:;.,]$/u.test(found[0]) || flow.text.length < 24)
}

export const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|TH\/?M)[.,: ]+ ?(?=\p{Lu}{2,})|^(?:T\/M|K\/T|T\/L) ?\p{Lu}/u
const OFFICE =
  /(?:chu tich|bi thu|giam doc|bo truong|thu truong|truong|vu truong|cuc truong|chanh van phong|van phong|chanh thanh tra|thu tuong|hieu truong|vien truong|chu nhiem|thong doc|uy vien|dai bieu|chi huy|chinh uy|doi truong|tong|uy ban nhan dan|chinh phu|ban thuong vu|truong ban|truong phong|ke toan|thu ky|chu toa)/u

const isAuthority = (text: string): boolean => AUTHORITY.test(text)
/** A line in capitals that names an office: "PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG". */
const isOffice = (flow: Flow): boolean => flow.text.length < 70 && inCapitals(flow.text) && OFFICE.test(flow.folded)

const isSignatureRow = (row: Row): boolean =>
  isAuthority(row.flow.text) || (isOffice(row.flow) && (row.column > 24 || row.flow.text.length < 40))

/** Without "Nơi nhận": the block begins with an authority or office line that has little below it. */
function signatureStart(rows: readonly Row[], from: number): number {
  for (let i = from + 1; i < rows.length; i++) {
    const row = rows[i]!
    if (!isAuthority(row.flow.text) && !isOffice(row.flow)) continue
    const stop = endingEnd(rows, [], i)
    const names = rows.slice(i + 1, Math.min(stop, i + 9)).some((below) => NAME.test(below.flow.text))
    if (names && (stop - i < 16 || /\.\/\.|\/\.$/u.test(rows[i - 1]!.flow.text))) return i
  }
  return rows.length
}

const NAME = /^(?:[\p{Lu}][\p{L}.]*\.? )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{L}*){1,4}$/u

/** "SAO Y", "SAO LỤC", "TRÍCH SAO": the heading of a copy's own block (Decree 30/2020, Annex I, part II). */
export const isCopyHeading = (flow: Flow): boolean => /^(?:sao y|sao luc|trich sao)(?![a-z])/u.test(flow.folded) && inCapitals(flow.text)

const NEXT = /^(?:phu luc|phu bieu|bieu mau|mau so|mau \d|danh muc)/u
const BOUND = /^\(? ?(?:ban hanh |kem theo |duoc ban hanh )/u

/** A row that begins another part of the file. */
function isNextPart(row: Row): boolean {
  const {text, folded} = row.flow
  if (text.length > 160) return false
  if (mottoAt(row.flow) >= 0 || row.pieces.some((piece) => isCopyHeading(piece.flow))) return true
  if (NEXT.test(folded) && (inCapitals(text) || /^phu (?:luc|bieu)/u.test(folded))) return !/[;,]$/u.test(text)
  return BOUND.test(folded) && text.startsWith('(') && row.column > 8
}

interface Side {
  stampColumn: number | null
  /** The recipients are over and the signature has begun in the same column. */
  signing: boolean
  signed: boolean
}

/** Parts the rows of the end block among recipients, signature and stamp. */
export function readEnding(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, to: number, zones: Filling): void {
  const side: Side = {stampColumn: null, signing: false, signed: false}
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
      if (zone === 'signature') side.signed ||= NAME.test(piece.flow.text)
      put(zones, zone, piece.flow)
    }
  }
}

const isFootnote = (row: Row): boolean => row.column < 12 && /^\d{1,2}(?: \p{Lu}|$)/u.test(row.flow.text)

/** Pieces of a row of the end block; a signature line glued to a recipient by one space is cut off. */
function endingPieces(row: Row, side: Side): Piece[] {
  const close =
    side.stampColumn !== null || row.pieces.some(({flow}) => isAuthority(flow.text) || isOffice(flow) || isStampToken(flow.folded))
  return columnsOf(row, close ? 2 : 3).flatMap((piece) => {
    const at = glued(piece.flow)
    if (at <= 0) return [piece]
    const [left, right] = cut(piece.flow, at)
    return [
      {...piece, flow: left},
      {flow: right, column: piece.column + at + 40, gap: 1},
    ]
  })
}

const GLUED = /(?<=[;:.,)-] )(?:(?:TM|KT|TL|TUQ|Q)\. ?)?\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,}){1,6}$/u
function glued(flow: Flow): number {
  const found = GLUED.exec(flow.text)
  return found && /\p{Ll}{2}/u.test(flow.text.slice(0, found.index)) && OFFICE.test(flow.folded.slice(found.index)) ? found.index : -1
}

/** Left of this column stands the recipients' text, right of it the signature, where the two stand side by side. */
const MIDDLE = 24

/** Puts a piece where it belongs by what it says, and where that leaves a choice by where it stands. */
function zoneOf(piece: Piece, side: Side, zones: Filling): 'stamp' | 'recipients' | 'signature' {
  const {flow} = piece
  if (belongsToStamp(piece, side)) return 'stamp'
  if (isRecipientLabel(flow)) {
    side.signing = false
    return 'recipients'
  }
  const office = isAuthority(flow.text) || isOffice(flow) || SEAL.test(flow.folded) || (NAME.test(flow.text) && archived(zones))
  if (DASH.test(flow.text) && !(side.signing && piece.column > MIDDLE)) return 'recipients'
  if (office && piece.column < MIDDLE) side.signing = true
  return office || side.signing || piece.column >= MIDDLE || zones.recipients.length === 0 ? 'signature' : 'recipients'
}

const DASH = /^[-–—•*+~_=] ?\p{L}/u

/** The archive line ("Lưu: …") closes the recipients. */
const archived = (zones: Filling): boolean =>
  /^[-~ ]*luu/u.test(zones.recipients.at(-1)?.folded ?? '') || zones.recipients.some((line) => /^[-~ ]*luu ?:/u.test(line.folded))

const SEAL = /^\(? ?(?:da ky|da ky, dong dau|ky ten|chu ky)/u

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

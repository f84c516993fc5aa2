import {type Flow, slice} from '../model/flow.ts'
import type {Furniture} from './furniture.ts'
import {mottoAt} from './motto.ts'
import type {Row} from './rows.ts'
import {isAuthority, isCapitalName} from './signers.ts'
import {inCapitals} from './zoning.ts'

/**
 * What follows a notice in the same file, told by the row that opens it:
 *
 *     PHỤ LỤC II · Phụ lục II. Lịch họp · DANH MỤC CÁC THÔN              annex       (Decree 30/2020, Annex I, III.1)
 *     SAO Y · TRÍCH SAO                                                  copy        (II)
 *     CỘNG HÒA XÃ HỘI … · MẪU SỐ 01 · (Ban hành kèm theo Thông báo …)    attachment
 */
export type PartKind = 'annex' | 'copy' | 'attachment'

/** What a row behind the body opens, or null. */
export function partKind(row: Row, above: Row | undefined): PartKind | null {
  const {text, folded} = row.flow
  if (text.length > LONGEST) return null
  if (row.pieces.some((piece) => isCopyHeading(piece.flow))) return 'copy'
  if (mottoAt(row.flow) >= 0) return 'attachment'
  if (!PART_OPENS.includes(folded.charAt(0))) return null
  const capitals = inCapitals(text)
  if (ANNEX.test(folded) || (LIST.test(folded) && capitals)) return /[;,]$/u.test(text) ? null : 'annex'
  if (FORM.test(folded) && (capitals || opensPage(row, above))) return /[;,]$/u.test(text) ? null : 'attachment'
  const bound = text.startsWith('(') && BOUND.test(folded)
  return bound && (row.column > 8 || (above !== undefined && inCapitals(above.flow.text))) ? 'attachment' : null
}

const LONGEST = 160
/** The first letters of what is looked for below. */
const PART_OPENS = 'pdbm('
const ANNEX = /^phu (?:luc|bieu)/u
const LIST = /^danh muc/u
const FORM = /^(?:bieu mau|mau so|mau \d)/u
const BOUND = /^\( ?(?:ban hanh |kem theo |duoc ban hanh )/u

const opensPage = (row: Row, above: Row | undefined): boolean => above === undefined || row.page !== above.page

/** "SAO Y", "SAO LỤC", "TRÍCH SAO": the heading of a copy's own block. */
export const isCopyHeading = ({text, folded}: Flow): boolean =>
  COPY_OPENS.includes(folded.charAt(0)) && COPY.test(folded) && inCapitals(text)
const COPY_OPENS = 'st'
const COPY = /^(?:sao y|sao luc|trich sao)(?![a-z])/u

/** The label of an annex and the title behind it, apart: "PHỤ LỤC", "PHỤ LỤC SỐ 1:", "Phụ lục II - Lịch họp". */
export function annexLabel(flow: Flow): {label: Flow; dash: Flow; title: Flow} {
  const end = LABEL.exec(flow.folded)?.[0].length ?? flow.text.length
  const close = /^(?:[.:](?= ?\p{L})| ?(?<dash>[–-]) ?(?=\p{L}))/u.exec(flow.text.slice(end))
  const length = close === null ? flow.text.length : end + (close.groups!.dash ? 0 : 1)
  const from = close === null ? length : end + close[0].length
  return {label: slice(flow, 0, length), dash: slice(flow, length, from), title: slice(flow, from)}
}

const LABEL = /^(?:phu luc|phu bieu)(?: (?:so )?[ivxl\d]{1,5}[a-z]?)?(?![a-z])/u
/** A label in small letters, alone on its line; at the top of a page a title may follow it. A sentence may begin with one, too. */
const ALONE = /^phu luc (?:so )?[ivxl\d]{1,4}[.:]?$/u
const TITLED = /^phu luc (?:so )?[ivxl\d]{1,4} ?[.:-] ?[^ ;,]/u

/** Whether an annex surely begins with this row, wherever it stands. */
export function opensAnnex(row: Row, above: Row | undefined): boolean {
  const {text, folded} = row.flow
  if (text.length >= 100 || !LABEL.test(folded)) return false
  return inCapitals(text) || ALONE.test(folded) || (opensPage(row, above) && TITLED.test(folded))
}

/** The first part at or behind `from`, with the issuer's lines above it; `to` when none begins before. */
export function nextPart(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, to: number = rows.length): number {
  for (let i = from; i < to; i++) if (!kinds[i] && partKind(rows[i]!, rows[i - 1]) !== null) return partStart(rows, i, from)
  return to
}

/** The first part that is sure even where no end block parts it from the body: a copy, or an annex that opens a page. */
export function surePart(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number): number {
  for (let i = from + 1; i < rows.length; i++) {
    const row = rows[i]!
    if (kinds[i] || row.flow.text.length > LONGEST) continue
    if (row.pieces.some((piece) => isCopyHeading(piece.flow))) return partStart(rows, i, from)
    if (opensPage(row, rows[i - 1]) && inCapitals(row.flow.text) && opensAnnex(row, rows[i - 1])) return i
  }
  return rows.length
}

/** Back over the issuer's lines, which may stand above the motto of a document bound to this one, but not over a signature. */
export function partStart(rows: readonly Row[], at: number, least: number): number {
  let start = at
  while (start > least && isHeadLine(rows[start - 1]!.flow) && rows[start - 1]!.page === rows[at]!.page) start--
  return start
}

const isHeadLine = (flow: Flow): boolean => inCapitals(flow.text) && !isAuthority(flow.text) && !isCapitalName(flow)

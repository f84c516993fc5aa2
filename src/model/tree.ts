import {type Flow, flowOf} from './flow.ts'
import type {Message} from './message.ts'
import {linePieces, type Source} from './source.ts'

/**
 * The second shape of a document: where everything stands on the page. Every piece of the source is in exactly one zone, clause or annex.
 *
 *     UBND TỈNH …          issuer   │  CỘNG HÒA XÃ HỘI …            motto
 *     Số: 36/TB-UBND       number   │  Bình Định, ngày 14 tháng …   placeDate
 *                        THÔNG BÁO                                  title
 *              Ý kiến kết luận của …                                subject
 *     Kính gửi: …                                                   addressees
 *     Căn cứ …; Ngày 05/3/2014, …                                   preamble
 *     1. …  a) …  - …                                               outline
 *     UBND tỉnh thông báo … thực hiện./.                            closing
 *     Nơi nhận: …          recipients │ TL. CHỦ TỊCH … Lê Nhuận     signature
 */
export type ZoneName =
  | 'remark' // a converter's note, no part of the document
  | 'furniture' // page numbers, rules, running heads
  | 'stamp' // the text of a digital signature or of a received stamp
  | 'mark' // urgency, secrecy, draft and circulation marks
  | 'issuer'
  | 'motto'
  | 'number'
  | 'placeDate'
  | 'title'
  | 'subject'
  | 'addressees'
  | 'preamble'
  | 'closing'
  | 'recipients' // one flow a printed line, the label "Nơi nhận:" with it
  | 'signature' // one flow a printed line
  | 'footnotes'
  | 'copy' // the block of a certified copy (SAO Y), with its own number and signature
  | 'attachment' // a second document bound to the first (a regulation issued by a decision) and its end

export type Zones = Readonly<Record<ZoneName, readonly Flow[]>>

/** A numbered, lettered or dashed clause. */
export interface Clause {
  /** Path of markers, as in the contract: `2.a.-3`, `dieu-3`, `pl-1.2`. */
  readonly id: string
  /** The marker as printed. */
  readonly marker: Flow
  /** The marker was restored from damage or is out of series. */
  readonly repaired: boolean
  /** Paragraphs of the clause itself, the first beginning behind the marker. */
  readonly paragraphs: readonly Flow[]
  /** Whether the first paragraph is a title standing on the clause's own line. */
  readonly titled: boolean
  readonly children: readonly Clause[]
}

export interface Annex {
  readonly label: Flow
  readonly title: Flow | null
  readonly paragraphs: readonly Flow[]
  readonly outline: readonly Clause[]
}

export interface Tree {
  readonly type: 'tree'
  readonly source: Source
  readonly zones: Zones
  readonly outline: readonly Clause[]
  readonly annexes: readonly Annex[]
  readonly messages: readonly Message[]
}

/** Puts the paragraphs of clauses, each with those of the clauses in it, behind the others. */
export function addParagraphs(clauses: readonly Clause[], others: Flow[]): void {
  for (const {paragraphs, children} of clauses) {
    for (const paragraph of paragraphs) others.push(paragraph)
    addParagraphs(children, others)
  }
}

/** Non-blank characters of the lines of a source, and how many of them stand in a zone, clause or annex of its tree. */
export function coverageOf(tree: Tree): {readonly covered: number; readonly total: number} {
  let covered = 0
  const count = (flow: Flow): void => {
    covered += flow.text.length
    for (let i = flow.text.indexOf(' '); i >= 0; i = flow.text.indexOf(' ', i + 1)) covered--
  }
  const clause = ({marker, paragraphs, children}: Clause): void => {
    count(marker)
    paragraphs.forEach(count)
    children.forEach(clause)
  }
  for (const flows of Object.values(tree.zones)) flows.forEach(count)
  tree.outline.forEach(clause)
  for (const {label, title, paragraphs, outline} of tree.annexes) {
    count(label)
    if (title) count(title)
    paragraphs.forEach(count)
    outline.forEach(clause)
  }
  let total = 0
  for (const line of tree.source.lines) total += flowOf(tree.source.text, linePieces(line)).text.replaceAll(' ', '').length
  return {covered, total}
}

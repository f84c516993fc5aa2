import {concat, type Flow} from '../model/flow.ts'
import type {Annex} from '../model/tree.ts'
import {isCopyHeading} from './ending.ts'
import type {Furniture} from './furniture.ts'
import type {Oddity} from './oddities.ts'
import {readOutline} from './outline.ts'
import type {Row} from './rows.ts'
import {type Filling, inCapitals, put} from './zoning.ts'

/**
 * Reads what follows the end block: annexes (Decree 30/2020, Annex I, III.1), the block of a certified copy (II), or another document
 * bound to this one.
 *
 *              PHỤ LỤC II                                       label
 *       DANH MỤC NHIỆM VỤ NĂM 2024                              title
 *     (Kèm theo Thông báo số …/TB-UBND …)                       part of the title
 *     1. …
 */
export function readAnnexes(
  rows: readonly Row[],
  kinds: readonly (Furniture | null)[],
  from: number,
  zones: Filling,
): {annexes: Annex[]; oddities: Oddity[]} {
  const annexes: Annex[] = []
  const oddities: Oddity[] = []
  for (let i = from; i < rows.length; ) {
    let next = i + 1
    while (next < rows.length && !begins(rows[next]!, kinds[next] ?? null)) next++
    const part = rows.slice(i, next).filter((row, k) => !kinds[i + k] || toFurniture(row, zones))
    const kind = partKind(rows[i]!)
    if (kind === 'annex' && part.length > 0) {
      const read = readAnnex(part, annexes.length + 1)
      annexes.push(read.annex)
      oddities.push(...read.oddities)
    } else for (const row of part) put(zones, kind === 'copy' ? 'copy' : 'attachment', row.flow)
    i = next
  }
  return {annexes, oddities}
}

function toFurniture(row: Row, zones: Filling): false {
  put(zones, 'furniture', row.flow)
  return false
}

const LABEL = /^(?:phu luc|phu bieu)(?: (?:so )?[ivxl\d]{1,5}[a-z]?)?(?![a-z])/u

const partKind = (row: Row): 'annex' | 'copy' | 'attachment' =>
  LABEL.test(row.flow.folded) ? 'annex' : row.pieces.some((piece) => isCopyHeading(piece.flow)) ? 'copy' : 'attachment'
const begins = (row: Row, kind: Furniture | null): boolean =>
  !kind &&
  row.flow.text.length < 100 &&
  ((LABEL.test(row.flow.folded) && (inCapitals(row.flow.text) || /^phu luc [ivxl\d]{1,4}[.:]?$/u.test(row.flow.folded))) ||
    row.pieces.some((piece) => isCopyHeading(piece.flow)))

function readAnnex(rows: readonly Row[], number: number): {annex: Annex; oddities: readonly Oddity[]} {
  const label = rows[0]!.flow
  const title: Flow[] = []
  let i = 1
  for (; i < Math.min(rows.length, 7); i++) {
    const {flow} = rows[i]!
    const bound =
      /^\(/u.test(flow.text) || (title.length > 0 && /[^)]$/u.test(title.at(-1)!.text) && title.some((line) => line.text.startsWith('(')))
    if (!inCapitals(flow.text) && !bound) break
    title.push(flow)
  }
  const body = readOutline(rows.slice(i), `pl-${number}.`)
  const annex: Annex = {
    label,
    title: title.length > 0 ? concat(title) : null,
    paragraphs: [...body.opening, ...body.closing],
    outline: body.clauses,
  }
  return {annex, oddities: body.oddities}
}

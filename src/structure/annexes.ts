import {concat, type Flow} from '../model/flow.ts'
import type {Annex} from '../model/tree.ts'
import type {Furniture} from './furniture.ts'
import type {Oddity} from './oddities.ts'
import {readOutline} from './outline.ts'
import {annexLabel, opensAnnex, partKind, partStart} from './parts.ts'
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
    const head = headOf(rows, kinds, i)
    const kind = partKind(rows[head]!, rows[head - 1]) ?? 'attachment'
    const next = nextBegin(rows, kinds, head + 1)
    const part = rows.slice(i, next).filter((row, k) => !kinds[i + k] || toFurniture(row, zones))
    const labelled = kind === 'annex' ? part.indexOf(rows[head]!) : part.length
    for (const row of part.slice(0, labelled)) put(zones, kind === 'copy' ? 'copy' : 'attachment', row.flow)
    if (labelled < part.length) {
      const read = readAnnex(part.slice(labelled), annexes.length + 1, zones)
      annexes.push(read.annex)
      for (const oddity of read.oddities) oddities.push(oddity)
    }
    i = next
  }
  return {annexes, oddities}
}

function toFurniture(row: Row, zones: Filling): false {
  put(zones, 'furniture', row.flow)
  return false
}

/** Lines of an issuer or a title that may stand above what tells the kind of a part. */
const LONGEST_HEAD = 8

/** The row that tells what begins at `from`: it, or the one below the issuer's lines; `from` when none tells. */
function headOf(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number): number {
  for (let i = from; i < Math.min(rows.length, from + LONGEST_HEAD); i++) {
    if (!kinds[i] && partKind(rows[i]!, rows[i - 1]) !== null) return i
    if (!kinds[i] && !inCapitals(rows[i]!.flow.text)) break
  }
  return from
}

/** Where the next part begins; only an annex and a copy surely do, as a form bound to an annex has a motto of its own. */
function nextBegin(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number): number {
  for (let i = from; i < rows.length; i++) {
    const row = rows[i]!
    if (kinds[i]) continue
    if (opensAnnex(row, rows[i - 1])) return i
    if (partKind(row, rows[i - 1]) === 'copy') return partStart(rows, i, from)
  }
  return rows.length
}

function readAnnex(rows: readonly Row[], number: number, zones: Filling): {annex: Annex; oddities: readonly Oddity[]} {
  const first = rows[0]!
  const head = annexLabel(first.flow)
  put(zones, 'furniture', head.dash)
  const title: Flow[] = head.title.text === '' ? [] : [head.title]
  let i = 1
  for (; i < Math.min(rows.length, 7); i++) {
    const {flow} = rows[i]!
    const bound =
      /^\(/u.test(flow.text) || (title.length > 0 && /[^)]$/u.test(title.at(-1)!.text) && title.some((line) => line.text.startsWith('(')))
    if (!inCapitals(flow.text) && !bound && !(i === 1 && isCentredTitle(first, rows[1]!, rows[2]))) break
    title.push(flow)
  }
  const body = readOutline(rows.slice(i), `pl-${number}.`)
  const annex: Annex = {
    label: head.label,
    title: title.length > 0 ? concat(title) : null,
    paragraphs: [...body.opening, ...body.closing],
    outline: body.clauses,
  }
  return {annex, oddities: body.oddities}
}

/** A title in small letters, centred below its label, with a blank line or a note in brackets below it. */
function isCentredTitle(label: Row, row: Row, below: Row | undefined): boolean {
  const centred = label.column > 2 && row.column > 2 && Math.abs(centre(label) - centre(row)) <= 2
  return (
    centred && /^\p{Lu}.{0,120}[^.:;]$/u.test(row.flow.text) && (below === undefined || below.above > 0 || below.flow.text.startsWith('('))
  )
}

const centre = (row: Row): number => (row.column + row.end) / 2

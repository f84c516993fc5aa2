import {type Flow, spanOf} from '../model/flow.ts'
import type {Message} from '../model/message.ts'
import type {Source} from '../model/source.ts'
import type {Tree} from '../model/tree.ts'
import {readAnnexes} from './annexes.ts'
import {endingEnd, endingStart, readEnding} from './ending.ts'
import {footnoteRows} from './footnotes.ts'
import {furnitureOf} from './furniture.ts'
import {readHeader} from './header.ts'
import type {Oddity} from './oddities.ts'
import {readOutline} from './outline.ts'
import {type Row, rowsOf} from './rows.ts'
import {stampRows} from './stamp.ts'
import {emptyZones, put} from './zoning.ts'

/** Finds the structure of the page: heading, body outline, end block, annexes. Every row ends in exactly one place. */
export function structure(source: Source): Tree {
  const all = rowsOf(source)
  const rows = all.filter((row) => row.aside === null)
  const kinds = furnitureOf(rows)
  const zones = emptyZones()
  const body = readHeader(rows, kinds, zones)
  const ending = endingStart(rows, kinds, body)
  const rest = ending < rows.length ? endingEnd(rows, kinds, ending) : rows.length
  const notes = footnoteRows(rows, kinds, body, ending)
  const stamps = stampRows(rows, body, ending)
  const bodyRows: Row[] = []
  for (let i = body; i < ending; i++) {
    if (kinds[i]) put(zones, 'furniture', rows[i]!.flow)
    else if (notes.has(i)) put(zones, 'footnotes', rows[i]!.flow)
    else if (stamps.has(i)) put(zones, 'stamp', rows[i]!.flow)
    else bodyRows.push(rows[i]!)
  }
  const outline = readOutline(bodyRows)
  for (const paragraph of outline.opening) zones.preamble.push(paragraph)
  for (const paragraph of outline.closing) zones.closing.push(paragraph)
  readEnding(rows, kinds, ending, rest, zones)
  const annexes = readAnnexes(rows, kinds, rest, zones)
  for (const {aside, flow} of all) if (aside !== null) put(zones, aside === 'note' ? 'footnotes' : 'furniture', flow)
  return {
    type: 'tree',
    source,
    zones,
    outline: outline.clauses,
    annexes: annexes.annexes,
    messages: [...stampNote(zones.stamp), ...[...outline.oddities, ...annexes.oddities].map(message)],
  }
}

/** The text of a signature stamp stays out of the document, but is told. */
const stampNote = (stamp: readonly Flow[]): Message[] =>
  stamp[0] ? [{code: 'digital-stamp', span: spanOf(stamp[0]), args: {printed: stamp.map((line) => line.text).join(' ')}}] : []

const message = (oddity: Oddity): Message => ({
  code: oddity.kind,
  span: spanOf(oddity.marker),
  args: {found: oddity.found, expected: oddity.expected},
})

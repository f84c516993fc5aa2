import type {Provenance} from '../model/provenance.ts'
import {printable} from './printable.ts'
import {cutTo, padTo, widthOf} from './width.ts'

/**
 * Where every value of a record comes from, one line a value: JSON Pointer, value, line:column, how, rule.
 *
 *     /document/codeNumber  "36"          3:5   exact    number-label
 *     /document/issuedDate  "2014-03-14"  3:40  exact    place-date
 */
export function explain(record: object, provenance: Provenance): string {
  const rows = Object.entries(provenance).map(([pointer, origin]) => [
    cutTo(printable(pointer), 60),
    cutTo(printable(JSON.stringify(valueAt(record, pointer)) ?? '—'), 60),
    origin.line === null ? '-' : `${origin.line}:${origin.column}`,
    origin.how,
    origin.rule,
  ])
  const widths = rows.reduce((most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, widthOf(cell))), [] as number[])
  return rows.map((row) => `${row.map((cell, i) => (i === row.length - 1 ? cell : padTo(cell, widths[i]!))).join('  ')}\n`).join('')
}

/** The value a JSON Pointer (RFC 6901) names; undefined where the record has none. */
function valueAt(record: unknown, pointer: string): unknown {
  let node = record
  for (const part of pointer.split('/').slice(1)) {
    if (typeof node !== 'object' || node === null) return undefined
    node = (node as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return node
}

import type {Place} from '../notice.ts'
import type {Found, Traced} from './found.ts'
import {isFound} from './found.ts'
import {type Location, locator} from './locate.ts'
import type {Source} from './source.ts'

/** From JSON Pointer (RFC 6901) to place, in the order of the record. */
export type Provenance = Readonly<Record<string, Place>>

/**
 * The places of all found values of a record. A bare value has none.
 *
 *     trace({document: {place: found}}, source)  // {'/document/place': {line: 2, column: 30, …}}
 */
export function trace(node: unknown, source: Source): Provenance {
  const places: Record<string, Place> = {}
  visit(node, '', locator(source.text), places)
  return places
}

/** The record without places: every found value becomes its value; the order of keys stays. */
export function clean<T>(node: Traced<T>): T {
  return strip(node) as T
}

function strip(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(strip)
  if (isFound(node)) return node.value
  const out: Record<string, unknown> = {}
  for (const key in node) out[key] = strip(node[key as keyof typeof node])
  return out
}

function visit(node: unknown, pointer: string, locate: (offset: number) => Location, places: Record<string, Place>): void {
  if (isFound(node)) places[pointer] = placeOf(node, locate)
  else if (typeof node === 'object' && node !== null) {
    for (const [key, child] of Object.entries(node)) visit(child, `${pointer}/${token(key)}`, locate, places)
  }
}

function placeOf({span, how, rule}: Found<unknown>, locate: (offset: number) => Location): Place {
  if (!span) return {line: null, column: null, start: null, end: null, how, rule}
  return {...locate(span.start), start: span.start, end: span.end, how, rule}
}

/** In a JSON Pointer "~" is written ~0 and "/" is written ~1. */
const token = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

import {fold} from '../../../src/language/fold.ts'
import {type Flow, flowOf, type Span} from '../../../src/model/flow.ts'
import {isFound} from '../../../src/model/found.ts'
import type {Tree, ZoneName, Zones} from '../../../src/model/tree.ts'
import {emptyZones} from '../../../src/structure/zoning.ts'

const NAMES = Object.keys(emptyZones()) as ZoneName[]
const JOINED: ReadonlySet<ZoneName> = new Set(['number', 'placeDate', 'title', 'subject'])

/** A tree whose zones hold the given lines. `body` gives clauses "1.", "2.", … of one paragraph each. */
export function pageOf(zones: Partial<Record<ZoneName, string>>, body: readonly string[] = []): Tree {
  let text = ''
  const add = (lines: string): Span[] =>
    lines.split('\n').map((line) => {
      const start = text.length
      text += `${line}\n`
      return {start, end: start + line.length}
    })
  const spans = new Map(NAMES.map((name) => [name, zones[name] === undefined ? [] : add(zones[name])]))
  const clauses = body.map((line) => add(line))
  const flows = (name: ZoneName): Flow[] => {
    const lines = spans.get(name)!
    if (lines.length === 0) return []
    return JOINED.has(name) ? [flowOf(text, lines)] : lines.map((line) => flowOf(text, [line]))
  }
  return {
    type: 'tree',
    source: {
      type: 'source',
      text,
      lines: [],
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: '0'.repeat(64),
      file: null,
      messages: [],
      restore: null,
    },
    zones: Object.fromEntries(NAMES.map((name) => [name, flows(name)])) as unknown as Zones,
    outline: clauses.map((line, i) => ({
      id: String(i + 1),
      marker: flowOf(text, []),
      repaired: false,
      paragraphs: [flowOf(text, line)],
      titled: false,
      children: [],
    })),
    annexes: [],
    messages: [],
  }
}

/** The record without places: every found value stands for itself. */
export function plain(node: unknown): unknown {
  if (isFound(node)) return node.value
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, plain(value)]))
}

/** Every found value that claims to be exact and whose span does not give it back: letters and figures, whatever their case and tone. */
export function strayed(node: unknown, source: string): unknown[] {
  if (isFound(node)) {
    if (node.span === null || node.how !== 'exact' || typeof node.value !== 'string' || /^\d{4}-\d\d-\d\d$/u.test(node.value)) return []
    const printed = source.slice(node.span.start, node.span.end)
    const bare = (text: string): string => fold(text).replace(/[^a-z\d]+/gu, '')
    return bare(printed) === bare(node.value) ? [] : [{value: node.value, printed}]
  }
  if (typeof node !== 'object' || node === null) return []
  return Object.values(node).flatMap((child) => strayed(child, source))
}

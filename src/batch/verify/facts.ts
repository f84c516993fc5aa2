/** One leaf of a record: what is said, and where, whichever place it has in its lists. */
export interface Fact {
  /** `responsibilities[].tasks[].deadlines[].date`; empty where the record is no more than a value. */
  readonly path: string
  readonly value: string | number | boolean
}

/** Of the bytes and of the program, not of the document. */
const ASIDE: ReadonlySet<string> = new Set(['schemaVersion', 'source', 'provenance'])

/**
 * The facts of a record in their order. What is null, or a list or block with nothing in it, says nothing.
 *
 *     {document: {code: "1/TB"}, outline: [{id: "1", text: null}, {id: "2"}]}
 *
 *     document.code = "1/TB"
 *     outline[].id = "1"
 *     outline[].id = "2"
 */
export function factsOf(record: unknown): Fact[] {
  const facts: Fact[] = []
  // a list instead of calls within calls: a record that was tampered with may be of any depth
  const left: {path: string; value: unknown}[] = [{path: '', value: record}]
  for (let next = left.pop(); next; next = left.pop()) {
    const {path, value} = next
    if (value === null || value === undefined) continue
    if (typeof value === 'object') {
      const parts = partsOf(value, path)
      for (let at = parts.length - 1; at >= 0; at--) left.push(parts[at]!)
    } else facts.push({path, value: typeof value === 'number' || typeof value === 'boolean' ? value : String(value)})
  }
  return facts
}

function partsOf(value: object, path: string): {path: string; value: unknown}[] {
  if (Array.isArray(value)) return value.map((item) => ({path: `${path}[]`, value: item}))
  const entries = Object.entries(value).filter(([key]) => path !== '' || !ASIDE.has(key))
  return entries.map(([key, part]) => ({path: path === '' ? key : `${path}.${key}`, value: part}))
}

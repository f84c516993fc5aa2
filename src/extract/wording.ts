import {type Found, isFound} from '../model/found.ts'
import type {Message} from '../model/message.ts'
import type {Extract} from './index.ts'

/**
 * The values with the damaged words of their wording mended, marked `repaired`; what is no wording (dates, codes, ids, markers) and all
 * places stay. The message tells how many there were.
 */
export function restoreWording(extract: Extract, restore: (text: string) => string): {extract: Extract; messages: Message[]} {
  let count = 0
  const mended = (text: string): string => {
    const right = restore(text)
    if (right !== text) count++
    return right
  }
  const visit = (node: unknown, quotes: boolean): unknown => {
    if (isFound(node)) return quotes ? mendedLeaf(node, mended) : node
    if (typeof node === 'string') return quotes ? mended(node) : node
    if (Array.isArray(node)) return node.map((item) => visit(item, quotes))
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, visit(child, quoted.has(key))]))
  }
  const found = visit(extract, false) as Extract
  return {extract: found, messages: count > 0 ? [{code: 'wording-mended', span: null, args: {count: String(count)}}] : []}
}

/** Keys whose values quote the document. */
const quoted: ReadonlySet<string> = new Set([
  ...['place', 'organName', 'parentOrganName', 'subject', 'name', 'venue', 'fullName', 'position', 'heading', 'text'],
  ...['assignees', 'lead', 'coordinators', 'reportTo', 'office', 'title'],
])

function mendedLeaf(found: Found<unknown>, mended: (text: string) => string): Found<unknown> {
  if (typeof found.value !== 'string') return found
  const value = mended(found.value)
  return value === found.value ? found : {...found, value, how: 'repaired'}
}

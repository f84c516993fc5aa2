import {withFamilyName} from '../data/familyName.ts'
import {type Found, isFound} from '../model/found.ts'
import type {Message} from '../model/message.ts'
import type {Extract} from './index.ts'

/**
 * The values with the damaged words of their wording mended, marked `repaired`; what is no wording (dates, codes, ids, markers) and all
 * places stay. The message tells how many there were.
 */
export function restoreWording(extract: Extract, restore: (text: string) => string): {extract: Extract; messages: Message[]} {
  let count = 0
  const mended = (text: string, key: string): string => {
    const right = key === 'fullName' ? withFamilyName(restore(text)) : restore(text)
    if (right !== text) count++
    return right
  }
  const visit = (node: unknown, key: string): unknown => {
    if (isFound(node)) return typeof node.value === 'string' && quoted.has(key) ? withValue(node, mended(node.value, key)) : node
    if (typeof node === 'string') return quoted.has(key) ? mended(node, key) : node
    if (Array.isArray(node)) return node.map((item) => visit(item, key))
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, visit(child, name)]))
  }
  const found = visit(extract, '') as Extract
  return {extract: found, messages: count > 0 ? [{code: 'wording-mended', span: null, args: {count: String(count)}}] : []}
}

/** Keys whose values quote the document. */
const quoted: ReadonlySet<string> = new Set([
  ...['place', 'organName', 'parentOrganName', 'subject', 'name', 'venue', 'fullName', 'position', 'heading', 'text'],
  ...['assignees', 'lead', 'coordinators', 'reportTo', 'office', 'title'],
])

const withValue = (found: Found<unknown>, value: string): Found<unknown> =>
  value === found.value ? found : {...found, value, how: 'repaired'}

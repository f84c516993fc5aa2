import {type Found, isFound, type Traced} from '../model/found.ts'

/**
 * The values with the damaged words of their wording mended, marked `repaired`; what is no wording (dates, codes, ids, markers) and all
 * places stay.
 */
export function restoreWording<T extends Traced<unknown>>(node: T, restore: (text: string) => string): T {
  return visit(node, false, restore) as T
}

/** Keys whose values quote the document. */
const quoted = new Set(
  'place organName parentOrganName subject name venue fullName position heading text assignees lead coordinators reportTo office title'.split(
    ' ',
  ),
)

function visit(node: unknown, isQuoted: boolean, restore: (text: string) => string): unknown {
  if (isFound(node)) return isQuoted ? restoredLeaf(node, restore) : node
  if (typeof node === 'string') return isQuoted ? restore(node) : node
  if (Array.isArray(node)) return node.map((item) => visit(item, isQuoted, restore))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, visit(child, quoted.has(key), restore)]))
}

function restoredLeaf(found: Found<unknown>, restore: (text: string) => string): Found<unknown> {
  if (typeof found.value !== 'string') return found
  const value = restore(found.value)
  return value === found.value ? found : {...found, value, how: 'repaired'}
}

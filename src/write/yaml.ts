import {escapeUnsafe, isUnsafe} from './safe.ts'

/**
 * The record as YAML, read alike by YAML 1.1 and 1.2 readers ("no", "05" and dates are quoted), long lines unbroken, repeated parts
 * written out. Letters not safe to show are escaped.
 */
export async function writeYaml(record: object): Promise<string> {
  const {Document, visit} = await import('yaml')
  const document = new Document(record, {aliasDuplicateObjects: false, compat: 'yaml-1.1'})
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && isUnsafe(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  // outside quotes no such letter is left
  return escapeUnsafe(document.toString({lineWidth: 0}))
}

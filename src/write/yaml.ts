import type {Document} from 'yaml'
import {escapeUnsafe, isUnsafe} from './safe.ts'

/**
 * The record as YAML, read alike by YAML 1.1 and 1.2 readers ("no", "05" and dates are quoted), long lines unbroken, repeated parts
 * written out. Letters not safe to show are escaped.
 */
export async function writeYaml(record: object): Promise<string> {
  const yaml = await import('yaml')
  const document = new yaml.Document(record, {aliasDuplicateObjects: false, compat: 'yaml-1.1'})
  const text = document.toString({lineWidth: 0})
  return isUnsafe(text) ? withEscapes(document, yaml) : text
}

/** Escapes are read as letters within double quotes alone. */
function withEscapes(document: Document, {visit}: typeof import('yaml')): string {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && isUnsafe(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  return escapeUnsafe(document.toString({lineWidth: 0}))
}

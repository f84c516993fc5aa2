import {SaxesParser} from 'saxes'
import {ReadError} from '../model/read-error.ts'
import {limits} from './limits.ts'

/** An element of XML; names are local ones, as the same word has other prefixes and name spaces in other files. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly (Element | string)[]
}

/**
 * Reads a part of an archive as XML. Entities of a document type are not expanded: one that is used is an error.
 *
 * @throws ReadError input/damaged, input/too-large
 */
export function parseXml(bytes: Uint8Array, part: string): Element {
  const damaged = (reason: string): ReadError => new ReadError('input/damaged', {type: 'application/xml', reason: `${part}: ${reason}`})
  const root: Growing = {name: '', attributes: {}, content: []}
  const open = [root]
  let count = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => {
    if (open.length > limits.depth) throw new ReadError('input/too-large', {what: `${part}, XML`, limit: `${limits.depth} levels`})
    if (++count > limits.elements) throw new ReadError('input/too-large', {what: `${part}, XML`, limit: `${limits.elements} elements`})
    const element: Growing = {name: local(name), attributes: localNames(attributes), content: []}
    open.at(-1)!.content.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const text = (words: string): void => {
    open.at(-1)!.content.push(words)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  try {
    parser.write(decodeXml(bytes)).close()
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(error instanceof Error ? error.message : String(error))
  }
  return elements(root)[0] ?? root
}

interface Growing extends Element {
  readonly content: (Element | string)[]
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  let named = NONE
  for (const name in attributes) {
    if (name.startsWith('xmlns')) continue
    if (named === NONE) named = Object.create(null) as Record<string, string>
    named[local(name)] = attributes[name]!
  }
  return named
}

const NONE: Record<string, string> = Object.freeze(Object.create(null))

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, {fatal: true}).decode(bytes)
}

/** The elements right inside one, all or those of a name. */
export function elements(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = []
  for (const item of parent?.content ?? []) if (typeof item !== 'string' && (name === undefined || item.name === name)) found.push(item)
  return found
}

/** The first element of a name right inside one. */
export function element(parent: Element | undefined, name: string): Element | undefined {
  for (const item of parent?.content ?? []) if (typeof item !== 'string' && item.name === name) return item
  return undefined
}

/** All elements of a name at any depth, in order; what lies inside a found one is not looked at. */
export function descendants(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((child) => (child.name === name ? [child] : descendants(child, name)))
}

/** The value of a `w:val` of an element right inside one: `valOf(pPr, 'jc')`. */
export const valOf = (parent: Element | undefined, name: string): string | undefined => element(parent, name)?.attributes.val

/** A whole number of an attribute, kept within what a counter may be; the fallback where there is none. */
export function integer(value: string | undefined, fallback: number): number {
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10)
  return Number.isNaN(number) ? fallback : Math.max(0, Math.min(number, 32767))
}

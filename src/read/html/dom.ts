import type {DefaultTreeAdapterTypes} from 'parse5'
import {ReadError} from '../../model/read-error.ts'
import {limits} from '../limits.ts'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element
export type Text = DefaultTreeAdapterTypes.TextNode

/**
 * The tree of a page as a browser builds it. Elements nested beyond the limit stop it: they cost the square of their depth.
 *
 * @throws ReadError input/too-large
 */
export async function parseHtml(html: string): Promise<DefaultTreeAdapterTypes.Document> {
  if (html.length > limits.textBytes) throw tooLarge('HTML', limits.textBytes)
  const {parse, defaultTreeAdapter} = await import('parse5')
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: (): void => {
      if (++depth > limits.depth) throw tooLarge('<…<…>…>', limits.depth)
    },
    onItemPop: (): void => {
      depth--
    },
  }
  return parse(html, {treeAdapter})
}

const tooLarge = (what: string, limit: number): ReadError => new ReadError('input/too-large', {what, limit: String(limit)})

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is Text => node.nodeName === '#text'
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : NONE)

const NONE: readonly Node[] = []

export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null

/** The value of a property in the style attribute of an element, in lower case; null where it is not there. */
export function propertyOf(element: Element, name: string): string | null {
  const style = attributeOf(element, 'style')
  if (style === null) return null
  for (const rule of style.split(';')) {
    const colon = rule.indexOf(':')
    if (colon > 0 && rule.slice(0, colon).trim().toLowerCase() === name)
      return rule
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return null
}

/** All elements and texts under a node, in the order of the page. The tree is no deeper than the limit. */
export function* descendantsOf(node: Node): Generator<Node> {
  const stack: Node[] = [...childrenOf(node)].reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    const children = childrenOf(next)
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!)
  }
}

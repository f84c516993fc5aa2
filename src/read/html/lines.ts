import type {Hints} from '../../model/source.ts'
import {isBlock} from './blocks.ts'
import {attributeOf, childrenOf, descendantsOf, type Element, isElement, isText, type Node, propertyOf} from './dom.ts'
import {isHidden} from './hidden.ts'
import {labelsOf} from './labels.ts'
import type {Main} from './main.ts'
import {Pen} from './pen.ts'
import {type Print, plain, printOf} from './print.ts'
import {type Cell, cellsOf} from './tables.ts'

type Put = (text: string, hints: Hints) => void

/** Gives `put` the lines of the document of a page, in its order. The tree is no deeper than the limit. */
export function writeLines(main: Main, put: Put): void {
  const writer = new Writer(main, put)
  for (const root of main.roots) writer.visit(root, plain)
  writer.end()
}

class Writer {
  readonly #main: Main
  readonly #put: Put
  readonly #pen: Pen
  /** Characters of the document. */
  readonly #length: number
  readonly #labels = new Map<Element, string>()
  #tables = 0
  /** Whether the cell that is written has a line yet. */
  #filled = false

  constructor(main: Main, put: Put) {
    this.#main = main
    this.#put = put
    this.#length = main.roots.reduce((sum, root) => sum + textOf(root).length, 0)
    this.#pen = new Pen((text, hints) => {
      if (text === '' && hints.cell) return
      this.#filled = true
      put(text, hints)
    })
  }

  end(): void {
    this.#pen.end()
  }

  visit(node: Node, print: Print): void {
    if (isText(node)) this.#pen.write(node.value.replaceAll(SOFT_HYPHEN, ''), print)
    else if (!isElement(node)) this.#inside(node, print)
    else if (!isHidden(node) && !this.#main.without.has(node)) this.#element(node, printOf(node, print))
  }

  #inside(node: Node, print: Print): void {
    for (const child of childrenOf(node)) this.visit(child, print)
  }

  #element(node: Element, print: Print): void {
    if (node.tagName === 'br') this.#pen.lineBreak(print)
    else if (isTypedLabel(node)) this.#pen.write(`${signOf(textOf(node).trim())} `, print)
    else if (isTab(node)) this.#pen.write('\t', {...print, literal: true})
    else if (isBlock(node)) this.#block(node, print)
    else {
      if (isNoteMark(node) && /\S$/u.test(this.#pen.tail) && !UNIT.test(this.#pen.tail)) this.#pen.write(' ', print)
      this.#inside(node, print)
    }
  }

  #block(node: Element, print: Print): void {
    if (node.tagName === 'ol' || node.tagName === 'ul') {
      for (const [item, label] of labelsOf(node)) this.#labels.set(item, label)
    }
    const cells = node.tagName === 'table' ? cellsOf(node, this.#length) : null
    const label = this.#labels.get(node)
    this.#pen.end()
    if (label) this.#pen.label(label)
    if (cells) this.#table(node, cells, print)
    else this.#inside(node, print)
    this.#pen.end()
    if (label) this.#pen.label('')
  }

  #table(node: Element, cells: readonly Cell[], print: Print): void {
    const table = this.#tables++
    for (const part of childrenOf(node)) if (part.nodeName === 'caption') this.visit(part, print)
    this.#pen.end()
    for (const {element, row, column} of cells) {
      const hints: Hints = {...print.hints, cell: {table, row, column}}
      this.#filled = false
      this.#inside(element, {...printOf(element, print), hints})
      this.#pen.end()
      // an empty cell keeps its place
      if (!this.#filled) this.#put('', hints)
    }
  }
}

/** Where a word may be broken; printed nowhere within a line. */
const SOFT_HYPHEN = '\u00ad'

function textOf(node: Node): string {
  if (isText(node)) return node.value
  const parts: string[] = []
  for (const inner of descendantsOf(node)) if (isText(inner)) parts.push(inner.value)
  return parts.join('')
}

/** Word writes the labels of its lists out, with blanks behind them in a small font. */
const isTypedLabel = (element: Element): boolean => element.tagName === 'span' && propertyOf(element, 'mso-list') === 'ignore'

/** A bullet is a letter of a font of signs. */
const signOf = (label: string): string => (/^[^\d+]$/u.test(label) ? '-' : label)

const isTab = (element: Element): boolean => element.tagName === 'span' && propertyOf(element, 'mso-tab-count') !== null

/** The raised mark of a footnote, which is no part of the word before it; the powers of units are. */
function isNoteMark(element: Element): boolean {
  if (element.tagName !== 'sup' && !/footnotereference/iu.test(attributeOf(element, 'class') ?? '')) return false
  return NOTE.test(textOf(element).trim())
}

const NOTE = /^[[(]?(?:\d{1,3}|\*{1,3})[\])]?$/u
const UNIT = /(?:^|[\s\d/])(?:[kcdm]?m|ha)$/u

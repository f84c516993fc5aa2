import {attributeOf, childrenOf, descendantsOf, type Element, isElement, isText, type Node} from './dom.ts'
import {isHidden} from './hidden.ts'

/** A cell with its place; columns are counted past what cells beside and above take up. */
export interface Cell {
  readonly element: Element
  readonly row: number
  readonly column: number
}

/**
 * The cells of a table that is one on paper, row by row; null for a table that only lays out a page: one column, a table within a
 * table's cell, or most of the page's text in one cell.
 *
 *     │ UBND TỈNH … │ CỘNG HÒA … │      │ menu │ ┌ the whole document ┐ │
 *     │ Số: 12/TB   │ Huế, ngày …│      │ menu │ └ with its tables ───┘ │
 *       a table                           layout
 */
export function cellsOf(table: Element, pageLength: number): readonly Cell[] | null {
  const cells = placed(rowsOf(table))
  if (new Set(cells.map(({column}) => column)).size < 2) return null
  const layout = cells.some(({element}) => {
    const {length, tables, blocks} = contentOf(element)
    return tables > 0 || (blocks >= PARAGRAPHS && length > pageLength / 2)
  })
  return layout ? null : cells
}

/** Paragraphs that make a document of a cell. */
const PARAGRAPHS = 8

/** Rows in the order of the page; those of tables within are theirs. */
function rowsOf(table: Element): Element[] {
  const inside = (node: Node): Element[] => childrenOf(node).filter((child): child is Element => isElement(child) && !isHidden(child))
  return inside(table).flatMap((part) => (part.tagName === 'tr' ? [part] : sections.has(part.tagName) ? inside(part).filter(isRow) : []))
}

const sections: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])
const isRow = (element: Element): boolean => element.tagName === 'tr'

function placed(rows: readonly Element[]): Cell[] {
  const cells: Cell[] = []
  /** By column: rows that a cell from above still reaches into. */
  const taken: number[] = []
  for (const [row, tr] of rows.entries()) {
    let column = 0
    for (const element of childrenOf(tr)) {
      if (!isElement(element) || (element.tagName !== 'td' && element.tagName !== 'th') || isHidden(element)) continue
      while ((taken[column] ?? 0) > 0) taken[column++]!--
      cells.push({element, row, column})
      const width = spanOf(element, 'colspan', WIDEST)
      const height = spanOf(element, 'rowspan', rows.length)
      if (column < WIDEST) for (let i = 0; i < width; i++) taken[column + i] = height - 1
      column += width
    }
    for (; column < taken.length; column++) if (taken[column]! > 0) taken[column]!--
  }
  return cells
}

/** Columns beyond this are not told apart. */
const WIDEST = 64

/** A rowspan of 0 reaches to the end. */
function spanOf(element: Element, name: string, most: number): number {
  const value = /^\s*(?<number>\d{1,5})/u.exec(attributeOf(element, name) ?? '1')?.groups?.number ?? '1'
  return Math.min(Number(value) || (name === 'rowspan' ? most : 1), most)
}

function contentOf(cell: Element): {readonly length: number; readonly tables: number; readonly blocks: number} {
  let [length, tables, blocks] = [0, 0, 0]
  for (const node of descendantsOf(cell)) {
    if (isText(node)) length += node.value.trim().length
    else if (node.nodeName === 'table') tables++
    else if (paragraphs.has(node.nodeName)) blocks++
  }
  return {length, tables, blocks}
}

const paragraphs: ReadonlySet<string> = new Set(['p', 'div', 'li', 'br'])

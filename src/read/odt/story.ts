import type {Block, Cell, Table} from '../office/block.ts'
import {type Pages, Passage} from '../office/passage.ts'
import {descendants, type Element, elements, integer} from '../xml.ts'
import type {List, Lists} from './lists.ts'
import {writeRuns} from './runs.ts'
import type {Styles} from './styles.ts'

/** What the reading of an OpenDocument file knows and counts. */
export interface Context {
  readonly styles: Styles
  readonly lists: Lists
  readonly pages: Pages
  /** Notes in the order of their marks. */
  readonly notes: Element[]
}

/** Where a paragraph stands in lists; `label` gives that of an item once, to its first paragraph. */
interface Place {
  readonly list: List
  readonly level: number
  label: (() => string) | null
}

/** The paragraphs and tables of a story (the body, a cell, a text box, a note, the head of pages) in reading order. */
export function blocksOf(story: Element, context: Context): Block[] {
  const blocks: Block[] = []
  const read = (parent: Element, place: Place | null): void => {
    for (const child of elements(parent)) {
      if (child.name === 'p' || child.name === 'h') readParagraph(child, place, context, blocks)
      else if (child.name === 'list') readList(child, place)
      else if (child.name === 'table') blocks.push(readTable(child, context))
      else if (child.name === 'soft-page-break') context.pages.turn()
      else if (!leftOut.has(child.name) && !isHiddenSection(child, context)) read(child, place)
    }
  }
  const readList = (element: Element, outer: Place | null): void => {
    const list = context.lists.open(element, outer?.list ?? null)
    const level = outer ? outer.level + 1 : 0
    for (const item of elements(element)) {
      const {'start-value': start} = item.attributes
      const label = item.name === 'list-item' ? () => context.lists.label(list, level, start) : null
      if (item.name === 'list-item' || item.name === 'list-header') read(item, {list, level, label})
    }
  }
  read(story, null)
  return blocks
}

const leftOut: ReadonlySet<string> = new Set([
  'tracked-changes',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'annotation',
  'image',
  'object',
  'desc',
  'title',
  'line',
])

const isHiddenSection = ({name, attributes}: Element, {styles}: Context): boolean =>
  name === 'section' && (attributes.display === 'none' || styles.look('section', attributes['style-name']).hidden === true)

function readParagraph(paragraph: Element, place: Place | null, context: Context, blocks: Block[]): void {
  const look = context.styles.look('paragraph', paragraph.attributes['style-name'])
  const passage = new Passage(context.pages)
  if (look.turns || look.master !== undefined) passage.breakPage()
  const boxes = writeRuns(paragraph, look, context, passage)
  const hidden = look.hidden || descendants(paragraph, 'hidden-paragraph').some(({attributes}) => attributes['is-hidden'] === 'true')
  if (!(hidden && passage.empty)) {
    const label = labelOf(paragraph, place, context)
    const lines = passage.lines(label)
    // a paragraph that only holds the anchor of a box is no blank line
    if (boxes.length === 0 || lines.some(({text}) => text.trim() !== '')) {
      blocks.push({kind: 'paragraph', lines, centred: look.centred === true})
    }
  }
  for (const box of boxes) blocks.push(...blocksOf(box, context))
}

function labelOf(paragraph: Element, place: Place | null, context: Context): string {
  if (place === null) return paragraph.name === 'h' ? context.lists.heading(paragraph) : ''
  const label = place.label?.() ?? ''
  place.label = null
  return label
}

function readTable(table: Element, context: Context): Table {
  return {kind: 'table', rows: rowsOf(table).map((row) => readRow(row, context))}
}

/** The rows of a table, also those of its head and of groups. */
function rowsOf(parent: Element): Element[] {
  return elements(parent).flatMap((child) => {
    if (child.name === 'table-row') return child.attributes.visibility === 'collapse' ? [] : [child]
    return groups.has(child.name) ? rowsOf(child) : []
  })
}

const groups: ReadonlySet<string> = new Set(['table-header-rows', 'table-rows', 'table-row-group'])

/** The cells of a row by their column; one that another covers from above is empty, one that repeats is read once. */
function readRow(row: Element, context: Context): Cell[] {
  const cells: Cell[] = []
  let column = 0
  let covered = 0
  for (const cell of elements(row)) {
    const {'number-columns-repeated': repeated, 'number-columns-spanned': spanned} = cell.attributes
    const count = Math.max(1, integer(repeated, 1))
    if (cell.name === 'table-cell') {
      cells.push({column, blocks: blocksOf(cell, context)})
      covered = Math.max(1, integer(spanned, 1)) - 1
    } else if (cell.name === 'covered-table-cell') {
      if (covered < count) cells.push({column: column + covered, blocks: []})
      covered = Math.max(0, covered - count)
    } else continue
    column += count
  }
  return cells
}

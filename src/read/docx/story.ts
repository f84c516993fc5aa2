import type {Block, Cell, Paragraph, Table} from '../office/block.ts'
import {type Pages, Passage} from '../office/passage.ts'
import {type Element, element, elements, integer, valOf} from '../xml.ts'
import type {Fields} from './fields.ts'
import type {Notes} from './notes.ts'
import type {Numbering} from './numbering.ts'
import {chosen, writeRuns} from './runs.ts'
import type {ParagraphLook, Styles} from './styles.ts'

/** What the reading of a Word file knows and counts. */
export interface Context {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Notes
  readonly fields: Fields
  readonly pages: Pages
}

/** The paragraphs and tables of a story (the body, a cell, a text box, a note, the head of pages) in reading order. */
export function blocksOf(story: Element, context: Context): Block[] {
  const blocks: Block[] = []
  // words of a paragraph whose end was deleted or hidden, which go on in the next
  let carried: Carried | null = null
  const read = (items: readonly Element[]): void => {
    for (const child of items) {
      if (child.name === 'p') carried = readParagraph(child, carried, context, blocks)
      else if (child.name === 'tbl') blocks.push(readTable(child, context))
      else if (child.name === 'AlternateContent') read(chosen(child))
      else if (!leftOut.has(child.name)) read(elements(child))
    }
  }
  read(elements(story))
  const last = carried as Carried | null
  if (last && !last.passage.empty) blocks.push({kind: 'paragraph', lines: last.passage.lines(last.label), centred: false})
  return blocks
}

const leftOut: ReadonlySet<string> = new Set(['del', 'moveFrom', 'sdtPr', 'sdtEndPr', 'sectPr', 'tblPr', 'tcPr', 'altChunk'])

interface Carried {
  readonly passage: Passage
  readonly label: string
}

function readParagraph(paragraph: Element, carried: Carried | null, context: Context, blocks: Block[]): Carried | null {
  const properties = element(paragraph, 'pPr')
  const look = context.styles.paragraph(properties)
  const passage = carried?.passage ?? new Passage(context.pages)
  if (look.turns) passage.breakPage()
  const boxes = writeRuns(paragraph, look.run, context, passage)
  context.fields.endParagraph()
  const end = endOf(properties, look, context)
  // an end that was deleted leaves its number to the next paragraph, a hidden one keeps it
  const counts = end === 'seen' || (end === 'hidden' && !passage.empty)
  const label = [carried?.label ?? '', counts ? context.numbering.label(look) : ''].filter((part) => part !== '').join(' ')
  if (end === 'seen') add(blocks, {kind: 'paragraph', lines: passage.lines(label), centred: look.centred}, boxes.length > 0)
  for (const box of boxes) blocks.push(...blocksOf(box, context))
  const section = element(properties, 'sectPr')
  if (section && valOf(section, 'type') !== 'continuous') context.pages.turn()
  return end === 'seen' ? null : {passage, label}
}

/** A paragraph that only holds the anchor of a box is no blank line. */
function add(blocks: Block[], paragraph: Paragraph, anchors: boolean): void {
  if (!anchors || paragraph.lines.some(({text}) => text.trim() !== '')) blocks.push(paragraph)
}

/** Whether the end of a paragraph is there: a deleted or hidden one joins it to the next. */
function endOf(properties: Element | undefined, look: ParagraphLook, {styles}: Context): 'seen' | 'deleted' | 'hidden' {
  const mark = element(properties, 'rPr')
  if (element(mark, 'del') || element(mark, 'moveFrom')) return 'deleted'
  return styles.run(mark, look.run).hidden ? 'hidden' : 'seen'
}

function readTable(table: Element, context: Context): Table {
  return {
    kind: 'table',
    rows: within(table, 'tr')
      .filter((row) => !isGone(element(row, 'trPr')))
      .map((row) => readRow(row, context)),
  }
}

const isGone = (properties: Element | undefined): boolean =>
  element(properties, 'del') !== undefined || element(properties, 'hidden') !== undefined

/**
 * The cells of a row by the column of the grid where they begin; one that is merged with the cell above is empty.
 *
 *     ┌───┬───────┐
 *     │ 0 │ 1     │    the second spans two columns
 *     │   ├───┬───┤
 *     │ 0 │ 1 │ 2 │    the first goes on from above
 */
function readRow(row: Element, context: Context): Cell[] {
  const cells: Cell[] = []
  let column = integer(valOf(element(row, 'trPr'), 'gridBefore'), 0)
  for (const cell of within(row, 'tc')) {
    const properties = element(cell, 'tcPr')
    const merge = element(properties, 'vMerge')
    const goesOn = merge !== undefined && merge.attributes.val !== 'restart'
    const blocks = blocksOf(cell, context)
    cells.push({column, blocks: goesOn ? [] : blocks})
    column += Math.max(1, integer(valOf(properties, 'gridSpan'), 1))
  }
  return cells
}

/** The rows of a table or cells of a row, also those inside content controls and insertions. */
function within(parent: Element, name: 'tr' | 'tc'): Element[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? within(child, name) : []
  })
}

const wrappers: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

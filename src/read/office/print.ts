import type {Hints} from '../../model/source.ts'
import {Paper, type Reading} from '../reading.ts'
import {type Block, linesOf, type Manuscript, type Printed, type Table} from './block.ts'
import {isHeading, saysLittle} from './margins.ts'

/**
 * Puts a file of a word processor on paper, a line each: the body, then the notes, then heads and feet that say something. The heading
 * of a document that stands in the head of its first page goes first.
 */
export function print(manuscript: Manuscript, mediaType: string): Reading {
  const {head, body, notes, running} = manuscript
  const paper = new Paper()
  const paged = linesOf(body).some(({page}) => page > 1)
  const printer = new Printer(paper, paged)
  const headed = isHeading(linesOf(head)) && !isHeading(linesOf(body).slice(0, FIRST_PAGE))
  if (headed) printer.blocks(head)
  printer.blocks(body)
  for (const note of notes) aside(paper, linesOf(note), 'note')
  const said = new Set<string>()
  for (const blocks of headed ? running : [head, ...running]) {
    const lines = linesOf(blocks).filter(({text}) => text.trim() !== '')
    const words = lines.map(({text}) => text.trim()).join('\n')
    if (saysLittle(words) || said.has(words)) continue
    said.add(words)
    aside(paper, lines, 'running')
  }
  return {mediaType, encoding: 'utf-8', ...paper.done()}
}

/** Lines of the body that a heading may stand in; an annex may have a form with the motto further down. */
const FIRST_PAGE = 40

function aside(paper: Paper, lines: readonly Printed[], kind: 'note' | 'running'): void {
  for (const {text} of lines) if (text.trim() !== '') paper.line(text.trim(), {aside: kind})
}

class Printer {
  readonly #paper: Paper
  readonly #paged: boolean
  #table = -1
  #page = 1

  constructor(paper: Paper, paged: boolean) {
    this.#paper = paper
    this.#paged = paged
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#rows(block)
      else block.lines.forEach((line, i) => void this.#line(line, {...opening(i), ...centring(block.centred)}))
    }
  }

  /** A table of one column is a frame around text. */
  #rows(table: Table): void {
    if (table.rows.every((row) => row.every((cell) => cell.column === 0))) {
      for (const cell of table.rows.flat()) this.blocks(cell.blocks)
      return
    }
    this.#table++
    const number = this.#table
    table.rows.forEach((row, index) => {
      for (const {column, blocks} of row) this.#cell(blocks, {cell: {table: number, row: index, column}})
    })
  }

  /** The lines of a cell without blank ones; an empty cell keeps its place. */
  #cell(blocks: readonly Block[], hints: Hints): void {
    const lines = cellLines(blocks)
    if (lines.length === 0) this.#paper.line('', {...this.#paging(0), ...hints})
    for (const {line, hints: own} of lines) this.#line({...line, text: line.text.trim()}, {...hints, ...own})
  }

  #line(line: Printed, hints: Hints): void {
    this.#paper.line(line.text.trimEnd(), {...this.#paging(line.page), ...(line.bold ? {bold: true} : {}), ...hints})
  }

  /** A blank line stands on the page of the line above. */
  #paging(page: number): Hints {
    if (page > 0) this.#page = page
    return this.#paged ? {page: this.#page} : {}
  }
}

const opening = (i: number): Hints => (i === 0 ? {paragraph: true} : {})
const centring = (centred: boolean): Hints => (centred ? {centred} : {})

/** The lines of a cell that say something; tables inside it are read row by row. */
function cellLines(blocks: readonly Block[]): {line: Printed; hints: Hints}[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flat().flatMap((cell) => cellLines(cell.blocks))
    return block.lines
      .map((line, i) => ({line, hints: {...opening(i), ...centring(block.centred)}}))
      .filter(({line}) => line.text.trim() !== '')
  })
}

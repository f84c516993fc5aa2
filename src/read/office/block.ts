/**
 * What the files of word processors hold, in reading order, whichever format they have: paragraphs and tables.
 *
 *     ┌──────────┬───────────┐
 *     │ cell     │ cell      │      a table: its cells hold blocks again
 *     └──────────┴───────────┘
 *     1. Giao Sở Y tế …            a paragraph: its label is rebuilt, its lines are parted where the writer broke them
 */
export type Block = Paragraph | Table

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly lines: readonly Printed[]
  readonly centred: boolean
}

/** One line of a paragraph as far as the file parts them. */
export interface Printed {
  readonly text: string
  /** All of it is bold. */
  readonly bold: boolean
  /** 1-based, as far as the file counts pages. */
  readonly page: number
}

export interface Table {
  readonly kind: 'table'
  readonly rows: readonly (readonly Cell[])[]
}

export interface Cell {
  /** 0-based column of the table's grid. */
  readonly column: number
  readonly blocks: readonly Block[]
}

/** A whole file: what stands in the run of the text, and what stands around it. */
export interface Manuscript {
  /** The head of the first page. */
  readonly head: readonly Block[]
  readonly body: readonly Block[]
  /** Footnotes and endnotes in the order of their marks. */
  readonly notes: readonly (readonly Block[])[]
  /** Heads and feet of the other pages. */
  readonly running: readonly (readonly Block[])[]
}

/** The lines of blocks in reading order: tables row by row, cell by cell. */
export const linesOf = (blocks: readonly Block[]): Printed[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.rows.flat().flatMap((cell) => linesOf(cell.blocks))))

import {concat, type Flow, flowOf, plainFlow, type Piece as Stretch} from '../model/flow.ts'
import {type Hints, type Line, linePieces, type Source} from '../model/source.ts'

/**
 * A printed row: what stands side by side on one line of paper, split where the gap is wide enough for a column.
 *
 *     Số: 565    /TB-UBND             Quảng Ngãi, ngày 15 tháng 11 năm 2024
 *     └ piece ─┘ └ piece ┘            └ piece ────────────────────────────┘
 */
export interface Row {
  readonly pieces: readonly Piece[]
  readonly flow: Flow
  /** Printed column where the row begins and ends, 0-based. */
  readonly column: number
  readonly end: number
  /** Blank lines above. */
  readonly above: number
  readonly page: number
  /** The row is a row of a table of the format itself. */
  readonly table: boolean
  /** The row begins a paragraph or a table row of the format itself. */
  readonly paragraph: boolean
  /** The format centres it between the margins of the page. */
  readonly centred: boolean
  /** What the format says stands outside the run of the text. */
  readonly aside: Hints['aside'] | null
}

export interface Piece {
  readonly flow: Flow
  readonly column: number
  /** Columns of blank space before the piece; Infinity between table cells and at tabs. */
  readonly gap: number
}

/** Narrowest blank space that may part two columns; a caller that needs certainty asks for more (`columnsOf`). */
const NARROW = 2
const TAB = 8

/** The rows of a source in reading order; blank lines become the `above` of the next row. */
export function rowsOf(source: Source): Row[] {
  const rows: Row[] = []
  let above = 0
  for (let i = 0; i < source.lines.length; ) {
    const group = cellsFrom(source.lines, i)
    const {cell, paragraph = false, page = 1, aside = null} = group[0]!.hints
    const opensRow = cell !== undefined && !sameRow(source.lines[i - 1]?.hints.cell, cell)
    i += group.length
    const pieces =
      group.length === 1 ? piecesOf(source.text, group[0]!, false) : group.flatMap((line, order) => piecesOf(source.text, line, order > 0))
    if (pieces.length === 0) {
      above++
      continue
    }
    const last = pieces.at(-1)!
    rows.push({
      pieces,
      flow: pieces.length === 1 ? last.flow : concat(pieces.map((piece) => piece.flow)),
      column: pieces[0]!.column,
      end: last.column + last.flow.text.length,
      above,
      page,
      table: cell !== undefined,
      paragraph: paragraph || opensRow,
      centred: isCentred(group[0]!),
      aside,
    })
    above = 0
  }
  return singleSpaced(rows)
}

/** Where a converter left a blank line behind nearly every line, one of them says nothing. */
function singleSpaced(rows: Row[]): Row[] {
  const spaced = rows.filter((row) => row.above > 0).length
  if (rows.length < FEW || spaced < SPACED * rows.length) return rows
  return rows.map((row) => (row.above > 0 ? {...row, above: row.above - 1} : row))
}

const FEW = 20
const SPACED = 0.85

/** The columns of a row when only gaps of at least `least` part columns. */
export function columnsOf(row: Row, least: number): Piece[] {
  const groups: Piece[][] = []
  for (const piece of row.pieces) {
    if (groups.length > 0 && piece.gap < least) groups.at(-1)!.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : {...group[0]!, flow: concat(group.map(({flow}) => flow))}))
}

/** The lines of one table row from `i` on where every cell holds one line, else the one line at `i`: lines of a cell stay together. */
function cellsFrom(lines: readonly Line[], i: number): readonly Line[] {
  const first = lines[i]!
  const cell = first.hints.cell
  if (!cell || sameRow(lines[i - 1]?.hints.cell, cell)) return [first]
  let end = i + 1
  while (sameRow(lines[end]?.hints.cell, cell)) end++
  const group = lines.slice(i, end)
  const columns = new Set(group.map((line) => line.hints.cell!.column))
  return columns.size === group.length ? group : [first]
}

const sameRow = (a: Hints['cell'], b: NonNullable<Hints['cell']>): boolean => a?.table === b.table && a.row === b.row

/** Cells have no printed column: a cell of table column `n` is taken to begin at `n` times this. */
const CELL_WIDTH = 60
/** Nor have centred lines of a format: they are taken to stand in the middle of so many columns. */
const PAPER = 80

const isCentred = ({hints}: Line): boolean => hints.centred === true && hints.cell === undefined

const firstColumn = (line: Line): number =>
  isCentred(line) ? Math.max(0, Math.floor((PAPER - (line.end - line.start)) / 2)) : (line.hints.cell?.column ?? 0) * CELL_WIDTH

/** What a character is to the columns, by its UTF-16 code, a bit each; 0 for what is printed. */
const kinds = new Uint8Array(0x10000)
const SPACE = 1
/** Other blanks of one column. */
const WIDE = 2
const TABULATOR = 4
/** Takes a column but parts words. */
const ODD = 8
kinds[32] = SPACE
kinds[9] = TABULATOR
kinds.fill(ODD, 10, 14)
for (const code of [0x202f, 0xfeff]) kinds[code] = ODD
for (const code of [0xa0, 0x3000]) kinds[code] = WIDE
kinds.fill(WIDE, 0x2000, 0x200c)

/** Where the word that a character belongs to ends. */
function wordEnd(text: string, from: number, to: number): number {
  let i = from
  while (i < to && kinds[text.charCodeAt(i)] === 0) i++
  return i
}

/** The pieces of a line; markup is cut out of it and takes no column. */
function piecesOf(text: string, line: Line, besideAnother: boolean): readonly Piece[] {
  return plainPiece(text, line, besideAnother) ?? gappedPieces(text, line, besideAnother)
}

/** The one piece of a line, as most have, that holds no blank but single spaces; null for any other line. */
function plainPiece(text: string, line: Line, besideAnother: boolean): readonly Piece[] | null {
  if (line.cuts) return null
  let {start, end} = line
  while (start < end && text.charCodeAt(start) === 32) start++
  while (end > start && text.charCodeAt(end - 1) === 32) end--
  if (start === end) return NONE
  if (hasGap(text, start, end)) return null
  const gap = besideAnother ? Number.POSITIVE_INFINITY : 0
  return [{flow: plainFlow(text, start, end), column: firstColumn(line) + start - line.start, gap}]
}

const NONE: readonly Piece[] = []
/** Whether it holds two spaces in a row, or any of the other `kinds`. Nothing is decided before the end: a choice at every space is slow. */
function hasGap(text: string, start: number, end: number): boolean {
  let found = 0
  let last = 0
  for (let i = start; i < end; i++) {
    const kind = kinds[text.charCodeAt(i)]!
    found |= (kind & last) | (kind & ~SPACE)
    last = kind
  }
  return found !== 0
}

function gappedPieces(text: string, line: Line, besideAnother: boolean): readonly Piece[] {
  const pieces: Piece[] = []
  let gap = besideAnother ? Number.POSITIVE_INFINITY : 0
  let column = firstColumn(line)
  let start = -1
  let startColumn = 0
  let end = 0
  let blank = 0
  let glued = false
  let plain = true // nothing but single spaces parts the words of the piece
  const spans: Stretch[] = []
  for (const part of linePieces(line)) {
    if (start >= 0) {
      keep(spans, start, end, glued)
      start = part.start
      end = part.start
      glued = part.glued === true && blank === 0
    }
    for (let i = part.start; i < part.end; i++) {
      const kind = kinds[text.charCodeAt(i)]!
      if (kind === TABULATOR) {
        column += TAB - (column % TAB)
        blank = Number.POSITIVE_INFINITY
      } else if (kind === SPACE || kind === WIDE) {
        column++
        blank++
        plain &&= kind === SPACE
      } else {
        if (start >= 0 && blank >= NARROW) {
          pieces.push({flow: joined(text, spans, start, end, glued, plain), column: startColumn, gap})
          start = -1
        }
        if (start < 0) {
          glued = false
          plain = true
          gap = pieces.length > 0 ? blank : gap
          start = i
          startColumn = column
        }
        plain &&= kind !== ODD
        end = kind === ODD ? i + 1 : wordEnd(text, i + 1, part.end)
        column += end - i
        blank = 0
        i = end - 1
      }
    }
  }
  if (start >= 0) pieces.push({flow: joined(text, spans, start, end, glued, plain), column: startColumn, gap})
  return pieces.every(isPrinted) ? pieces : pieces.filter(isPrinted)
}

const isPrinted = (piece: Piece): boolean => piece.flow.text !== ''

function keep(spans: Stretch[], start: number, end: number, glued: boolean): void {
  if (end > start) spans.push(glued ? {start, end, glued} : {start, end})
}

/** The words of the stretches kept and of the last one, `[start, end)`; the stretches are taken away. */
function joined(text: string, spans: Stretch[], start: number, end: number, glued: boolean, plain: boolean): Flow {
  if (plain && spans.length === 0) return plainFlow(text, start, end)
  keep(spans, start, end, glued)
  return flowOf(text, spans.splice(0))
}

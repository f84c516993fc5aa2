import type {Span} from '../model/flow.ts'
import {ReadError} from '../model/read-error.ts'
import type {Cut, Hints, Line} from '../model/source.ts'
import {splitCell} from './cell.ts'
import {limits} from './limits.ts'
import {BOLD, BREAK, CUT, SPACE} from './marks.ts'
import {markupOf} from './markup.ts'
import {cellsOf, type PipeTable, pipeTables} from './pipe-table.ts'
import {markStars} from './stars.ts'
import {textLines} from './text.ts'

/**
 * The lines of a Markdown text: its own lines, without markup, and one or more for each cell of a pipe table. The same notice as plain
 * text has the same lines.
 *
 *     # THÔNG BÁO              →  "THÔNG BÁO"
 *     1\. Giao **Sở Y tế** …   →  "1. Giao Sở Y tế …"
 *     | Số: 12 | *Huế, … * |   →  "Số: 12", "Huế, …", side by side
 *
 * @throws ReadError input/too-large
 */
export function markdownLines(text: string): Line[] {
  countSigns(text)
  const printed = textLines(text)
  const marks = markupOf(text)
  const lines: Line[] = []
  const tables = pipeTables(text, printed)
  let table = 0
  for (let i = 0; i < printed.length; i++) {
    const rows = tables[table]
    if (rows && i >= rows.first) {
      if (i !== rows.delimiter) putRow(lines, text, marks, printed[i]!, cellHints(rows, table, i))
      if (i + 1 === rows.end) table++
    } else putLine(lines, text, marks, printed[i]!)
  }
  return lines
}

/** Refuses a text, or a paragraph of it, that is markup more than words. */
function countSigns(text: string): void {
  let all = 0
  let paragraph = 0
  let blank = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === LINE_FEED) {
      if (blank) paragraph = 0
      blank = true
    } else if (code > SPACE_BAR) {
      blank = false
      if (!SIGNS.has(code)) continue
      all++
      if (code !== PIPE) paragraph++
      if (all > limits.markdownSigns || paragraph > limits.paragraphSigns)
        throw new ReadError('input/too-large', {
          what: 'Markdown',
          limit: `${all > limits.markdownSigns ? limits.markdownSigns : limits.paragraphSigns} signs`,
        })
    }
  }
}

const LINE_FEED = 10
const SPACE_BAR = 32
const PIPE = 124

const SIGNS = new Set(Array.from('[]*_`|!<&\\>~', (sign) => sign.charCodeAt(0)))

/** Hints for the cells of line `i`, by column; the delimiter row counts for none. */
function cellHints(rows: PipeTable, table: number, i: number): (column: number) => Hints {
  const row = i - rows.first - (rows.delimiter !== null && i > rows.delimiter ? 1 : 0)
  return (column) => ({cell: {table, row, column}, ...(rows.centred[column] ? {centred: true} : {})})
}

function putRow(lines: Line[], text: string, marks: Uint8Array, row: Line, hints: (column: number) => Hints): void {
  for (const [column, cell] of cellsOf(text, row).entries()) {
    markStars(text, marks, cell)
    const parts = splitAtBreaks(marks, cell).flatMap((part) => splitCell(text, marks, part))
    const kept = parts.map((part) => trim(text, marks, part)).filter((part) => part.end > part.start)
    // an empty cell keeps its place
    for (const part of kept.length > 0 ? kept : [{start: cell.start, end: cell.start}]) {
      lines.push(lineOf(text, marks, part, {...row.hints, ...hints(column)}))
    }
  }
}

/** Leading blanks stay, as in plain text; a line of nothing but markup is none. */
function putLine(lines: Line[], text: string, marks: Uint8Array, line: Line): void {
  markStars(text, marks, line)
  const blank = text.slice(line.start, line.end).trim() === ''
  if (blank) lines.push(line)
  else {
    for (const part of splitAtBreaks(marks, line)) {
      if (trim(text, marks, part).end > trim(text, marks, part).start) lines.push(lineOf(text, marks, uncut(marks, part), line.hints))
    }
  }
}

function splitAtBreaks(marks: Uint8Array, range: Span): Span[] {
  const parts: Span[] = []
  let start = range.start
  for (let i = range.start; i < range.end; i++) {
    if (!(marks[i]! & BREAK)) continue
    parts.push({start, end: i})
    while (i < range.end && marks[i]! & BREAK) i++
    start = i
  }
  parts.push({start, end: range.end})
  return parts
}

/** Without the markup at its ends. */
function uncut(marks: Uint8Array, range: Span): Span {
  let {start, end} = range
  while (start < end && marks[start]! & CUT) start++
  while (end > start && marks[end - 1]! & CUT) end--
  return {start, end}
}

/** Without markup and blanks at its ends. */
function trim(text: string, marks: Uint8Array, range: Span): Span {
  let {start, end} = range
  const idle = (i: number): boolean => (marks[i]! & CUT) !== 0 || BLANK.test(text.charAt(i))
  while (start < end && idle(start)) start++
  while (end > start && idle(end - 1)) end--
  return {start, end}
}

function lineOf(text: string, marks: Uint8Array, {start, end}: Span, hints: Hints): Line {
  const cuts: Cut[] = []
  let bold = end > start
  for (let i = start; i < end; i++) {
    if (marks[i]! & CUT) {
      const from = i
      while (i < end && marks[i]! & CUT) i++
      cuts.push(cutOf(text, marks, from, i))
    }
    if (i < end && !(marks[i]! & BOLD) && !BLANK.test(text.charAt(i))) bold = false
  }
  return {start, end, hints: bold ? {...hints, bold} : hints, ...(cuts.length > 0 ? {cuts} : {})}
}

/** A cut between two letters glues them, unless it is itself a space. */
function cutOf(text: string, marks: Uint8Array, start: number, end: number): Cut {
  let space = BLANK.test(text.charAt(start - 1)) || BLANK.test(text.charAt(end))
  for (let i = start; i < end && !space; i++) space = (marks[i]! & SPACE) !== 0
  return space ? {start, end} : {start, end, glued: true}
}

const BLANK = /\s/u

import {fold} from '../language/fold.ts'
import type {Span} from '../model/flow.ts'
import type {Line} from '../model/source.ts'
import {textLines} from './text.ts'

/** A Markdown pipe table as a range of lines, and which columns its delimiter row centres. */
export interface PipeTable {
  /** Index of the first line. */
  readonly first: number
  /** Index of the delimiter row behind it; null for the rows of a converter that writes none. */
  readonly delimiter: number | null
  /** Index behind the last row. */
  readonly end: number
  readonly centred: readonly boolean[]
}

/**
 * Pipe tables among the lines of a text, in order.
 *
 *     | ỦY BAN NHÂN DÂN | CỘNG HÒA … |
 *     | --- | :---: |                     the delimiter row makes it a table
 *     | Số: 12/TB-UBND | … |
 *     THÔNG BÁO                           no pipe: behind the table
 */
export function pipeTables(text: string, lines: readonly Line[]): PipeTable[] {
  const tables: PipeTable[] = []
  if (!text.includes('|')) return tables
  for (let i = 1; i < lines.length; i++) {
    if (!isDelimiter(text, lines[i]!) || !hasPipe(text, lines[i - 1]!)) continue
    const fenced = startsWithPipe(text, lines[i - 1]!)
    const centred = cellsOf(text, lines[i]!).map((cell) => /^\s*:-+:\s*$/u.test(text.slice(cell.start, cell.end)))
    const first = i - 1
    while (i + 1 < lines.length && (fenced ? startsWithPipe : hasPipe)(text, lines[i + 1]!)) i++
    tables.push({first, delimiter: first + 1, end: i + 1, centred})
  }
  return tables.length === 0 && lines.some((line) => hasBar(text, line) && mottoAt(text, line)) ? barredRows(text, lines) : tables
}

/**
 * Where a heading in two columns was written as "ỦY BAN … | CỘNG HÒA …", every such line of the text is a row, although no row of dashes
 * says so.
 */
function barredRows(text: string, lines: readonly Line[]): PipeTable[] {
  const tables: PipeTable[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!hasBar(text, lines[i]!)) continue
    const first = i
    while (i + 1 < lines.length && hasBar(text, lines[i + 1]!)) i++
    const delimiter = lines.findIndex((line, at) => at > first && at <= i && isDelimiter(text, line))
    tables.push({first, delimiter: delimiter < 0 ? null : delimiter, end: i + 1, centred: []})
  }
  return tables
}

const hasBar = (text: string, line: Line): boolean => / \|(?: |$)/u.test(text.slice(line.start, line.end))
const mottoAt = (text: string, line: Line): boolean =>
  /cong hoa xa hoi/u.test(fold(text.slice(line.start, Math.min(line.end, line.start + 400))))

export const hasPipeTable = (text: string): boolean => text.includes('|') && pipeTables(text, textLines(text)).length > 0

/** The cells of a row between its pipes; a pipe behind a backslash is a letter of the cell. */
export function cellsOf(text: string, line: Span): Span[] {
  const cells: Span[] = []
  let [start, end] = [line.start, line.end]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (text[start] === '|') start++
  for (let i = start; i < end; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '|') {
      cells.push({start, end: i})
      start = i + 1
    }
  }
  if (start < end) cells.push({start, end})
  return cells
}

/** A delimiter row holds only pipes, dashes, colons and spaces, and at least one dash in each cell. */
function isDelimiter(text: string, line: Line): boolean {
  if (!hasPipe(text, line) || !ONLY_DELIMITERS.test(text.slice(line.start, line.end))) return false
  return cellsOf(text, line).every((cell) => /^\s*:?-+:?\s*$/u.test(text.slice(cell.start, cell.end)))
}

const ONLY_DELIMITERS = /^[|:\- \t]+$/u

const isSpace = (code: number): boolean => code === 32 || code === 9

function hasPipe(text: string, line: Line): boolean {
  const at = text.indexOf('|', line.start)
  return at >= 0 && at < line.end
}

const startsWithPipe = (text: string, line: Line): boolean => /^[ \t]*\|/u.test(text.slice(line.start, line.end))

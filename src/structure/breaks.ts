import {isCapitalCode} from '../language/letterCase.ts'
import type {Row} from './rows.ts'
import {inCapitals} from './zoning.ts'

/**
 * How strongly each body row begins a new paragraph: above 0 it begins one, below 0 it goes on with the sentence above. The evidence
 * is the page's own: first-line indent, room left on the line above, end punctuation, a small first letter, a blank line.
 *
 *         Tham dự cuộc họp có lãnh đạo các Sở: Tài chính, Nội      indent: begins
 *     vụ; đại diện UBND các huyện.                                 margin, small letter: goes on
 *         Sau khi nghe …                                           room left above, full stop, indent: begins
 */
export function breakScores(rows: readonly Row[]): number[] {
  const layout = isWrapped(rows) ? layoutOf(rows) : null
  return rows.map((row, i) =>
    i === 0 || row.table !== rows[i - 1]!.table || (row.table && row.paragraph)
      ? FORCED
      : layout
        ? wrappedScore(row, rows[i - 1]!, layout)
        : plainScore(row, rows[i - 1]!),
  )
}

const FORCED = 10

/** A text whose long lines are all about as wide as a page is hard-wrapped; a wider one, or one of short lines, has a line a paragraph. */
const WIDEST = 130
const NARROWEST = 50
/** In a wrapped text so many lines at least go on in a small letter. */
const GOING_ON = 0.05
/** A line so long is a paragraph, whatever the others are. */
const PROSE = 200

function isWrapped(rows: readonly Row[]): boolean {
  if (rows.length <= 3) return false
  let [narrow, wide, prose, small] = [0, 0, 0, 0]
  for (const row of rows) {
    const {length} = row.flow.text
    if (opensSmall(row)) small++
    if (length < NARROWEST) narrow++
    if (length > WIDEST) wide++
    if (length >= PROSE) prose++
  }
  if (small < GOING_ON * rows.length) return false
  return narrow <= place(rows, 0.85) && wide < rows.length - place(rows, 0.9) && prose < rows.length - place(rows, 0.97)
}

interface Layout {
  /** Column where a full line ends. */
  readonly width: number
  /** Left margin of each page: page number → column. A converter may shift a page; most keep to one margin. */
  readonly margins: ReadonlyMap<number, number>
  /** Paragraphs are told by a first-line indent. */
  readonly indented: boolean
}

function layoutOf(rows: readonly Row[]): Layout {
  const ends = new Float64Array(rows.map((row) => row.end)).sort()
  const margins = new Map<number, number>()
  const common = marginOf(rows)
  for (const [page, own] of pagesOf(rows)) {
    margins.set(page, own.some((row) => Math.abs(row.column - common) <= 1) ? common : marginOf(own))
  }
  const deep = rows.filter((row) => row.column - margins.get(row.page)! >= INDENT).length
  return {
    width: ends[place(ends, 0.85)] ?? 0,
    margins,
    indented: deep > 0.04 * rows.length && deep < 0.9 * rows.length,
  }
}

function pagesOf(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const pages = new Map<number, Row[]>()
  for (const row of rows) {
    const own = pages.get(row.page)
    if (own) own.push(row)
    else pages.set(row.page, [row])
  }
  return pages
}

/** The index, among as many things in the order of their size, that this share of them stands before. */
const place = ({length}: ArrayLike<unknown>, share: number): number => Math.min(length - 1, Math.floor(share * length))

/** The leftmost column where several rows of a page begin; one ragged row is no margin. */
function marginOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.column, (counts.get(row.column) ?? 0) + 1)
  const enough = Math.max(2, 0.15 * rows.length)
  const columns = [...counts.keys()].sort((a, b) => a - b)
  return columns.find((column) => (counts.get(column) ?? 0) + (counts.get(column + 1) ?? 0) >= enough) ?? columns[0] ?? 0
}

const INDENT = 3
const TERMINAL = '.;:!?…'
const CLOSING = '"”’)'
/** Whether the row ends a sentence or announces what follows, in quotes or not. */
function isTerminated({flow: {text}}: Row): boolean {
  const last = CLOSING.includes(text.charAt(text.length - 1)) ? text.length - 2 : text.length - 1
  return last >= 0 && TERMINAL.includes(text.charAt(last))
}

const SMALL = /^["“(]?\p{Ll}(?![)./] )/u
const opensSmall = ({flow: {text}}: Row): boolean => !isCapitalCode(text.charCodeAt(0)) && SMALL.test(text)
const LONG = 60

/**
 * What speaks for a paragraph where the format has one: much, but a sentence goes on over it in a small letter, as people press Enter
 * inside one; little where the page is hard-wrapped all the same, as programs do that turn a PDF into Word.
 */
const OWN = 4
const OWN_WRAPPED = 1

function wrappedScore(row: Row, above: Row, layout: Layout): number {
  const samePage = row.page === above.page
  const indent = row.column - (layout.margins.get(row.page) ?? 0)
  const room = layout.width - above.end - (row.flow.text.indexOf(' ') + 1 || row.flow.text.length)
  let score = 0
  if (layout.indented) score += indent >= INDENT ? 3 : -2
  score += room > 24 ? 4 : room > 9 ? 2 : -1
  score += isTerminated(above) ? 1.5 : -3
  if (row.above > 0 && samePage) score += row.above > 1 ? 2.5 : 2
  if (opensSmall(row)) score -= 5
  if (row.paragraph) score += OWN_WRAPPED
  return score + capitals(row, above)
}

function plainScore(row: Row, above: Row): number {
  let score = 3
  if (!isTerminated(above)) {
    if (opensSmall(row)) score -= 7
    else if (above.flow.text.length > LONG) score -= 5
  } else if (opensSmall(row)) score -= 2
  if (row.paragraph) score += OWN
  return score + capitals(row, above)
}

/** "QUYẾT ĐỊNH:" stands alone whatever the line above ends with; so does the line below it. */
const capitals = (row: Row, above: Row): number =>
  row.flow.text.length < 80 && inCapitals(row.flow.text) !== inCapitals(above.flow.text) ? 4 : 0

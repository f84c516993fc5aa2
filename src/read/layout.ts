import type {Page} from '../model/programs.ts'
import type {Hints} from '../model/source.ts'
import {gridOf} from './paper/grid.ts'
import {type PrintedRow, printedRows} from './paper/printed.ts'
import {rowText} from './paper/row-text.ts'
import {Paper, type Reading} from './reading.ts'

/**
 * The lines of printed pages, from words that only know where they stand. A line is drawn with spaces so that its columns stand where
 * they stand on paper; space between lines becomes blank lines.
 *
 *     x=85 "ỦY BAN"       x=300 "CỘNG HÒA"           ỦY BAN                   CỘNG HÒA
 *     x=92 "Số: 5"                             →      Số: 5
 *     x=85 "1. Giao" x=140 "Sở"                      1. Giao Sở
 */
export function pageLines(pages: readonly Page[]): Pick<Reading, 'text' | 'lines'> {
  const paper = new Paper()
  const printed = pages.map(printedRows)
  const grids = gridOf(pages, printed)
  pages.forEach((page, i) => {
    const rows = printed[i]!
    const pitch = pitchOf(rows)
    rows.forEach((row, k) => {
      const above = rows[k - 1]
      for (let blank = above ? blankLines(above, row, pitch) : 0; blank > 0; blank--) paper.line('', {page: page.number})
      paper.line(rowText(row, grids[i]!), hintsOf(row, page.number))
    })
  })
  return paper.done()
}

/** A gap is counted in lines of the row above it; text that is set wide throughout has no blank lines for it. */
function blankLines(above: PrintedRow, row: PrintedRow, pitch: number): number {
  const unit = Math.max(above.size, SINGLE * pitch)
  return Math.min(MOST, Math.max(1, Math.floor((row.y - above.y) / unit))) - 1
}

/** A line of type set single takes about 1.2 of its size, with the usual spacing 1.4: share of the usual pitch that is the size. */
const SINGLE = 0.7
const MOST = 5

/** The usual distance of two lines of a page. */
function pitchOf(rows: readonly PrintedRow[]): number {
  if (rows.length < 8) return 0
  const gaps = Float64Array.from(rows.slice(1), (row, i) => row.y - rows[i]!.y).sort()
  return gaps[gaps.length >> 1]!
}

function hintsOf({words}: PrintedRow, page: number): Hints {
  const sure = words.map((word) => word.confidence).filter((confidence) => confidence !== undefined)
  return {
    page,
    ...(words.every((word) => word.bold) ? {bold: true} : {}),
    ...(sure.length > 0 ? {confidence: sure.reduce((least, confidence) => Math.min(least, confidence))} : {}),
  }
}

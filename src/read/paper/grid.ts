import type {Page} from '../../model/programs.ts'
import type {PrintedRow} from './printed.ts'

/** The columns of a page: where the first one stands and how wide each is. */
export interface Grid {
  readonly left: number
  readonly width: number
}

/**
 * The grid of each page. A column is as wide as a letter of the text, so that a full line takes as many columns as it has letters.
 * Pages of the same paper have one grid: an indent is as deep on every page.
 *
 *     |----+----|----+
 *     1. Giao Sở Tài
 *         chính …
 */
export function gridOf(pages: readonly Page[], printed: readonly (readonly PrintedRow[])[]): Grid[] {
  const papers = new Map<string, number[]>()
  pages.forEach((page, i) => {
    const key = `${Math.round(page.width)} ${Math.round(page.height)}`
    const same = papers.get(key)
    if (same) same.push(i)
    else papers.set(key, [i])
  })
  const grids = new Map<number, Grid>()
  for (const same of papers.values()) {
    const rows = same.flatMap((i) => printed[i]!)
    const grid = {left: leftOf(rows), width: letterWidth(rows, pages[same[0]!]!.width)}
    for (const i of same) grids.set(i, grid)
  }
  return pages.map((_, i) => grids.get(i)!)
}

/** Where rows begin, but for the few that stand out to the left: specks, notes in the margin. */
function leftOf(rows: readonly PrintedRow[]): number {
  const starts = Float64Array.from(rows, (row) => row.words[0]!.x).sort()
  return starts[Math.floor(starts.length * 0.02)] ?? 0
}

/** The width of a blank, in sizes of type. */
const BLANK = 0.25

function letterWidth(rows: readonly PrintedRow[], paper: number): number {
  let width = 0
  let letters = 0
  for (const {words} of rows) {
    for (const word of words) {
      if (word.width === 0) continue
      width += word.width + BLANK * word.size
      letters += word.text.length + 1
    }
  }
  return letters > 0 ? width / letters : Math.max(1, paper / 100)
}

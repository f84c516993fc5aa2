import type {Page} from '../../model/programs.ts'
import {type Placed, placedWords} from './placed.ts'
import {type Run, runsOf} from './runs.ts'
import {levelled} from './skew.ts'

/** What stands side by side on one line of paper. */
export interface PrintedRow {
  /** In order from left to right. */
  readonly words: readonly Placed[]
  /** Base line, from the top of the page. */
  readonly y: number
  readonly size: number
}

/**
 * The rows of a page from top to bottom. Runs that stand beside one another are one row even where their base lines differ, as in the
 * two columns of a heading; runs that stand below one another never are.
 *
 *     Nơi nhận:                        CHỦ TỊCH       base lines 3 points apart
 *     - Như Điều 3;
 */
export function printedRows(page: Page): PrintedRow[] {
  const runs = runsOf(levelled(placedWords(page))).sort((a, b) => a.y - b.y)
  const rows: Run[][] = []
  for (const run of runs) {
    const row = besideRow(rows, run)
    if (row) row.push(run)
    else rows.push([run])
  }
  return rows.map(printed).sort((a, b) => a.y - b.y)
}

/** Rows looked at above a run: as many can hardly stand within the height of one. */
const NEAR = 24
/** Base lines of one row differ by less than this share of the size of its type. */
const LEVEL = 0.5

function besideRow(rows: readonly Run[][], run: Run): Run[] | null {
  let best: Run[] | null = null
  let least = Number.POSITIVE_INFINITY
  for (let i = rows.length - 1; i >= Math.max(0, rows.length - NEAR); i--) {
    const row = rows[i]!
    if (row.some((other) => overlap(other, run))) continue
    const other = neighbour(row, run)
    const apart = Math.abs(other.y - run.y)
    if (apart > LEVEL * Math.max(other.size, run.size) || apart >= least) continue
    best = row
    least = apart
  }
  return best
}

const overlap = (a: Run, b: Run): boolean => a.x < b.end - 0.4 * Math.min(a.size, b.size) && b.x < a.end - 0.4 * Math.min(a.size, b.size)

const neighbour = (row: readonly Run[], run: Run): Run =>
  row.reduce((best, other) => (distance(other, run) < distance(best, run) ? other : best))
const distance = (a: Run, b: Run): number => Math.max(a.x - b.end, b.x - a.end)

function printed(runs: readonly Run[]): PrintedRow {
  const sorted = [...runs].sort((a, b) => a.x - b.x)
  const widest = sorted.reduce((best, run) => (run.end - run.x > best.end - best.x ? run : best))
  return {words: sorted.flatMap((run) => run.words), y: widest.y, size: widest.size}
}

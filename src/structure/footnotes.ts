import type {Furniture} from './furniture.ts'
import type {Row} from './rows.ts'

/**
 * Rows of the footnotes at the foot of a page: they begin with the next footnote number, below a blank line, and run to the page's end.
 *
 *     … theo Công văn số 2363/BNNMT-KHTC1.
 *
 *     1 Về việc hướng dẫn xây dựng kế hoạch …      ← to the end of the page
 */
export function footnoteRows(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, to: number): ReadonlySet<number> {
  const notes = new Set<number>()
  let last = 0
  for (let i = from + 1; i < to; i++) {
    const row = rows[i]!
    const number = NOTE_OPENS.includes(row.flow.text.charAt(0)) ? NOTE.exec(row.flow.text)?.[1] : undefined
    if (number === undefined || Number(number) !== last + 1 || kinds[i] || row.above === 0) continue
    const end = pageEnd(rows, kinds, i, to)
    if (end === null) continue
    for (let k = i; k < end; k++) {
      if (kinds[k]) continue
      notes.add(k)
      const next = NOTE.exec(rows[k]!.flow.text)?.[1]
      if (next !== undefined && Number(next) === last + 1) last++
    }
    i = end - 1
  }
  return notes
}

const NOTE_OPENS = '[0123456789'
const NOTE = /^\[?(\d{1,2})\]?(?: \p{Lu}|$)/u
const LONGEST = 14

/** The first row of the next page when it is near, else null. */
function pageEnd(rows: readonly Row[], kinds: readonly (Furniture | null)[], from: number, to: number): number | null {
  for (let i = from + 1; i <= Math.min(to, from + LONGEST); i++) {
    if (i === to || rows[i]!.page !== rows[from]!.page || kinds[i] === 'break') return i === to ? null : i
  }
  return null
}

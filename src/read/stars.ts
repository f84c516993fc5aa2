import type {Span} from '../model/flow.ts'
import {CUT, mark, PROSE} from './marks.ts'

/**
 * Marks emphasis that a converter closed wrongly, so that Markdown itself leaves its stars standing: pairs of equal runs of stars,
 * the first at the beginning of a word or line, the second at an end.
 *
 *     *Hà Nội, ngày 14 tháng 10 năm 2024 *        (*) Ghi chú        2*3
 *     ^                                  ^ pair    ^ a note's sign: stays
 */
export function markStars(text: string, marks: Uint8Array, range: Span): void {
  let open: Span | null = null
  const bullet = bulletAt(text, range)
  for (let run = nextRun(text, marks, range.start, range.end); run; run = nextRun(text, marks, run.end, range.end)) {
    const before = run.start > range.start ? text.charAt(run.start - 1) : ''
    const after = run.end < range.end ? text.charAt(run.end) : ''
    if ((before === '(' && after === ')') || run.start === bullet) continue
    if (open && run.end - run.start === open.end - open.start && !LETTER.test(after)) {
      mark(marks, open.start, open.end, CUT)
      mark(marks, run.start, run.end, CUT)
      open = null
    } else if (!LETTER.test(before)) open = run
  }
}

/** The next run of one to three stars of running text from `from` on. */
function nextRun(text: string, marks: Uint8Array, from: number, end: number): Span | null {
  for (let start = text.indexOf('*', from); start >= 0 && start < end; start = text.indexOf('*', start)) {
    let stop = start
    while (stop < end && text[stop] === '*') stop++
    const escaped = start > 0 && text[start - 1] === '\\'
    if (marks[start]! & PROSE && !(marks[start]! & CUT) && !escaped && stop - start <= 3) return {start, end: stop}
    start = stop
  }
  return null
}

/** Offset of a star that is a list marker, or -1: it begins the line, a space follows, and no star ends the line. */
function bulletAt(text: string, range: Span): number {
  const line = text.slice(range.start, range.end)
  const at = line.search(/\S/u)
  return line[at] === '*' && BLANK.test(line.charAt(at + 1)) && !line.trimEnd().endsWith('*') ? range.start + at : -1
}

const BLANK = /\s/u
const LETTER = /[\p{L}\p{N}]/u

import type {Span} from '../model/flow.ts'
import {printable} from './printable.ts'
import {widthOf} from './width.ts'

/**
 * The source line of a span with carets below it, cut around the carets to `width` columns. A span of several lines is marked to the
 * end of its first.
 *
 *     …, ngày     tháng 6 năm 2024
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function excerpt(text: string, span: Span, width: number): {readonly line: string; readonly carets: string} {
  const cells = cellsOf(text, span, width)
  const first = Math.max(
    0,
    cells.findIndex((cell) => cell.marked),
  )
  const [from, to] = windowOf(cells, first, width)
  const shown = cells.slice(from, to)
  const before = from > 0 || cells[0]?.first === false ? '…' : ''
  const after = to < cells.length || cells.at(-1)?.last === false ? '…' : ''
  const indent = sum(shown.filter((_, i) => i + from < first)) + before.length
  const marked = Math.max(1, sum(shown.filter((cell) => cell.marked)))
  return {line: before + shown.map((cell) => cell.shown).join('') + after, carets: ' '.repeat(indent) + '^'.repeat(marked)}
}

/** One character of the line as printed, and whether the line begins or ends with it. */
interface Cell {
  readonly shown: string
  readonly width: number
  readonly marked: boolean
  readonly first: boolean
  readonly last: boolean
}

/** Cells of the line near the span only, so that a line of a megabyte costs no more than a line of a page. */
function cellsOf(text: string, span: Span, width: number): Cell[] {
  const near = stretchOf(text, span.start, 2 * width)
  const end = Math.max(span.end, span.start + 1)
  const cells: Cell[] = []
  let offset = near.start
  for (const character of text.slice(near.start, near.end)) {
    const shown = printable(character)
    const next = offset + character.length
    const marked = next > span.start && offset < end
    const first = offset === near.start && near.begins
    cells.push({shown, width: widthOf(shown), marked, first, last: next === near.end && near.ends})
    offset = next
  }
  // a caret behind the end of a line marks the place where something is missing
  if (span.start >= near.end) cells.push({shown: ' ', width: 1, marked: true, first: cells.length === 0, last: true})
  return cells
}

/** The line around an offset, up to `reach` to either side, and whether it really begins and ends there. */
function stretchOf(text: string, offset: number, reach: number): Span & {readonly begins: boolean; readonly ends: boolean} {
  let start = Math.min(offset, text.length)
  let end = start
  while (start > 0 && offset - start < reach && !isBreak(text, start - 1)) start--
  while (end < text.length && end - offset < reach && !isBreak(text, end)) end++
  return {start, end, begins: start === 0 || isBreak(text, start - 1), ends: end === text.length || isBreak(text, end)}
}

const isBreak = (text: string, at: number): boolean => text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13

/** The stretch of cells to print: the whole line where it fits, else one that begins a third of the width before the carets. */
function windowOf(cells: readonly Cell[], first: number, width: number): [from: number, to: number] {
  if (sum(cells) <= width) return [0, cells.length]
  let from = first
  for (let room = Math.floor(width / 3); from > 0 && room >= cells[from - 1]!.width; from--) room -= cells[from - 1]!.width
  while (from > 0 && from < first && cells[from]!.width === 0) from++ // a mark without its letter
  let to = from
  for (let room = width - 2; to < cells.length && room >= cells[to]!.width; to++) room -= cells[to]!.width
  return [from, Math.max(to, first + 1)]
}

const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + cell.width, 0)

import type {Grid} from './grid.ts'
import type {Placed} from './placed.ts'
import type {PrintedRow} from './printed.ts'

/**
 * A row as text: words parted by one space, columns by as many as bring the next to its place.
 *
 *     Số: 12/TB-UBND             Tân Phú, ngày 3 tháng 4 năm 2022
 *     ^ column of its x          ^ column of its x, where the text before leaves room
 */
export function rowText({words, size}: PrintedRow, grid: Grid): string {
  const usual = usualGap(words)
  let text = ''
  let before: Placed | null = null
  for (const word of words) {
    const column = Math.min(FARTHEST, Math.max(0, Math.round((word.x - grid.left) / grid.width)))
    const spaces = before ? spacesBetween(before, word, column - text.length, size, usual) : column
    text += ' '.repeat(spaces) + word.text
    if (!before || word.end > before.end) before = word
  }
  return text
}

/** Columns of the widest row that is drawn. */
const FARTHEST = 400

/** Gaps in sizes of type: where letters of two words part, where two columns do, where nobody takes them for one. */
const WORD = 0.13
const COLUMN = 1
const WIDE = 2

function spacesBetween(before: Placed, word: Placed, room: number, size: number, usual: number): number {
  if (/^\p{M}/u.test(word.text)) return 0
  const gap = word.x - before.end
  if (gap >= COLUMN * size && gap > 1.6 * usual) return Math.max(room, gap >= WIDE * size ? 3 : 2)
  if (gap > WORD * Math.min(before.size, word.size)) return 1
  if (before.blankBehind || word.blankBefore || before.confidence !== undefined) return 1
  return besideMark(before, word) ? 1 : 0
}

/** The gap between the words of a justified row: there each is as wide as the next and parts no columns. */
function usualGap(words: readonly Placed[]): number {
  if (words.length < 6) return 0
  const gaps = Float64Array.from(words.slice(1), (word, i) => word.x - words[i]!.end).sort()
  return Math.min(gaps[gaps.length >> 1]!, WIDE * words[0]!.size)
}

/**
 * A raised mark of a note is no part of the word it stands at; a raised figure of a unit is.
 *
 *     04/2020/NĐ-CP¹ → "04/2020/NĐ-CP 1"      120 m² → "120 m2"
 */
function besideMark(before: Placed, word: Placed): boolean {
  if (isRaised(word, before)) return NOTE.test(word.text) && !UNIT.test(before.text)
  return isRaised(before, word) && NOTE.test(before.text) && /^[\p{L}\d]/u.test(word.text)
}

const isRaised = (mark: Placed, beside: Placed): boolean => mark.size < 0.85 * beside.size && beside.y - mark.y > 0.15 * beside.size
const NOTE = /^[[(]?(?:\d{1,3}|\*{1,3})[\])]?[.,;:]?$/u
const UNIT = /(?:^|[^\p{L}])[kcdm]?m$/u

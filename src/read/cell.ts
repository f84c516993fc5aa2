import {fold} from '../language/fold.ts'
import type {Span} from '../model/flow.ts'
import {CUT} from './marks.ts'

/**
 * Splits the text of a table cell, in which a converter joined what stood on lines of its own, into those lines: drawn rules are cut
 * off, and items behind a dash are parted.
 *
 *     VĂN PHÒNG ỦY BAN -------              → VĂN PHÒNG ỦY BAN | -------
 *     Nơi nhận: - Như trên; - Lưu: VT.      → Nơi nhận: | - Như trên; | - Lưu: VT.
 *     Độc lập - Tự do - Hạnh phúc           → stays: no item before a dash is closed
 */
export function splitCell(text: string, marks: Uint8Array, cell: Span): Span[] {
  return rulesOff(text, marks, cell).flatMap((part) => itemsOf(text, marks, part))
}

function rulesOff(text: string, marks: Uint8Array, cell: Span): Span[] {
  const parts: Span[] = []
  let start = cell.start
  for (const word of words(text, marks, cell)) {
    if (!isRule(word.text) || (word.text[0] === '_' && word.end < lastWordEnd(text, cell))) continue
    parts.push({start, end: word.start}, {start: word.start, end: word.end})
    start = word.end
  }
  parts.push({start, end: cell.end})
  return parts.filter((part) => part.end > part.start)
}

const isRule = (word: string): boolean => word.length >= 3 && /^[-–—=_]+$/u.test(word)

/** A rule of underscores may be a blank to be filled in, except at the very end. */
const lastWordEnd = (text: string, cell: Span): number => cell.start + text.slice(cell.start, cell.end).trimEnd().length

function itemsOf(text: string, marks: Uint8Array, part: Span): Span[] {
  const all = words(text, marks, part)
  const dashes = all.map((_, i) => i).filter((i) => i > 0 && i + 1 < all.length && isDash(all[i]!.text))
  const closed = dashes.filter((i) => /[;.:]$/u.test(all[i - 1]!.text))
  const recipients = /^noi nh[ao]n/u.test(
    fold(
      all
        .slice(0, 2)
        .map((word) => word.text)
        .join(' '),
    ),
  )
  // "- Đảng ủy - HĐND xã; - Lưu: VT": where items are closed, an unclosed dash stands inside a name
  const open = recipients && closed.length <= 1
  const starts = dashes.filter((i) => open || closed.includes(i) || (recipients && isArchive(all[i + 1]!.text))).map((i) => all[i]!.start)
  return [part.start, ...starts].map((start, i) => ({start, end: starts[i] ?? part.end}))
}

const isDash = (word: string): boolean => /^[-–—+]$/u.test(word)
const isArchive = (word: string): boolean => fold(word).startsWith('luu')

interface Word extends Span {
  readonly text: string
}

/** The words of a range without their markup. */
function words(text: string, marks: Uint8Array, range: Span): Word[] {
  const found: Word[] = []
  let start = -1
  let word = ''
  for (let i = range.start; i <= range.end; i++) {
    const kept = i < range.end && !(marks[i]! & CUT)
    if (kept && !BLANK.test(text.charAt(i))) {
      if (word === '') start = i
      word += text[i]
    } else if (word !== '' && (kept || i === range.end)) {
      found.push({start, end: i, text: word})
      word = ''
    }
  }
  return found
}

const BLANK = /\s/u

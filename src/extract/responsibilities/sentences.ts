import type {Flow} from '../../model/flow.ts'
import {skipSpace} from './within.ts'

/** A sentence of a clause: half-open offsets into the clause's own text. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** It opens a paragraph of the clause. */
  readonly opens: boolean
}

/** The sentences of paragraphs that were joined by single spaces, in order. */
export function sentencesOf(paragraphs: readonly Flow[]): Sentence[] {
  const out: Sentence[] = []
  let base = 0
  for (const {text} of paragraphs) {
    let start = 0
    STOPS.lastIndex = 0
    while (STOPS.test(text)) {
      const end = STOPS.lastIndex
      if (!endsAt(text, end - 1)) continue
      out.push({start: base + start, end: base + end, opens: start === 0})
      start = skipSpace(text, end)
    }
    if (start < text.length) out.push({start: base + start, end: base + text.length, opens: start === 0})
    base += text.length + 1
  }
  return out
}

/**
 * Whether the stop at `i` ends a sentence: it stands before a capital, not one of an abbreviation, number or web address.
 *
 *     … hướng xử lý. Hoàn thành và báo cáo …        UBND TP. Huế, ThS. Nguyễn …, 1.500
 *                  ^ ends                                  ^ no    ^ no         ^ no
 */
function endsAt(text: string, i: number): boolean {
  if (text[i + 1] === '.' || text[i + 1] === '/') return false
  const next = text[i + 1] === ' ' ? text[i + 2] : text[i + 1]
  if (next === undefined) return true
  if (text[i + 1] !== ' ' && !/^\p{Lu}\p{L}{2}/u.test(text.slice(i + 1, i + 5))) return false
  if (!/[\p{Lu}"“(\d-]/u.test(next)) return false
  const word = /[\p{L}\d]*$/u.exec(text.slice(Math.max(0, i - 12), i))![0]
  return text[i] !== '.' || !ABBREVIATIONS.has(word.toLowerCase())
}

const STOPS = /[.?!]/gu
const ABBREVIATIONS = new Set([
  'tp',
  'ts',
  'ths',
  'pgs',
  'gs',
  'bs',
  'ks',
  'bscki',
  'bsckii',
  'cki',
  'ckii',
  'kt',
  'tm',
  'tl',
  'tuq',
  'tx',
  'tt',
  'p',
  'q',
  'st',
  'tr',
  'h',
  'x',
  'đ',
  'mr',
  'ncs',
])

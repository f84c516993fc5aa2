import {romanValue} from '../language/roman.ts'
import type {Flow} from '../model/flow.ts'
import {inCapitals} from './zoning.ts'

/**
 * What the beginning of a row may be read as: a marker has several readings (`i)` is a letter or a roman number, `l.` a damaged `1.`,
 * `d)` perhaps a damaged `đ)`), and the solver chooses among them by the whole sequence.
 *
 *     2.1. Các tồn tại …        dotted [2, 1]
 *     ^^^^ length 4
 */
export interface Reading {
  readonly kind: Kind
  /** Of the kind, see `ranks`. */
  readonly rank: number
  /** Closing punctuation: `.` `)` `/` `-` `()` or the glyph of a bullet. */
  readonly style: string
  /** Place in its series, from 1; null when the damaged marker does not show it. */
  readonly value: number | null
  /** All numbers of a dotted marker. */
  readonly path: readonly number[]
  /** Length of the marker in the row's text. */
  readonly length: number
  /** What the damage or oddity of this reading costs. */
  readonly cost: number
}

/**
 * Kinds of marker from the outermost to the innermost (Decree 30/2020, Annex I, II.6.c to đ; the bullets are custom), two steps apart,
 * but for the bullets, which are half as far from each other.
 */
export const ranks = {
  phan: 0,
  chuong: 2,
  muc: 4,
  'tieu-muc': 6,
  dieu: 8,
  upper: 10,
  roman: 12,
  decimal: 14,
  dotted: 16,
  number: 18,
  letter: 20,
  small: 22,
  dash: 24,
  bullet: 25,
  plus: 26,
  star: 27,
} as const
export type Kind = keyof typeof ranks

/** All readings of a row's beginning; none for most rows. */
export function readMarkers(flow: Flow): Reading[] {
  const readings: Reading[] = []
  for (const read of readersOf.get(flow.text.charAt(0)) ?? none) read(flow, readings)
  return readings
}

const reading = (kind: Kind, style: string, value: number | null, length: number, cost: number, path: readonly number[] = []): Reading => ({
  kind,
  rank: ranks[kind],
  style,
  value,
  path,
  length,
  cost,
})

const WORDS =
  /^(?<word>phan|chuong|muc|tieu muc|dieu) (?:thu )?(?<number>[ivxlc]{1,6}|\d{1,3}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?<letter>[a-zđ])?(?<close>\s?[.:)]| ?[-–](?= )|$|(?= ))/u
const ordinals = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']

function readWords(flow: Flow, out: Reading[]): void {
  const found = WORDS.exec(flow.folded)
  if (!found) return
  const {word, number, close} = found.groups as {word: string; number: string; close: string}
  const {length} = found[0]
  const value = numberOf(number)
  if (value === null) return
  const closed = close.trim() !== '' || length === flow.text.length
  const capital = flow.text.slice(0, word.length) === flow.text.slice(0, word.length).toUpperCase()
  out.push(reading(word.replace(' ', '-') as Kind, close.trim(), value, length, closed || capital ? 0 : 3))
}

function numberOf(number: string): number | null {
  if (/^\d/u.test(number)) return Number(number)
  return ordinals.includes(number) ? ordinals.indexOf(number) + 1 : romanValue(number.toUpperCase())
}

/** A stroke closes a marker where a word follows, else it abbreviates: "a/ Thôn", "b/UBND", not "b/c", "Đ/c Lê", "T/M BAN", "V/v". */
const ROMAN = /^(?<roman>[IVX]{1,6})(?: ?(?:(?<close>[.):]|\/(?!\p{Lu}(?!\p{L})))|[-–—]))(?=\s|\p{Lu}|$)/u
const ROMAN_DAMAGED = /^(?<roman>[IVXl1|]{1,5}) ?(?<close>[.)])(?= \p{Lu})/u

/** What speaks for "II. NỘI DUNG": a title in capitals is a heading even where "I." is missing. */
const TITLE_IN_CAPITALS = -0.5

function readRoman(flow: Flow, out: Reading[]): void {
  const found = ROMAN.exec(flow.text)
  if (found) {
    const value = romanValue(found.groups!.roman!)
    const cost = inCapitals(flow.text.slice(found[0].length)) ? TITLE_IN_CAPITALS : 0
    if (value !== null) out.push(reading('roman', found.groups!.close ?? '-', value, found[0].length, cost))
    return
  }
  const damaged = ROMAN_DAMAGED.exec(flow.text)
  if (!damaged || /^\d+$/u.test(damaged.groups!.roman!)) return
  const value = romanValue(damaged.groups!.roman!.replace(/[l1|]/gu, 'I'))
  if (value !== null) out.push(reading('roman', damaged.groups!.close!, value, damaged[0].length, 1.5))
}

const DECIMAL = /^(?<number>\d{1,3})(?: ?(?<close>[.)/])(?![\d])|(?<dash> ?[-–])(?= ))(?=\s|\p{L}|["“(]|$)/u
const DECIMAL_DAMAGED = /^(?:[lI|](?<one>[./)])|[§&$¢](?<lost>[.)])|(?<bare>\.)|(?<figure>\d)[+*;:](?= ))(?= ?\p{Lu})/u

function readDecimal(flow: Flow, out: Reading[]): void {
  const found = DECIMAL.exec(flow.text)
  if (found) {
    const {number, close} = found.groups as {number: string; close?: string}
    const cost = (close ? 0 : 1.5) + (Number(number) > 60 ? 2 : 0)
    out.push(reading('decimal', close ?? '-', Number(number), found[0].length, cost))
    return
  }
  const damaged = DECIMAL_DAMAGED.exec(flow.text)
  if (!damaged) return
  const {one, lost, figure} = damaged.groups as {one?: string; lost?: string; figure?: string}
  const value = figure === undefined ? (one ? 1 : null) : Number(figure)
  out.push(reading('decimal', one ?? lost ?? '.', value, damaged[0].length, one ? 1 : 1.5))
}

const DOTTED = /^(?<path>\d{1,2}(?:\.\d{1,2}){1,3})(?<close>[.)/]|[-–](?=\s)|)(?=\s|\p{Lu})/u

function readDotted(flow: Flow, out: Reading[]): void {
  const found = DOTTED.exec(flow.text)
  if (!found) return
  const path = found.groups!.path!.split('.').map(Number)
  const rest = flow.text.slice(found[0].length).trimStart()
  const cost = found.groups!.close ? 0 : /^\p{Lu}/u.test(rest) ? 0.3 : 3
  out.push(reading('dotted', found.groups!.close || '.', path.at(-1)!, found[0].length, cost, path))
}

const ENCLOSED = /^\((?<inner>\d{1,2}|[a-zđ]|[ivx]{1,4}|[|!]?)\)(?=\s|\p{L})/u

function readEnclosed(flow: Flow, out: Reading[]): void {
  const found = ENCLOSED.exec(flow.text)
  if (!found) return
  const inner = found.groups!.inner!
  if (!/[\p{L}\d]/u.test(inner)) return void out.push(reading('small', '()', null, found[0].length, CONFUSED)) // "()" for "(i)"
  if (/^\d/u.test(inner)) out.push(reading('number', '()', Number(inner), found[0].length, 0.5))
  else if (inner.length === 1) out.push(reading('letter', '()', letterPlace(inner), found[0].length, 0.5))
  if (!SMALL_NUMBER.test(inner)) return
  const roman = romanValue(inner.toUpperCase())
  if (roman !== null) out.push(reading('small', '()', roman, found[0].length, 0.5))
}

const LETTER = /^(?<letter>[a-zđA-ZĐ©])(?: ?(?<close>[.)]|\/(?!\p{Ll}|\p{Lu}(?!\p{L})))| ?[-–](?= ))(?=\s|\p{L}|["“(]|$)/u

function readLetter(flow: Flow, out: Reading[]): void {
  const found = LETTER.exec(flow.text)
  if (!found) return
  const {letter, close} = found.groups as {letter: string; close?: string}
  const style = close ?? '-'
  const cost = close ? 0 : 0.7
  const length = found[0].length
  if (letter === '©') return void out.push(reading('letter', style, letterPlace('c'), length, 1))
  if (letter === letter.toUpperCase()) {
    if (!/[IVX]/u.test(letter)) out.push(reading('upper', style, letterPlace(letter.toLowerCase()), length, cost + 0.3))
    return
  }
  out.push(reading('letter', style, letterPlace(letter), length, cost))
  if (letter === 'd') out.push(reading('letter', style, letterPlace('đ'), length, cost + 1))
  if (letter === 'đ') out.push(reading('letter', style, letterPlace('d'), length, cost + 1))
  if (SMALL_NUMBER.test(letter)) out.push(reading('small', style, romanValue(letter.toUpperCase()), length, cost + 0.5))
}

/** Small roman numbers go as far as a list of them does: no "l" for 50, which is a letter or a damaged 1. */
const SMALL_NUMBER = /^[ivx]+$/u
const SMALL = /^(?<roman>[ivx]{2,5}) ?(?<close>[.)]|\/(?!\p{L}))(?=\s|\p{Lu}|$)/u

/** "ii)", "iv."; one of a single letter is read with the letters. */
function readSmall(flow: Flow, out: Reading[]): void {
  const found = SMALL.exec(flow.text)
  const value = found && romanValue(found.groups!.roman!.toUpperCase())
  if (value) out.push(reading('small', found.groups!.close!, value, found[0].length, 0))
}

const BULLET = /^(?<glyph>[-–—−‐•▪●■◦+*~_=¬]|:(?= \p{Lu}))(?<space>\s?)(?=[\p{L}\p{N}"“(])/u
const bullets: Readonly<Record<string, readonly [Kind, string, number]>> = {
  '-': ['dash', '-', 0],
  '–': ['dash', '-', 0],
  '—': ['dash', '-', 0],
  '−': ['dash', '-', 0],
  '‐': ['dash', '-', 0],
  '~': ['dash', '-', 1],
  _: ['dash', '-', 1],
  '=': ['dash', '-', 1],
  '¬': ['dash', '-', 1],
  ':': ['dash', '-', 1],
  '+': ['plus', '+', 0],
  '*': ['star', '*', 0],
  '•': ['bullet', '•', 0],
  '▪': ['bullet', '•', 0],
  '●': ['bullet', '•', 0],
  '■': ['bullet', '•', 0],
  '◦': ['bullet', '•', 0],
}

function readBullet(flow: Flow, out: Reading[]): void {
  const found = BULLET.exec(flow.text)
  if (!found) return
  const [kind, style, cost] = bullets[found.groups!.glyph!]!
  const glued = found.groups!.space === '' && /^\d/u.test(flow.text.slice(1)) ? 2 : 0
  out.push(reading(kind, style, null, 1, cost + glued))
}

/**
 * Further readings of a marker that does not fit where it stands: figures that a scan takes for one another, or for letters.
 *
 *     4. …  3. …  6. …      "3." for "5."            e) …  8) …      "8)" for "g)"
 */
export function confusedMarkers(flow: Flow): Reading[] {
  const found = /^(?<figure>\d)(?<close>[.)/])(?=\s|\p{L})/u.exec(flow.text)
  const small = /^\((?<roman>[ivx]*[^i]?ii)\)(?=\s|\p{L})/u.exec(flow.text)
  const roman = small && romanValue(small.groups!.roman!.toUpperCase())
  if (small && roman) return [reading('small', '()', roman + 1, small[0].length, CONFUSED)]
  if (!found) return []
  const {figure, close} = found.groups as {figure: string; close: string}
  const {numbers, letter} = CONFUSIONS[figure] ?? {numbers: []}
  const {length} = found[0]
  return [
    ...numbers.map((number) => reading('decimal', close, number, length, CONFUSED)),
    ...(letter === undefined || close === '.' ? [] : [reading('letter', close, letterPlace(letter), length, CONFUSED)]),
  ]
}

const CONFUSED = 1.2
const CONFUSIONS: Readonly<Record<string, {readonly numbers: readonly number[]; readonly letter?: string}>> = {
  1: {numbers: [7]},
  3: {numbers: [5, 8]},
  5: {numbers: [3, 6]},
  6: {numbers: [5, 8], letter: 'b'},
  7: {numbers: [1]},
  8: {numbers: [3, 6], letter: 'g'},
  9: {numbers: [4], letter: 'g'},
}

type Reader = (flow: Flow, out: Reading[]) => void

/** Readers by the first characters of what they read. Every row is asked, and most begin with a letter that rules all or all but one out. */
const readers: readonly (readonly [string, Reader])[] = [
  ['PCMTĐDÐ', readWords],
  ['IVXl1|', readRoman],
  ['0123456789lI|§&$¢.', readDecimal],
  ['0123456789', readDotted],
  ['(', readEnclosed],
  ['abcdđefghijklmnopqrstuvwxyzABCDĐEFGHIJKLMNOPQRSTUVWXYZ©', readLetter],
  ['ivx', readSmall],
  [Object.keys(bullets).join(''), readBullet],
]
const none: readonly Reader[] = []
const readersOf: ReadonlyMap<string, readonly Reader[]> = new Map(
  readers
    .flatMap(([firsts]) => [...firsts])
    .map((first) => [first, readers.filter(([firsts]) => firsts.includes(first)).map(([, read]) => read)]),
)

/** All letters a series may use; đ and the foreign f j w z may be passed over without a gap. */
const letters = 'abcdđefghijklmnopqrstuvwxyz'
const optional = new Set('đfjwz')
const letterPlace = (letter: string): number => letters.indexOf(letter) + 1
export const letterAt = (place: number): string => letters.charAt(place - 1)

/** Letters missing between two places of a series: 0 for `c` → `d`, `d` → `đ`, `d` → `e`; 1 for `b` → `d`. */
export function lettersBetween(from: number, to: number): number {
  let missing = 0
  for (let place = from + 1; place < to; place++) if (!optional.has(letterAt(place))) missing++
  return missing
}

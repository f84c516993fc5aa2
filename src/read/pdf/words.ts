import type {Word} from '../../model/programs.ts'

/** A run of text in a PDF: its letters, and the matrix that puts them on the page. */
export interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  /** See `LaidWord`. */
  readonly laid: boolean
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The text items of a page as words, seen as the page is held for reading. Text that runs another way than the rest stands in a margin
 * (a stamp along the edge) and is left out, or in a head of a table and is kept.
 *
 *     ┌───────────────┐
 *     │ THÔNG BÁO     │
 *     │ 1. Giao …   K │      "Ký bởi: …" upwards along the edge
 *     └─────────────ý─┘
 */
export function wordsOf(items: readonly Item[], viewport: readonly number[], page: Size): LaidWord[] {
  const placed = items.map((item) => place(item, viewport))
  const way = mainWay(placed)
  const turned = placed.map((word) => turn(word, way, page))
  const level = distinct(turned.filter((word) => word.way === 0))
  const left = level.reduce((least, word) => Math.min(least, word.x), Number.POSITIVE_INFINITY)
  const right = level.reduce((most, word) => Math.max(most, word.x + word.width), Number.NEGATIVE_INFINITY)
  const inside = turned.filter((word) => word.way !== 0 && word.x >= left && word.x <= right)
  return [...level, ...inside.map((word) => ({...word, width: word.size}))]
}

export interface LaidWord extends Word {
  /** It lies upon the page: a stamp, a field. */
  readonly laid: boolean
}

interface Drawn extends LaidWord {
  /** Quarter turns against the clock: 0 reads from left to right, 1 upwards. */
  readonly way: number
}

function place({str, transform, width, laid}: Item, [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0]: readonly number[]): Drawn {
  const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = transform
  const along = {x: a * ta + c * tb, y: b * ta + d * tb}
  const up = {x: a * tc + c * td, y: b * tc + d * td}
  const way = (Math.round(Math.atan2(-along.y, along.x) / QUARTER) + 4) % 4
  const scale = Math.hypot(a, b)
  return {text: str, x: a * te + c * tf + e, y: b * te + d * tf + f, width: width * scale, size: Math.hypot(up.x, up.y), way, laid}
}

const QUARTER = Math.PI / 2

/** The way that most letters run. */
function mainWay(words: readonly Drawn[]): number {
  const letters = [0, 0, 0, 0]
  for (const {text, way} of words) letters[way]! += text.length
  return letters.indexOf(Math.max(...letters))
}

/** Turns the page so that `way` becomes left to right. */
function turn(word: Drawn, way: number, {width, height}: Size): Drawn {
  const {x, y} = word
  const own = (word.way - way + 4) % 4
  if (way === 1) return {...word, x: height - y, y: x, way: own}
  if (way === 2) return {...word, x: width - x, y: height - y, way: own}
  if (way === 3) return {...word, x: y, y: width - x, way: own}
  return {...word, way: own}
}

/** Text printed twice a hair apart is bold print, and one text. */
function distinct(words: readonly Drawn[]): Drawn[] {
  const seen = new Map<string, Drawn[]>()
  return words.filter((word) => {
    const same = seen.get(word.text)
    if (!same) seen.set(word.text, [word])
    else if (same.some((other) => twice(other, word))) return false
    else if (same.push(word) > REMEMBERED) same.shift()
    return true
  })
}

const REMEMBERED = 8
const twice = (a: Drawn, b: Drawn): boolean => Math.abs(a.x - b.x) < 0.1 * a.size && Math.abs(a.y - b.y) < 0.1 * a.size

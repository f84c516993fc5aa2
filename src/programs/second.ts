import type {Printed, PrintedLine, PrintedPage} from './hocr.ts'
import type {Box} from './pixmap.ts'

/**
 * One reading of a page out of two, made at different sizes of the picture: where the first is unsure of a word and the second is surer,
 * the second's is taken; lines that only the second has are added; and of a number that the two read differently nothing is believed.
 *
 *     first    Ban CHỌQS (28) huyện       second    Ban CHQS (92) huyện       →    Ban CHQS huyện
 */
export function merged(first: PrintedPage, second: PrintedPage): PrintedPage {
  const shelves = shelved(second)
  const lines = first.lines.map((line) => ({...line, words: line.words.map((word) => better(word, twinOf(word, shelves)))}))
  return withNewLines({...first, lines}, second)
}

/** With the lines that another reading has where this one has nothing. */
export function withNewLines(page: PrintedPage, other: PrintedPage): PrintedPage {
  const known = shelved(page)
  const added = other.lines.filter((line) => isSureLine(line) && !line.words.some((word) => overlaps(word, known)))
  return {...page, lines: [...page.lines, ...added]}
}

/** The same page with every length multiplied. */
export function scaled(page: PrintedPage, factor: number): PrintedPage {
  const scale = <T extends Box>(box: T): T => ({
    ...box,
    x: box.x * factor,
    y: box.y * factor,
    width: box.width * factor,
    height: box.height * factor,
  })
  return {
    width: page.width * factor,
    height: page.height * factor,
    lines: page.lines.map(({words, base, size}) => ({
      words: words.map(scale),
      base: base && {y: base.y * factor, slope: base.slope},
      size: size * factor,
    })),
    pictures: page.pictures.map(scale),
  }
}

function better(word: Printed, twin: Printed | undefined): Printed {
  if (!twin || twin.text === word.text) return word
  if (/\d/u.test(word.text) && figures(word.text) !== figures(twin.text))
    return {...word, confidence: Math.min(word.confidence, twin.confidence, DIFFERING)}
  return twin.confidence >= word.confidence + SURER ? {...word, text: twin.text, confidence: twin.confidence} : word
}

const figures = (text: string): string => text.replace(/\P{Nd}/gu, '')

/** Two readings that differ in a figure are no more than that sure of it. */
const DIFFERING = 50
/** What the second reading must be surer by. */
const SURER = 3

/** Words of a page by the strip of it that their middle stands in. */
type Shelves = ReadonlyMap<number, readonly Printed[]>
const STRIPS = 100

function shelved(page: PrintedPage): Shelves & {readonly height: number} {
  const height = Math.max(1, page.height / STRIPS)
  const shelves = new Map<number, Printed[]>()
  for (const word of page.lines.flatMap(({words}) => words)) {
    const at = Math.floor((word.y + word.height / 2) / height)
    const shelf = shelves.get(at)
    if (shelf) shelf.push(word)
    else shelves.set(at, [word])
  }
  return Object.assign(shelves, {height})
}

function near(word: Box, shelves: ReturnType<typeof shelved>): Printed[] {
  const at = Math.floor((word.y + word.height / 2) / shelves.height)
  return [at - 1, at, at + 1].flatMap((strip) => shelves.get(strip) ?? [])
}

/** The one word that stands where this one does, from its beginning to its end. */
function twinOf(word: Printed, shelves: ReturnType<typeof shelved>): Printed | undefined {
  const found = near(word, shelves).filter((other) => shared(word, other) > 0.2)
  const [twin] = found
  return found.length === 1 && twin && shared(word, twin) > SAME ? twin : undefined
}

const SAME = 0.6

const overlaps = (word: Printed, shelves: ReturnType<typeof shelved>): boolean =>
  near(word, shelves).some((other) => shared(word, other) > 0.1)

/** What two boxes share, as a part of what they cover together. */
function shared(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (width <= 0 || height <= 0) return 0
  const both = width * height
  return both / Math.max(1, one.width * one.height + other.width * other.height - both)
}

/** Lines that the first reading has nothing of must be beyond doubt. */
const isSureLine = ({words}: PrintedLine): boolean =>
  words.length > 0 && words.every(({confidence}) => confidence > ADDED) && words.some(({text}) => /\p{L}{2}/u.test(text))
const ADDED = 60

import type {Item} from './words.ts'

/** What the numbers of operations mean, by name. */
export type Operations = Readonly<Record<string, number>>
type Matrix = readonly number[]

/** What moves letters of text (PDF 32000-1, 9.3) and is kept and brought back with the rest of the graphics state. */
interface State {
  readonly space: Matrix
  readonly size: number
  readonly stretch: number
  readonly between: number
  readonly betweenWords: number
  readonly leading: number
  readonly rise: number
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0]
const START: State = {space: UNIT, size: 1, stretch: 1, between: 0, betweenWords: 0, leading: 0, rise: 0}

/**
 * Follows what a page draws and keeps its text, every word an item; also what was laid upon the page after it was made: the number, the
 * date and the seal that a system of digital signatures prints into fields of their own.
 *
 *     Số:  [11] /TB-UBND          Tân Phú, ngày [08] tháng …       two fields on a page
 */
export class Pen {
  readonly items: Item[] = []
  /** Blanks were drawn, as in an empty paragraph. */
  blanks = false
  readonly #ops: Operations
  #laid = false
  #state = START
  #kept: State[] = []
  #text = UNIT
  #line = UNIT

  /** How many states of drawing are kept to come back to. */
  get depth(): number {
    return this.#kept.length
  }

  constructor(ops: Operations) {
    this.#ops = ops
  }

  draw(fn: number, drawnWith: unknown): void {
    const ops = this.#ops
    const args: readonly unknown[] = Array.isArray(drawnWith) ? drawnWith : []
    const a = number(args[0])
    const b = number(args[1])
    const {space, leading} = this.#state
    if (fn === ops.showText) this.#show(Array.isArray(args[0]) ? args[0] : [])
    else if (fn === ops.setTextMatrix) this.#moveTo(numbers(args[0]))
    else if (fn === ops.moveText) this.#moveTo(times(this.#line, [1, 0, 0, 1, a, b]))
    else if (fn === ops.setFont) this.#set({size: b})
    else if (fn === ops.beginText) this.#moveTo(UNIT)
    else if (fn === ops.nextLine) this.#moveTo(times(this.#line, [1, 0, 0, 1, 0, leading]))
    else if (fn === ops.setLeading) this.#set({leading: -a})
    else if (fn === ops.setLeadingMoveText) {
      this.#set({leading: b})
      this.#moveTo(times(this.#line, [1, 0, 0, 1, a, b]))
    } else if (fn === ops.setHScale) this.#set({stretch: a / 100})
    else if (fn === ops.setCharSpacing) this.#set({between: a})
    else if (fn === ops.setWordSpacing) this.#set({betweenWords: a})
    else if (fn === ops.setTextRise) this.#set({rise: a})
    else if (fn === ops.transform) this.#set({space: times(space, numbers(args))})
    else if (fn === ops.save) this.#keep()
    else if (fn === ops.restore || fn === ops.paintFormXObjectEnd) this.#state = this.#kept.pop() ?? this.#state
    else if (fn === ops.paintFormXObjectBegin) {
      this.#keep()
      if (args[0]) this.#set({space: times(space, numbers(args[0]))})
    } else if (fn === ops.beginAnnotation) {
      this.#laid = true
      this.#kept = []
      this.#state = {...START, space: times(numbers(args[2]), numbers(args[3]))}
    }
  }

  #set(change: Partial<State>): void {
    this.#state = {...this.#state, ...change}
  }

  #keep(): void {
    this.#kept.push(this.#state)
  }

  #moveTo(matrix: Matrix): void {
    this.#text = matrix
    this.#line = matrix
  }

  /** Every word becomes an item of its own, so that its place is exact; a blank drawn before it stays with it. */
  #show(glyphs: readonly unknown[]): void {
    const {size, stretch, between, betweenWords} = this.#state
    let str = ''
    let along = 0
    let start = 0
    let end = 0
    const close = (): void => {
      if (str.trim() !== '') this.#put(str, start, end)
      str = ''
    }
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        if (-glyph > GAP) close()
        along -= (glyph * size) / 1000
      } else if (isGlyph(glyph)) {
        const width = (glyph.width * size) / 1000
        if (glyph.unicode.trim() === '') {
          close()
          str = ' '
          this.blanks = true
        } else {
          if (str.trim() === '') start = along
          str += glyph.unicode
          end = along + width
        }
        along += width + between + (glyph.isSpace ? betweenWords : 0)
      }
    }
    close()
    this.#text = times(this.#text, [1, 0, 0, 1, along * stretch, 0])
  }

  #put(str: string, start: number, end: number): void {
    const {space, size, stretch, rise} = this.#state
    const matrix = times(times(space, this.#text), [1, 0, 0, 1, start * stretch, rise])
    const transform = times(matrix, [size, 0, 0, size, 0, 0])
    this.items.push({str, transform, width: (end - start) * stretch * Math.hypot(matrix[0]!, matrix[1]!), laid: this.#laid})
  }
}

/** Thousandths of the size of type that part two letters; kerning is less. */
const GAP = 80

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
}

const isGlyph = (glyph: unknown): glyph is Glyph =>
  typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string' && 'width' in glyph

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const numbers = (list: unknown): number[] => Array.from((list ?? UNIT) as ArrayLike<unknown>, number)

function times(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

import type {Item} from './words.ts'

/** What draws a page, as the library lists it: a number for what is done, and what it is done with. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Operations = Readonly<Record<string, number>>
type Matrix = readonly number[]

/**
 * The text of what was laid upon a page after it was made: the number, the date and the seal that a system of digital signatures prints
 * into fields of their own. The text of the page itself is passed over.
 *
 *     Số:  [11] /TB-UBND          Tân Phú, ngày [08] tháng …       two fields on a page
 */
export function annotationItems({fnArray, argsArray}: Drawing, ops: Operations): Item[] {
  const items: Item[] = []
  const pen = new Pen(items)
  let inside = false
  for (let i = 0; i < fnArray.length; i++) {
    const fn = fnArray[i]
    const args = Array.isArray(argsArray[i]) ? (argsArray[i] as unknown[]) : []
    if (fn === ops.beginAnnotation) {
      inside = true
      pen.open([args[2], args[3]].map(numbers))
    } else if (fn === ops.endAnnotation) inside = false
    else if (inside) pen.draw(fn!, args, ops)
  }
  return items
}

/** The state of drawing text (PDF 32000-1, 9.3), as far as it moves letters. */
class Pen {
  readonly #items: Item[]
  #space: Matrix = UNIT
  #kept: Matrix[] = []
  #text: Matrix = UNIT
  #line: Matrix = UNIT
  #size = 1
  #stretch = 1
  #between = 0
  #betweenWords = 0
  #leading = 0

  constructor(items: Item[]) {
    this.#items = items
  }

  open(matrices: readonly Matrix[]): void {
    this.#kept = []
    this.#space = matrices.reduce(times, UNIT)
    this.#text = this.#line = UNIT
  }

  draw(fn: number, args: readonly unknown[], ops: Operations): void {
    const [a = 0, b = 0] = numbers(args)
    if (fn === ops.save) this.#keep()
    else if (fn === ops.restore || fn === ops.paintFormXObjectEnd) this.#space = this.#kept.pop() ?? this.#space
    else if (fn === ops.transform) this.#space = times(this.#space, numbers(args))
    else if (fn === ops.paintFormXObjectBegin) {
      this.#keep()
      if (args[0]) this.#space = times(this.#space, numbers(args[0]))
    } else if (fn === ops.beginText) this.#moveTo(UNIT)
    else if (fn === ops.setTextMatrix) this.#moveTo(numbers(args[0]))
    else if (fn === ops.moveText) this.#moveTo(times(this.#line, [1, 0, 0, 1, a, b]))
    else if (fn === ops.setLeadingMoveText) {
      this.#leading = -b
      this.#moveTo(times(this.#line, [1, 0, 0, 1, a, b]))
    } else if (fn === ops.nextLine) this.#moveTo(times(this.#line, [1, 0, 0, 1, 0, -this.#leading]))
    else if (fn === ops.setLeading) this.#leading = -a
    else if (fn === ops.setFont) this.#size = b
    else if (fn === ops.setHScale) this.#stretch = a
    else if (fn === ops.setCharSpacing) this.#between = a
    else if (fn === ops.setWordSpacing) this.#betweenWords = a
    else if (fn === ops.showText && Array.isArray(args[0])) this.#show(args[0])
  }

  #keep(): void {
    if (this.#kept.length < DEEPEST) this.#kept.push(this.#space)
  }

  #moveTo(matrix: Matrix): void {
    this.#text = this.#line = matrix
  }

  #show(glyphs: readonly unknown[]): void {
    let str = ''
    let along = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') along -= (glyph * this.#size) / 1000
      else if (isGlyph(glyph)) {
        str += glyph.unicode
        along += (glyph.width * this.#size) / 1000 + this.#between + (glyph.isSpace ? this.#betweenWords : 0)
      }
    }
    along *= this.#stretch
    const matrix = times(this.#space, this.#text)
    const transform = times(matrix, [this.#size, 0, 0, this.#size, 0, 0])
    if (/\S/u.test(str)) this.#items.push({str, transform, width: along * Math.hypot(matrix[0]!, matrix[1]!)})
    this.#text = times(this.#text, [1, 0, 0, 1, along, 0])
  }
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0]
const DEEPEST = 64

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
}

const isGlyph = (glyph: unknown): glyph is Glyph =>
  typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string' && 'width' in glyph

const numbers = (list: unknown): number[] =>
  Array.from((list ?? UNIT) as ArrayLike<unknown>, (value) => (Number.isFinite(value) ? Number(value) : 0))

function times(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

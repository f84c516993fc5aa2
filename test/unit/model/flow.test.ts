import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {concat, type Flow, flowOf, type Piece, slice, spanOf} from '../../../src/model/flow.ts'

/** A flow told the slow way: each character with its source offset, a space with that of the character behind it. */
interface Told {
  readonly text: string
  readonly at: readonly number[]
}

function told(source: string, pieces: readonly Piece[]): Told {
  let text = ''
  const at: number[] = []
  for (const {start, end, glued} of pieces) {
    let joined = glued === true
    for (let i = start; i < end; i++) {
      if (/[\s\u200b]/u.test(source[i]!)) joined = false
      else {
        if (!joined && text !== '') {
          text += ' '
          at.push(i)
        }
        text += source[i]!
        at.push(i)
        joined = true
      }
    }
  }
  return {text, at}
}

const spanTold = ({at}: Told, from: number, to: number) => {
  const offsets = at.slice(from, to)
  return {start: Math.min(...offsets), end: Math.max(...offsets) + 1}
}

const source = fc.string({unit: fc.constantFrom('a', 'Đ', 'ế', '.', ' ', ' ', '\t', '\n', '\u00a0', '\u200b'), minLength: 1, maxLength: 40})
/** Pieces in any order, as the columns of a page may stand. */
const cuts = (text: string) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.boolean()), {minLength: 1, maxLength: 4}).map((list) =>
    list.map(([a, b, glued]): Piece => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      return glued ? {start, end, glued} : {start, end}
    }),
  )
const pages = source.chain((text) => fc.record({text: fc.constant(text), pieces: cuts(text)}))

describe('a flow', () => {
  it('has the words of its pieces, each character at its place', () => {
    fc.assert(
      fc.property(pages, fc.nat(60), fc.nat(60), ({text, pieces}, a, b) => {
        const [flow, want] = [flowOf(text, pieces), told(text, pieces)]
        expect(flow.text).toBe(want.text)
        if (want.text === '') return
        const from = a % want.text.length
        const to = from + 1 + (b % (want.text.length - from))
        expect(spanOf(flow, from, to)).toEqual(spanTold(want, from, to))
        const at = want.at[from]!
        expect(spanOf(flow, from, from)).toEqual({start: at, end: at})
      }),
    )
  })

  it('keeps the places when it is cut', () => {
    fc.assert(
      fc.property(pages, fc.nat(60), fc.nat(60), ({text, pieces}, a, b) => {
        const flow = flowOf(text, pieces)
        const part = slice(flow, a, a + b)
        expect(part.text).toBe(flow.text.slice(a, a + b).trim())
        if (part.text !== '') {
          const lead = flow.text.slice(a).length - flow.text.slice(a).trimStart().length
          expect(spanOf(part)).toEqual(spanOf(flow, a + lead, a + lead + part.text.length))
        }
      }),
    )
  })

  it('keeps the places when it is joined to others', () => {
    fc.assert(
      fc.property(pages, fc.nat(60), fc.nat(60), ({text, pieces}, a, b) => {
        const parts = pieces.map((piece) => slice(flowOf(text, [piece]), a % 3))
        const flow = concat(parts)
        const filled = parts.filter((part) => part.text !== '')
        expect(flow.text).toBe(filled.map((part) => part.text).join(' '))
        let start = 0
        for (const part of filled) {
          const to = Math.max(1, b % (part.text.length + 1))
          expect(spanOf(flow, start, start + to)).toEqual(spanOf(part, 0, to))
          start += part.text.length + 1
        }
      }),
    )
  })

  it('covers what lies between its pieces, in whichever order they stand', () => {
    const text = 'một hai ba'
    const flow: Flow = flowOf(text, [
      {start: 8, end: 10},
      {start: 0, end: 3},
    ])
    expect([flow.text, spanOf(flow), spanOf(flow, 0, 2), spanOf(flow, 3, 6)]).toEqual([
      'ba một',
      {start: 0, end: 10},
      {start: 8, end: 10},
      {start: 0, end: 3},
    ])
  })
})

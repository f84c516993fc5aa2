import {describe, expect, it} from 'vitest'
import {spanOf} from '../../../src/model/flow.ts'
import {readOutline} from '../../../src/structure/outline.ts'
import {rowsOfPage} from './page.ts'

const odd = (lines: readonly string[]): string[] =>
  readOutline(rowsOfPage(lines.join('\n'))).oddities.map(({kind, found, expected}) => `${kind}: ${found} for ${expected}`)

describe('markers in order', () => {
  it.each([
    ['of one style', ['1. A.', '2. B.', '3. C.']],
    ['of one style on each level', ['1. A:', 'a) B.', 'b) C.', '2. D:', 'a) E.', 'b) F.']],
    ['with or without đ', ['a) A.', 'b) B.', 'c) C.', 'd) D.', 'e) E.']],
    ['of dashes of any glyph', ['- A.', '– B.', '- C.']],
    ['of decimals', ['1. A', '1.1. B.', '1.2. C.', '2. D', '2.1. E.']],
  ])('%s are not odd', (_what, lines) => {
    expect(odd(lines)).toEqual([])
  })
})

describe('odd markers', () => {
  it.each([
    ['another style than its neighbours', ['a) A.', 'b. B.', 'c) C.'], ['mixed-markers: b. for b)']],
    ['a number left out', ['1. A.', '2. B.', '4. C.', '5. D.'], ['marker-skipped: 4. for 3.']],
    ['a letter left out', ['a) A.', 'b) B.', 'd) C.', 'đ) D.'], ['marker-skipped: d) for c)']],
    ['a number again', ['1. A.', '2. B.', '2. C.', '3. D.'], ['marker-out-of-series: 2. for 3.']],
    ['a damaged letter', ['a) A.', 'b) B.', '©) C.', 'd) D.'], ['marker-repaired: ©) for c)']],
    ['a damaged number', ['l. A.', '2. B.', '3. C.'], ['marker-repaired: l. for 1.']],
    ['a lost number', ['7. A.', '§. B.', '9. C.'], ['marker-repaired: §. for 8.']],
    ['a dash read for a line', ['1. A:', '- B.', '_ C.', '- D.'], ['marker-repaired: _ for -']],
    ['a roman number left out', ['I. A', 'II. B', 'IV. C'], ['marker-skipped: IV. for III.']],
    ['a decimal left out', ['1. A', '1.1. B.', '1.3. C.'], ['marker-skipped: 1.3. for 1.2.']],
  ])('%s', (_what, lines, told) => {
    expect(odd(lines)).toEqual(told)
  })

  it('are told once: the neighbours keep their own style', () => {
    expect(odd(['a) A.', 'b. B.', 'c) C.', 'd. D.', 'đ) Đ.'])).toEqual(['mixed-markers: b. for b)', 'mixed-markers: d. for d)'])
  })

  it('are held against their own level alone', () => {
    expect(odd(['1. A:', 'a) B.', 'b) C.', '2. D:', 'a. E.', 'b. F.'])).toEqual([])
  })

  it('know where they stand', () => {
    const [one] = readOutline(rowsOfPage('a) A.\nb. B.\nc) C.')).oddities
    expect(spanOf(one!.marker)).toEqual({start: 6, end: 8})
  })
})

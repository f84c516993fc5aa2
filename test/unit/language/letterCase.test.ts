import fc from 'fast-check'
import {expect, it} from 'vitest'
import {isCapitalCode, isSmallCode, isUnevenCode, smallOf} from '../../../src/language/letterCase.ts'

it('says of every character what the language says', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 0xffff}), (code) => {
      const letter = String.fromCharCode(code)
      const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
      expect([isCapitalCode(code), isSmallCode(code)]).toEqual([lower !== letter, upper !== letter])
      expect(isUnevenCode(code)).toBe(lower.length > 1 || upper.length > 1)
      expect(smallOf(code)).toBe(lower.length > 1 ? code : lower.charCodeAt(0))
    }),
    {numRuns: 2000},
  )
})

it.each(['Ế', 'Đ', 'Ư', 'A'])('knows %j for a capital', (letter) => {
  const code = letter.charCodeAt(0)
  expect([isCapitalCode(code), isSmallCode(code), String.fromCharCode(smallOf(code))]).toEqual([true, false, letter.toLowerCase()])
})

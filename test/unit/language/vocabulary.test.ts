import fc from 'fast-check'
import {expect, test} from 'vitest'
import '../../../src/language/actors/index.ts'
import {isKnown, wordAt, wordOf} from '../../../src/language/actors/vocabulary.ts'

const letters = fc.constantFrom(...'abcghiknostuy01 -.&ñ')

test('a word in a text is the word cut out, met before or not', () => {
  const texts = fc.array(fc.constantFrom('so', 'ban', 'hoi dong', 'uy ban', 'xyz', 'a', '', '12', 'tp.', 'nghiengnghieng', 'sở'), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(texts, fc.array(letters, {maxLength: 12}), fc.nat(40), fc.nat(14), (words, others, from, length) => {
      const text = `${words.join(' ')} ${others.join('')}`
      const start = Math.min(from, text.length)
      const end = Math.min(start + length, text.length)
      for (let time = 0; time < 2; time++) expect(wordAt(text, start, end)).toEqual(wordOf(text.slice(start, end)))
    }),
    {numRuns: 1000},
  )
})

test('words that differ in a letter are told apart, however often they are met', () => {
  const words = ['so', 'bo', 'ban', 'bang', 'hoi', 'huyen', 'xa', 'tinh', 'thanh', 'phong', 'uy', 'vu', 'cuc', 'cac', 'nganh', 'giam']
  for (let time = 0; time < 3; time++) for (const word of words) expect(wordAt(word, 0, word.length).word).toBe(word)
})

test.each([
  ['ban', true],
  ['qqq', false],
  ['', false],
])('is %j known: %s', (word, answer) => expect(isKnown(word)).toBe(answer))

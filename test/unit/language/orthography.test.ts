import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isSpelled, isSpelledAt} from '../../../src/language/orthography.ts'

test.each(
  'nghiêng Quyết THUỶ Thủy hoà hòa gì giếng quốc quýnh khuỷu ươm yêu đợi của Việt xoong khuya ngoằn ý ở Đắc ghế kỳ nghĩa uỷ'.split(' '),
)('%s is spelled right', (word) => {
  expect(isSpelled(word)).toBe(true)
})

test.each(
  // no such rhyme, c or ng before a front vowel, a level tone before p t c ch, capitals within, two tones, other languages, too long
  'Céng héi ngê cí ghà tôt việć nhâch aÁn vIệt HộI tếế été où über việtnam ñ ViÖt nghiêngg'.split(' '),
)('%s is not', (word) => {
  expect(isSpelled(word.normalize('NFC'))).toBe(false)
})

const syllables = 'nghiêng Quyết hoà quốc ở của việt xoong ghế uỷ HỘI khuya'.split(' ')

test('a word is judged the same, met before or not, alone or in a text', () => {
  const word = fc.oneof(
    fc.constantFrom(...syllables),
    fc.array(fc.constantFrom(...'aáạăâeêiouưnghctđĐTñ1'), {minLength: 1, maxLength: 9}).map((letters) => letters.join('')),
    // one letter of a syllable is another
    fc.tuple(fc.constantFrom(...syllables), fc.nat(6), fc.constantFrom(...'aáạêiưnghñ')).map(([right, at, letter]) => {
      const from = at % right.length
      return right.slice(0, from) + letter + right.slice(from + 1)
    }),
  )
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 5}), (words) => {
      const first = words.map(isSpelled)
      const text = words.join(' ')
      let at = 0
      const inText = words.map((each) => {
        const start = at
        at += each.length + 1
        return isSpelledAt(text, start, start + each.length)
      })
      expect(inText).toEqual(first)
      expect(words.toReversed().map(isSpelled).toReversed()).toEqual(first)
    }),
    {numRuns: 1000},
  )
})

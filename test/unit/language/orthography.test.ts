import {expect, test} from 'vitest'
import {isSpelled} from '../../../src/language/orthography.ts'

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

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ALIEN, BREAK, isAlien, LOOK_ALIKE, rareIn, UNCOMPOSED} from '../../../src/read/characters.ts'
import {compose} from '../../../src/read/compose.ts'

describe('rarer characters', () => {
  test.each([
    ['THÔNG BÁO số 12/TB-UBND – “Đường Trần Phú”, 5.000 đồng…\n', 0],
    ['viÖc', ALIEN],
    ['à á â ã è é ê ì í ò ó ô õ ù ú ý × ÷', 0],
    ['vie\u0302\u0323c', UNCOMPOSED],
    ['Hội nghị 한글', UNCOMPOSED],
    ['😀', UNCOMPOSED],
    ['Ðồng', ALIEN | LOOK_ALIKE],
    ['tƣ', LOOK_ALIKE],
    ['a\r\nb', BREAK],
    ['a\fb', BREAK],
    ['a\u2028b', BREAK],
    ['a\u0085b', BREAK],
    ['', 0],
  ])('%j', (text, kinds) => expect(rareIn(text)).toBe(kinds))

  test('what has none that NFC may change stays as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 40}), (text) => {
        if ((rareIn(text) & UNCOMPOSED) === 0) expect(text.normalize('NFC')).toBe(text)
      }),
      {numRuns: 2000},
    )
    const common = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter((letter) => rareIn(letter) === 0)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...common), {maxLength: 40}), (letters) => {
        expect(letters.join('').normalize('NFC')).toBe(letters.join(''))
      }),
      {numRuns: 2000},
    )
  })

  test('aliens are told one by one', () => {
    expect([...'ÖµÐ«»à1A'].filter((letter) => isAlien(letter.charCodeAt(0)))).toEqual([...'ÖµÐ'])
  })
})

describe('composed text', () => {
  const parts = fc.constantFrom(...'aeoưdĐÐƢ 1', 'e\u0301', 'e\u0301\u0302', 'a\u0309\u0306', '\u0302', '\u0323', 'Ộ', 'ỳ')
  test('is in NFC but for tones typed first, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(parts, {maxLength: 20}), (pieces) => {
        const text = pieces.join('')
        const composed = compose(text)
        expect(compose(composed)).toBe(composed)
        expect(composed.normalize('NFC')).toBe(composed)
        expect(/[ÐðƢƣ]/u.test(composed)).toBe(false)
      }),
    )
  })
  test.each([
    ['e\u0301\u0302', 'ế'],
    ['A\u0300\u0306', 'Ằ'],
    ['Ðồng thƣởng', 'Đồng thưởng'],
    ['D\u0323', 'Ḍ'],
  ])('%j', (text, composed) => expect(compose(text)).toBe(composed))
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {damage} from '../../../src/data/damage.ts'
import organs from '../../../src/data/organs.json' with {type: 'json'}
import {canBe, sameWord} from '../../../src/data/spelling.ts'
import {fold} from '../../../src/language/fold.ts'

describe('canBe', () => {
  it('lets any mark be lost, and none be gained', () => {
    fc.assert(
      fc.property(fc.constantFrom(...organs.heads, ...organs.groups), (right) => {
        const bare = fold(right)
        expect(canBe(bare, right)).toBe(true)
        expect(canBe(right, bare)).toBe(right.toLowerCase() === bare)
      }),
    )
  })
  it.each([
    ['HOÀ', 'Hòa', true],
    ['THUÊ', 'thuế', true],
    ['Đăk', 'Đắk', true],
    ['số', 'Sở', false],
    ['Tổng', 'Tống', false],
    ['Đa', 'Da', false],
    ['Văn Phòng', 'Văn Phong', false],
    ['bàn', 'bán', false],
    ['ban', 'bang', false],
  ])('%s for %s: %s', (printed, right, answer) => expect(canBe(printed, right)).toBe(answer))
  it('keeps the marks of each syllable apart', () => {
    expect(canBe('bá ba', 'ba bá')).toBe(false)
    expect(canBe('bá-ba', 'ba-bá')).toBe(false)
  })
  it('lets a tone stand on another vowel, and no second one', () => {
    const marks = (text: string): string[][] =>
      text
        .replaceAll('đ', 'd\u0335')
        .split(' ')
        .map((syllable) => [...syllable.normalize('NFD')].filter((letter) => /\p{M}/u.test(letter)))
    const isPart = (few: readonly string[], many: readonly string[]): boolean =>
      few.every((mark) => few.filter((other) => other === mark).length <= many.filter((other) => other === mark).length)
    const letters = fc.constantFrom(...'aáàâấoóôốuúưứdđ ')
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters), {minLength: 1, maxLength: 6}), (pairs) => {
        const right = pairs.map(([letter]) => letter).join('')
        // the same letters, with the marks of others
        const printed = pairs.map(([letter, other]) => (fold(letter) === fold(other) ? other : letter)).join('')
        expect(canBe(printed, right)).toBe(marks(printed).every((own, i) => isPart(own, marks(right)[i]!)))
      }),
      {numRuns: 2000},
    )
  })
})

describe('sameWord', () => {
  it.each([
    ['HOÀ', 'hòa', true],
    ['thuê', 'thuế', false],
    ['thuế', 'thuê', false],
  ])('%s and %s: %s', (a, b, answer) => expect(sameWord(a, b)).toBe(answer))
})

describe('damage', () => {
  it('counts letters up to the most', () => {
    expect(damage('thong', 'thong', 1)).toBe(0)
    expect(damage('th0ng', 'thong', 1)).toBe(1)
    expect(damage('th0nb', 'thong', 1)).toBe(Number.POSITIVE_INFINITY)
    expect(damage('thon', 'thong', 1)).toBe(Number.POSITIVE_INFINITY)
  })
})

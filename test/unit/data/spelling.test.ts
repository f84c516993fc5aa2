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
  it('keeps the marks of each syllable apart', () => expect(canBe('bá ba', 'ba bá')).toBe(false))
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

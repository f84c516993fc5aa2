import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutTo, padTo, widthOf} from '../../../src/report/width.ts'

test.each([
  ['', 0],
  ['Thông báo', 9],
  ['Thông báo'.normalize('NFD'), 9],
  ['通知', 4],
  ['👍', 2],
  ['–“”…', 4],
])('%j takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('padding fills to the width and never cuts', () => {
  expect(padTo('xã', 4)).toBe('xã  ')
  expect(padTo('通知', 5)).toBe('通知 ')
  expect(padTo('huyện', 3)).toBe('huyện')
})

test('cutting keeps within the width and marks what it left out', () => {
  expect(cutTo('thông báo', 9)).toBe('thông báo')
  expect(cutTo('thông báo', 6)).toBe('thông…')
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 1, max: 30}), (text, width) => {
      const cut = cutTo(text, width)
      expect(widthOf(cut)).toBeLessThanOrEqual(Math.max(width, 1))
      expect(cut === text || cut.endsWith('…')).toBe(true)
    }),
  )
})

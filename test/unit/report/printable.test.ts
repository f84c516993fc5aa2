import fc from 'fast-check'
import {expect, test} from 'vitest'
import {printable} from '../../../src/report/printable.ts'

test('Vietnamese text, emoji and combining marks stay as they are', () => {
  const text = 'Ủy ban nhân dân xã Ea Đrông – “khẩn” 👍 e\u0302'
  expect(printable(text)).toBe(text)
})

test.each([
  ['\u001b[31mđỏ\u001b[0m', '\\x1b[31mđỏ\\x1b[0m'],
  ['một\r\nhai', 'một\\x0d\\x0ahai'],
  ['số\u202e12', 'số\\u202e12'],
  ['a\u200bb\ufeffc', 'a\\u200bb\\ufeffc'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ud800', '\\ud800'],
  ['Số:\t12', 'Số: 12'],
])('%j prints as %s', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('nothing that a terminal obeys is left, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
    }),
  )
})

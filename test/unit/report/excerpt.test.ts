import fc from 'fast-check'
import {expect, test} from 'vitest'
import {excerpt} from '../../../src/report/excerpt.ts'
import {widthOf} from '../../../src/report/width.ts'

/** The excerpt at the only place of `part` in `text`. */
const at = (text: string, part: string, width = 80) => {
  const start = text.indexOf(part)
  return excerpt(text, {start, end: start + part.length}, width)
}

test('a short line is whole, the carets under the span', () => {
  expect(at('UBND XÃ\nSố: 07/TB-UBND\nngày', '07')).toEqual({line: 'Số: 07/TB-UBND', carets: '    ^^'})
})

test.each(['\n', '\r\n', '\r'])('a line ends at %j', (lineBreak) => {
  expect(at(`một${lineBreak}hai ba${lineBreak}bốn`, 'ba')).toEqual({line: 'hai ba', carets: '    ^^'})
})

test('a span of several lines is marked to the end of its first', () => {
  expect(at('các sở\nvà ban', 'sở\nvà')).toEqual({line: 'các sở', carets: '    ^^'})
})

test('an empty span has one caret, also behind the last letter', () => {
  expect(excerpt('Số: /TB', {start: 4, end: 4}, 80)).toEqual({line: 'Số: /TB', carets: '    ^'})
  expect(excerpt('Số:\nb', {start: 3, end: 3}, 80)).toEqual({line: 'Số: ', carets: '   ^'})
  expect(excerpt('', {start: 0, end: 0}, 80)).toEqual({line: ' ', carets: '^'})
})

test('a long line is cut on both sides around the carets', () => {
  const {line, carets} = at(`${'một '.repeat(100)}HAI${' ba'.repeat(100)}`, 'HAI', 40)
  expect(line).toMatch(/^….+HAI.+…$/u)
  expect(widthOf(line)).toBeLessThanOrEqual(40)
  expect(line.slice(carets.indexOf('^'), carets.length)).toBe('HAI')
})

test('wide, combining and spelled-out characters move the carets by the columns they take', () => {
  expect(at('通知 số', 'số')).toEqual({line: '通知 số', carets: '     ^^'})
  expect(at('e\u0302 số', 'số').carets).toBe('  ^^')
  expect(at('\u001b[1m số', 'số')).toEqual({line: '\\x1b[1m số', carets: '        ^^'})
  expect(at('a\u001bb', '\u001b')).toEqual({line: 'a\\x1bb', carets: ' ^^^^'})
})

test('line and carets keep within the width, whatever the text and the span', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'binary', maxLength: 300}),
      fc.nat(300),
      fc.nat(300),
      fc.integer({min: 20, max: 60}),
      (text, a, b, width) => {
        const start = Math.min(a, text.length)
        const {line, carets} = excerpt(text, {start, end: start + b}, width)
        expect(line).not.toMatch(/[\n\r]/u)
        expect(carets).toMatch(/^ *\^+$/u)
        expect(carets.length).toBeLessThanOrEqual(width)
        expect(widthOf(line)).toBeLessThanOrEqual(width)
      },
    ),
  )
})

test('a line of a megabyte costs no more than its neighbourhood', () => {
  const text = 'a'.repeat(1_000_000)
  for (let i = 0; i < 100; i++) excerpt(text, {start: 500_000, end: 999_999}, 80)
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {linePieces} from '../../../src/model/source.ts'
import {readSource} from '../../../src/read/index.ts'
import {textLines} from '../../../src/read/text.ts'
import {lineTexts, textOf} from './lines.ts'

describe('lines of plain text', () => {
  test('every kind of line break', () => {
    const text = 'a\nb\r\nc\rd\ve\u0085f\u2028g\u2029h\fi'
    expect(textLines(text).map(({start, end}) => text.slice(start, end))).toEqual([...'abcdefghi'])
  })

  test('blank lines are lines; a break at the end starts none', () => {
    const text = 'a\n\n  \nb\n'
    expect(textLines(text).map(({start, end}) => text.slice(start, end))).toEqual(['a', '', '  ', 'b'])
  })

  test('are the same whether line feeds alone part them or other breaks as well', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Đ', ' ', '\n', '\n\n'), {maxLength: 20}), (parts) => {
        const text = parts.join('')
        const lines = textLines(text).map(({start, end}) => ({start, end}))
        expect(textLines(`${text}\n\r`).slice(0, lines.length)).toMatchObject(lines)
      }),
    )
  })

  test('form feeds count pages', () => {
    expect(textLines('a\n\fb\n\f\fc\n').map(({hints}) => hints.page)).toEqual([1, 2, 4])
    expect(textLines('a\nb').map(({hints}) => hints)).toEqual([{}, {}])
  })
})

const alphabet = [...'aĐếộ ỦY.;-|*#>\\_`<&\n\r\f\t12)'].concat(
  '\r\n',
  '\n\n',
  '- ',
  '1. ',
  '| - |\n',
  '**',
  '<br>',
  '&nbsp;',
  '<!--',
  '-->',
  '```\n',
)
const anyText = fc.array(fc.constantFrom(...alphabet), {minLength: 1, maxLength: 60}).map((parts) => `x${parts.join('')}`)
const formats = fc.constantFrom('text' as const, 'markdown' as const)

describe('laws of reading', () => {
  test('lines stand in order, never overlap, and lie inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, formats, async (text, from) => {
        const source = await readSource(text, {from})
        let last = 0
        for (const line of source.lines) {
          expect(line.start).toBeGreaterThanOrEqual(last)
          expect(line.end).toBeGreaterThanOrEqual(line.start)
          last = line.end
          let inside = line.start
          for (const piece of linePieces(line)) {
            expect(piece.start).toBeGreaterThanOrEqual(inside)
            expect(piece.end).toBeGreaterThan(piece.start - 1)
            inside = piece.end
          }
          expect(inside).toBeLessThanOrEqual(line.end)
        }
        expect(last).toBeLessThanOrEqual(source.text.length)
      }),
    )
  })

  test('plain text: the lines hold all that is not blank', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const source = await readSource(text, {from: 'text'})
        expect(lineTexts(source).join('').replace(/\s/gu, '')).toBe(source.text.replace(/\s/gu, ''))
      }),
    )
  })

  test('Markdown: the lines hold every letter and digit that is no markup', async () => {
    const words = fc.array(fc.constantFrom('Sở', '**Y tế**', '*chủ trì*', '1\\.', '-', '\n', '\n\n', '# ', '| x | y |\n| - | - |\n'), {
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const text = `x ${parts.join(' ')}`
        const source = await readSource(text, {from: 'markdown'})
        const letters = (of: string): string => of.replace(/[^\p{L}\p{N}]/gu, '')
        expect(letters(lineTexts(source).join(''))).toBe(letters(text))
      }),
    )
  })

  test('NFD, a mark, CRLF and UTF-16 give the same lines', async () => {
    const words = fc.array(fc.constantFrom('Sở Y tế', 'chủ trì', 'thị xã An Nhơn', '\n', '\n\n', '1. ', '- '), {
      minLength: 1,
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(words, formats, async (parts, from) => {
        const text = `Giao ${parts.join(' ')}`
        const lines = lineTexts(await readSource(text, {from}))
        const utf16 = new Uint8Array(new Uint16Array(Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0))).buffer)
        for (const other of [text.normalize('NFD'), `\ufeff${text}`, text.replaceAll('\n', '\r\n'), utf16]) {
          expect(lineTexts(await readSource(other, {from}))).toEqual(lines)
        }
      }),
    )
  })

  test('a line without markup is its slice', async () => {
    const source = await readSource('  Số:   12 \n')
    expect(source.lines.map((line) => source.text.slice(line.start, line.end))).toEqual(['  Số:   12 '])
    expect(textOf(source, source.lines[0]!)).toBe('Số: 12')
  })
})

describe('which format', () => {
  const table = '| a | b |\n| --- | --- |\n| c | d |\n'
  test.each([
    ['text', {}, 'text/plain'],
    ['# text', {file: 'a.md'}, 'text/markdown'],
    ['# text', {file: 'A.MARKDOWN'}, 'text/markdown'],
    ['# text', {file: 'a.txt'}, 'text/plain'],
    ['text', {from: 'markdown'}, 'text/markdown'],
    [table, {file: 'a.txt'}, 'text/markdown'],
    [table, {file: 'a.md', from: 'text'}, 'text/plain'],
    ['a | b\n-------\nc', {}, 'text/plain'],
    ['------ | ------\n', {}, 'text/plain'],
  ] as const)('%j, %j: %s', async (text, options, mediaType) => {
    expect((await readSource(text, options)).mediaType).toBe(mediaType)
  })

  test('the record keeps the base name only', async () => {
    expect((await readSource('a', {file: '/home/x/tb.txt'})).file).toBe('tb.txt')
    expect((await readSource('a', {file: 'C:\\x\\tb.txt'})).file).toBe('tb.txt')
    expect((await readSource('a')).file).toBeNull()
  })
})

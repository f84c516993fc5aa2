import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Page, Word} from '../../../src/model/programs.ts'
import {pageLines} from '../../../src/read/layout.ts'

const SIZE = 14
const LETTER = 6.5
/** A letter, with its share of the narrower blanks. */
const COLUMN = 5.9

/** Words of one line of type, parted by blanks as wide as type has them; `|` parts letters set apart without a blank. */
const line = (text: string, x: number, y: number, more: Partial<Word> = {}): Word[] => {
  const words: Word[] = []
  const {size = SIZE} = more
  let at = x
  for (const word of text.split(' ')) {
    for (const part of word.split('|')) {
      const width = part.length * LETTER * (size / SIZE)
      words.push({text: part, x: at, y, width, size, ...more})
      at += width
    }
    at += 0.25 * size
  }
  return words
}
const page = (words: readonly Word[], number = 1): Page => ({number, width: 595, height: 842, words})
const printed = (...words: readonly (readonly Word[])[]): string => pageLines([page(words.flat())]).text.replace(/\n$/u, '')
const BODY = 'Giao Sở Hải Âu chủ trì, phối hợp với các cơ quan có liên quan triển khai'
const body = (y: number, x = 85): Word[] => line(BODY, x, y)

describe('words of a line', () => {
  test('are parted by one space, in whatever order they come', () => {
    expect(printed(body(100).reverse())).toBe(BODY)
  })

  test('set in several pieces are put together', () => {
    expect(printed(line('Kh|o|ản 2 Đi|ều 5', 85, 100))).toBe('Khoản 2 Điều 5')
  })

  test('with blanks of their own are parted, however narrow these are', () => {
    const words = [
      {text: 'Thông ', x: 85, y: 100, width: 30, size: SIZE},
      {text: 'báo', x: 115.5, y: 100, width: 20, size: SIZE},
      {text: ' số', x: 135.5, y: 100, width: 10, size: SIZE},
    ]
    expect(printed(words)).toBe('Thông báo số')
  })

  test('with a run of blanks inside draw a gap', () => {
    expect(printed(body(100), [{text: 'Số:        /TB-UBND', x: 85, y: 140, width: 110, size: SIZE}])).toMatch(/\nSố: {3,8}\/TB-UBND$/u)
  })

  test('in a justified line are parted by one space, however wide', () => {
    const words = 'Giao Sở Hải Âu chủ trì, phối hợp'.split(' ').map((text, i) => ({text, x: 85 + 60 * i, y: 100, width: 40, size: SIZE}))
    expect(printed(words)).toBe('Giao Sở Hải Âu chủ trì, phối hợp')
  })

  test('composed of letters and marks apart are composed', () => {
    expect(printed(line('Thô|ng b|a|\u0301|o', 85, 100))).toBe('Thông báo')
  })

  test.each([
    ['04/2020/NĐ-CP', '1', ',', '04/2020/NĐ-CP 1,'],
    ['liên quan', '[2]', '.', 'liên quan [2].'],
    ['rộng 120 m', '2', ' đất', 'rộng 120 m2 đất'],
    ['(5 km', '2', ')', '(5 km2)'],
  ])('%s with a raised %s', (before, mark, behind, whole) => {
    const start = line(before, 85, 100)
    const x = start.at(-1)!.x + start.at(-1)!.width
    const raised = {text: mark, x, y: 95, width: 4 * mark.length, size: 9}
    expect(printed(start, [raised], [{text: behind, x: x + 4 * mark.length, y: 100, width: 6, size: SIZE}])).toBe(whole)
  })

  test('of a picture keep their certainty, the least of the line', () => {
    const {lines} = pageLines([page([...line('Thông báo', 85, 100, {confidence: 91}), ...line('số 5', 160, 100, {confidence: 40})])])
    expect(lines.map(({hints}) => hints)).toEqual([{page: 1, confidence: 40}])
  })

  test('all bold make a bold line', () => {
    const {lines} = pageLines([
      page([...line('THÔNG BÁO', 85, 100, {bold: true}), ...line('Số 5', 85, 120), ...line('đậm', 130, 120, {bold: true})]),
    ])
    expect(lines.map(({hints}) => hints.bold)).toEqual([true, undefined])
  })
})

describe('rows', () => {
  test('of two columns keep both, with a gap, where base lines differ', () => {
    const rows = printed(
      body(60),
      line('Nơi nhận:', 85, 102, {size: 12}),
      line('CHỦ TỊCH', 370, 100),
      line('- Như Điều 3;', 85, 117, {size: 11}),
      line('(Đã ký)', 375, 118),
      line('- Lưu: VT.', 85, 130, {size: 11}),
    ).split('\n')
    expect(rows.slice(2)).toEqual([
      expect.stringMatching(/^Nơi nhận: {20,}CHỦ TỊCH$/u),
      expect.stringMatching(/^- Như Điều 3; {15,}\(Đã ký\)$/u),
      '- Lưu: VT.',
    ])
    expect(Math.abs(rows[2]!.indexOf('CHỦ') - rows[3]!.indexOf('(Đã'))).toBeLessThan(3)
  })

  test('never mix lines that stand below one another, however close', () => {
    const rows = printed(
      line('dòng thứ nhất của một đoạn văn dài', 85, 100),
      line('dòng thứ hai của một đoạn văn dài', 85, 110),
      line('cạnh', 400, 105),
    )
    expect(rows.split('\n').filter((row) => row.includes('nhất') && row.includes('hai'))).toEqual([])
  })

  test('slanting by a scan are level', () => {
    const slant = (words: readonly Word[]): Word[] => words.map((word) => ({...word, y: word.y + 0.02 * word.x, confidence: 90}))
    const lines = [0, 1, 2, 3, 4, 5].map((i) => body(100 + 20 * i))
    const ends = [line('Nơi nhận:', 85, 240), line('CHỦ TỊCH', 420, 240)]
    const rows = printed(...[...lines, ...ends].map(slant))
      .split('\n')
      .filter((row) => row !== '')
    expect(rows).toHaveLength(7)
    expect(rows.slice(0, 6)).toEqual(Array.from({length: 6}, () => BODY))
    expect(rows[6]).toMatch(/^Nơi nhận: {20,}CHỦ TỊCH$/u)
  })

  test('of a table stand in the columns of its head', () => {
    const cells = (texts: readonly string[], y: number): Word[] => texts.flatMap((text, i) => line(text, [85, 140, 330][i]!, y))
    const rows = printed(body(60), cells(['TT', 'Tên hộ', 'Ghi chú'], 100), cells(['1', 'Hộ ông Hải Âu', 'đã nộp'], 116))
      .split('\n')
      .slice(2)
    expect(rows.map((row) => row.split(/ {2,}/u))).toEqual([
      ['TT', 'Tên hộ', 'Ghi chú'],
      ['1', 'Hộ ông Hải Âu', 'đã nộp'],
    ])
    expect(rows[0]!.indexOf('Ghi')).toBe(rows[1]!.indexOf('đã'))
  })
})

describe('the page', () => {
  test('is drawn from its left margin, with indents', () => {
    expect(
      printed(body(100), body(120, 85 + 6 * COLUMN), body(140))
        .split('\n')
        .map((row) => row.search(/\S/u)),
    ).toEqual([0, 6, 0])
  })

  test('has the same indents on every sheet', () => {
    const pages = [page([...body(100, 124), ...body(120)]), page(line('Nguyễn Hải Âu', 124, 100), 2)]
    const {text, lines} = pageLines(pages)
    const rows = text.split('\n')
    expect(rows[2]!.search(/\S/u)).toBe(rows[0]!.search(/\S/u))
    expect(lines.map(({hints}) => hints.page)).toEqual([1, 1, 2])
  })

  test('has blank lines for the space between paragraphs, not for a wide setting', () => {
    expect(printed(body(100), body(118), body(148)).split('\n')).toEqual([BODY, BODY, '', BODY])
    const wide = Array.from({length: 12}, (_, i) => body(100 + 30 * i))
    expect(printed(...wide).split('\n')).toEqual(Array.from({length: 12}, () => BODY))
  })

  test('may be empty', () => {
    expect(pageLines([])).toEqual({text: '', lines: []})
    expect(pageLines([page([])])).toEqual({text: '', lines: []})
  })
})

const number = fc.oneof(fc.double({min: -50, max: 900}), fc.constantFrom(0, 100, 100.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e9))
const anyWord = fc.record(
  {
    text: fc.string({unit: fc.constantFrom('a', 'ổ', 'Đ', '1', '-', '.', ' ', '\u00a0', '\u0301'), maxLength: 8}),
    x: number,
    y: number,
    width: number,
    size: number,
    confidence: fc.nat(100),
  },
  {requiredKeys: ['text', 'x', 'y', 'width', 'size']},
) as fc.Arbitrary<Word>

const letters = (text: string): string => [...text.normalize('NFD').replace(/\s/gu, '')].sort().join('')

test('every letter of the words stands in the lines once, and every line in the text', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyWord, {maxLength: 30}), {maxLength: 3}), (sheets) => {
      const {text, lines} = pageLines(sheets.map((words, i) => page(words, i + 1)))
      expect(letters(lines.map(({start, end}) => text.slice(start, end)).join(''))).toBe(
        letters(
          sheets
            .flat()
            .map((word) => word.text)
            .join(''),
        ),
      )
      expect(lines.every(({start, end}, i) => start >= (lines[i - 1]?.end ?? 0) && end >= start)).toBe(true)
    }),
    {numRuns: 400},
  )
})

test('a page of very many words is laid out', () => {
  const words = Array.from({length: 40_000}, (_, i): Word => ({text: 'chữ', x: (i * 37) % 500, y: (i * 13) % 7, width: 20, size: 12}))
  expect(pageLines([page(words)]).text.match(/chữ/gu)).toHaveLength(40_000)
})

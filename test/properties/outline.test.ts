import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Clause} from '../../src/model/tree.ts'
import {readSource} from '../../src/read/index.ts'
import {readOutline} from '../../src/structure/outline.ts'
import {rowsOf} from '../../src/structure/rows.ts'

/** Random outlines, printed in random styles, must be read back with the same ids. */
type Kind = 'roman' | 'decimal' | 'dotted' | 'letter' | 'dash' | 'plus'
interface Item {
  readonly children: readonly Item[]
}

const ORDER = 'abcdđeghiklmnopqrstuvxy'
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const chains: readonly (readonly Kind[])[] = [
  ['roman', 'decimal', 'letter', 'dash'],
  ['decimal', 'letter', 'dash', 'plus'],
  ['roman', 'decimal', 'dash', 'plus'],
  ['decimal', 'dotted', 'dash'],
  ['decimal', 'dash', 'plus'],
  ['letter', 'dash'],
  ['dash', 'plus'],
]
const ends = {
  roman: ['.', '.', '-', '/'],
  decimal: ['.', '.', ')', '/'],
  letter: [')', ')', '.', '/'],
  dash: ['-', '–'],
  plus: ['+'],
  dotted: ['.', ''],
} as const

const items = (depth: number): fc.Arbitrary<readonly Item[]> =>
  fc.array(
    depth === 0
      ? fc.constant({children: []})
      : fc.record({children: fc.oneof({weight: 2, arbitrary: fc.constant([])}, {weight: 1, arbitrary: items(depth - 1)})}),
    {minLength: 1, maxLength: 6},
  ) as fc.Arbitrary<readonly Item[]>

interface Printed {
  readonly lines: string[]
  readonly ids: string[]
}

function print(
  list: readonly Item[],
  chain: readonly Kind[],
  level: number,
  path: string,
  numbers: readonly number[],
  styles: Readonly<Record<string, string>>,
  out: Printed,
): void {
  const kind = chain[level]!
  list.forEach((item, i) => {
    const number = i + 1
    const style = styles[kind]!
    const marker = {
      roman: `${ROMAN[i]}${style === '-' ? '-' : style}`,
      decimal: `${number}${style}`,
      dotted: `${[...numbers, number].join('.')}${style}`,
      letter: `${ORDER[i]}${style}`,
      dash: style,
      plus: style,
    }[kind]
    const id = {
      roman: `${path}${ROMAN[i]}`,
      decimal: `${path}${number}`,
      dotted: `${path.replace(/\d+\.$/u, '')}${[...numbers, number].join('.')}`,
      letter: `${path}${ORDER[i]}`,
      dash: `${path}-${number}`,
      plus: `${path}+${number}`,
    }[kind]
    const more = item.children.length > 0 && level + 1 < chain.length
    out.lines.push(
      `${marker} Nội dung ${['thứ nhất', 'cần làm', 'tiếp theo', 'khác', 'còn lại', 'cuối'][i]} của phần này${more ? ', gồm các việc sau:' : '.'}`,
    )
    out.ids.push(id)
    if (more)
      print(item.children, chain, level + 1, `${id}.`, kind === 'decimal' || kind === 'dotted' ? [...numbers, number] : [], styles, out)
  })
}

const idsOf = (clauses: readonly Clause[]): string[] => clauses.flatMap((clause) => [clause.id, ...idsOf(clause.children)])
const readBack = async (lines: readonly string[]): Promise<string[]> =>
  idsOf(readOutline(rowsOf(await readSource(lines.join('\n')))).clauses)

const styled = fc.record({
  roman: fc.constantFrom(...ends.roman),
  decimal: fc.constantFrom(...ends.decimal),
  letter: fc.constantFrom(...ends.letter),
  dash: fc.constantFrom(...ends.dash),
  plus: fc.constantFrom(...ends.plus),
  dotted: fc.constantFrom(...ends.dotted),
})

describe('the marker solver', () => {
  it('reads back any outline in any style', async () => {
    await fc.assert(
      fc.asyncProperty(items(3), fc.constantFrom(...chains), styled, async (list, chain, styles) => {
        const printed: Printed = {lines: [], ids: []}
        print(list, chain, 0, '', [], styles, printed)
        expect(await readBack(printed.lines)).toEqual(printed.ids)
      }),
      {numRuns: 300, seed: 36},
    )
  })

  it('reads back an outline with one lettered marker in another style', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 3, max: 9}), fc.nat(), fc.constantFrom('.', '/', ')'), async (count, place, style) => {
        const at = 1 + (place % (count - 1))
        const lines = [
          '1. Giao các đơn vị sau:',
          ...Array.from({length: count}, (_, i) => `${ORDER[i]}${i === at ? style : ')'} Việc này do đơn vị làm.`),
        ]
        expect(await readBack(lines)).toEqual(['1', ...Array.from({length: count}, (_, i) => `1.${ORDER[i]}`)])
      }),
      {numRuns: 100, seed: 36},
    )
  })

  const damaged: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['"©)" is "c)"', ['a) Một.', 'b) Hai.', '©) Ba.', 'd) Bốn.'], ['a', 'b', 'c', 'd']],
    ['"l." is "1."', ['l. Một.', '2. Hai.', '3. Ba.'], ['1', '2', '3']],
    ['a lost number', ['1. Một.', '. Hai.', '3. Ba.'], ['1', '2', '3']],
    ['"§." is "8."', ['7. Bảy.', '§. Tám.', '9. Chín.'], ['7', '8', '9']],
    ['"đ)" twice', ['a) Một.', 'b) Hai.', 'c) Ba.', 'đ) Bốn.', 'đ) Năm.', 'e) Sáu.'], ['a', 'b', 'c', 'd', 'đ', 'e']],
    ['"d)" twice', ['a) Một.', 'b) Hai.', 'c) Ba.', 'd) Bốn.', 'd) Năm.', 'e) Sáu.'], ['a', 'b', 'c', 'd', 'đ', 'e']],
    ['"_" and "~" for dashes', ['1. Gồm:', '- Một.', '_ Hai.', '~ Ba.'], ['1', '1.-1', '1.-2', '1.-3']],
    ['a letter left out', ['a) Một.', 'b) Hai.', 'c) Ba.', 'e) Năm.'], ['a', 'b', 'c', 'e']],
    ['a number left out', ['5. Năm.', '7. Bảy.', '8. Tám.'], ['5', '7', '8']],
    ['letters of the foreign alphabet', ['d) Bốn.', 'e) Năm.', 'f) Sáu.', 'g) Bảy.'], ['d', 'e', 'f', 'g']],
    [
      'roman, then 1.1, then dashes',
      ['I. Chung', '1.1. Một:', '- Gạch.', '1.2. Hai.', 'II. Riêng', '2.1. Ba.'],
      ['I', 'I.1.1', 'I.1.1.-1', 'I.1.2', 'II', 'II.2.1'],
    ],
    ['a repeated number', ['1. Một.', '2. Hai.', '2. Hai nữa.', '3. Ba.'], ['1', '2', '2~2', '3']],
  ]
  it.each(damaged)('mends %s', async (_name, lines, ids) => {
    expect(await readBack(lines)).toEqual(ids)
  })

  const plain: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a year at a line start', ['1. Trong năm', '2014, tỉnh đã làm.', '2. Hai.'], ['1', '2']],
    ['a date at a line start', ['1. Họp ngày', '05/3/2014 tại trụ sở.', '2. Hai.'], ['1', '2']],
    ['an amount at a line start', ['1. Chi', '1.500 tỷ đồng cho dự án.', '2. Hai.'], ['1', '2']],
    ['a cited clause after a cut', ['1. Theo quy định tại khoản', '3 - Điều 61 của Luật này thì làm.', '2. Hai.'], ['1', '2']],
    ['"Điều 3" inside a sentence', ['1. Theo quy định tại', 'Điều 3 Luật này thì làm.', '2. Hai.'], ['1', '2']],
    ['"(1) … (2)" in running text', ['1. Gồm: (1) một việc; (2) hai việc.', '2. Hai.'], ['1', '2']],
    ['a temperature', ['1. Nhiệt độ', '-5 độ trở xuống thì nghỉ.', '2. Hai.'], ['1', '2']],
  ]
  it.each(plain)('takes %s for text', async (_name, lines, ids) => {
    expect(await readBack(lines)).toEqual(ids)
  })
})

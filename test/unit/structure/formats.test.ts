import {describe, expect, it} from 'vitest'
import type {Hints, Source} from '../../../src/model/source.ts'
import {coverageOf} from '../../../src/model/tree.ts'
import {breakScores} from '../../../src/structure/breaks.ts'
import {structure} from '../../../src/structure/index.ts'
import {rowsOf} from '../../../src/structure/rows.ts'
import {clauseLines, sourceOf, words} from './page.ts'

/** A source of lines with what their format says of them. */
function source(...lines: readonly (readonly [string, Hints?])[]): Source {
  const plain = sourceOf(lines.map(([text]) => `${text}\n`).join(''))
  return {...plain, lines: plain.lines.map((line, i) => ({...line, hints: lines[i]![1] ?? {}}))}
}

const P: Hints = {paragraph: true}
const C: Hints = {paragraph: true, centred: true}
const breaks = (...lines: readonly (readonly [string, Hints?])[]): number[] =>
  breakScores(rowsOf(source(...lines))).map((score) => (score > 0 ? 1 : 0))

describe('paragraphs of the format', () => {
  const long = 'Đội mở cống vào ngày mồng hai theo lịch mà hợp tác xã đã bàn với xã'

  it('begin one behind a long line without an end, where a line of text would go on', () => {
    expect(breaks([long], ['Tân Phú đã dự họp.'])).toEqual([1, 0])
    expect(breaks([long, P], ['Tân Phú đã dự họp.', P])).toEqual([1, 1])
  })

  it('go on in a small letter: someone pressed Enter inside the sentence', () => {
    expect(breaks([long, P], ['ven sông đã dự họp.', P])).toEqual([1, 0])
  })

  it('go on behind a break that only parts lines', () => {
    expect(breaks([long, P], ['Tân Phú đã dự họp.', {}])).toEqual([1, 0])
  })

  it('are lines where the page is hard-wrapped all the same', () => {
    const page = [
      'Đội thủy nông của hợp tác xã mở cống lấy nước vào đồng Trên từ sáng sớm',
      'ngày mồng hai, các hộ có ruộng ở cuối kênh cử người trông nước của Hồ',
      'Núi Cốc cả ngày và cả đêm cho đến khi nước đã vào đủ các thửa ruộng ở',
      'đầu kênh của xã.',
    ]
    expect(breaks(...page.map((text) => [text, P] as const))).toEqual([1, 0, 0, 0])
  })
})

describe('what stands outside the run of the text', () => {
  const tree = structure(
    source(
      ['Số: 8/TB-HTX', P],
      ['THÔNG BÁO', C],
      ['Lịch lấy nước', C],
      ['1. Đội mở cống.', P],
      ['2. Xóm cử người trông.', P],
      ['Nơi nhận:', P],
      ['- Lưu: VT.', P],
      ['1 Theo lịch của huyện.', {aside: 'note'}],
      ['Hợp tác xã Hòa Bình', {aside: 'running'}],
    ),
  )

  it('goes to the notes and the furniture', () => {
    expect(tree.zones.footnotes.map(words)).toEqual(['1 Theo lịch của huyện.'])
    expect(tree.zones.furniture.map(words)).toEqual(['Hợp tác xã Hòa Bình'])
    expect(tree.outline.flatMap(clauseLines)).toEqual([
      ['1', 'Đội mở cống.'],
      ['2', 'Xóm cử người trông.'],
    ])
    expect(tree.zones.recipients.map(words)).toEqual(['Nơi nhận:', '- Lưu: VT.'])
  })

  it('is not lost', () => {
    const {covered, total} = coverageOf(tree)
    expect(covered).toBe(total)
  })

  it('disturbs no paragraph that it stands in', () => {
    const {zones} = structure(
      source(
        ['THÔNG BÁO', C],
        ['Lịch', C],
        ['Đội mở cống vào ngày mồng hai,', P],
        ['Hợp tác xã', {aside: 'running'}],
        ['đóng cống ngày mồng năm.'],
      ),
    )
    expect(zones.preamble.map(words)).toEqual(['Đội mở cống vào ngày mồng hai, đóng cống ngày mồng năm.'])
  })
})

describe('centred lines', () => {
  it('end the subject where the lines are centred no longer', () => {
    const {zones} = structure(
      source(
        ['THÔNG BÁO', C],
        ['Kết luận của Chủ tịch', C],
        ['Về lịch lấy nước', C],
        ['Hợp tác xã họp với các xóm', P],
        ['1. Đội mở cống.', P],
      ),
    )
    expect(zones.subject.map(words)).toEqual(['Kết luận của Chủ tịch Về lịch lấy nước'])
    expect(zones.preamble.map(words)).toEqual(['Hợp tác xã họp với các xóm'])
  })

  it('stand in the middle of the page, cells where their column is', () => {
    const rows = rowsOf(source(['Phụ lục I', C], ['Lịch', {centred: true, cell: {table: 0, row: 0, column: 1}}], ['Lịch', P]))
    expect(rows.map(({column}) => column)).toEqual([35, 60, 0])
  })
})

it('a row of a table of thousands of cells takes no long time', () => {
  const cells = Array.from({length: 40_000}, (_, i) => ['Xóm', {cell: {table: 0, row: 0, column: i >> 1}}] as const)
  expect(rowsOf(source(...cells))).toHaveLength(40_000)
})

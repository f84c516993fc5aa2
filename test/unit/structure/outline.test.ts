import {describe, expect, it} from 'vitest'
import {readOutline} from '../../../src/structure/outline.ts'
import {clauseLines, rowsOfPage, words} from './page.ts'

const bodyOf = (printed: string, prefix?: string) => {
  const {opening, clauses, closing} = readOutline(rowsOfPage(printed), prefix)
  return {opening: opening.map(words), clauses: clauses.flatMap(clauseLines), closing: closing.map(words)}
}
const idsOf = (lines: readonly string[]): string[] => bodyOf(lines.join('\n')).clauses.map(([id]) => id)

describe('ids', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['numbers, letters, dashes', ['1. A:', 'a) B:', '- C.', '- D.', 'b) E.'], ['1', '1.a', '1.a.-1', '1.a.-2', '1.b']],
    ['plus items in dashes', ['1. A:', '- B:', '+ C.', '+ D.', '- E.'], ['1', '1.-1', '1.-1.+1', '1.-1.+2', '1.-2']],
    ['a decimal marker, written once', ['1. A', '1.1. B.', '1.2. C.', '2. D', '2.1. E.'], ['1', '1.1', '1.2', '2', '2.1']],
    ['three levels of decimals', ['1. A', '1.1. B', '1.1.1. C.', '1.1.2. D.'], ['1', '1.1', '1.1.1', '1.1.2']],
    ['roman, number, letter', ['I. A', '1. B:', 'a) C.', 'II. D', '1. E.'], ['I', 'I.1', 'I.1.a', 'II', 'II.1']],
    [
      'a title in capitals whose first is missing',
      ['Gồm:', 'II. NỘI DUNG', '1. B', '- C.', '2. D:', '- E.'],
      ['II', 'II.1', 'II.1.-1', 'II.2', 'II.2.-1'],
    ],
    ['articles', ['Điều 1. A.', '1. B.', '2. C.', 'Điều 2. D.'], ['dieu-1', 'dieu-1.1', 'dieu-1.2', 'dieu-2']],
    ['chapters', ['Chương I', 'Điều 1. A.', 'Chương II', 'Điều 2. B.'], ['chuong-I', 'chuong-I.dieu-1', 'chuong-II', 'chuong-II.dieu-2']],
    ['parts', ['Phần thứ nhất', '1. A.', 'Phần thứ hai', '1. B.'], ['phan-I', 'phan-I.1', 'phan-II', 'phan-II.1']],
    ['đ, which stays đ', ['a) A.', 'b) B.', 'c) C.', 'd) D.', 'đ) Đ.', 'e) E.'], ['a', 'b', 'c', 'd', 'đ', 'e']],
    ['capital letters', ['A. A', '1. B.', 'B. C', '1. D.'], ['a', 'a.1', 'b', 'b.1']],
    ['a repeated id', ['1. A.', '2. B.', '2. C.', '2. D.'], ['1', '2', '2~2', '2~3']],
    ['dashes on top', ['Gồm:', '- A.', '- B.'], ['-1', '-2']],
    ['bullets in dashes', ['- A:', '• B.', '• C.', '- D.'], ['-1', '-1.-1', '-1.-2', '-2']],
    ['letters restarted in a repeated number', ['1. A:', 'a) B.', '1. C:', 'a) D.'], ['1', '1.a', '1~2', '1~2.a']],
  ]
  it.each(cases)('of %s', (_what, lines, ids) => {
    expect(idsOf(lines)).toEqual(ids)
  })

  it('of an annex have its prefix', () => {
    expect(bodyOf('1. A.\na) B.\n- C.', 'pl-2.').clauses.map(([id]) => id)).toEqual(['pl-2.1', 'pl-2.1.a', 'pl-2.1.a.-1'])
  })

  it.each([
    ['in an annex', '1. A.\n1.1. B.', 'pl-2.', ['pl-2.1', 'pl-2.1.1']],
    ['in an article', 'Điều 1. A.\n1. B.\n1.1. C.', '', ['dieu-1', 'dieu-1.1', 'dieu-1.1.1']],
    ['in a repeated number', '1. A.\n1.1. B.\n1. C.\n1.1. D.', '', ['1', '1.1', '1~2', '1.1~2']],
    ['of three levels in an annex', '1. A\n1.1. B\n1.1.1. C.\n1.1.2. D.', 'pl-1.', ['pl-1.1', 'pl-1.1.1', 'pl-1.1.1.1', 'pl-1.1.1.2']],
    ['in a roman part', 'I. A\n1.1. B\n1.1.1. C.', '', ['I', 'I.1.1', 'I.1.1.1']],
  ] as const)('of decimals %s', (_where, printed, prefix, ids) => {
    expect(bodyOf(printed, prefix).clauses.map(([id]) => id)).toEqual(ids)
  })

  it.each([
    ['"(1)" announced by a letter', ['1. A:', 'a) B:', '(1) C.', '(2) D.'], ['1', '1.a', '1.a.1', '1.a.2']],
    ['dashes announced by stars', ['1. A', '* B:', '- C.', '- D.', '* E:', '- F.'], ['1', '1.+1', '1.+1.-1', '1.+1.-2', '1.+2', '1.+2.-1']],
    [
      'dashes below titles with stars',
      ['1. A', '* B', '- C.', '- D.', '* E', '- F.'],
      ['1', '1.+1', '1.+1.-1', '1.+1.-2', '1.+2', '1.+2.-1'],
    ],
    ['"a)" announced by dashes', ['1. A:', '- B:', 'a) C.', 'b) D.', '- E.'], ['1', '1.-1', '1.-1.a', '1.-1.b', '1.-2']],
    [
      'letters announced by a later paragraph',
      ['1. A', '- B.', '- C.', 'Có trách nhiệm:', 'a) D.', 'b) E.'],
      ['1', '1.-1', '1.-2', '1.a', '1.b'],
    ],
    ['a number behind what announced nothing', ['1. A:', 'a) B:', '2. C:', 'a) D.'], ['1', '1.a', '2', '2.a']],
  ] as const)('of %s', (_what, lines, ids) => {
    expect(idsOf(lines)).toEqual(ids)
  })
})

describe('paragraphs', () => {
  it('before the first clause open the body', () => {
    expect(bodyOf('Xã họp.\nThôn họp.\n1. Một.')).toEqual({opening: ['Xã họp.', 'Thôn họp.'], clauses: [['1', 'Một.']], closing: []})
  })

  it('without a marker go on with the last clause, however deep', () => {
    expect(bodyOf('1. Một:\na) Hai.\nBa bốn.\n2. Năm.').clauses).toEqual([
      ['1', 'Một:'],
      ['1.a', 'Hai. | Ba bốn.'],
      ['2', 'Năm.'],
    ])
  })

  it('are joined where a line goes on', () => {
    expect(bodyOf('1. Một,\nhai.\n2. Ba.').clauses).toEqual([
      ['1', 'Một, hai.'],
      ['2', 'Ba.'],
    ])
  })

  it('may begin below a marker that stands alone', () => {
    expect(bodyOf('Điều 1.\nThôn họp.\nĐiều 2.\nXã họp.').clauses).toEqual([
      ['dieu-1', 'Thôn họp.'],
      ['dieu-2', 'Xã họp.'],
    ])
  })

  it('of nothing are nothing', () => {
    expect(bodyOf('')).toEqual({opening: [], clauses: [], closing: []})
  })
})

describe('a title', () => {
  const titled = (printed: string): boolean[] => readOutline(rowsOfPage(printed)).clauses.map((clause) => clause.titled)

  it('stands without a full stop above text or clauses', () => {
    expect(titled('1. Về lịch họp\nThôn họp sáng.\n2. Về nơi họp\na) Thôn Thượng.')).toEqual([true, true])
  })

  it.each([
    ['a sentence', '1. Thôn họp sáng.\nXã họp chiều.'],
    ['a heading that announces items', '1. Thôn họp gồm:\na) Thôn Thượng.'],
    ['a clause with nothing below it', '1. Về lịch họp'],
    ['a long line', `1. Về lịch họp ${'của các thôn và các xóm '.repeat(8)}\nThôn họp sáng.`],
  ])('is not %s', (_what, printed) => {
    expect(titled(printed)).toEqual([false])
  })
})

describe('a damaged marker', () => {
  it.each([
    ['a stop that became a plus', '1. Thôn họp.\n2+ Xã họp.\n3. Huyện họp.', ['1', '2', '3']],
    ['a dash that became a colon', '1. Thôn họp:\n- Sáng họp.\n: Chiều họp.\n- Tối họp.', ['1', '1.-1', '1.-2', '1.-3']],
  ])('is read: %s', (_, printed, ids) => {
    expect(
      readOutline(rowsOfPage(printed))
        .clauses.flatMap(clauseLines)
        .map(([id]) => id),
    ).toEqual(ids)
  })
})

describe('a marker that fits nowhere', () => {
  const idsOf = (printed: string): string[] =>
    readOutline(rowsOfPage(printed))
      .clauses.flatMap(clauseLines)
      .map(([id]) => id)

  it.each([
    ['a figure taken for another', '3. Một.\n4. Hai.\n3. Ba.\n6. Bốn.', ['3', '4', '5', '6']],
    ['a figure for a letter', '1. Một:\nđ) Hai.\ne) Ba.\n8) Bốn.\nh) Năm.', ['1', '1.đ', '1.e', '1.g', '1.h']],
    ['a stroke lost from a small number', '1. Một:\n(i) Hai.\n(ii) Ba.\n(ii) Bốn.\n(iv) Năm.', ['1', '1.i', '1.ii', '1.iii', '1.iv']],
  ])('is read as what a scan made it of: %s', (_, printed, ids) => {
    expect(idsOf(printed)).toEqual(ids)
  })

  it('stays as it is where it counts on', () => {
    expect(idsOf('1. Một.\n2. Hai.\n3. Ba.')).toEqual(['1', '2', '3'])
    expect(idsOf('1. Một.\n2. Hai.\n2. Ba.')).toEqual(['1', '2', '2~2'])
  })
})

it('printed markers are kept as they are', () => {
  const [first] = readOutline(rowsOfPage('l) Một.\n2) Hai.')).clauses
  expect(first!.marker.text).toBe('l)')
})

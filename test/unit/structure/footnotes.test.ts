import {describe, expect, it} from 'vitest'
import {footnoteRows} from '../../../src/structure/footnotes.ts'
import {furnitureOf} from '../../../src/structure/furniture.ts'
import {rowsOfPage, shown} from './page.ts'

const notesOf = (printed: string): string[] => {
  const rows = rowsOfPage(printed)
  return [...footnoteRows(rows, furnitureOf(rows), 0, rows.length)].map((i) => rows[i]!.flow.text)
}

describe('footnoteRows', () => {
  it('are the numbered lines at the foot of a page, below a blank line', () => {
    expect(notesOf('Xã họp theo lịch của huyện1.\n\n1 Lịch số 5 của huyện,\nban hành đầu năm.\n\f2. Thôn họp.')).toEqual([
      '1 Lịch số 5 của huyện,',
      'ban hành đầu năm.',
    ])
  })

  it('count on through one page and the next', () => {
    expect(notesOf('Xã họp1, thôn họp2.\n\n1 Lịch xã.\n2 Lịch thôn.\n\fXóm họp3.\n\n3 Lịch xóm.\n\fHết.')).toEqual([
      '1 Lịch xã.',
      '2 Lịch thôn.',
      '3 Lịch xóm.',
    ])
  })

  it('may have a number in brackets', () => {
    expect(notesOf('Xã họp[1].\n\n[1] Lịch xã.\n\fHết.')).toEqual(['[1] Lịch xã.'])
  })

  it('may end at a page break written out', () => {
    expect(notesOf('Xã họp1.\n\n1 Lịch xã.\n--- PAGE BREAK ---\nHết.')).toEqual(['1 Lịch xã.'])
  })

  it.each([
    ['a clause with its point', 'Xã họp.\n\n1. Thôn họp.\n\fHết.'],
    ['a line without a blank above', 'Xã họp1.\n1 Lịch xã.\n\fHết.'],
    ['a number that does not count on', 'Xã họp.\n\n3 Xã đã họp xong.\n\fHết.'],
    ['an amount in small letters', 'Xã họp.\n\n1 buổi họp đã xong.\n\fHết.'],
    ['the last page of the body, which has no end of its own', 'Xã họp.\n\n1 Lịch xã.\nHết.'],
    ['a line far above the page end', `Xã họp.\n\n1 Lịch xã.\n${'Thôn họp.\n'.repeat(20)}\fHết.`],
  ])('are not %s', (_what, printed) => {
    expect(notesOf(printed)).toEqual([])
  })
})

describe('a footnote on the page', () => {
  it('is no part of the clause that is cut by it', () => {
    const {footnotes, outline} = shown(
      'Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\n1. Thôn Thượng họp theo lịch1 của huyện và\n\n1 Lịch số 5 của huyện.\n\fcủa xã.\n2. Thôn Hạ không họp.',
    )
    expect(footnotes).toEqual(['1 Lịch số 5 của huyện.'])
    expect(outline).toEqual([
      ['1', 'Thôn Thượng họp theo lịch1 của huyện và của xã.'],
      ['2', 'Thôn Hạ không họp.'],
    ])
  })
})

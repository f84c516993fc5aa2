import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {spanOf} from '../../../src/model/flow.ts'
import {readSource} from '../../../src/read/index.ts'
import {columnsOf, type Row, rowsOf} from '../../../src/structure/rows.ts'
import {rowsOfPage, sourceOf} from './page.ts'

describe('rowsOf', () => {
  it('parts a row where two spaces or more stand', () => {
    const [row] = rowsOfPage('  Số: 12/TB-UBND    Huế, ngày 3 tháng 5 năm 2021')
    expect(row!.pieces.map(({flow, column, gap}) => [flow.text, column, gap])).toEqual([
      ['Số: 12/TB-UBND', 2, 0],
      ['Huế, ngày 3 tháng 5 năm 2021', 20, 4],
    ])
    expect(row!.flow.text).toBe('Số: 12/TB-UBND Huế, ngày 3 tháng 5 năm 2021')
  })

  it('does not part words by one space', () => {
    expect(rowsOfPage('ỦY BAN NHÂN DÂN')[0]!.pieces).toHaveLength(1)
  })

  it('takes no-break spaces for spaces', () => {
    expect(rowsOfPage('SỞ Y TẾ\u00a0\u00a0\u00a0Độc lập')[0]!.pieces.map(({flow}) => flow.text)).toEqual(['SỞ Y TẾ', 'Độc lập'])
  })

  it('parts at a tab and brings the next piece to the next tab stop', () => {
    expect(rowsOfPage('CHI CỤC\tĐộc lập')[0]!.pieces.map(({column, gap}) => [column, gap])).toEqual([
      [0, 0],
      [8, Number.POSITIVE_INFINITY],
    ])
  })

  it('counts blank lines above a row, and makes none of them', () => {
    expect(rowsOfPage('Một\n\n   \nHai\nBa').map(({above}) => above)).toEqual([0, 2, 0])
  })

  it('tells the columns where a row begins and ends', () => {
    const [row] = rowsOfPage('    Một hai')
    expect([row!.column, row!.end]).toEqual([4, 11])
  })

  it('counts pages by form feeds', () => {
    expect(rowsOfPage('Một\n\fHai\n\fBa').map(({page}) => page)).toEqual([1, 2, 3])
  })

  it('knows every character of a row by its place in the source', () => {
    const [row] = rowsOfPage('  a  bc')
    expect([0, 2, 3].map((i) => spanOf(row!.flow, i, i + 1).start)).toEqual([2, 5, 6])
  })
})

describe('markup that hides nothing', () => {
  const printed = fc.array(fc.constantFrom('a', 'Số:', ' ', '  ', '   ', '\t', '\u00a0'), {maxLength: 12}).map((parts) => parts.join(''))

  it('changes no piece of a row', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const source = sourceOf(text)
        const lines = source.lines.map((line) => ({...line, cuts: [{start: line.start, end: line.start}]}))
        const shapes = (rows: readonly Row[]) =>
          rows.map(({pieces}) => pieces.map(({flow, column, gap}) => [flow.text, spanOf(flow), column, gap]))
        expect(shapes(rowsOf({...source, lines}))).toEqual(shapes(rowsOf(source)))
      }),
    )
  })
})

describe('a text with a blank line behind every line', () => {
  const lines = Array.from({length: 30}, (_, i) => `Thôn ${i + 1} họp sáng.`)

  it('is as good as one without', () => {
    expect(rowsOfPage(lines.join('\n\n')).map(({above}) => above)).toEqual(lines.map(() => 0))
  })

  it('has a blank line where there are two', () => {
    const printed = [...lines.slice(0, 9), '', ...lines.slice(9)].join('\n\n')
    expect(
      rowsOfPage(printed)
        .map(({above}) => above)
        .indexOf(1),
    ).toBe(-1)
    expect(rowsOfPage(printed)[9]!.above).toBe(2)
  })

  it('is none where a third of the lines have no blank line above', () => {
    const printed = lines.map((line, i) => (i % 3 === 0 ? line : `\n${line}`)).join('\n')
    expect(rowsOfPage(printed).some(({above}) => above === 1)).toBe(true)
  })
})

describe('tables of a format', () => {
  const table = '| SỞ Y TẾ | Độc lập |\n| --- | --- |\n| Số: 1/TB-SYT | Huế, ngày 2 tháng 3 năm 2020 |\n'

  it('give a row for each of their rows, cells side by side', async () => {
    const rows = rowsOf(await readSource(table, {file: 'a.md'}))
    expect(rows.map(({pieces, table: inTable}) => [inTable, ...pieces.map(({flow}) => flow.text)])).toEqual([
      [true, 'SỞ Y TẾ', 'Độc lập'],
      [true, 'Số: 1/TB-SYT', 'Huế, ngày 2 tháng 3 năm 2020'],
    ])
  })

  it('keep the lines of a cell together', async () => {
    const cells = '| Nơi nhận:<br>- Lưu: VT. | GIÁM ĐỐC<br>Lê Văn A |\n| --- | --- |\n'
    const rows = rowsOf(await readSource(cells, {file: 'a.md'}))
    expect(rows.map(({flow}) => flow.text)).toEqual(['Nơi nhận:', '- Lưu: VT.', 'GIÁM ĐỐC', 'Lê Văn A'])
  })

  it('place a cell by the number of its column', async () => {
    const rows = rowsOf(await readSource(table, {file: 'a.md'}))
    expect(rows[0]!.pieces.map(({column}) => column)).toEqual([0, 60])
  })
})

describe('columnsOf', () => {
  it('joins pieces that stand nearer than asked', () => {
    const [row] = rowsOfPage('- Sở Y tế;  (để báo cáo)      GIÁM ĐỐC')
    expect(columnsOf(row!, 3).map(({flow}) => flow.text)).toEqual(['- Sở Y tế; (để báo cáo)', 'GIÁM ĐỐC'])
    expect(columnsOf(row!, 2)).toHaveLength(3)
  })

  it('never joins over a tab', () => {
    expect(columnsOf(rowsOfPage('Một\tHai')[0]!, 100)).toHaveLength(2)
  })
})

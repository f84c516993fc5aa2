import {describe, expect, test} from 'vitest'
import type {Source} from '../../../src/model/source.ts'
import {readSource} from '../../../src/read/index.ts'
import {lineTexts} from './lines.ts'
import {docx, p, r, STRICT, tbl, tc, type WordParts} from './office.ts'

const read = (parts: WordParts | string): Promise<Source> => readSource(docx(typeof parts === 'string' ? {body: parts} : parts))
const lines = async (parts: WordParts | string): Promise<string[]> => lineTexts(await read(parts))

/** Words of the lines that are not blank, with their hints. */
const hinted = async (parts: WordParts | string) => {
  const source = await read(parts)
  return source.lines.filter(({start, end}) => end > start).map(({start, end, hints}) => [source.text.slice(start, end), hints])
}
/** Words and place of the lines in cells. */
const cells = async (body: string) => {
  const source = await read(body)
  return source.lines.map(({start, end, hints: {cell}}) => [source.text.slice(start, end), cell && [cell.table, cell.row, cell.column]])
}

test('a Word file says what it is', async () => {
  expect(await read(p('THÔNG BÁO'))).toMatchObject({
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    encoding: 'utf-8',
    text: 'THÔNG BÁO\n',
  })
})

describe('words of a paragraph', () => {
  test.each([
    ['runs are one word or several as they are written', r('Sở Y t') + r('ế chủ') + r(' trì'), ['Sở Y tế chủ trì']],
    ['letters in parts are composed', r('Thu\u031b\u0301'), ['Thứ']],
    [
      'a break parts lines',
      `${r('Nơi nhận:')}<w:r><w:br/></w:r>${r('- Như trên')}<w:r><w:cr/></w:r>${r('- Lưu: VT')}`,
      ['Nơi nhận:', '- Như trên', '- Lưu: VT'],
    ],
    ['hyphens', `${r('A')}<w:r><w:noBreakHyphen/></w:r>${r('B')}<w:r><w:softHyphen/></w:r>${r('C')}`, ['A-BC']],
    ['hyphens as letters', r('A\u2011B\u00adC'), ['A-BC']],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>Có</w:t></w:r>', ['✓Có']],
    ['a symbol without a letter', '<w:r><w:sym w:font="Webdings" w:char="ZZ"/><w:t>Có</w:t></w:r>', ['Có']],
    [
      'what was deleted is gone',
      `${r('Giao ')}<w:del>${r('Sở Y tế')}<w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>${r('Sở Nội vụ')}</w:ins>`,
      ['Giao Sở Nội vụ'],
    ],
    ['what was moved stands where it is now', `<w:moveFrom>${r('a')}</w:moveFrom>${r('b')}<w:moveTo>${r('c')}</w:moveTo>`, ['bc']],
    ['hidden words are gone', r('Giao ') + r('bí danh ', '<w:vanish/>') + r('Sở Y tế', '<w:vanish w:val="0"/>'), ['Giao Sở Y tế']],
    ['capitals are printed as capitals', r('Thông báo', '<w:caps/>') + r(' Số', '<w:caps w:val="false"/>'), ['THÔNG BÁO Số']],
    [
      'links, tags and controls are kept',
      `<w:hyperlink>${r('a')}</w:hyperlink><w:smartTag>${r('b')}</w:smartTag><w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>${r('c')}</w:sdtContent></w:sdt>`,
      ['abc'],
    ],
    ['comments are no words', `<w:commentRangeStart/>${r('a')}<w:commentRangeEnd/><w:r><w:commentReference/></w:r>`, ['a']],
    ['formulas are read', '<m:oMath xmlns:m="m"><m:r><m:t>5 ≤ 6</m:t></m:r></m:oMath>', ['5 ≤ 6']],
    ['former looks are no words', `<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`, ['a']],
  ])('%s', async (_, content, expected) => {
    expect(await lines(`<w:p>${content}</w:p>`)).toEqual(expected)
  })

  test('a tab is a tab', async () => {
    expect((await read(`<w:p>${r('1.')}<w:r><w:tab/></w:r>${r('Giao')}</w:p>`)).text).toBe('1.\tGiao\n')
  })

  test('tabs set in the look of a paragraph are no words', async () => {
    expect((await read(p('Giao', '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'))).text).toBe('Giao\n')
  })

  test('a blank paragraph is a blank line', async () => {
    expect((await read(p('a') + p('') + p('b'))).text).toBe('a\n\nb\n')
  })
})

describe('fields', () => {
  const field = (code: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  test('the result is kept, the code is not', async () => {
    expect(await lines(p(r('ngày ') + field('DATE', '05') + r(' tháng 3')))).toEqual(['ngày 05 tháng 3'])
  })

  test('a field in the code of a field is code', async () => {
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('PAGE', '7')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('có')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(await lines(p(nested + r(' rồi')))).toEqual(['có rồi'])
  })

  test('a field without an end takes nothing else with it', async () => {
    expect(await lines(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + p('Giao Sở Y tế'))).toEqual(['Giao Sở Y tế'])
  })

  test('a simple field', async () => {
    expect(await lines(p(`<w:fldSimple w:instr="DATE">${r('05')}</w:fldSimple>`))).toEqual(['05'])
  })
})

describe('styles', () => {
  const styles = `
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:b w:val="0"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Title"/><w:rPr><w:caps/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Loop2"><w:basedOn w:val="Loop"/></w:style>
    <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Draft"><w:rPr><w:vanish/></w:rPr></w:style>`
  const of = (style: string): string => `<w:pStyle w:val="${style}"/>`

  test('bold and centred are hints, of whole lines, also by style', async () => {
    const body =
      p('Thường') +
      p('Đề', of('Title')) +
      p('Phụ đề', of('Sub')) +
      p(r('Nửa', '<w:b/>') + r(' nửa')) +
      p(r('Đậm', '<w:b/>') + r(' '), '<w:jc w:val="center"/>')
    expect(await hinted({body, styles})).toEqual([
      ['Thường', {paragraph: true}],
      ['Đề', {paragraph: true, bold: true, centred: true}],
      ['PHỤ ĐỀ', {paragraph: true, bold: true, centred: true}],
      ['Nửa nửa', {paragraph: true}],
      ['Đậm', {paragraph: true, bold: true, centred: true}],
    ])
  })

  test('hidden by style; a style based on itself is no trap', async () => {
    const body = p(r('a') + r('b', '<w:rStyle w:val="Secret"/>') + r('c')) + p('d', of('Draft')) + p('e', of('Loop')) + p('f', of('None'))
    expect(await lines({body, styles})).toEqual(['ac', 'e', 'f'])
  })

  test('only the first line of a paragraph begins one', async () => {
    expect(await hinted(p(`${r('a')}<w:r><w:br/></w:r>${r('b')}`))).toEqual([
      ['a', {paragraph: true}],
      ['b', {}],
    ])
  })
})

describe('ends of paragraphs', () => {
  test('a paragraph whose end was deleted goes on in the next', async () => {
    expect(await lines(p(r('Giao Sở '), '<w:rPr><w:del/></w:rPr>') + p('Y tế'))).toEqual(['Giao Sở Y tế'])
  })

  test('a paragraph that was deleted as a whole leaves no blank line', async () => {
    const gone = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>${r('cũ')}</w:del></w:p>`
    expect((await read(p('a') + gone + p('b'))).text).toBe('a\nb\n')
  })

  test('words before a deleted end at the very end are kept', async () => {
    expect(await lines(p('a') + p(r('b'), '<w:rPr><w:del/></w:rPr>'))).toEqual(['a', 'b'])
  })
})

describe('pages', () => {
  const turn = '<w:r><w:br w:type="page"/></w:r>'
  const pages = async (body: string) => (await hinted(body)).map(([text, hints]) => [text, (hints as {page?: number}).page])

  test('no page is told where none is turned', async () => {
    expect(await pages(p('a') + p('b'))).toEqual([
      ['a', undefined],
      ['b', undefined],
    ])
  })

  test.each([
    ['a break of its own', p('a') + p(turn) + p('b')],
    ['a break before the words', p('a') + p(turn + r('b'))],
    ['a break behind the words', p(r('a') + turn) + p('b')],
    ['a break inside a line', p(r('a') + turn + r('b'))],
    ['a paragraph that begins a page', p('a') + p('b', '<w:pageBreakBefore/>')],
    ['a section', p('a', '<w:sectPr/>') + p('b')],
    ['a break and what Word remembers of it', p('a') + p(`${turn}<w:r><w:lastRenderedPageBreak/></w:r>${r('b')}`)],
  ])('%s', async (_, body) => {
    expect(await pages(body)).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  test('a section that goes on the same page turns none', async () => {
    expect(await pages(p('a', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + p('b'))).toEqual([
      ['a', undefined],
      ['b', undefined],
    ])
  })
})

describe('tables', () => {
  test('a line a paragraph of a cell, without blank ones; an empty cell keeps its place', async () => {
    expect(await cells(tbl(['UBND XÃ', `${p('CỘNG HÒA')}${p('')}${p('Độc lập')}`], ['', 'Huế, ngày']))).toEqual([
      ['UBND XÃ', [0, 0, 0]],
      ['CỘNG HÒA', [0, 0, 1]],
      ['Độc lập', [0, 0, 1]],
      ['', [0, 1, 0]],
      ['Huế, ngày', [0, 1, 1]],
    ])
  })

  test('columns are those of the grid; a cell merged with the one above is empty', async () => {
    const body = tbl([tc('a', '<w:vMerge w:val="restart"/>'), tc('b', '<w:gridSpan w:val="2"/>')], [tc('', '<w:vMerge/>'), 'c', 'd'])
    expect(await cells(body)).toEqual([
      ['a', [0, 0, 0]],
      ['b', [0, 0, 1]],
      ['', [0, 1, 0]],
      ['c', [0, 1, 1]],
      ['d', [0, 1, 2]],
    ])
  })

  test('a row may begin further right', async () => {
    expect(await cells(tbl(['a', 'b']).replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>'))).toEqual([
      ['a', [0, 0, 2]],
      ['b', [0, 0, 3]],
    ])
  })

  test('a table inside a cell is read in the cell', async () => {
    expect(await cells(tbl(['a', tbl(['b', 'c'], ['d', 'e']) + p('f')]))).toEqual([
      ['a', [0, 0, 0]],
      ...['b', 'c', 'd', 'e', 'f'].map((text) => [text, [0, 0, 1]]),
    ])
  })

  test('a table of one column is a frame around text, also around another table', async () => {
    expect(await cells(tbl([p('a') + tbl(['b', 'c'])], ['d']))).toEqual([
      ['a', undefined],
      ['b', [0, 0, 0]],
      ['c', [0, 0, 1]],
      ['d', undefined],
    ])
  })

  test('deleted rows are gone, rows and cells in controls are not', async () => {
    const gone = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    const control = `<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${tc('a')}</w:sdtContent></w:sdt>${tc('b')}</w:tr></w:sdtContent></w:sdt>`
    expect(await cells(`<w:tbl>${gone}${control}</w:tbl>`)).toEqual([
      ['a', [0, 0, 0]],
      ['b', [0, 0, 1]],
    ])
  })
})

describe('text boxes', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('HỎA TỐC')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('HỎA TỐC')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  test('the two ways of writing a box are one box, behind its anchor', async () => {
    expect(await lines(p(r('Số: 12') + both) + p('b'))).toEqual(['Số: 12', 'HỎA TỐC', 'b'])
  })

  test('a paragraph that only holds an anchor is no blank line', async () => {
    expect((await read(p('a') + p(both) + p('b'))).text).toBe('a\nHỎA TỐC\nb\n')
  })

  test('an older box without a choice', async () => {
    expect(await lines(p(`<w:r><w:pict><v:textbox>${box('MẬT')}</v:textbox></w:pict></w:r>`))).toEqual(['MẬT'])
  })
})

describe('notes', () => {
  const footnotes = `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' Theo báo cáo.')}`)}</w:footnote><w:footnote w:id="3">${p('Không ai nhắc.')}</w:footnote>`
  const endnotes = `<w:endnote w:id="2">${p('Số liệu cũ.')}</w:endnote>`

  test('the mark joins no word; the notes that are referred to go to the end', async () => {
    const body =
      p(`${r('Công văn 23/SYT')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' và')}<w:r><w:endnoteReference w:id="2"/></w:r>`) + p('b')
    expect(await hinted({body, footnotes, endnotes})).toEqual([
      ['Công văn 23/SYT và', {paragraph: true}],
      ['b', {paragraph: true}],
      ['1 Theo báo cáo.', {aside: 'note'}],
      ['2 Số liệu cũ.', {aside: 'note'}],
    ])
  })

  test('a mark without a note, as in a damaged file, is nothing', async () => {
    expect(await lines(p(`${r('a')}<w:r><w:footnoteReference w:id="9"/></w:r>`))).toEqual(['a'])
  })
})

describe('heads and feet of pages', () => {
  const section = (...ids: string[]): string =>
    `<w:sectPr>${ids.map((id) => `<w:${id.startsWith('h') ? 'header' : 'footer'}Reference w:type="${id.includes('2') ? 'first' : 'default'}" r:id="${id}"/>`).join('')}${ids.some((id) => id.includes('2')) ? '<w:titlePg/>' : ''}</w:sectPr>`
  const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'

  test('go to the end, once, if they say more than a page number', async () => {
    const margins = {
      header1: p('Trường Tiểu học Hòa Bình'),
      header2: p('Trường Tiểu học Hòa Bình'),
      footer1: p('Trang 2/3'),
      footer2: p('Mẫu nội bộ'),
    }
    expect(await hinted({body: p('a') + section(...Object.keys(margins)), margins})).toEqual([
      ['a', {paragraph: true}],
      ['Trường Tiểu học Hòa Bình', {aside: 'running'}],
      ['Mẫu nội bộ', {aside: 'running'}],
    ])
  })

  test('the heading of the document in the head of the first page goes first', async () => {
    const margins = {header1: p('2'), header2: tbl(['UBND XÃ HÒA BÌNH', motto])}
    expect(await lines({body: p('THÔNG BÁO') + section('header1', 'header2'), margins})).toEqual(['UBND XÃ HÒA BÌNH', motto, 'THÔNG BÁO'])
  })

  test('a form with the motto in an annex is no heading', async () => {
    const margins = {header1: p(motto)}
    const body = p('THÔNG BÁO') + p('Giao Sở Y tế').repeat(60) + p(motto) + section('header1')
    expect((await lines({body, margins})).slice(0, 2)).toEqual([motto, 'THÔNG BÁO'])
  })

  test('a heading that stands in the body is not said again', async () => {
    const margins = {header1: p(motto)}
    expect(await hinted({body: p(motto) + p('THÔNG BÁO') + section('header1'), margins})).toEqual([
      [motto, {paragraph: true}],
      ['THÔNG BÁO', {paragraph: true}],
      [motto, {aside: 'running'}],
    ])
  })

  test('heads for even pages count only where pages differ', async () => {
    const body = p('a') + section('header1').replace('"default"', '"even"')
    const margins = {header1: p('Báo cáo mật')}
    expect(await lines({body, margins})).toEqual(['a'])
    expect(await lines({body, margins, settings: '<w:evenAndOddHeaders/>'})).toEqual(['a', 'Báo cáo mật'])
  })
})

describe('other files of the kind', () => {
  test('the strict edition with its own name spaces', async () => {
    expect(await lines({body: p('THÔNG BÁO'), namespace: STRICT})).toEqual(['THÔNG BÁO'])
  })

  test('a main part with another name', async () => {
    expect(await lines({body: p('THÔNG BÁO', '<w:numPr/>'), main: 'doc/vanban.xml', styles: ''})).toEqual(['THÔNG BÁO'])
  })
})

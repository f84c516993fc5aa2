import {describe, expect, test} from 'vitest'
import {readSource} from '../../../src/read/index.ts'
import {lineTexts} from './lines.ts'
import {odt, type TextParts, tp} from './office.ts'

const read = (parts: TextParts | string) => readSource(odt(typeof parts === 'string' ? {body: parts} : parts))
const lines = async (parts: TextParts | string): Promise<string[]> => lineTexts(await read(parts))
const hinted = async (parts: TextParts | string) => {
  const source = await read(parts)
  return source.lines.filter(({start, end}) => end > start).map(({start, end, hints}) => [source.text.slice(start, end), hints])
}
const cells = async (body: string) => {
  const source = await read(body)
  return source.lines.map(({start, end, hints: {cell}}) => [source.text.slice(start, end), cell && [cell.table, cell.row, cell.column]])
}

test('an OpenDocument text says what it is', async () => {
  expect(await read(tp('THÔNG BÁO'))).toMatchObject({
    mediaType: 'application/vnd.oasis.opendocument.text',
    encoding: 'utf-8',
    text: 'THÔNG BÁO\n',
  })
})

describe('words of a paragraph', () => {
  test.each([
    ['spans and links', '<text:p>Sở <text:span>Y t</text:span><text:a>ế</text:a></text:p>', 'Sở Y tế\n'],
    ['blanks count as one', '<text:p>Sở\n   Y tế</text:p>', 'Sở Y tế\n'],
    ['spaces and tabs', '<text:p>Số:<text:s text:c="3"/>/TB<text:tab/>Huế<text:s/></text:p>', 'Số:   /TB\tHuế\n'],
    ['more spaces than paper is wide', '<text:p>a<text:s text:c="4000000000"/>b</text:p>', `a${' '.repeat(200)}b\n`],
    ['a break parts lines', '<text:p>a<text:line-break/>b</text:p>', 'a\nb\n'],
    ['fields print what they hold', '<text:p>ngày <text:date>05</text:date></text:p>', 'ngày 05\n'],
    [
      'remarks, drawings and readings are no words',
      '<text:p>a<office:annotation><text:p>x</text:p></office:annotation><draw:line><text:p>y</text:p></draw:line><text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>z</text:ruby-text></text:ruby></text:p>',
      'ab\n',
    ],
    [
      'deleted words lie elsewhere',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:change/>b</text:p>',
      'ab\n',
    ],
    ['words hidden by a condition', '<text:p>a<text:hidden-text text:is-hidden="true">x</text:hidden-text></text:p>', 'a\n'],
  ])('%s', async (_, body, text) => {
    expect((await read(body)).text).toBe(text)
  })
})

test('styles: bold, centred, capitals, hidden, also from a style above', async () => {
  const automatic = `
    <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
    <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="T3" style:family="text"><style:text-properties fo:text-transform="uppercase" fo:font-weight="normal"/></style:style>
    <style:style style:name="S1" style:family="section"><style:section-properties text:display="none"/></style:style>`
  const styles = `
    <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Title"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>`
  const span = (style: string, text: string): string => `<text:span text:style-name="${style}">${text}</text:span>`
  const body = `${tp('Đề', 'P1')}${tp(`<text:span>a</text:span>${span('T1', 'b')}`)}${tp(span('T1', 'c') + span('T2', 'd'))}${tp(span('T3', 'e'), 'P1')}<text:section text:style-name="S1">${tp('f')}</text:section>`
  expect(await hinted({body, automatic, styles})).toEqual([
    ['Đề', {paragraph: true, bold: true, centred: true}],
    ['ab', {paragraph: true}],
    ['c', {paragraph: true, bold: true}],
    ['E', {paragraph: true, centred: true}],
  ])
})

describe('lists', () => {
  const level = (number: number, format: string, more = ''): string =>
    `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-suffix="." ${more}/>`
  const style = (name: string, content: string): string => `<text:list-style style:name="${name}">${content}</text:list-style>`
  const automatic =
    style('L1', level(1, '1') + level(2, 'a') + level(3, 'i', 'text:display-levels="3" style:num-prefix="("')) +
    style('L2', '<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>') +
    style('L8', '<text:list-level-style-bullet text:level="1" text:bullet-char="-" style:num-suffix="-" loext:num-list-format="-"/>') +
    style('L9', '<text:list-level-style-bullet text:level="1" text:bullet-char="•" style:num-suffix="."/>') +
    style('L3', level(1, 'A', 'text:start-value="3"') + level(2, '1', 'loext:num-list-format="%1%/%2%)"')) +
    style('L4', level(1, '') + level(2, '1', 'text:display-levels="2"'))
  const item = (content: string, more = ''): string => `<text:list-item ${more}>${content}</text:list-item>`
  const list = (name: string, content: string, more = ''): string =>
    `<text:list ${name && `text:style-name="${name}"`} ${more}>${content}</text:list>`

  test.each([
    [
      'levels',
      list(
        'L1',
        item(tp('x') + list('', item(tp('x')) + item(tp('x') + list('', item(tp('x')))))) + item(tp('x') + list('', item(tp('x')))),
      ),
      ['1. x', 'a. x', 'b. x', '(1.b.i. x', '2. x', 'a. x'],
    ],
    ['only the first paragraph of an item has the label', list('L1', item(tp('x') + tp('y')) + item(tp('x'))), ['1. x', 'y', '2. x']],
    ['a header has none and is not counted', list('L1', `<text:list-header>${tp('h')}</text:list-header>${item(tp('x'))}`), ['h', '1. x']],
    ['a new list begins anew', list('L1', item(tp('x'))) + list('L1', item(tp('x'))), ['1. x', '1. x']],
    [
      'a list goes on where one of its style stopped',
      list('L1', item(tp('x'))) + tp('y') + list('L1', item(tp('x')), 'text:continue-numbering="true"'),
      ['1. x', 'y', '2. x'],
    ],
    [
      'a list goes on with the one it names',
      list('L1', item(tp('x')), 'xml:id="a"') + list('L1', item(tp('x'))) + list('L1', item(tp('x')), 'text:continue-list="a"'),
      ['1. x', '1. x', '2. x'],
    ],
    [
      'an item says its number',
      list('L1', item(tp('x')) + item(tp('x'), 'text:start-value="7"') + item(tp('x'))),
      ['1. x', '7. x', '8. x'],
    ],
    ['an item of nothing but a list is not counted', list('L1', item(list('', item(tp('x')))) + item(tp('x'))), ['a. x', '2. x']],
    ['bullets', list('L2', item(tp('x')) + item(tp('x'))), ['– x', '– x']],
    ['bullets said twice, as LibreOffice does', list('L8', item(tp('x'))), ['- x']],
    ['bullets with a letter behind', list('L9', item(tp('x'))), ['•. x']],
    ['starts and printed forms', list('L3', item(tp('x') + list('', item(tp('x'))))), ['C. x', 'C/1) x']],
    ['a level without numbers prints none', list('L4', item(tp('x') + list('', item(tp('x'))))), ['. x', '.1. x']],
    ['a list without a style has no labels', list('', item(tp('x'))), ['x']],
  ])('%s', async (_, body, expected) => {
    expect(await lines({body, automatic})).toEqual(expected)
  })

  test('headings are numbered by the outline unless they say not', async () => {
    const styles = `<text:outline-style>${level(1, 'I')}${level(2, '1')}</text:outline-style>`
    const h = (number: number, more = ''): string => `<text:h text:outline-level="${number}" ${more}>x</text:h>`
    const body =
      h(1) + h(2) + h(2) + h(1, 'text:is-list-header="true"') + h(1) + h(2) + h(2, 'text:restart-numbering="true" text:start-value="5"')
    expect(await lines({body, styles})).toEqual(['I. x', '1. x', '2. x', 'x', 'II. x', '1. x', '5. x'])
  })
})

describe('tables', () => {
  const cell = (text: string, more = ''): string => `<table:table-cell ${more}>${text && tp(text)}</table:table-cell>`
  const row = (...items: string[]): string => `<table:table-row>${items.join('')}</table:table-row>`
  const covered = (more = ''): string => `<table:covered-table-cell ${more}/>`

  test('cells by column; covered ones keep their place below and none beside', async () => {
    const body = `<table:table><table:table-column/><table:table-header-rows>${row(cell('a', 'table:number-columns-spanned="2"'), covered(), cell('b'))}</table:table-header-rows>${row(cell('c'), cell('d', 'table:number-rows-spanned="2"'), cell('e'))}${row(cell('f'), covered(), cell('g'))}</table:table>`
    expect(await cells(body)).toEqual([
      ['a', [0, 0, 0]],
      ['b', [0, 0, 2]],
      ['c', [0, 1, 0]],
      ['d', [0, 1, 1]],
      ['e', [0, 1, 2]],
      ['f', [0, 2, 0]],
      ['', [0, 2, 1]],
      ['g', [0, 2, 2]],
    ])
  })

  test('repeated cells take their columns and are read once', async () => {
    expect(
      await cells(`<table:table>${row(cell('a'), cell('', 'table:number-columns-repeated="1000000000"'), cell('b'))}</table:table>`),
    ).toEqual([
      ['a', [0, 0, 0]],
      ['', [0, 0, 1]],
      ['b', [0, 0, 32768]],
    ])
  })
})

test('notes go to the end with their marks, text boxes behind their anchor', async () => {
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${tp('Theo báo cáo.')}</text:note-body></text:note>`
  const box = `<draw:frame><draw:text-box>${tp('HỎA TỐC')}</draw:text-box></draw:frame>`
  expect(await hinted(`<text:p>Số 12/SYT${note} và${box}</text:p>${tp('b')}`)).toEqual([
    ['Số 12/SYT và', {paragraph: true}],
    ['HỎA TỐC', {paragraph: true}],
    ['b', {paragraph: true}],
    ['1 Theo báo cáo.', {aside: 'note'}],
  ])
})

describe('pages', () => {
  const automatic =
    '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>' +
    '<style:style style:name="M" style:family="paragraph" style:master-page-name="First"/>'

  test('breaks before paragraphs and breaks that the program remembers', async () => {
    const body = `${tp('a', 'M')}<text:soft-page-break/>${tp('b')}<text:p>c <text:soft-page-break/>d</text:p>${tp('e', 'B')}`
    const paged = (await hinted({body, automatic})).map(([text, hints]) => [text, (hints as {page?: number}).page])
    expect(paged).toEqual([
      ['a', 1],
      ['b', 2],
      ['c d', 2],
      ['e', 4],
    ])
  })

  const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  const masters = `
    <style:master-page style:name="Standard"><style:header>${tp('Trường Hòa Bình')}</style:header><style:footer>${tp('- 2 -')}</style:footer></style:master-page>
    <style:master-page style:name="First"><style:header>${tp(motto)}</style:header><style:footer style:display="false">${tp('ẩn')}</style:footer></style:master-page>`

  test('heads that say something go to the end', async () => {
    expect(await hinted({body: tp('a'), masters})).toEqual([
      ['a', {paragraph: true}],
      ['Trường Hòa Bình', {aside: 'running'}],
      [motto, {aside: 'running'}],
    ])
  })

  test('the heading of the document in the head of its first page goes first', async () => {
    expect(await lines({body: tp('THÔNG BÁO', 'M'), automatic, masters})).toEqual([motto, 'THÔNG BÁO', 'Trường Hòa Bình'])
  })
})

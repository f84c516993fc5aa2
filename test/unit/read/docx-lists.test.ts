import {describe, expect, test} from 'vitest'
import {readSource} from '../../../src/read/index.ts'
import {lineTexts} from './lines.ts'
import {abstract, docx, item, lvl, num, p, r, type WordParts} from './office.ts'

const lines = async (parts: WordParts): Promise<string[]> => lineTexts(await readSource(docx(parts)))
/** The labels of paragraphs given as [list, level]. */
const labels = async (numbering: string, items: readonly (readonly [number, number])[], styles = ''): Promise<string> =>
  (await lines({body: items.map(([list, level]) => p('x', item(list, level))).join(''), numbering, styles}))
    .map((line) => line.replace(/ ?x$/u, ''))
    .join(' | ')

const outline = lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '%2)') + lvl(2, 'decimal', '%1.%2.%3.')

describe('numbers', () => {
  test.each([
    ['decimal', '1 2 3'],
    ['decimalZero', '01 02 03'],
    ['lowerLetter', 'a b c'],
    ['upperLetter', 'A B C'],
    ['lowerRoman', 'i ii iii'],
    ['upperRoman', 'I II III'],
    ['unheardOf', '1 2 3'],
  ])('%s', async (format, expected) => {
    const list = abstract(1, lvl(0, format, '%1')) + num(1, 1)
    expect(
      await labels(list, [
        [1, 0],
        [1, 0],
        [1, 0],
      ]),
    ).toBe(expected.replaceAll(' ', ' | '))
  })

  test('letters are those of Word, without đ', async () => {
    const list = abstract(1, lvl(0, 'lowerLetter', '%1)')) + num(1, 1)
    expect(
      await labels(
        list,
        Array.from({length: 7}, () => [1, 0] as const),
      ),
    ).toBe('a) | b) | c) | d) | e) | f) | g)')
  })

  test('letters with đ where the document writes its own series', async () => {
    const own = lvl(0, 'custom', '%1)').replace('w:val="custom"', 'w:val="custom" w:format="a, b, c, d, đ, e, ..."')
    expect(
      await labels(
        abstract(1, own) + num(1, 1),
        Array.from({length: 7}, () => [1, 0] as const),
      ),
    ).toBe('a) | b) | c) | d) | đ) | e) | 7)')
  })

  test('a series of a width', async () => {
    const own = lvl(0, 'custom', '%1').replace('w:val="custom"', 'w:val="custom" w:format="001, 002, 003, ..."')
    expect(
      await labels(abstract(1, own.replace('<w:start w:val="1"/>', '<w:start w:val="99"/>')) + num(1, 1), [
        [1, 0],
        [1, 0],
      ]),
    ).toBe('099 | 100')
  })

  test('numbers no list has are no trap', async () => {
    const far = lvl(0, 'lowerLetter', '%1').replace('<w:start w:val="1"/>', '<w:start w:val="99999999999"/>')
    expect(await labels(abstract(1, far) + num(1, 1), [[1, 0]])).toBe('32767')
  })
})

describe('levels', () => {
  test('a deeper level begins anew under the next item', async () => {
    expect(
      await labels(abstract(1, outline) + num(1, 1), [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
    ).toBe('1. | a) | b) | 1.b.1. | 2. | a) | 2.a.1.')
  })

  test('a level that never begins anew, and one that does so behind the first only', async () => {
    const never = lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')
    expect(
      await labels(abstract(1, never) + num(1, 1), [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toBe('1. | (1) | 2. | (2)')
    const first = lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '%2)') + lvl(2, 'decimal', '(%3)', '<w:lvlRestart w:val="1"/>')
    expect(
      await labels(abstract(1, first) + num(1, 1), [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 2],
      ]),
    ).toBe('1. | a) | (1) | b) | (2) | 2. | (1)')
  })

  test('legal numbers are figures on every level', async () => {
    const legal = lvl(0, 'upperRoman', 'Chương %1') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')
    expect(
      await labels(abstract(1, legal) + num(1, 1), [
        [1, 0],
        [1, 0],
        [1, 1],
      ]),
    ).toBe('Chương I | Chương II | 2.1')
  })

  test('a level above that has no item is at its first', async () => {
    expect(
      await labels(abstract(1, outline) + num(1, 1), [
        [1, 2],
        [1, 0],
      ]),
    ).toBe('1.a.1. | 2.')
  })

  test('a level that is not defined prints nothing', async () => {
    expect(
      await labels(abstract(1, outline) + num(1, 1), [
        [1, 5],
        [1, 77],
      ]),
    ).toBe(' | ')
  })
})

describe('lists', () => {
  test('lists of one definition count on, lists of others count for themselves', async () => {
    const lists = abstract(1, outline) + abstract(2, outline) + num(1, 1) + num(2, 1) + num(3, 2)
    expect(
      await labels(lists, [
        [1, 0],
        [2, 0],
        [3, 0],
        [1, 0],
      ]),
    ).toBe('1. | 2. | 1. | 3.')
  })

  test('a list that overrides the start does so once', async () => {
    const lists = abstract(1, outline) + num(1, 1) + num(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    expect(
      await labels(lists, [
        [1, 0],
        [2, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toBe('1. | 5. | 6. | 7.')
  })

  test('a list that overrides a level prints its own', async () => {
    const lists = abstract(1, outline) + num(1, 1, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1/')}</w:lvlOverride>`)
    expect(
      await labels(lists, [
        [1, 0],
        [1, 1],
      ]),
    ).toBe('I/ | a)')
  })

  test('list 0 and lists that are not there number nothing', async () => {
    expect(
      await labels(abstract(1, outline) + num(1, 1) + num(2, 9), [
        [0, 0],
        [7, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toBe(' |  |  | 1.')
  })

  test.each([
    ['Symbol', '\uf0b7', 0, '•'],
    ['Symbol', '·', 0, '•'],
    ['Wingdings', '\uf0a7', 0, '•'],
    ['Wingdings', '§', 2, '*'],
    ['Wingdings', '\uf0d8', 0, '-'],
    ['Courier New', 'o', 1, '+'],
    ['Times New Roman', '-', 0, '-'],
    ['Times New Roman', '−', 0, '-'],
    ['Times New Roman', '+', 1, '+'],
    ['Symbol', '-', 0, '-'],
    ['Symbol', '\uf02b', 0, '+'],
    ['Times New Roman', '', 0, ''],
  ])('a bullet of %s: %j at level %i is %j', async (font, glyph, level, expected) => {
    const own = `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="${glyph}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`
    expect(await labels(abstract(1, own) + num(1, 1), [[1, level]])).toBe(expected)
  })

  test('a hidden label is counted and not printed', async () => {
    const hidden = abstract(1, lvl(0, 'decimal', '%1.').replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>')) + num(1, 1)
    expect(await labels(hidden, [[1, 0]])).toBe('')
  })

  test('a label with nothing behind it is printed', async () => {
    expect(await lines({body: p('', item(1)), numbering: abstract(1, outline) + num(1, 1)})).toEqual(['1.'])
  })
})

describe('lists of styles', () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>
    <w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H2"/></w:style>
    <w:style w:type="numbering" w:styleId="Law"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`
  const linked = abstract(
    1,
    lvl(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>') +
      lvl(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>') +
      lvl(2, 'lowerLetter', '%3)'),
  )
  const of = (style: string): string => `<w:pStyle w:val="${style}"/>`

  test('the list tells the level of a style, also of one based on it', async () => {
    const body = p('x', of('H1')) + p('x', of('H2')) + p('x', of('H3')) + p('x', of('H1')) + p('x', of('H2'))
    expect(await lines({body, styles, numbering: linked + num(1, 1)})).toEqual(['I. x', '1. x', '2. x', 'II. x', '1. x'])
  })

  test('a paragraph takes itself out of the list of its style, or to another level', async () => {
    const out = `${of('H1')}<w:numPr><w:numId w:val="0"/></w:numPr>`
    const deeper = `${of('H1')}<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>`
    expect(await lines({body: p('x', out) + p('x', of('H1')) + p('x', deeper), styles, numbering: linked + num(1, 1)})).toEqual([
      'x',
      'I. x',
      'a) x',
    ])
  })

  test('a definition that names a style is that of the style’s list', async () => {
    const numbering = abstract(1, '<w:numStyleLink w:val="Law"/>') + abstract(2, outline) + num(1, 1) + num(3, 2)
    expect(
      await labels(
        numbering,
        [
          [1, 0],
          [1, 1],
        ],
        styles,
      ),
    ).toBe('1. | a)')
  })

  test('a definition that names its own style is no trap', async () => {
    expect(await labels(abstract(1, '<w:numStyleLink w:val="Law"/>') + num(3, 1), [[3, 0]], styles)).toBe('')
  })
})

describe('revisions', () => {
  const numbering = abstract(1, outline) + num(1, 1)

  test('a deleted item is not counted', async () => {
    const gone = `<w:p><w:pPr>${item(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del>${r('cũ')}</w:del></w:p>`
    expect(await lines({body: p('a', item(1)) + gone + p('b', item(1)), numbering})).toEqual(['1. a', '2. b'])
  })

  test('a former list does not number', async () => {
    expect(await lines({body: p('a', `<w:pPrChange><w:pPr>${item(1)}</w:pPr></w:pPrChange>`), numbering})).toEqual(['a'])
  })
})

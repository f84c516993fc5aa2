import fc from 'fast-check'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {ReadError} from '../../../src/model/read-error.ts'
import {readSource} from '../../../src/read/index.ts'
import {limits} from '../../../src/read/limits.ts'
import {abstract, docx, item, lvl, num, ODT, odt, p, tbl, tp, wordParts, zip} from './office.ts'

/** The code and arguments that bytes are refused with, or their words. */
async function outcome(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await readSource(bytes)).text
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const {file: _, ...args} = error.args
    return [error.code, args]
  }
}
const code = async (bytes: Uint8Array): Promise<string> => String(((await outcome(bytes)) as unknown[])[0])

const word = docx({
  body: p('THÔNG BÁO') + p('Giao Sở Y tế', item(1)) + tbl(['a', 'b']),
  numbering: abstract(1, lvl(0, 'decimal', '%1.')) + num(1, 1),
  footnotes: '',
})
const text = odt({body: tp('THÔNG BÁO') + tp('Giao Sở Y tế')})
const main = (xml: string): Uint8Array => zip({'word/document.xml': xml})

describe('what a zip archive is', () => {
  test.each([
    ['a zip of no office program', zip({'a.txt': 'THÔNG BÁO'}), 'application/zip'],
    ['Excel', zip({'xl/workbook.xml': '<workbook/>'}), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['PowerPoint', zip({'ppt/presentation.xml': '<p/>'}), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    [
      'an OpenDocument sheet',
      zip({mimetype: 'application/vnd.oasis.opendocument.spreadsheet'}),
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    ['an electronic book', zip({mimetype: 'application/epub+zip'}), 'application/epub+zip'],
    ['a main part of another kind', main('<workbook/>'), 'application/zip'],
  ])('%s is not read', async (_, bytes, type) => {
    expect(await outcome(bytes)).toEqual(['input/unsupported-type', {type}])
  })

  test('a Word file without any list of parts is read', async () => {
    expect(await outcome(main(wordParts({body: p('THÔNG BÁO')})['word/document.xml']!))).toBe('THÔNG BÁO\n')
  })

  test('strokes and case of names do not count', async () => {
    const parts = wordParts({body: p('THÔNG BÁO')})
    expect(
      await outcome(
        zip(Object.fromEntries(Object.entries(parts).map(([name, part]) => [`/${name.toUpperCase().replaceAll('/', '\\')}`, part]))),
      ),
    ).toBe('THÔNG BÁO\n')
  })

  test('UTF-16 with its mark', async () => {
    const xml = `<w:document xmlns:w="w"><w:body>${p('THÔNG BÁO')}</w:body></w:document>`
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(xml, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flat(),
    ])
    expect(await outcome(zip({'word/document.xml': bytes}))).toBe('THÔNG BÁO\n')
  })

  test('a file with nothing in it', async () => {
    expect(await code(docx({body: p('')}))).toBe('input/empty')
  })
})

describe('passwords', () => {
  test('an OpenDocument text', async () => {
    expect(await outcome(odt({body: '', manifest: '<f><manifest:encryption-data/></f>'}))).toEqual(['input/encrypted', {}])
  })

  test('a Word file, which is wrapped into an old compound file', async () => {
    const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()
    expect(await outcome(Uint8Array.from([...old, ...Array(600).fill(69), ...name]))).toEqual(['input/encrypted', {}])
    expect(await code(Uint8Array.from([...old, ...Array(600).fill(69), ...name.slice(0, -2)]))).toBe('input/unsupported-type')
  })

  test('a zip archive', async () => {
    const bytes = word.slice()
    const view = new DataView(bytes.buffer)
    // the flag of every entry of the directory
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8]! |= 1
    expect(await outcome(bytes)).toEqual(['input/encrypted', {}])
  })
})

describe('bombs', () => {
  const zeros = new Uint8Array(limits.unzippedBytes + 1)

  test('a part that unpacks beyond the limit', async () => {
    expect(await code(zip({'word/document.xml': zeros}))).toBe('input/too-large')
  })

  test('a part that unpacks to far more than it declares', async () => {
    const bytes = zip({'word/document.xml': zeros.subarray(0, 30_000_000)})
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    expect(await code(bytes)).toBe('input/too-large')
  })

  test('a part that declares more than it unpacks to', async () => {
    const bytes = word.slice()
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 60_000_000, true)
    expect(await code(bytes)).toBe('input/damaged')
  })

  test('a part that is not asked for is never unpacked', async () => {
    expect(await outcome(zip({...wordParts({body: p('THÔNG BÁO')}), 'word/media/image1.png': zeros}))).toBe('THÔNG BÁO\n')
  })

  test('entities that expand', async () => {
    const lines = Array.from({length: 9}, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};&a${i};&a${i};">`)
    const bomb = `<!DOCTYPE d [<!ENTITY a0 "ha">${lines.join('')}]><document><body><p><r><t>&a9;</t></r></p></body></document>`
    expect(await code(main(bomb))).toBe('input/damaged')
  })

  test('an entity of a file outside', async () => {
    expect(
      await code(main('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><document><body><p><r><t>&a;</t></r></p></body></document>')),
    ).toBe('input/damaged')
  })

  test.each(['w:p', 'w:tbl', 'w:sdt', 'mc:AlternateContent'])('elements within elements: %s', async (name) => {
    const deep = `<document><body>${`<${name}>`.repeat(100_000)}${`</${name}>`.repeat(100_000)}</body></document>`
    expect(await code(main(deep))).toBe('input/too-large')
  })

  test('as deep as allowed is read', async () => {
    const depth = limits.depth - 4
    const deep = `<document><body>${'<sdt>'.repeat(depth - 1)}<p><r><t>sâu</t></r></p>${'</sdt>'.repeat(depth - 1)}</body></document>`
    expect(await outcome(main(deep))).toBe('sâu\n')
  })

  test('more elements than any document has', async () => {
    expect(await code(main(`<document><body>${'<a/>'.repeat(limits.elements)}</body></document>`))).toBe('input/too-large')
  })

  test('text boxes, notes and tables that name themselves', async () => {
    const footnotes = `<w:footnote w:id="1">${p('<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>vòng</w:t></w:r>')}</w:footnote>`
    expect(await outcome(docx({body: p('<w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r>'), footnotes}))).toBe('a\n1 vòng\n')
  })
})

describe('damage', () => {
  test.each([
    ['no end of an element', '<document><body><p>'],
    ['elements across', '<document><body></document></body>'],
    ['no XML', 'THÔNG BÁO'],
    ['nothing', ''],
    ['a character that XML has not', '<document>\u0001</document>'],
  ])('%s', async (_, xml) => {
    expect(await outcome(main(xml))).toEqual([
      'input/damaged',
      expect.objectContaining({type: expect.stringContaining('wordprocessingml'), reason: expect.stringContaining('word/document.xml')}),
    ])
  })

  test('letters that are no UTF-8', async () => {
    expect(await code(zip({'word/document.xml': Uint8Array.from([...strToU8('<document>'), 0xff, ...strToU8('</document>')])}))).toBe(
      'input/damaged',
    )
  })

  test('an OpenDocument text without content', async () => {
    expect(await outcome(zip({mimetype: ODT}))).toEqual(['input/damaged', {type: ODT, reason: 'content.xml'}])
  })

  test('a packing method that is not known', async () => {
    const bytes = zip({'word/document.xml': '<document/>'})
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 99, true)
    expect(await code(bytes)).toBe('input/damaged')
  })

  test('stored parts are read as well as packed ones', async () => {
    const parts = Object.fromEntries(Object.entries(wordParts({body: p('THÔNG BÁO')})).map(([name, part]) => [name, strToU8(part)]))
    expect(await outcome(zipSync(parts, {level: 0}))).toBe('THÔNG BÁO\n')
  })

  test('a letter changed by chance is noticed, in whichever part that is read', async () => {
    const stored = zipSync({'word/document.xml': strToU8(wordParts({body: p('Giao Sở Y tế')})['word/document.xml']!)}, {level: 0})
    const at = stored.findIndex((byte, i) => byte === 71 && stored[i + 1] === 105 && stored[i + 2] === 97)
    stored[at] = 72
    expect(await code(stored)).toBe('input/damaged')
  })

  test.each([
    ['a Word file', word],
    ['an OpenDocument text', text],
  ])('%s cut at any byte is read or refused with a code', async (_, bytes) => {
    for (let end = 1; end < bytes.length; end++) {
      const got = await outcome(bytes.subarray(0, end))
      if (Array.isArray(got)) expect(got[0]).toMatch(/^input\//u)
    }
  })

  test.each([
    ['a Word file', word],
    ['an OpenDocument text', text],
  ])('%s with bytes changed is read or refused with a code', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {minLength: 1, maxLength: 6}), async (changes) => {
        const changed = bytes.slice()
        for (const [at, byte] of changes) changed[at] = byte
        const got = await outcome(changed)
        if (Array.isArray(got)) expect(got[0]).toMatch(/^input\//u)
      }),
      {numRuns: 300},
    )
  })

  const names =
    'p r t tbl tr tc pPr rPr numPr numId ilvl pStyle vanish br tab sym fldChar sdt sdtContent ins del hyperlink drawing txbxContent AlternateContent Choice Fallback footnoteReference sectPr headerReference gridSpan vMerge'.split(
      ' ',
    )
  const tree = fc.letrec<{node: string}>((tie) => ({
    node: fc.oneof(
      {depthSize: 'medium', withCrossShrink: true},
      fc.constantFrom('x', 'Giao Sở Y tế', ''),
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom(
            '',
            'w:val="1"',
            'w:val="restart"',
            'w:val="99999999999999"',
            'w:id="-5"',
            'w:fldCharType="begin"',
            'w:type="page"',
            'w:char="FFFFFFF"',
          ),
          fc.array(tie('node'), {maxLength: 4}),
        )
        .map(([name, attribute, children]) => `<w:${name} ${attribute}>${children.join('')}</w:${name}>`),
    ),
  })).node

  test('elements of Word in any order are read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, {maxLength: 8}), fc.array(tree, {maxLength: 4}), async (body, numbering) => {
        const got = await outcome(docx({body: `${p('a')}${body.join('')}`, numbering: numbering.join(''), styles: numbering.join('')}))
        expect(got).toContain('a')
      }),
      {numRuns: 200},
    )
  })
})

import {describe, expect, test} from 'vitest'
import type {Page, Programs, Recognition} from '../../../src/model/programs.ts'
import type {ReadError} from '../../../src/model/read-error.ts'
import {readSource} from '../../../src/read/index.ts'
import type {ReadOptions} from '../../../src/read/reading.ts'
import {rtf, word97} from '../../../src/read/word97.ts'

const fault = (bytes: Uint8Array, options: ReadOptions = {}) =>
  readSource(bytes, {file: 'a', ...options}).then(
    () => null,
    (error: ReadError) => ({code: error.code, ...error.args}),
  )

/** An old compound file with a stream of this name in its directory. */
const ole = (...names: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...names.map((name) => Buffer.from(`Root Entry\0${name}\0`, 'utf16le')),
  ])
const RTF = Buffer.from('{\\rtf1 a}')

/** Programs that keep what they were asked. */
function programs(pages: readonly Page[] = []) {
  const asked: unknown[] = []
  const given: Programs = {
    toDocx: async (bytes, ending) => {
      asked.push({ending, size: bytes.length})
      return Buffer.from('docx')
    },
    recognise: async (_, request: Recognition) => {
      asked.push(request)
      return pages
    },
  }
  return {asked, given}
}

describe('Word before 2007 and RTF', () => {
  test('cannot be read without programs', async () => {
    expect(await fault(ole('WordDocument'))).toEqual({
      code: 'input/converter-missing',
      program: 'LibreOffice',
      type: 'application/msword',
      file: 'a',
    })
    expect(await fault(RTF)).toEqual({code: 'input/converter-missing', program: 'LibreOffice', type: 'application/rtf', file: 'a'})
  })

  test.each([
    [['Workbook'], 'input/unsupported-type', 'application/vnd.ms-excel'],
    [['PowerPoint Document'], 'input/unsupported-type', 'application/vnd.ms-powerpoint'],
    [['Something'], 'input/unsupported-type', 'application/x-ole-storage'],
    [['EncryptedPackage'], 'input/encrypted', undefined],
    [['EncryptedPackage', 'WordDocument'], 'input/encrypted', undefined],
  ])('%j is none of them', async (names, code, type) => {
    const {asked, given} = programs()
    expect(await fault(ole(...names), {programs: given})).toMatchObject({code, ...(type ? {type} : {})})
    expect(asked).toEqual([])
  })

  test.each([
    [word97, ole('WordDocument', 'Workbook'), 'doc', 'application/msword'],
    [rtf, RTF, 'rtf', 'application/rtf'],
  ] as const)('%# go through DOCX and keep their own type', async (reader, bytes, ending, mediaType) => {
    const {asked, given} = programs()
    const readDocx = async () => async (docx: Uint8Array) => ({
      mediaType: 'docx',
      encoding: null,
      text: Buffer.from(docx).toString(),
      lines: [],
    })
    expect(await reader(readDocx)(bytes, {programs: given})).toEqual({mediaType, encoding: null, text: 'docx', lines: []})
    expect(asked).toEqual([{ending, size: bytes.length}])
  })
})

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const word = (text: string, x: number, y: number, confidence = 95) => ({text, x, y, width: text.length * 20, size: 40, confidence})
const scan: Page = {
  number: 1,
  width: 2480,
  height: 3508,
  words: [
    word('THÔNG', 900, 300),
    word('BÁO', 1020, 300),
    word('Giao', 300, 400),
    word('Sở', 400, 400, 40),
    word('trong', 460, 400, 20),
    word('12', 570, 400, 50),
  ],
}

describe('a picture', () => {
  test.each([
    [PNG, 'image/png'],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    [Buffer.from('II*\0'), 'image/tiff'],
    [Buffer.from('MM\0*'), 'image/tiff'],
  ])('%# is recognised as what it is', async (bytes, mediaType) => {
    const {asked, given} = programs([scan])
    const source = await readSource(bytes, {programs: given, ocrLanguage: 'vie+eng'})
    expect(asked).toEqual([{mediaType, language: 'vie+eng'}])
    expect(source.mediaType).toBe(mediaType)
    expect(source.lines.map(({start, end}) => source.text.slice(start, end).trim()).filter((line) => line !== '')).toEqual([
      'THÔNG BÁO',
      'Giao Sở trong 12',
    ])
  })

  test('tells once a page of names and figures in doubt, with the place of the least sure', async () => {
    const {messages, text} = await readSource(PNG, {programs: programs([scan]).given})
    expect(messages.map(({code, args}) => [code, args])).toEqual([
      ['text-recognised', {page: '1'}],
      ['word-unsure', {page: '1', count: '2', printed: 'Sở', confidence: '40'}],
    ])
    const span = messages[1]!.span!
    expect(text.slice(span.start, span.end)).toBe('Sở')
  })

  test('with nothing in doubt tells only that it was recognised', async () => {
    const sure = {...scan, words: scan.words.map((each) => ({...each, confidence: 60}))}
    expect((await readSource(PNG, {programs: programs([sure]).given})).messages.map(({code}) => code)).toEqual(['text-recognised'])
  })

  test('is not read where recognition is off, missing, or finds nothing', async () => {
    const {asked, given} = programs([{...scan, words: []}])
    expect(await fault(PNG, {programs: given, ocr: 'never'})).toEqual({code: 'input/no-text', file: 'a'})
    expect(asked).toEqual([])
    expect(await fault(PNG)).toEqual({code: 'input/ocr-missing', program: 'tesseract', file: 'a'})
    expect(await fault(PNG, {programs: given})).toEqual({code: 'input/empty', file: 'a'})
  })
})

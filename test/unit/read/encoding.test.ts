import {describe, expect, test} from 'vitest'
import {readSource} from '../../../src/read/index.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian)
  return bytes
}
const fault = async (bytes: Uint8Array | string): Promise<unknown> =>
  readSource(bytes, {file: 'a/b.txt'}).then(
    () => null,
    ({code, args}) => ({code, ...args}),
  )

const notice = 'Số: 12/TB-UBND\nỦy ban nhân dân thị trấn Vân Canh đã họp.'

describe('encodings', () => {
  test.each([
    ['utf-8', utf8(notice), 'utf-8'],
    ['utf-8 with a mark', utf8(`\ufeff${notice}`), 'utf-8'],
    ['utf-16le with a mark', utf16(`\ufeff${notice}`), 'utf-16le'],
    ['utf-16be with a mark', utf16(`\ufeff${notice}`, true), 'utf-16be'],
    ['utf-16le', utf16(notice), 'utf-16le'],
    ['utf-16be', utf16(notice, true), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const source = await readSource(bytes)
    expect(source.text).toBe(notice)
    expect(source.encoding).toBe(encoding)
  })

  test('a mark counts for the hash, not for the text', async () => {
    const [bare, marked] = await Promise.all([readSource(utf8(notice)), readSource(utf8(`\ufeff${notice}`))])
    expect(marked.text).toBe(bare.text)
    expect(marked.sha256).not.toBe(bare.sha256)
    expect((await readSource(notice)).sha256).toBe(bare.sha256)
  })

  test('the hash is SHA-256 in hexadecimal', async () => {
    expect((await readSource('abc')).sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('what cannot be read', () => {
  const invalid = (...bytes: number[]): Uint8Array => new Uint8Array([...utf8('Số '), ...bytes])

  test.each([
    ['a continuation without a beginning', invalid(0x80, 0x20), 5],
    ['an overlong form', invalid(0x20, 0xc0, 0x80), 6],
    ['a surrogate', invalid(0xed, 0xa0, 0x80), 5],
    ['above the last code point', invalid(0xf4, 0x90, 0x80, 0x80), 5],
    ['cut off', invalid(0x20, 0x20, 0xe1, 0xbb), 7],
    ['a Windows code page', invalid(0x4e, 0xe2, 0x6e), 6],
  ])('%s', async (_, bytes, offset) => {
    expect(await fault(bytes)).toMatchObject({code: 'input/encoding', file: 'b.txt', encoding: 'utf-8', offset: String(offset)})
  })

  test.each([
    ['half a pair', utf16('\ufeffSố \ud800 12'), 8],
    ['the second half first', utf16('\ufeffSố \udc00\ud800'), 8],
    ['an odd byte', utf16('\ufeffSố 1').subarray(0, 9), 8],
  ])('UTF-16, %s', async (_, bytes, offset) => {
    expect(await fault(bytes)).toMatchObject({code: 'input/encoding', encoding: 'utf-16le', offset: String(offset)})
  })

  test.each([
    ['no bytes', new Uint8Array()],
    ['no text', ''],
    ['only a mark', utf8('\ufeff')],
    ['only blanks', utf8(' \r\n\t\u00a0\f')],
  ])('empty: %s', async (_, input) => {
    expect(await fault(input)).toEqual({code: 'input/empty', file: 'b.txt'})
  })

  test('binary', async () => {
    expect(await fault(utf8('một hai ba bốn\0năm'))).toMatchObject({code: 'input/binary'})
    expect(await fault('một\0hai')).toMatchObject({code: 'input/binary'})
    expect(await fault(new Uint8Array([0xc3, 0, 0xff, 0x10, 0, 0xe9, 0x80]))).toMatchObject({code: 'input/binary'})
  })

  test.each([
    ['a PDF with nothing behind its first line', utf8('%PDF-1.7 \0'), 'input/damaged'],
    ['RTF, without a program that converts it', utf8('{\\rtf1\\ansi thông báo}'), 'input/converter-missing'],
    ['an image, without a program that recognises it', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'input/ocr-missing'],
    ['a photograph, likewise', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'input/ocr-missing'],
    ['old Word, cut off', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'input/unsupported-type'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0]), 'input/unsupported-type'],
  ])('%s', async (_, bytes, code) => {
    expect(await fault(bytes)).toMatchObject({code})
  })
})

describe('composition', () => {
  test.each([
    ['e\u0301\u0302', 'ế'],
    ['e\u0302\u0301', 'ế'],
    ['\u00e9\u0302', 'ế'],
    ['A\u0309\u0306', 'Ẳ'],
    ['o\u031b\u0323', 'ợ'],
    ['o\u0323\u0302', 'ộ'],
    ['\u00d0\u1eafk N\u00f4ng', 'Đắk Nông'],
    ['\u00f0', 'đ'],
  ])('%j is %j', async (typed, composed) => {
    expect((await readSource(typed)).text).toBe(composed)
  })

  test('nothing else changes', async () => {
    const text = 'a\r\nb\rc\td\u00a0e\ff\u200bg “h” – ﬁ ½ Ⅱ\u0301'
    expect((await readSource(text)).text).toBe(text)
  })
})

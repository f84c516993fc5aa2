import fc from 'fast-check'
import {expect, test} from 'vitest'
import {listed} from '../../../src/batch/inputs/list.ts'
import {collected} from './tree.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const pathsIn = (chunks: readonly Uint8Array[], nul: boolean): Promise<string[]> =>
  collected(
    listed(
      (async function* () {
        yield* chunks
      })(),
      nul,
    ),
  )

test.each([
  ['lines', 'a.txt\nkho/b.txt\n', ['a.txt', 'kho/b.txt']],
  ['no line break at the end', 'a.txt\nb.txt', ['a.txt', 'b.txt']],
  ['line breaks of Windows', 'a.txt\r\n\r\nb.txt\r\n', ['a.txt', 'b.txt']],
  ['a byte order mark', '\uFEFFa.txt\n', ['a.txt']],
  ['empty lines', '\n  \n\na.txt\n\n', ['a.txt']],
  ['spaces, which belong to names', ' a .txt \n', [' a .txt ']],
  ['a CR inside', 'a\rb.txt\n', ['a\rb.txt']],
  ['nothing', '', []],
  ['only a mark', '\uFEFF', []],
])('%s', async (_, text, paths) => {
  expect(await pathsIn([bytesOf(text)], false)).toEqual(paths)
})

test('parted by NUL, names hold line breaks and spaces', async () => {
  expect(await pathsIn([bytesOf('a\nb.txt\0c.txt\r\0\0 \0d')], true)).toEqual(['a\nb.txt', 'c.txt\r', ' ', 'd'])
})

test('bytes that are no UTF-8 lose no other name', async () => {
  const bytes = Uint8Array.of(...bytesOf('a\n'), 0xff, 0xe1, 0x0a, ...bytesOf('b\n'))
  expect(await pathsIn([bytes], false)).toEqual(['a', '\uFFFD\uFFFD', 'b'])
})

test('a letter cut off at the end is told', async () => {
  expect(await pathsIn([bytesOf('ế').slice(0, 2)], false)).toEqual(['\uFFFD'])
})

test('however the bytes come in, the names are the same', async () => {
  const letters = fc.array(fc.constantFrom('ế', 'e\u0302', '😀', 'a', '\r', '\n', '\r\n', '\0', '\uFEFF', ' '), {maxLength: 30})
  await fc.assert(
    fc.asyncProperty(letters, fc.array(fc.nat(6), {maxLength: 40}), fc.boolean(), async (parts, sizes, nul) => {
      const bytes = bytesOf(parts.join(''))
      const chunks: Uint8Array[] = []
      let at = 0
      for (const size of sizes) {
        chunks.push(bytes.slice(at, at + size))
        at += size
      }
      chunks.push(bytes.slice(at))
      expect(await pathsIn(chunks, nul)).toEqual(await pathsIn([bytes], nul))
    }),
    {numRuns: 500},
  )
})

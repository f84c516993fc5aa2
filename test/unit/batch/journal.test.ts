import {appendFileSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {open} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test, vi} from 'vitest'
import {linesOf} from '../../../src/batch/inputs/lines.ts'
import {listed} from '../../../src/batch/inputs/list.ts'
import type {Entry} from '../../../src/batch/journal/entry.ts'
import {entriesOf, openJournal} from '../../../src/batch/journal/journal.ts'
import {entryOf, scratch} from './fakes.ts'

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const journalIn = (): string => join(scratch(), 'journal.ndjson')

async function write(path: string, entries: readonly Entry[]): Promise<void> {
  const journal = await openJournal(path)
  await journal.add(entries)
  await journal.close()
}

/** What a journal says; and each line is found where it is told to be. */
async function said(path: string): Promise<Entry[]> {
  const found = await all(entriesOf(path))
  for (const [at, entry] of found) expect(await first(entriesOf(path, at))).toEqual([at, entry])
  return found.map(([, entry]) => entry)
}

async function first<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item
}

const named = (path: string): Entry => entryOf({path, output: `${path}.yaml`})

test('what is added is read back, from the beginning or from a byte on', async () => {
  const path = journalIn()
  const journal = await openJournal(path)
  const begins = await journal.add([named('a'), named('b')])
  const from = journal.size()
  expect(begins).toEqual((await all(entriesOf(path))).map(([at]) => at))
  expect(from).toBe(statSync(path).size)
  await journal.add([named('Thông báo số 36')], 'sync')
  await journal.close()
  expect(await said(path)).toEqual([named('a'), named('b'), named('Thông báo số 36')])
  expect(await all(entriesOf(path, from))).toEqual([[from, named('Thông báo số 36')]])
})

test('a journal may be empty, and an empty list adds nothing', async () => {
  const path = journalIn()
  await write(path, [])
  expect(statSync(path).size).toBe(0)
  expect(await said(path)).toEqual([])
})

test('a journal that cannot be read is told, not taken for an empty one', async () => {
  await expect(all(entriesOf(join(scratch(), 'missing.ndjson')))).rejects.toMatchObject({code: 'ENOENT'})
})

test('cut anywhere: the whole lines stay, the torn one is gone, the next one is read', async () => {
  const path = journalIn()
  await write(path, [named('a'), named('tệp "hai"\n'), named('c')])
  const bytes = readFileSync(path)
  for (let cut = 0; cut <= bytes.length; cut++) {
    writeFileSync(path, bytes.subarray(0, cut))
    const before = [named('a'), named('tệp "hai"\n'), named('c')].slice(0, bytes.subarray(0, cut).filter((byte) => byte === 10).length)
    await write(path, [named('next')])
    expect(await said(path), `cut at ${cut}`).toEqual([...before, named('next')])
  }
})

test('a torn line may be longer than what is looked at in one step', async () => {
  const path = journalIn()
  await write(path, [named('a')])
  const {size} = statSync(path)
  for (const length of [65_535, 65_536, 65_537, 200_000]) {
    appendFileSync(path, `{"event":"file","path":"${'x'.repeat(length)}`)
    const journal = await openJournal(path)
    expect(journal.size()).toBe(size)
    await journal.close()
  }
  expect(await said(path)).toEqual([named('a')])
})

test('lines of any length come back', async () => {
  const path = journalIn()
  const entries = [100_000, 3_000_000, 1].map((length) => entryOf({args: {reason: 'ệ'.repeat(length)}}))
  await write(path, entries)
  expect(await said(path)).toEqual(entries)
})

test.each([
  ['words', 'not a line of a journal'],
  ['an empty line', ''],
  ['zeros of a power cut', '\0\0\0\0'],
  ['a number', '5'],
  ['null', 'null'],
  ['a list', '[1]'],
  ['no event', '{"path":"a"}'],
  ['a file without a place', '{"event":"file","path":"a"}'],
  ['an intent whose place is no text', '{"event":"intent","output":5}'],
  ['half a line', '{"event":"file","path":"a","outp'],
])('passes over %s', async (_, line) => {
  const path = journalIn()
  await write(path, [named('a')])
  appendFileSync(path, `${line}\n`)
  await write(path, [named('b')])
  expect(await said(path)).toEqual([named('a'), named('b')])
})

test('whatever a name holds, its line is one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({unit: 'binary'}), {minLength: 1, maxLength: 5}), async (names) => {
      const path = journalIn()
      const entries = [...names, 'a\u2028b', 'a\u2029b', 'a\r\nb', 'a\u0085b'].map(named)
      await write(path, entries)
      expect(await said(path)).toEqual(entries)
    }),
    {numRuns: 30},
  )
})

test('a disk that takes a part leaves no part: what comes later begins a line of its own', async () => {
  const path = journalIn()
  const journal = await openJournal(path)
  await journal.add([named('a')])
  const probe = await open(path, 'a')
  const {write: real} = Object.getPrototypeOf(probe)
  let calls = 0
  const spy = vi.spyOn(Object.getPrototypeOf(probe), 'write').mockImplementation(function (this: unknown, ...args: unknown[]) {
    calls++
    if (calls === 1) return real.call(this, (args[0] as Buffer).subarray(0, 20))
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC', syscall: 'write'})
  })
  await expect(journal.add([named('b'), named('c')])).rejects.toMatchObject({code: 'ENOSPC'})
  spy.mockRestore()
  await journal.add([named('d')])
  expect(journal.size()).toBe(statSync(path).size)
  await journal.close()
  await probe.close()
  expect(await said(path)).toEqual([named('a'), named('d')])
})

test('lines are the same however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({unit: 'binary'})), fc.integer({min: 1, max: 7}), async (texts, size) => {
      const lines = texts.map((text) => text.replaceAll('\n', ' ').replaceAll('\ufeff', ''))
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
      expect(await all(linesOf(inPieces(bytes, size)))).toEqual(lines)
    }),
  )
})

test.each([
  ['a list of lines', ' a b.txt \r\n\nthông báo.txt\n\u2028.txt', false, [' a b.txt ', 'thông báo.txt', '\u2028.txt']],
  ['a list parted by NUL', 'a\nb\0c\r\0\0d', true, ['a\nb', 'c\r', 'd']],
  ['a byte order mark', '\ufeffa.txt', false, ['a.txt']],
])('%s is read back', async (_, text, nul, paths) => {
  for (const size of [1, 3, 100]) expect(await all(listed(inPieces(Buffer.from(text), size), nul))).toEqual(paths)
})

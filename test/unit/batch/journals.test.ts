import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Entry, FileEntry, StartEntry} from '../../../src/batch/journal/entry.ts'
import {openJournal} from '../../../src/batch/journal/journal.ts'
import {lastUpTo, openJournals} from '../../../src/batch/journal/journals.ts'
import {readLedger} from '../../../src/batch/journal/ledger.ts'
import {entryOf, put, scratch, setup, sha, storedFiles} from './fakes.ts'

const line = (entry: Entry): string => `${JSON.stringify(entry)}\n`
const start = (time: string, cwd = '/kho'): StartEntry => ({event: 'start', time, version: '1', setup, cwd, host: 'h', pid: 1, shard: null})
const fileOf = (output: string, more: Partial<FileEntry> = {}): FileEntry => entryOf({path: output, output, ...more})

/** Journals in a folder, as texts. */
function journalsOf(...texts: readonly string[]) {
  const folder = scratch()
  put(folder, Object.fromEntries(texts.map((text, at) => [`${at}.ndjson`, text])))
  const paths = texts.map((_, at) => join(folder, `${at}.ndjson`))
  return {paths, journals: openJournals(paths)}
}

async function outputsIn({lines}: ReturnType<typeof openJournals>): Promise<string[]> {
  const found: string[] = []
  for await (const {entry} of lines()) if (entry.event === 'file') found.push(entry.output)
  return found
}

test('runs are read in the order they began, whichever journal they are in; what stands before a run comes first', async () => {
  const one = [fileOf('0'), start('1'), fileOf('1'), start('4'), fileOf('4'), start('5'), fileOf('5')]
  const two = [start('2'), fileOf('2'), start('3'), fileOf('3'), start('6')]
  const {journals} = journalsOf(one.map(line).join(''), '', two.map(line).join(''))
  expect(await outputsIn(journals)).toEqual(['0', '1', '2', '3', '4', '5'])
})

test('within a journal its own order holds, should a clock go back; a start without a time is no end of the world', async () => {
  const odd = {...start('1'), time: undefined} as unknown as StartEntry
  const {journals} = journalsOf(
    [start('9'), fileOf('a'), start('1'), fileOf('b'), odd, fileOf('c'), start(''), fileOf('d')].map(line).join(''),
  )
  expect(await outputsIn(journals)).toEqual(['a', 'b', 'c', 'd'])
})

test('every line is found at its address, in whichever journal, however long it is', async () => {
  const long = fileOf('long', {args: {reason: 'ệ'.repeat(20_000)}})
  const {journals} = journalsOf(
    [start('1'), fileOf('a'), long].map(line).join(''),
    `no line\n${[fileOf('b'), fileOf('Thông báo')].map(line).join('')}`,
    line(fileOf('c')),
  )
  const entries = new Map<string, number>()
  for await (const {address, entry} of journals.lines()) {
    expect(journals.fileAt(address)).toEqual(entry.event === 'file' ? entry : null)
    if (entry.event === 'file') entries.set(entry.output, address)
  }
  expect([...entries.keys()].sort()).toEqual(['Thông báo', 'a', 'b', 'c', 'long'])
  expect(journals.fileAt(entries.get('a')! + 1)).toBeNull()
  expect(journals.fileAt(1e9)).toBeNull()
  expect(openJournals([]).fileAt(0)).toBeNull()
  journals.close()
})

test('a line without an end says nothing yet: whoever writes it may be at it', async () => {
  const {journals, paths} = journalsOf(line(fileOf('a')) + JSON.stringify(fileOf('b')))
  expect(await outputsIn(journals)).toEqual(['a'])
  appendFileSync(paths[0]!, '\n')
  expect(await outputsIn(openJournals(paths))).toEqual(['a', 'b'])
})

test('the last one up to an address', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(25), (addresses, address) => {
      const all = addresses.sort((a, b) => a - b).map((address, at) => ({address, at}))
      expect(lastUpTo(address, all)).toBe(all.findLast((each) => each.address <= address))
    }),
  )
})

const outputs = fc.constantFrom('a.yaml', 'b.yaml', 'c.yaml')
const said = fc.record({
  output: outputs,
  path: fc.constantFrom('x', 'y'),
  status: fc.constantFrom('written', 'duplicate', 'done', 'failed', 'skipped', 'taken'),
  content: fc.nat(3),
  identity: fc.constantFrom(null, 'A', 'B'),
})

/** As a run writes it: a failure tells of the record that is there. */
function entryFor({output, path, status, content, identity}: typeof said extends fc.Arbitrary<infer T> ? T : never, record: string | null) {
  const isRecord = status === 'written' || status === 'duplicate'
  return fileOf(output, {
    path,
    status: status === 'taken' ? 'failed' : status,
    code: status === 'taken' ? 'output/taken' : status === 'failed' ? 'input/damaged' : null,
    sha256: sha(String(content)),
    outputSha256: isRecord ? sha(`record ${content}`) : record,
    identity: isRecord ? identity : null,
  })
}

const isTelling = ({status, code}: FileEntry): boolean => !['done', 'skipped'].includes(status) && code !== 'output/taken'

test('for any runs in any journals, what is read back from the disk is what was said last', async () => {
  const run = fc.record({journal: fc.nat(2), entries: fc.array(said, {maxLength: 6})})
  await fc.assert(
    fc.asyncProperty(fc.array(run, {maxLength: 5}), fc.array(fc.array(said, {maxLength: 4}), {maxLength: 3}), async (runs, groups) => {
      const folder = scratch()
      const texts = ['', '', '']
      const last = new Map<string, FileEntry>()
      const firsts = new Map<string, string>()
      const stored = new Map<string, FileEntry>()
      const say = (entry: FileEntry, cwd: string): void => {
        const {output, identity, path} = entry
        const [before, shown] = [last.get(output), stored.get(output)]
        if (isTelling(entry)) last.set(output, entry)
        else if (entry.status === 'done' && before) last.set(output, {...before, milliseconds: -1})
        if (isTelling(entry) && identity !== null && !firsts.has(identity)) firsts.set(identity, output)
        const isNothing = (each: FileEntry): boolean => each.status === 'skipped' || each.code === 'output/taken'
        if (!shown || isNothing(shown)) stored.set(output, {...entry, path: join(cwd, path)})
        else if (entry.status === 'done') stored.set(output, {...shown, path: join(cwd, path)})
        else if (!isNothing(entry)) stored.set(output, {...entry, path: join(cwd, path)})
      }
      const make = (each: Parameters<typeof entryFor>[0]): FileEntry => entryFor(each, last.get(each.output)?.outputSha256 ?? null)
      for (const [at, {journal, entries}] of runs.entries()) {
        texts[journal] += line(start(`T${at}`, `/${at}`))
        for (const each of entries) {
          const entry = make(each)
          texts[journal] += line(entry)
          say(entry, `/${at}`)
        }
      }
      put(folder, Object.fromEntries(texts.map((text, at) => [`.parse-notice/journal-${at}.ndjson`, text])))
      const paths = texts.map((_, at) => join(folder, `.parse-notice/journal-${at}.ndjson`))
      if (runs.length > 0) expect(await storedFiles(folder)).toEqual([...stored.values()])

      const writer = await openJournal(paths.at(-1)!)
      const journals = openJournals(paths)
      const [ledger] = await readLedger(journals, () => true)
      const news = new Set<string>()
      const agree = (): void => {
        for (const output of ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml']) {
          const entry = last.get(output)
          if (!entry) expect(ledger.get(output)).toBeUndefined()
          else {
            const {sha256, outputSha256, code, args, retryable} = entry
            const failure = entry.status === 'failed' ? {code, args, retryable} : null
            expect(ledger.get(output)).toMatchObject({sha256, outputSha256, failure, isNew: news.has(output)})
          }
        }
        for (const identity of ['A', 'B', 'C']) expect(ledger.first(identity)).toBe(firsts.get(identity))
      }
      agree()
      ledger.begin(writer.size())
      await writer.add([start('T9')])
      for (const group of groups) {
        const entries = group.map((each) => {
          const before = last.get(each.output)
          const entry = make(each)
          // what is there already is told with what is known of it
          const whole = each.status === 'done' && before ? {...entry, sha256: before.sha256, outputSha256: before.outputSha256} : entry
          const isFailed = each.status === 'done' && before?.status === 'failed'
          const told = isFailed ? {...whole, status: 'skipped' as const} : whole
          if (isTelling(told) || (told.status === 'done' && before)) news.add(each.output)
          ledger.set(told)
          say(told, '/9')
          return told
        })
        agree()
        ledger.landed(entries, await writer.add(entries))
        agree()
      }
      await writer.close()
      journals.close()
      if (runs.length > 0) {
        const [again] = await readLedger(openJournals(paths), () => true)
        for (const [output, {sha256, outputSha256}] of last) expect(again.get(output)).toMatchObject({sha256, outputSha256})
      }
    }),
    {numRuns: 150},
  )
})

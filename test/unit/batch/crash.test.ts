import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {beforeEach, expect, test, vi} from 'vitest'
import type {Entry} from '../../../src/batch/journal/entry.ts'
import type {Journal} from '../../../src/batch/journal/journal.ts'
import {hasRecord} from '../../../src/batch/journal/stored.ts'
import type {Places} from '../../../src/batch/records/place.ts'
import {entriesIn, filesIn, filesOf, put, runBatch, scratch, storedFiles} from './fakes.ts'

/** A power cut at one step of a run: after it nothing happens any more. */
const power = vi.hoisted(() => {
  const state = {
    step: 0,
    cutAt: Number.POSITIVE_INFINITY,
    how: 'before' as 'before' | 'after' | 'torn' | 'full',
    isOff: false,
    moves: [] as string[],
    /** Whether the step may be done; `true` too where the cut comes right behind it. */
    next: (): 'go' | 'go and die' | 'die' => {
      if (state.isOff) return 'die'
      if (++state.step !== state.cutAt) return 'go'
      state.isOff = true
      return state.how === 'after' ? 'go and die' : 'die'
    },
  }
  return state
})

const cut = (): Error =>
  power.how === 'full'
    ? Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC', syscall: 'write'})
    : new Error('power cut')

vi.mock('../../../src/batch/journal/journal.ts', async (actual) => {
  const real = await actual<typeof import('../../../src/batch/journal/journal.ts')>()
  const openJournal = async (path: string): Promise<Journal> => {
    const journal = await real.openJournal(path)
    const add: Journal['add'] = async (entries, sync) => {
      const wasOff = power.isOff
      const may = power.next()
      const begins = may === 'die' ? [] : await journal.add(entries, sync)
      if (may === 'die' && !wasOff && power.how === 'torn') tear(path, entries)
      if (may !== 'go') throw cut()
      return begins
    }
    return {...journal, add}
  }
  return {...real, openJournal}
})

/** Some lines of them are on the disk, the last one in part. */
function tear(path: string, entries: readonly Entry[]): void {
  const text = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  appendFileSync(path, text.subarray(0, Math.floor(text.length * 0.7)))
}

vi.mock('../../../src/batch/records/place.ts', async (actual) => {
  const real = await actual<typeof import('../../../src/batch/records/place.ts')>()
  const placesIn: typeof real.placesIn = (...args): Places => {
    const places = real.placesIn(...args)
    const move: Places['move'] = (draft, output) => {
      const may = power.how === 'full' ? 'go' : power.next() // moving a record takes no room
      if (may === 'die') throw cut()
      const failure = places.move(draft, output)
      if (failure === null) power.moves.push(output)
      if (may === 'go and die') throw cut()
      return failure
    }
    return {...places, move}
  }
  return {...real, placesIn}
})

beforeEach(() => {
  power.isOff = false
  power.step = 0
  power.cutAt = Number.POSITIVE_INFINITY
  power.how = 'before'
  power.moves = []
})

async function undisturbed(to: string, source: string, version: string) {
  power.isOff = false
  power.cutAt = Number.POSITIVE_INFINITY
  return runBatch(to, [source], {version})
}

const kinds = fc.constantFrom('plain', 'id 1', 'id 2', 'bad input/damaged', 'bad parse/timeout', 'slow')

const cuts = fc.array(
  fc.record({at: fc.integer({min: 1, max: 14}), how: fc.constantFrom('before', 'after', 'torn'), version: fc.constantFrom('1', '2')}),
  {maxLength: 5},
)

test('cut off anywhere, any number of times: nothing is lost, nothing is done twice', {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(kinds, {minLength: 1, maxLength: 7}), cuts, fc.integer({min: 1, max: 3}), async (contents, cuts, lotSize) => {
      const place = scratch()
      const source = join(place, 'kho')
      put(source, Object.fromEntries(contents.map((content, at) => [`${at % 2 ? 'x/' : ''}${at}.txt`, `${content} of ${at}`])))
      const [to, calm] = [join(place, 'ketqua'), join(place, 'calm')]
      power.moves = []
      for (const {at, how, version} of [...cuts].sort((a, b) => (a.version < b.version ? -1 : 1))) {
        power.step = 0
        power.cutAt = at
        power.how = how
        power.isOff = false
        await runBatch(to, [source], {version, fake: {lotSize}}).catch((error) => expect(error).toMatchObject({message: 'power cut'}))
      }
      const last = await undisturbed(to, source, '2')
      const moves = [...power.moves]
      const other = await undisturbed(calm, source, '2')

      expect(filesIn(to)).toEqual(filesIn(calm))
      expect([last.end, other.end]).toEqual(Array(2).fill({failure: null, isWhole: true}))
      expect(last.tally.counts.failed).toBe(other.tally.counts.failed)
      const {written, duplicate, done} = last.tally.counts
      expect(written + duplicate + done).toBe(other.tally.counts.written + other.tally.counts.duplicate)

      const lines = filesOf(entriesIn(join(to, '.parse-notice/journal.ndjson'))).filter(
        ({status}) => status === 'written' || status === 'duplicate',
      )
      const contentsWritten = lines.map(({output, outputSha256}) => `${output} ${outputSha256}`)
      expect(new Set(contentsWritten).size).toBe(contentsWritten.length)
      expect(moves.length).toBe(lines.length)
      expect((await storedFiles(to)).filter(hasRecord)).toHaveLength(Object.keys(filesIn(to)).length)

      const again = await undisturbed(to, source, '2')
      expect(again.tally.counts).toMatchObject({written: 0, duplicate: 0, failed: last.tally.counts.failed})
    }),
    {numRuns: 60},
  )
})

test.each([
  ['before the intent', 2, 'before', 0],
  ['in the intent', 2, 'torn', 0],
  ['after the intent', 2, 'after', 0],
  ['before it is moved', 3, 'before', 0],
  ['after it is moved', 3, 'after', 1],
  ['in the line of the file', 4, 'torn', 1],
  ['after the line of the file', 4, 'after', 1],
] as const)('cut off %s: the next run knows', async (_, at, how, moved) => {
  const place = scratch()
  put(place, {'kho/a.txt': 'plain'})
  power.cutAt = at + 1 // the lines of records that were on their way come first
  power.how = how
  await expect(runBatch(join(place, 'to'), [join(place, 'kho')])).rejects.toThrow('power cut')
  expect(power.moves).toHaveLength(moved)
  const {tally, begun} = await undisturbed(join(place, 'to'), join(place, 'kho'), '1')
  expect(tally.counts).toMatchObject(moved === 1 ? {written: 0, done: 1} : {written: 1, done: 0})
  expect(begun).toHaveLength(1 - moved)
  expect(power.moves).toHaveLength(1)
})

test('cut off after a record was moved, and its source changed since: it is read again, as of no file of this run', async () => {
  const place = scratch()
  const [to, source] = [join(place, 'to'), join(place, 'kho')]
  put(source, {'a.txt': 'plain'})
  power.cutAt = 4
  power.how = 'after'
  await expect(runBatch(to, [source])).rejects.toThrow('power cut')
  put(source, {'a.txt': 'plain and new'})
  const {tally} = await undisturbed(to, source, '1')
  expect(tally.counts).toMatchObject({written: 1, failed: 0})
  expect(filesIn(to)['a.txt.yaml']).toContain('plain and new')
})

test('a disk that takes no more of the journal, at any step: the run ends and says so, and the next one does the rest', async () => {
  for (let at = 1; at <= 9; at++) {
    const place = scratch()
    put(place, Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [`kho/${name}.txt`, `plain ${name}`])))
    const [to, source] = [join(place, 'to'), join(place, 'kho')]
    power.moves = []
    power.step = 0
    power.cutAt = at
    power.how = 'full'
    power.isOff = false
    const first = await runBatch(to, [source], {fake: {lotSize: 1}}).catch((error) => ({refusal: error}))
    if ('refusal' in first) expect(first.refusal).toMatchObject({code: 'output/no-space', name: 'Refusal'})
    else if (power.isOff && first.end.failure !== null) {
      expect(first.end).toMatchObject({
        failure: {code: 'output/no-space', args: {reason: 'ENOSPC: no space left on device'}},
        isWhole: true,
      })
      expect(first.tally.counts.written + first.tally.left).toBe(first.tally.inputs)
    } else expect(first.end).toEqual({failure: null, isWhole: true})
    const last = await undisturbed(to, source, '1')
    expect(last.end).toEqual({failure: null, isWhole: true})
    expect(Object.keys(filesIn(to))).toHaveLength(4)
    expect(power.moves).toHaveLength(4)
  }
})

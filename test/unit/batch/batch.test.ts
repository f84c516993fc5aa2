import {appendFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, onTestFinished, test} from 'vitest'
import type {Request} from '../../../src/batch/index.ts'
import {shardOf} from '../../../src/batch/inputs/shard.ts'
import type {EndEntry, StartEntry} from '../../../src/batch/journal/entry.ts'
import {Refusal} from '../../../src/batch/refusal.ts'
import {isWhole} from '../../../src/batch/tally.ts'
import {entriesIn, filesIn, filesOf, put, type Ran, runBatch, scratch, storedFiles} from './fakes.ts'

/** A folder with sources, and runs over it. */
function world(files: Readonly<Record<string, string>>) {
  const place = scratch()
  const [source, to] = [join(place, 'kho'), join(place, 'ketqua')]
  put(source, files)
  const journal = join(to, '.parse-notice/journal.ndjson')
  return {
    place,
    source,
    to,
    journal,
    run: (more: Parameters<typeof runBatch>[2] = {}): Promise<Ran> => runBatch(to, [source], more),
    lines: () => filesOf(entriesIn(journal)).map(({output, status, code}) => `${output} ${code ?? status}`),
  }
}

const wanted = (more: Partial<Request['wanted']>): Request['wanted'] => ({
  files: [],
  list: null,
  endings: null,
  output: null,
  shard: null,
  ...more,
})

async function* listOf(...paths: string[]): AsyncGenerator<string> {
  yield* paths
}

const parser = (entries: readonly {readonly parser: string}[]): string => entries[0]!.parser

describe('a first run', () => {
  test('writes a record for every file, in its tree, and says so in the journal', async () => {
    const {run, to, journal} = world({
      'a.txt': 'A',
      '2014/a.txt': 'id 36',
      '2014/b.txt': 'id 36',
      'c.pdf': 'slow scan',
      'd.txt': 'bad parse/timeout',
      'e.zip': 'Z',
    })
    const {end, tally, entries} = await run()
    expect(end).toEqual({failure: null, isWhole: true})
    expect(tally.counts).toEqual({written: 3, done: 0, duplicate: 1, failed: 1, skipped: 1})
    expect(Object.keys(filesIn(to))).toEqual(['2014/a.txt.yaml', '2014/b.txt.yaml', 'a.txt.yaml', 'c.pdf.yaml'])
    const all = entriesIn(journal)
    expect(all[0]).toMatchObject({event: 'start', version: '1', cwd: process.cwd(), host: hostname(), pid: process.pid, shard: null})
    expect((all[0] as StartEntry).setup).not.toHaveProperty('drafts')
    expect(all.at(-1)).toMatchObject({event: 'end', inputs: 6, left: 0, counts: tally.counts, stopped: false, failure: null})
    expect(filesOf(all)).toEqual(entries)
    expect(tally.toReview).toBe(1)
    expect(existsSync(join(to, '.parse-notice/drafts'))).toBe(false)
    expect(existsSync(join(to, '.parse-notice/lock'))).toBe(false)
    expect(entries.find(({status}) => status === 'failed')).toMatchObject({code: 'parse/timeout', retryable: true})
  })

  test('two files of the same beginning do not collide', async () => {
    const {run, to} = world({'36.txt': 'T', '36.docx': 'D'})
    await run()
    expect(Object.keys(filesIn(to))).toEqual(['36.docx.yaml', '36.txt.yaml'])
  })

  test('what is too long a name for a record fails alone', async () => {
    const long = `${'ệ'.repeat(83)}.txt`
    const {run, to} = world({[long]: 'A', 'b.txt': 'B'})
    const {end, tally} = await run()
    expect(end).toEqual({failure: null, isWhole: true})
    expect(tally.counts).toMatchObject({written: 1, failed: 1})
    expect(tally.failures.get('output/unwritable')!.examples[0]!.output).toBe(`${long}.yaml`)
    expect((await run()).tally.counts).toMatchObject({done: 1, failed: 1})
    expect(Object.keys(filesIn(to))).toEqual(['b.txt.yaml'])
  })
})

describe('another run', () => {
  test('does nothing twice', async () => {
    const {run, to, source} = world({'a.txt': 'A', 'b.txt': 'id 1', 'c.txt': 'id 1', 'd.txt': 'slow', 'e.txt': 'bad input/damaged'})
    const first = await run()
    const before = filesIn(to)
    const {tally, begun, end} = await run()
    expect(first.tally.counts).toEqual({written: 3, done: 0, duplicate: 1, failed: 1, skipped: 0})
    expect(tally.counts).toEqual({written: 0, done: 4, duplicate: 0, failed: 1, skipped: 0})
    expect([begun, end.isWhole, filesIn(to)]).toEqual([[], true, before])
    expect(tally.toReview).toBe(first.tally.toReview)
    expect(tally.failures.get('input/damaged')!.examples[0]!.args).toEqual({file: join(source, 'e.txt')})
  })

  test('tries again what may end better, and all failures when asked', async () => {
    const {run, source} = world({'a.txt': 'bad parse/timeout', 'b.txt': 'bad input/damaged', 'c.txt': 'C'})
    await run()
    expect((await run()).begun).toEqual([join(source, 'a.txt')])
    expect((await run({retryFailed: true})).begun).toEqual([join(source, 'a.txt'), join(source, 'b.txt')])
    put(source, {'b.txt': 'good now'})
    const {tally} = await run()
    expect(tally.counts).toMatchObject({written: 1, done: 1, failed: 1})
  })

  test('reads changed content again, and writes again a record that was removed', async () => {
    const {run, to, source} = world({'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'C'})
    await run()
    put(source, {'a.txt': 'A2'})
    rmSync(join(to, 'b.txt.yaml'))
    const {begun, tally} = await run()
    expect(begun).toEqual([join(source, 'a.txt'), join(source, 'b.txt')])
    expect(tally.counts).toMatchObject({written: 2, done: 1})
    expect(filesIn(to)['a.txt.yaml']).toContain('A2')
    expect((await run()).tally.counts).toMatchObject({done: 3})
  })

  test('of a file that fails now keeps the record that was there, and overwrites it when all is well again', async () => {
    const {run, to, source} = world({'a.txt': 'A'})
    await run()
    const before = filesIn(to)
    put(source, {'a.txt': 'bad input/damaged'})
    expect((await run()).tally.counts).toMatchObject({failed: 1})
    expect(filesIn(to)).toEqual(before)
    put(source, {'a.txt': 'A2'})
    expect((await run()).tally.counts).toMatchObject({written: 1})
    expect(filesIn(to)['a.txt.yaml']).toContain('A2')
  })

  test('of another version, or with other options, reads everything again', async () => {
    const {run, to} = world({'a.txt': 'A', 'b.txt': 'bad input/damaged'})
    const first = await run()
    const later = await run({version: '2'})
    expect(later.begun).toHaveLength(2)
    expect(filesIn(to)['a.txt.yaml']).toContain('by: 2+')
    const {
      parser: _,
      drafts: __,
      ...options
    } = (entriesIn(join(to, '.parse-notice/journal.ndjson'))[0] as StartEntry & {setup: Request['setup'] & {drafts: null}}).setup
    const keys = new Set([parser(first.entries), parser(later.entries)])
    for (const other of [{provenance: true}, {ocr: 'never'}, {ocrLanguage: 'eng'}, {encoding: 'tcvn3'}, {from: 'txt'}] as Partial<
      Request['setup']
    >[]) {
      const ran = await run({setup: {...options, ...other}})
      expect(ran.begun).toHaveLength(2)
      keys.add(parser(ran.entries))
    }
    expect(keys.size).toBe(7)
    const reordered = Object.fromEntries(Object.entries({...options, from: 'txt'}).reverse()) as unknown as Request['setup']
    expect((await run({setup: reordered})).begun).toEqual([])
  })

  test('keeps a record that a person changed: done where nothing else changed, else a failure that says so', async () => {
    const {run, to} = world({'a.txt': 'A'})
    await run()
    writeFileSync(join(to, 'a.txt.yaml'), 'by hand')
    expect((await run()).tally.counts).toMatchObject({done: 1})
    for (let turn = 0; turn < 2; turn++) {
      const {tally} = await run({version: '2'})
      expect([...tally.failures.keys()]).toEqual(['output/changed'])
      expect(filesIn(to)['a.txt.yaml']).toBe('by hand')
    }
    rmSync(join(to, 'a.txt.yaml'))
    expect((await run({version: '2'})).tally.counts).toMatchObject({written: 1})
  })

  test('overwrites by force, whoever wrote it', async () => {
    const {run, to} = world({'a.txt': 'A', 'b.txt': 'B'})
    put(to, {'b.txt.yaml': 'not ours'})
    const first = await run()
    expect([...first.tally.failures.keys()]).toEqual(['output/exists'])
    expect(filesIn(to)['b.txt.yaml']).toBe('not ours')
    put(to, {'a.txt.yaml': 'by hand'})
    expect((await run({force: true})).tally.counts).toMatchObject({written: 2, failed: 0})
    expect(filesIn(to)['b.txt.yaml']).toContain('of: B')
    expect(filesIn(to)['a.txt.yaml']).toContain('of: A')
  })
})

describe('lists', () => {
  test('a file that is named twice is written once', async () => {
    const {source, to, place} = world({'a.txt': 'A'})
    const path = join(source, 'a.txt')
    for (const lotSize of [1, 2, 3]) {
      const folder = join(place, String(lotSize))
      const {tally, end} = await runBatch(folder, [], {wanted: wanted({list: listOf(path, path, path), output: to}), fake: {lotSize}})
      expect(tally.counts).toMatchObject({written: 1, done: 2})
      expect(end.isWhole).toBe(true)
    }
  })

  test.each([1, 3])(
    'two files whose records have the same place: one is written, the other is told, in every run (lots of %i)',
    async (lotSize) => {
      const [folder, outside, to] = [scratch(), scratch(), join(scratch(), 'to')]
      const before = process.cwd()
      process.chdir(folder)
      onTestFinished(() => process.chdir(before))
      // /tmp/x/a.txt, outside the folder of the run, and tmp/x/a.txt in it
      const below = join(folder, outside)
      put(outside, {'a.txt': 'A'})
      put(below, {'a.txt': 'B', 'b.txt': 'C'})
      const run = (force: boolean, ...paths: string[]) =>
        runBatch(to, [], {wanted: wanted({list: listOf(...paths), output: to}), fake: {lotSize, lots: 1}, force})
      const [a, b, c] = [join(outside, 'a.txt'), join(below, 'a.txt'), join(below, 'b.txt')]
      const first = await run(false, a, b, c)
      expect(first.tally.counts).toMatchObject({written: 2, failed: 1})
      expect(first.end.isWhole).toBe(true)
      expect([...first.tally.failures.keys()]).toEqual(['output/taken'])
      expect(Object.values(filesIn(to)).filter((text) => text.includes('of: A'))).toHaveLength(1)
      for (const force of [false, true]) {
        const {tally, end} = await run(force, a, b, c)
        expect(tally.counts).toMatchObject(force ? {written: 2, failed: 1} : {done: 2, failed: 1})
        expect(end.isWhole).toBe(true)
      }
      expect((await run(false, a, c)).tally.counts).toMatchObject({done: 2, failed: 0})
      expect((await storedFiles(to)).map(({status}) => status)).toEqual(['written', 'written'])
    },
  )
})

describe('refusals', () => {
  const refused = (ran: Promise<unknown>): Promise<Refusal> =>
    ran.then(
      () => Promise.reject(new Error('not refused')),
      (error: Refusal) => error,
    )

  test.each(['inside', 'nothing'])('before anything is made: %s', async (why) => {
    const {source, place} = world({'a.txt': 'A'})
    const [files, to, code] =
      why === 'inside'
        ? [[source], join(source, 'ra'), 'batch/output-inside-input']
        : [[join(place, 'x*')], join(place, 'ra'), 'batch/nothing-found']
    const error = await refused(runBatch(to as string, files as string[]))
    expect(error).toBeInstanceOf(Refusal)
    expect(error.code).toBe(code)
    expect(existsSync(to as string)).toBe(false)
  })

  test('a folder of records that cannot be made is a refusal of the output', async () => {
    const {source, place} = world({'a.txt': 'A'})
    writeFileSync(join(place, 'file'), '')
    const error = await refused(runBatch(join(place, 'file/ra'), [source]))
    expect(error).toMatchObject({name: 'Refusal', code: 'output/unwritable', args: {file: join(place, 'file/ra')}})
  })

  const holder = {host: 'máy-khác', pid: 7, born: null}

  test.each([
    ['a whole run', 'a whole run', 'lock', null],
    ['a shard', 'a whole run', 'lock-1-of-2', null],
    ['a whole run', 'a shard', 'lock', {index: 1, of: 2}],
    ['the same shard', 'a shard', 'lock-1-of-2', {index: 1, of: 2}],
    ['a shard of another number', 'a shard', 'lock-1-of-3', {index: 2, of: 2}],
  ])('%s locks out %s', async (_, __, name, shard) => {
    const {source, to} = world({'a.txt': 'A'})
    put(to, {[`.parse-notice/${name}`]: JSON.stringify(holder)})
    const error = await refused(runBatch(to, [source], {wanted: wanted({files: [source], output: to, shard})}))
    expect(error).toMatchObject({
      code: 'batch/locked',
      args: {folder: to, host: 'máy-khác', pid: '7', file: join(to, '.parse-notice', name)},
    })
    expect(filesIn(join(to, '.parse-notice'))).toEqual({[name]: JSON.stringify(holder)})
  })

  test('two runs at once in one process: one of them is refused, the other is whole', async () => {
    const {run} = world({'a.txt': 'A', 'b.txt': 'B'})
    const ends = await Promise.allSettled([run(), run()])
    expect(ends.map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((end) => end.status === 'rejected')!.reason).toMatchObject({code: 'batch/locked'})
    expect((await run()).tally.counts).toMatchObject({done: 2})
  })

  test('readers that are not to be had end the run, and the lock is given back', async () => {
    const {run, journal} = world({'a.txt': 'A'})
    const hire = async () => {
      throw new Refusal('batch/queue-unreachable', {place: 'redis', reason: 'x'})
    }
    expect((await run({hire})).end.failure).toEqual({code: 'batch/queue-unreachable', args: {place: 'redis', reason: 'x'}})
    expect(entriesIn(journal).at(-1)).toMatchObject({event: 'end', failure: 'batch/queue-unreachable', inputs: 0})
    expect((await run()).tally.counts.written).toBe(1)
  })
})

describe('shards', () => {
  test('any number of them, one after the other or side by side, make what one run makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 1, max: 4}), fc.boolean(), async (of, sideBySide) => {
        const files = Object.fromEntries(Array.from({length: 9}, (_, at) => [`${at % 3}/tệp ${at}.txt`, `content ${at}`]))
        const {source, to, place, run} = world(files)
        const shard = (index: number) => runBatch(to, [source], {wanted: wanted({files: [source], output: to, shard: {index, of}})})
        const turns = Array.from({length: of}, (_, at) => at + 1)
        const rans: Ran[] = []
        if (sideBySide) rans.push(...(await Promise.all(turns.map(shard))))
        else for (const index of turns) rans.push(await shard(index))
        expect(rans.every(({end, tally}) => end.isWhole && isWhole(tally))).toBe(true)
        expect(rans.reduce((sum, {tally}) => sum + tally.counts.written, 0)).toBe(9)
        await runBatch(join(place, 'one'), [source])
        expect(filesIn(to)).toEqual(filesIn(join(place, 'one')))
        expect((await run()).tally.counts).toMatchObject({done: 9}) // a whole run sees what the shards did
        expect((await shard(1)).tally.counts.written).toBe(0)
        expect(await storedFiles(to)).toHaveLength(9)
      }),
      {numRuns: 8},
    )
  })

  test('a whole run knows what a shard wrote after the last whole run', async () => {
    const {source, to, run} = world({'a.txt': 'A'})
    await run()
    put(source, {'a.txt': 'A2'})
    const shard = {index: shardOf('a.txt', 2), of: 2}
    await runBatch(to, [source], {wanted: wanted({files: [source], output: to, shard})})
    put(source, {'a.txt': 'A3'})
    const {tally} = await run()
    expect([...tally.failures.keys()]).toEqual([])
    expect(tally.counts).toMatchObject({written: 1})
    expect(filesIn(to)['a.txt.yaml']).toContain('A3')
  })
})

describe('an end before its time', () => {
  test('stopped: what is done and what is left add up, and the next run does the rest', async () => {
    const {run, journal} = world(Object.fromEntries(Array.from({length: 12}, (_, at) => [`${10 + at}.txt`, `content ${at}`])))
    const stop = new AbortController()
    let told = 0
    const first = await run({stop: stop.signal, onEntry: () => ++told === 3 && stop.abort(), fake: {lotSize: 1, lots: 1, delay: () => 3}})
    expect(first.end).toEqual({failure: null, isWhole: true})
    expect(first.tally.counts.written).toBeLessThan(12)
    const end = entriesIn(journal).at(-1) as EndEntry
    expect(end).toMatchObject({event: 'end', stopped: true, left: first.tally.left, counts: first.tally.counts})
    const second = await run()
    expect(second.tally.counts).toMatchObject({written: 12 - first.tally.counts.written, done: first.tally.counts.written})
  })

  test('stopped before it begins: nothing is read', async () => {
    const {run} = world({'a.txt': 'A'})
    const {tally, begun, end} = await run({stop: AbortSignal.abort()})
    expect([tally.inputs, begun, end]).toEqual([0, [], {failure: null, isWhole: true}])
  })

  test('too many failures: the rest is skipped, and read by the next run', async () => {
    const files = Object.fromEntries(Array.from({length: 9}, (_, at) => [`${at}.txt`, at < 3 ? 'bad input/damaged' : `content ${at}`]))
    const {run, lines} = world(files)
    const {tally, end} = await run({isTooBad: ({counts}) => counts.failed > 1, fake: {lotSize: 1, lots: 1}})
    expect(end.isWhole).toBe(true)
    expect(tally.counts.failed).toBeGreaterThan(1)
    expect(tally.counts.skipped).toBeGreaterThan(0)
    expect(lines()).toContain('8.txt.yaml batch/too-many-failures')
    expect((await run()).tally.counts).toMatchObject({failed: 3, skipped: 0})
  })

  test('a journal that was written over by hand: the records that are there are not overwritten', async () => {
    const {run, journal, to} = world({'a.txt': 'A', 'b.txt': 'B'})
    await run()
    writeFileSync(journal, readFileSync(journal, 'utf8').replace(/"a\.txt\.yaml"/gu, '5'))
    appendFileSync(journal, 'torn {')
    const {tally} = await run()
    expect(tally.counts).toMatchObject({done: 1, failed: 1})
    expect([...tally.failures.keys()]).toEqual(['output/exists'])
    expect(Object.keys(filesIn(to))).toHaveLength(2)
  })

  test('a link in the folder of records that leads out: a failure of what is below it', async () => {
    const {run, to, place} = world({'x/a.txt': 'A', 'b.txt': 'B'})
    put(place, {'elsewhere/keep': ''})
    put(to, {'.keep': ''})
    symlinkSync(join(place, 'elsewhere'), join(to, 'x'))
    for (const force of [false, true]) {
      const {tally} = await run({force})
      expect([...tally.failures.keys()]).toEqual(['output/outside'])
    }
    expect(filesIn(join(place, 'elsewhere'))).toEqual({keep: ''})
  })
})

test('a stream needs no folder, keeps no journal, and begins anew each time', async () => {
  const {source, place} = world({'a.txt': 'A', 'b.txt': 'bad input/damaged', 'c.txt': 'slow C', 'd.txt': 'D'})
  for (let turn = 0; turn < 2; turn++) {
    const texts: string[] = []
    const {end, tally} = await runBatch(async (text) => void texts.push(text), [source])
    expect(end).toEqual({failure: null, isWhole: true})
    expect(tally.counts).toMatchObject({written: 3, failed: 1})
    expect(texts.map((text) => /of: (?:slow )?(.)/u.exec(text)![1])).toEqual(['A', 'C', 'D'])
  }
  expect(Object.keys(filesIn(place))).toHaveLength(4)
})

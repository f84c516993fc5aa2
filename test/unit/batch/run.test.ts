import {setTimeout as sleep} from 'node:timers/promises'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Input} from '../../../src/batch/inputs/index.ts'
import type {FileEntry} from '../../../src/batch/journal/entry.ts'
import {failed} from '../../../src/batch/readers/unread.ts'
import {blank, told} from '../../../src/batch/records/index.ts'
import {recordStream} from '../../../src/batch/records/stream.ts'
import {type Run, run} from '../../../src/batch/run.ts'
import type {Sink} from '../../../src/batch/sink.ts'
import {emptyTally, isWhole} from '../../../src/batch/tally.ts'
import type {Result, Setup, Task} from '../../../src/batch/task.ts'
import {type Fake, fakeCrew, inputOf, resultOf, setup} from './fakes.ts'

async function* from(inputs: readonly Input[], each: (at: number) => void = () => {}): AsyncGenerator<Input> {
  for (const [at, input] of inputs.entries()) {
    each(at)
    yield input
  }
}

const numbered = (count: number): Input[] => Array.from({length: count}, (_, at) => inputOf(`${at}.txt`))

/** Takes everything; a failure is one. */
function plainSink(settle: (entry: FileEntry) => Promise<FileEntry> = async (entry) => entry): Sink & {readonly left: number[]} {
  const left: number[] = []
  return {
    left,
    settle: (settled) => {
      const {skip} = settled.input
      const {failure} = settled.result
      const entry = blank(settled, setup)
      if (skip) return settle({...entry, status: 'skipped', code: skip})
      return settle(failure ? {...entry, status: 'failed', ...told(failure)} : {...entry, status: 'written'})
    },
    leave: (order) => left.push(order),
  }
}

function runOf(more: Partial<Run> & Pick<Run, 'inputs'>) {
  const tally = emptyTally()
  const entries: FileEntry[] = []
  const ended = run({
    crew: fakeCrew(),
    programs: fakeCrew(),
    sink: plainSink(),
    recall: () => null,
    isTooBad: () => false,
    room: 8,
    tally,
    onEntry: (entry) => entries.push(entry),
    stop: new AbortController().signal,
    ...more,
  })
  return {tally, entries, ended}
}

const damaged = (path: string): Result => failed({code: 'input/damaged', args: {file: path}})

const shape = fc.record({
  count: fc.integer({min: 0, max: 40}),
  room: fc.integer({min: 1, max: 9}),
  lotSize: fc.integer({min: 1, max: 12}),
  lots: fc.integer({min: 1, max: 4}),
  delays: fc.array(fc.integer({min: 0, max: 3}), {minLength: 1, maxLength: 7}),
})

describe('for any delays and any number of readers', {timeout: 60_000}, () => {
  test('never more than there is room for is taken and not settled, and everything is settled', async () => {
    await fc.assert(
      fc.asyncProperty(shape, async ({count, room, lotSize, lots, delays}) => {
        let most = 0
        let taken = 0
        const settled = {count: 0}
        const {tally, ended} = runOf({
          inputs: from(numbered(count), () => {
            taken++
            most = Math.max(most, taken - settled.count)
          }),
          crew: fakeCrew({lotSize, lots, delay: ([task]) => delays[Number.parseInt(task!.path, 10) % delays.length]!}),
          sink: plainSink(async (entry) => {
            await sleep(delays[0]!)
            return entry
          }),
          room,
          onEntry: () => settled.count++,
        })
        expect(await ended).toBeNull()
        expect(settled.count).toBe(count)
        expect(tally).toMatchObject({inputs: count, left: 0})
        expect(isWhole(tally)).toBe(true)
        expect(most).toBeLessThanOrEqual(room + 1) // one is at the door
      }),
      {numRuns: 40},
    )
  })

  test('a stream is in the order of the inputs', async () => {
    await fc.assert(
      fc.asyncProperty(shape, fc.constantFrom('yaml', 'ndjson'), async ({count, room, lotSize, lots, delays}, format) => {
        const of = ({path}: Task): number => Number.parseInt(path, 10)
        const read: Fake['read'] = async (task) => {
          await sleep(delays[of(task) % delays.length]!)
          if (of(task) % 5 === 1) return damaged(task.path)
          return of(task) % 5 === 2 ? resultOf({outcome: 'later'}) : resultOf({text: `${task.path}\n`})
        }
        const texts: string[] = []
        const {tally, ended} = runOf({
          inputs: from(numbered(count)),
          crew: fakeCrew({lotSize, lots, read}),
          programs: fakeCrew({lotSize: 1, lots: 1, read: async ({path}) => resultOf({text: `${path}\n`})}),
          sink: recordStream({...setup, format} as Setup, async (text) => {
            await sleep(delays.at(-1)!)
            texts.push(text)
          }),
          room,
        })
        await ended
        const wanted = numbered(count)
          .filter((_, at) => at % 5 !== 1)
          .map(({path}, at) => `${format === 'yaml' && at > 0 ? '---\n' : ''}${path}\n`)
        expect(texts).toEqual(wanted)
        expect(tally.counts).toMatchObject({written: wanted.length, failed: count - wanted.length})
      }),
      {numRuns: 40},
    )
  })

  test('stopped anywhere, what is settled and what is left are what was taken, and the stream is a beginning', async () => {
    await fc.assert(
      fc.asyncProperty(shape, fc.nat(40), async ({count, room, lotSize, lots, delays}, at) => {
        const stop = new AbortController()
        const texts: string[] = []
        const {tally, ended} = runOf({
          inputs: from(numbered(count), (now) => now === at && stop.abort()),
          crew: fakeCrew({
            lotSize,
            lots,
            read: async ({path}) => {
              await sleep(delays[Number.parseInt(path, 10) % delays.length]!)
              return resultOf({text: path})
            },
          }),
          sink: recordStream({...setup, format: 'ndjson'}, async (text) => void texts.push(text)),
          room,
          stop: stop.signal,
        })
        expect(await ended).toBeNull()
        expect(tally.inputs).toBe(Math.min(at, count))
        expect(isWhole(tally)).toBe(true)
        expect(texts).toHaveLength(tally.counts.written)
        expect(texts.map((text) => Number.parseInt(text, 10))).toEqual(texts.map((text) => Number.parseInt(text, 10)).sort((a, b) => a - b))
      }),
      {numRuns: 40},
    )
  })
})

test('what takes programs goes to those who have them, one by one, with what is known of it', async () => {
  const programs = fakeCrew({lotSize: 1})
  const crew = fakeCrew({read: async ({path}) => resultOf({outcome: path.startsWith('scan') ? 'later' : 'read'})})
  const inputs = ['a', 'scan-1', 'b', 'scan-2'].map((name) => inputOf(name))
  const {tally, ended} = runOf({inputs: from(inputs), crew, programs, recall: ({name}) => `known ${name}`})
  await ended
  expect(programs.begun).toEqual([
    {path: 'scan-1', known: 'known scan-1'},
    {path: 'scan-2', known: 'known scan-2'},
  ])
  expect(crew.begun).toHaveLength(4)
  expect(tally.counts.written).toBe(4)
})

test('programs that are all busy hold nothing up but scans', async () => {
  let atOnce = 0
  let most = 0
  const programs = fakeCrew({
    lotSize: 1,
    lots: 1,
    read: async () => {
      most = Math.max(most, ++atOnce)
      await sleep(5)
      atOnce--
      return resultOf()
    },
  })
  const crew = fakeCrew({read: async ({path}) => resultOf({outcome: path < '4' ? 'later' : 'read'})})
  const {entries, ended} = runOf({inputs: from(numbered(8)), crew, programs})
  await ended
  expect(most).toBe(1)
  expect(entries.slice(0, 4).every(({path}) => path >= '4')).toBe(true)
})

test('what is skipped, or failed before it was opened, is handed to no reader', async () => {
  const crew = fakeCrew()
  const inputs = [
    inputOf('a', {skip: 'input/other-kind'}),
    inputOf('b', {failure: {code: 'input/unreadable', args: {reason: 'EACCES'}}}),
    inputOf('c'),
  ]
  const {tally, ended} = runOf({inputs: from(inputs), crew})
  await ended
  expect(crew.begun.map(({path}) => path)).toEqual(['c'])
  expect(tally.counts).toEqual({written: 1, done: 0, duplicate: 0, failed: 1, skipped: 1})
})

test('too many failures: the rest is skipped, each with the reason, what was skipped already with its own', async () => {
  const inputs = [...numbered(20), inputOf('x', {skip: 'input/other-kind'})]
  const {tally, entries, ended} = runOf({
    inputs: from(inputs),
    crew: fakeCrew({lotSize: 1, lots: 1, read: async ({path}) => damaged(path)}),
    room: 1,
    isTooBad: ({counts}) => counts.failed > 3,
  })
  expect(await ended).toBeNull()
  expect(tally.counts).toEqual({written: 0, done: 0, duplicate: 0, failed: 4, skipped: 17})
  expect(entries.filter(({status}) => status === 'skipped').map(({code}) => code)).toEqual([
    ...Array(16).fill('batch/too-many-failures'),
    'input/other-kind',
  ])
})

describe('what ends a run before its time', () => {
  test('a full disk seen by a reader: that file and the rest are left', async () => {
    const {tally, ended} = runOf({
      inputs: from(numbered(100)),
      crew: fakeCrew({
        read: async ({path}) => (path === '7.txt' ? failed({code: 'output/no-space', args: {reason: 'ENOSPC'}}) : resultOf()),
      }),
    })
    expect(await ended).toEqual({code: 'output/no-space', args: {reason: 'ENOSPC'}})
    expect(tally.inputs).toBeLessThan(100)
    expect(tally.left).toBeGreaterThan(0)
    expect(isWhole(tally)).toBe(true)
  })

  test('a full disk seen when a record is moved: that file failed, and the rest is left', async () => {
    const {tally, ended} = runOf({
      inputs: from(numbered(100)),
      sink: plainSink(async (entry) =>
        entry.path === '7.txt' ? {...entry, status: 'failed', code: 'output/no-space', args: {reason: 'ENOSPC'}} : entry,
      ),
    })
    expect(await ended).toEqual({code: 'output/no-space', args: {reason: 'ENOSPC'}})
    expect(tally.counts.failed).toBe(1)
    expect(tally.inputs).toBeLessThan(100)
    expect(isWhole(tally)).toBe(true)
  })

  const faults: Record<string, (fault: Error) => Partial<Run>> = {
    'readers that are gone': (fault) => ({
      crew: fakeCrew({
        read: async ({path}) => {
          if (path === '5.txt') throw fault
          return resultOf()
        },
      }),
    }),
    'readers that throw at once': (fault) => ({
      crew: {
        ...fakeCrew(),
        read: () => {
          throw fault
        },
      },
    }),
    'programs that are gone': (fault) => ({
      crew: fakeCrew({read: async ({path}) => resultOf({outcome: path === '5.txt' ? 'later' : 'read'})}),
      programs: fakeCrew({
        read: async () => {
          throw fault
        },
      }),
    }),
    'a sink that takes no more': (fault) => ({
      sink: plainSink(async (entry) => {
        if (entry.path === '5.txt') throw fault
        return entry
      }),
    }),
    'inputs that break off': (fault) => ({
      inputs: from(numbered(100), (at) => {
        if (at === 5) throw fault
      }),
    }),
    'whoever is told': (fault) => ({
      onEntry: ({path}) => {
        if (path === '5.txt') throw fault
      },
    }),
    'what is known': (fault) => ({
      recall: ({path}) => {
        if (path === '5.txt') throw fault
        return null
      },
    }),
  }

  test.each(Object.keys(faults))('%s: it rejects, and what was taken is settled or left', async (name) => {
    for (const room of [1, 3, 50]) {
      const fault = new Error(name)
      const {tally, ended} = runOf({inputs: from(numbered(100)), room, ...faults[name]!(fault)})
      await expect(ended).rejects.toBe(fault)
      expect(tally.inputs).toBeLessThan(100)
      expect(isWhole(tally)).toBe(true)
    }
  })

  test.each([[[]], [[resultOf(), resultOf(), resultOf()]]])('readers that give another number of results: %#', async (results) => {
    const {tally, ended} = runOf({inputs: from(numbered(20)), crew: {...fakeCrew(), read: async () => results}, room: 2})
    await expect(ended).rejects.toThrow('results for')
    expect(isWhole(tally)).toBe(true)
  })

  test('programs that are gone while a stream waits for them: nothing hangs', async () => {
    const texts: string[] = []
    const {tally, ended} = runOf({
      inputs: from(numbered(20)),
      crew: fakeCrew({read: async ({path}) => resultOf(path === '0.txt' ? {outcome: 'later'} : {text: path})}),
      programs: fakeCrew({
        read: async () => {
          await sleep(5)
          throw new Error('gone')
        },
      }),
      sink: recordStream({...setup, format: 'ndjson'}, async (text) => void texts.push(text)),
    })
    await expect(ended).rejects.toThrow('gone')
    expect(isWhole(tally)).toBe(true)
    expect(texts).toHaveLength(tally.counts.written)
  })

  test('a queue that takes its lots back as the run is stopped is no fault', async () => {
    const stop = new AbortController()
    const {tally, ended} = runOf({
      inputs: from(numbered(20), (at) => at === 6 && stop.abort()),
      crew: {
        ...fakeCrew(),
        read: (lot) =>
          new Promise((done, fail) => {
            if (lot[0]!.path === '0.txt') done(lot.map(() => resultOf()))
            else stop.signal.addEventListener('abort', () => fail(stop.signal.reason))
          }),
      },
      stop: stop.signal,
    })
    expect(await ended).toBeNull()
    expect(tally).toMatchObject({inputs: 6, left: 4})
  })

  test('a list that breaks off as the run is stopped is no fault', async () => {
    const stop = new AbortController()
    const {tally, ended} = runOf({
      inputs: from(numbered(20), (at) => {
        if (at < 5) return
        stop.abort()
        throw new Error('stdin is closed')
      }),
      stop: stop.signal,
    })
    expect(await ended).toBeNull()
    expect(isWhole(tally)).toBe(true)
  })
})

import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Entry, FileEntry, IntentEntry, StartEntry} from '../../../src/batch/journal/entry.ts'
import {openJournals} from '../../../src/batch/journal/journals.ts'
import {readLedger} from '../../../src/batch/journal/ledger.ts'
import {storedIn} from '../../../src/batch/journal/stored.ts'
import {journalsIn} from '../../../src/batch/workplace.ts'
import {entryOf, put, scratch, setup, sha, storedFiles} from './fakes.ts'

const lines = (entries: readonly Entry[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

const start = (time: string): StartEntry => ({
  event: 'start',
  time,
  version: '1',
  setup,
  cwd: '/kho',
  host: 'h',
  pid: 1,
  shard: null,
})

const intent = (more: Partial<FileEntry> = {}): IntentEntry => {
  const {path, output, sha256, outputSha256, parser, identity, review} = entryOf(more)
  return {event: 'intent', path, output, sha256: sha256!, outputSha256: outputSha256!, parser, identity, review}
}

/** Journals of a folder by their names. */
function folderOf(journals: Readonly<Record<string, readonly Entry[]>>): string {
  const records = scratch()
  for (const [name, entries] of Object.entries(journals)) put(records, {[join('.parse-notice', `${name}.ndjson`)]: lines(entries)})
  return records
}

const ledgerOf = (journals: Readonly<Record<string, readonly Entry[]>>, isWanted: (output: string) => boolean = () => true) =>
  readLedger(openJournals(journalsIn(folderOf(journals))), isWanted)

const T1 = '2026-01-01T00:00:00.000Z'
const T2 = '2026-01-02T00:00:00.000Z'
const T3 = '2026-01-03T00:00:00.000Z'

const written = entryOf({review: ['encoding-guessed']})
const failedEntry = entryOf({status: 'failed', code: 'input/damaged', args: {reason: 'x'}, sha256: sha('new')})

describe('what one journal says', () => {
  test('a record that was written', async () => {
    const [ledger, unsettled] = await ledgerOf({journal: [start(T1), intent(), written]})
    expect(ledger.get('a.txt.yaml')).toEqual({
      sha256: written.sha256,
      outputSha256: written.outputSha256,
      parser: '1+test',
      review: ['encoding-guessed'],
      failure: null,
      isNew: false,
    })
    expect(unsettled.size).toBe(0)
    expect(ledger.get('b.txt.yaml')).toBeUndefined()
  })

  test('a failure after it keeps in mind what the record was', async () => {
    const [ledger] = await ledgerOf({journal: [written, failedEntry]})
    expect(ledger.get('a.txt.yaml')).toMatchObject({
      sha256: sha('new'),
      outputSha256: written.outputSha256,
      failure: {code: 'input/damaged', args: {reason: 'x'}, retryable: false},
    })
  })

  test('a failure that does not tell of the record is not believed: the file is read again', async () => {
    const old = {...failedEntry, outputSha256: null}
    const [ledger] = await ledgerOf({journal: [written, old]})
    expect(ledger.get('a.txt.yaml')).toMatchObject({sha256: written.sha256, failure: null})
    const [first] = await ledgerOf({journal: [old, failedEntry]})
    expect(first.get('a.txt.yaml')).toMatchObject({outputSha256: written.outputSha256, failure: {code: 'input/damaged'}})
  })

  test('a record after a failure forgets the failure', async () => {
    const [ledger] = await ledgerOf({journal: [failedEntry, written]})
    expect(ledger.get('a.txt.yaml')).toMatchObject({failure: null, sha256: written.sha256})
  })

  test.each(['done', 'skipped'] as const)('%s changes nothing that was known', async (status) => {
    const [ledger] = await ledgerOf({journal: [written, entryOf({status, sha256: null, outputSha256: null, parser: 'other'})]})
    expect(ledger.get('a.txt.yaml')).toMatchObject({sha256: written.sha256, parser: '1+test'})
    const [empty] = await ledgerOf({journal: [entryOf({status})]})
    expect(empty.get('a.txt.yaml')).toBeUndefined()
  })

  test('an intent is unsettled until its file is told, whatever came of it', async () => {
    const [, unsettled] = await ledgerOf({journal: [intent(), intent({output: 'b.txt.yaml'}), written]})
    expect([...unsettled.keys()]).toEqual(['b.txt.yaml'])
    const [, none] = await ledgerOf({journal: [intent(), failedEntry]})
    expect(none.size).toBe(0)
    const [, again] = await ledgerOf({journal: [intent(), written, intent({sha256: sha('new')})]})
    expect(again.get('a.txt.yaml')).toEqual(intent({sha256: sha('new')}))
  })

  test('the first record of a document is known, by a duplicate too, never by a failure', async () => {
    const [ledger] = await ledgerOf({
      journal: [
        entryOf({output: 'bad.yaml', status: 'failed', code: 'parse/crash', identity: 'A'}),
        entryOf({output: 'a.yaml', identity: 'A'}),
        entryOf({output: 'b.yaml', identity: 'A', status: 'duplicate'}),
        entryOf({output: 'c.yaml', identity: 'C', status: 'duplicate'}),
      ],
    })
    expect([ledger.first('A'), ledger.first('C'), ledger.first('X')]).toEqual(['a.yaml', 'c.yaml', undefined])
    ledger.set(entryOf({output: 'x.yaml', identity: 'X'}))
    ledger.set(entryOf({output: 'y.yaml', identity: 'X'}))
    expect(ledger.first('X')).toBe('x.yaml')
  })

  test('what belongs to others is passed over', async () => {
    const [ledger, unsettled] = await ledgerOf(
      {journal: [written, entryOf({output: 'b.yaml'}), intent({output: 'c.yaml'})]},
      (output) => output === 'b.yaml',
    )
    expect([ledger.get('a.txt.yaml'), unsettled.size]).toEqual([undefined, 0])
    expect(ledger.get('b.yaml')).toBeDefined()
  })

  test('what this run says is of now', async () => {
    const [ledger] = await ledgerOf({journal: [start(T3), written]})
    ledger.set(entryOf({status: 'done'}))
    expect(ledger.get('a.txt.yaml')).toMatchObject({isNew: true, sha256: written.sha256})
  })
})

describe('several journals: the later run is right, whatever its journal is called', () => {
  const before = entryOf({sha256: sha('old')})
  const after = entryOf({sha256: sha('new')})

  test.each([
    ['the shard', {journal: [start(T1), before], 'journal-1-of-2': [start(T2), after]}],
    ['the whole', {'journal-1-of-2': [start(T1), before], journal: [start(T2), after]}],
    [
      'the shard, of which the whole says that it is done',
      {
        journal: [start(T1), before, start(T3), entryOf({status: 'done'})],
        'journal-1-of-2': [start(T2), after],
      },
    ],
  ])('%s', async (_, journals) => {
    const [ledger] = await ledgerOf(journals)
    expect(ledger.get('a.txt.yaml')).toMatchObject({sha256: sha('new')})
    const [file] = await storedFiles(folderOf(journals))
    expect(file).toMatchObject({sha256: sha('new')})
  })

  test('an intent that a later run settled is settled; an earlier run settles none', async () => {
    for (const [early, late] of [
      ['journal', 'journal-1-of-2'],
      ['journal-1-of-2', 'journal'],
    ] as const) {
      const [, none] = await ledgerOf({[early]: [start(T1), intent()], [late]: [start(T2), written]})
      expect(none.size).toBe(0)
      const [, one] = await ledgerOf({[early]: [start(T1), written], [late]: [start(T2), intent()]})
      expect(one.size).toBe(1)
    }
  })
})

describe('what is stored', () => {
  test('paths are those of the folder the run was in', async () => {
    const [file] = await storedFiles(folderOf({journal: [start(T1), written]}))
    expect(file!.path).toBe('/kho/a.txt')
  })

  test('a source that was passed over, or whose place was taken, leaves the record what it was', async () => {
    const taken = entryOf({status: 'failed', code: 'output/taken', path: 'b.txt'})
    for (const entries of [
      [written, entryOf({status: 'skipped', code: 'input/other-kind'})],
      [written, taken],
      [taken, written],
    ]) {
      const [file] = await storedFiles(folderOf({journal: [start(T1), ...entries]}))
      expect(file).toMatchObject({status: 'written', path: '/kho/a.txt'})
    }
    const [file] = await storedFiles(folderOf({journal: [start(T1), taken]}))
    expect(file).toMatchObject({status: 'failed'})
  })

  test('runs are in the order they began, each with its end', async () => {
    const end = {event: 'end', time: T3, inputs: 0, left: 0, counts: {written: 0, done: 0, duplicate: 0, failed: 0, skipped: 0}} as const
    const whole = {...end, stopped: false, failure: null}
    const {runs} = await storedIn(folderOf({journal: [start(T3)], 'journal-1-of-2': [start(T1), whole, start(T2)]}))
    expect(runs.map(({start, end}) => [start.time, end !== null])).toEqual([
      [T1, true],
      [T2, false],
      [T3, false],
    ])
  })

  test.each([
    ['no journal', {}],
    ['an empty journal', {journal: []}],
  ])('with %s there is nothing to tell', async (_, journals) => {
    await expect(storedIn(folderOf(journals))).rejects.toMatchObject({code: 'batch/no-journal'})
  })
})

import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {onTestFinished} from 'vitest'
import type {Crew} from '../../../src/batch/crew.ts'
import {failureOfWriting} from '../../../src/batch/faults.ts'
import {batch, type End, type Request} from '../../../src/batch/index.ts'
import type {Input} from '../../../src/batch/inputs/index.ts'
import type {Entry, FileEntry} from '../../../src/batch/journal/entry.ts'
import {storedIn} from '../../../src/batch/journal/stored.ts'
import {writeDraft} from '../../../src/batch/readers/draft.ts'
import {failed} from '../../../src/batch/readers/unread.ts'
import {emptyTally, type Tally} from '../../../src/batch/tally.ts'
import type {Failure, Result, Setup, Task} from '../../../src/batch/task.ts'

export const setup: Setup = {
  parser: '1+test',
  format: 'yaml',
  provenance: false,
  from: null,
  encoding: null,
  ocr: 'auto',
  ocrLanguage: 'vie',
  drafts: null,
}

export const sha = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** A folder that is gone when the test is over. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
}

/** Files below a folder by their names, without the hidden place of a run. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => !name.startsWith('.parse-notice') && statSync(join(folder, name)).isFile())
    .sort()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

export const entriesIn = (journal: string): Entry[] =>
  readFileSync(journal, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry)

export const filesOf = (entries: readonly Entry[]): FileEntry[] => entries.filter((entry) => entry.event === 'file')

/** What the journals of a folder of records say. */
export async function storedFiles(records: string): Promise<FileEntry[]> {
  const {files, close} = await storedIn(records)
  const found = [...files()]
  close()
  return found
}

export const inputOf = (name: string, more: Partial<Input> = {}): Input => ({path: name, name, skip: null, failure: null, ...more})

export const resultOf = (more: Partial<Result> = {}): Result => ({...failed(null), outcome: 'read', ...more})

export const entryOf = (more: Partial<FileEntry> = {}): FileEntry => ({
  event: 'file',
  path: 'a.txt',
  output: 'a.txt.yaml',
  status: 'written',
  code: null,
  args: {},
  retryable: false,
  sha256: sha('a'),
  outputSha256: sha('record of a'),
  parser: '1+test',
  identity: null,
  review: [],
  milliseconds: 1,
  ...more,
})

export interface Fake {
  readonly lotSize?: number
  readonly lots?: number
  /** Milliseconds for a lot. */
  readonly delay?: (lot: readonly Task[]) => number
  readonly read?: (task: Task) => Promise<Result>
}

/** Reads within this process. `begun` are the tasks it was handed. */
export function fakeCrew({lotSize = 2, lots = 2, delay = () => 0, read = async () => resultOf()}: Fake = {}): Crew & {
  readonly begun: Task[]
  readonly isClosed: () => boolean
} {
  const begun: Task[] = []
  let isClosed = false
  return {
    begun,
    isClosed: () => isClosed,
    lotSize,
    lots,
    read: async (lot) => {
      begun.push(...lot)
      const wait = delay(lot)
      if (wait > 0) await sleep(wait)
      return Promise.all(lot.map(read))
    },
    close: async () => {
      isClosed = true
    },
  }
}

/**
 * Reads what a file of a test says of itself:
 *
 *     bad CODE …    fails with the code
 *     slow …        takes programs outside
 *     id NUMBER …   is that document
 */
export async function readFake({path, known}: Task, {drafts, parser}: Setup, withPrograms: boolean): Promise<Result> {
  const content = await readFile(path, 'utf8').catch(() => null)
  if (content === null) return failed({code: 'input/not-found', args: {file: path}})
  const sha256 = sha(content)
  if (known === sha256) return resultOf({outcome: 'same', sha256})
  const [word, value] = content.split(' ')
  if (word === 'bad') return {...failed({code: value as Failure['code'], args: {file: path}}), sha256}
  if (word === 'slow' && !withPrograms) return resultOf({outcome: 'later', sha256})
  const text = `of: ${content}\nby: ${parser}\n`
  const read = resultOf({sha256, identity: word === 'id' ? value! : null, review: word === 'slow' ? ['text-recognised'] : []})
  if (drafts === null) return {...read, text}
  try {
    return {...read, draft: writeDraft(drafts, text)}
  } catch (error) {
    return {...read, outcome: 'failed', failure: failureOfWriting(error)}
  }
}

export interface Ran {
  readonly end: End
  readonly tally: Tally
  readonly entries: readonly FileEntry[]
  /** Paths of what was read anew. */
  readonly begun: readonly string[]
}

/** A whole run with readers of this process. */
export async function runBatch(to: Request['to'], files: readonly string[], more: Partial<Request> & {fake?: Fake} = {}): Promise<Ran> {
  const tally = emptyTally()
  const entries: FileEntry[] = []
  const begun: string[] = []
  const {parser: _, drafts: __, ...options} = setup
  const {fake = {}, ...rest} = more
  const end = await batch({
    gather: 0,
    version: '1',
    setup: options,
    wanted: {files, list: null, endings: null, output: typeof to === 'string' ? to : null, shard: null},
    to,
    force: false,
    retryFailed: false,
    isTooBad: () => false,
    hire: async (setup) => {
      const read = (withPrograms: boolean) => async (task: Task) => {
        const result = await readFake(task, setup, withPrograms)
        if (result.outcome === 'read' || result.outcome === 'failed') begun.push(task.path)
        return result
      }
      return {crew: fakeCrew({read: read(false), ...fake}), programs: fakeCrew({lotSize: 1, read: read(true)})}
    },
    tally,
    onEntry: (entry) => entries.push(entry),
    stop: new AbortController().signal,
    ...rest,
  })
  return {end, tally, entries, begun: begun.sort()}
}

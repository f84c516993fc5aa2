import {type ChildProcess, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll} from 'vitest'
import type {Entry, FileEntry, Status} from '../../src/batch/journal/entry.ts'
import {bin, ended, environment, type Ran} from '../cli/process.ts'

/** A new folder, removed after the tests of the calling file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-batch-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ran>
}

/** Starts a run, one that shows no progress unless it is asked to, without waiting for its end. */
export function begin(args: readonly string[], options: {cwd?: string; uid?: number} = {}): Running {
  const child = spawn(process.execPath, [bin, '--progress', 'none', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
    ...options,
  })
  return {child, ended: ended(child)}
}

export const runToEnd = (...args: string[]): Promise<Ran> => begin(args).ended

/** Names of all files of a folder of records, without what the runs keep for themselves. */
export function recordsIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('.parse-notice') && statSync(join(folder, name)).isFile())
    .sort()
}

/** Name and digest of each record. */
export const snapshot = (folder: string): string[] =>
  recordsIn(folder).map(
    (name) =>
      `${name} ${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}`,
  )

/** The number the disk knows each record by: another one after it is written again. */
export const numbersIn = (folder: string): Map<string, number> =>
  new Map(recordsIn(folder).map((name) => [name, statSync(join(folder, name)).ino]))

/** All whole lines of the journals of a folder of records. */
export function journalOf(folder: string): Entry[] {
  const hidden = join(folder, '.parse-notice')
  if (!existsSync(hidden)) return []
  const journals = readdirSync(hidden).filter((name) => name.startsWith('journal'))
  const lines = journals.sort().flatMap((name) => readFileSync(join(hidden, name), 'utf8').split('\n').slice(0, -1))
  return lines.map((line) => JSON.parse(line) as Entry)
}

export const filesOf = (entries: readonly Entry[]): FileEntry[] => entries.filter((entry) => entry.event === 'file')

/** How many lines of each status there are. */
export function countsOf(entries: readonly Entry[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {}
  for (const {status} of filesOf(entries)) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** Records that the journal says were written more than once. */
export function writtenTwice(entries: readonly Entry[]): string[] {
  const times = new Map<string, number>()
  for (const {status, output} of filesOf(entries)) {
    if (status === 'written' || status === 'duplicate') times.set(output, (times.get(output) ?? 0) + 1)
  }
  return [...times].filter(([, count]) => count > 1).map(([output]) => output)
}

/** Processes that a process started, where the system tells. */
export function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return text
      .split(' ')
      .filter((word) => word !== '')
      .map(Number)
  } catch {
    return []
  }
}

/** Numbers between 0 and 1 that are the same at every run. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

import {closeSync, openSync} from 'node:fs'
import type {Programs} from '../index.ts'
import {ReadError} from '../model/read-error.ts'
import {workThrough} from './readers/work.ts'
import type {Result, Setup, Task} from './task.ts'

/** What a reader is handed. */
export interface Lot {
  readonly setup: Setup
  readonly tasks: readonly Task[]
  /** How long programs outside may take in all. */
  readonly seconds: number
}

/** A reader tells whoever waits that it begins a file. */
export interface Begun {
  readonly begun: number
  readonly pid: number
}

/** Reads what takes no programs outside; the rest is left for later. */
export const read = ({setup, tasks}: Lot): Promise<Result[]> => workThrough(tasks, setup, null, begin)

/** Reads with programs outside. */
export async function programs({setup, tasks, seconds}: Lot): Promise<Result[]> {
  return workThrough(tasks, setup, await programsFor(seconds), begin)
}

/** Looks at records. */
export async function verify({tasks}: Lot): Promise<Result[]> {
  const {verify} = await import('./verify/index.ts')
  const results: Result[] = []
  for (const [at, task] of tasks.entries()) {
    begin(at)
    results.push(await verify(task))
  }
  return results
}

const begin = (at: number): void => void process.send?.({begun: at, pid: process.pid} satisfies Begun)

async function programsFor(seconds: number): Promise<Programs> {
  const {localPrograms} = await import('../programs/index.ts')
  const late = new AbortController()
  setTimeout(() => late.abort(new ReadError('parse/timeout', {seconds: String(seconds)})), seconds * 1000).unref()
  return localPrograms({signal: late.signal})
}

process.on('SIGINT', () => {}) // whoever started it decides
for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => process.exit()) // what it started ends with it
if (!process.env.PARSE_NOTICE_DEBUG) beSilent()

/** What libraries print is no record, and V8 prints pages when memory runs out. */
function beSilent(): void {
  for (const stream of [1, 2]) {
    try {
      closeSync(stream)
      openSync(process.platform === 'win32' ? 'NUL' : '/dev/null', 'w') // takes the number that was given back
    } catch {}
  }
}

import type {Programs} from '../index.ts'
import {ReadError} from '../model/read-error.ts'
import type {Result, Setup, Task} from './task.ts'
import {workThrough} from './work.ts'

/** What a reader is handed. */
export interface Lot {
  readonly setup: Setup
  readonly tasks: readonly Task[]
  /** Shared with whoever waits for it: counts the files begun. */
  readonly begun?: Int32Array
  /** May programs outside be started, and for how long in all. */
  readonly programs?: {readonly seconds: number}
}

/** Where threads and processes of the pool begin. */
export async function read({setup, tasks, begun, programs}: Lot): Promise<Result[]> {
  const outside = programs === undefined ? null : await programsFor(programs.seconds)
  return workThrough(tasks, setup, outside, (at) => count(begun, at))
}

/** Where threads begin that look at records. */
export async function verify({tasks, begun}: Lot): Promise<Result[]> {
  const {verify} = await import('./verify.ts')
  const results: Result[] = []
  for (const [at, task] of tasks.entries()) {
    count(begun, at)
    results.push(await verify(task))
  }
  return results
}

function count(begun: Int32Array | undefined, at: number): void {
  if (begun) Atomics.store(begun, 0, at + 1)
}

async function programsFor(seconds: number): Promise<Programs> {
  const {localPrograms} = await import('../programs/index.ts')
  const late = new AbortController()
  setTimeout(() => late.abort(new ReadError('parse/timeout', {seconds: String(seconds)})), seconds * 1000).unref()
  return localPrograms({signal: late.signal})
}

// a process of its own, unlike a thread, hears of Ctrl-C itself, and outlives whoever started it
if (process.send !== undefined) {
  process.on('SIGINT', () => {})
  for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => process.exit()) // what it started ends with it
}

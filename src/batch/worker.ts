import {closeSync, openSync} from 'node:fs'
import type {Programs} from '../index.ts'
import {ReadError} from '../model/read-error.ts'
import {openHand} from './readers/hand.ts'
import {workThrough} from './readers/work.ts'
import type {Result, Setup, Task} from './task.ts'

/** What a reader is handed. */
export interface Lot {
  readonly setup: Setup
  readonly tasks: readonly Task[]
  /** How long programs outside may take in all. */
  readonly seconds: number
  /** Where it is told which of the tasks is in hand. */
  readonly hand: string
}

/** Reads what takes no programs outside; the rest is left for later. */
export const read = ({setup, tasks, hand}: Lot): Promise<Result[]> => holding(hand, (take) => workThrough(tasks, setup, null, take))

/** Reads with programs outside. */
export async function programs({setup, tasks, seconds, hand}: Lot): Promise<Result[]> {
  const programs = await programsFor(seconds)
  return holding(hand, (take) => workThrough(tasks, setup, programs, take))
}

/** Looks at records. */
export async function verify({tasks, hand}: Lot): Promise<Result[]> {
  const {verify} = await import('./verify/index.ts')
  return holding(hand, async (take) => {
    const results: Result[] = []
    for (const [at, task] of tasks.entries()) {
      take(at)
      results.push(await verify(task))
    }
    return results
  })
}

async function holding<T>(path: string, work: (take: (at: number) => void) => Promise<T>): Promise<T> {
  const {take, empty} = openHand(path)
  try {
    return await work(take)
  } finally {
    empty()
  }
}

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

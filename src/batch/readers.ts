import type {Tinypool} from 'tinypool'
import type {Crew} from './crew.ts'
import type {Failure, Result, Setup, Task} from './task.ts'
import {failed} from './unread.ts'
import {type Bounds, watch} from './watch.ts'
import type {Begun, Lot} from './worker.ts'

export interface Hired extends Bounds {
  readonly jobs: number
  readonly lotSize: number
  /** What they do with each file; only `programs` starts programs outside. */
  readonly task: 'read' | 'programs' | 'verify'
}

/**
 * Readers on this computer, each a process of its own: what a file does to one (no end, no memory, a crash) does nothing to the rest, and
 * what it started ends with it. A reader that is ended is replaced, and the rest of its lot is read again.
 */
export async function readers(setup: Setup, hired: Hired): Promise<Crew> {
  const {jobs, lotSize, task: name, seconds, memory} = hired
  let pool: Promise<Tinypool> | null = null // most folders have no scans
  const readAll = async (tasks: readonly Task[]): Promise<Attempt> => {
    const late = new AbortController()
    // one that waits for programs stops by itself when its time is up
    const watched = watch({seconds: name === 'programs' ? seconds + GRACE : seconds, memory}, () => late.abort())
    const channel = {postMessage: ({begun, pid}: Begun) => watched.begin(begun, pid)}
    try {
      pool ??= poolOf(jobs, memory)
      const results: Result[] = await (await pool).run({setup, tasks, seconds} satisfies Lot, {name, signal: late.signal, channel})
      return {results}
    } catch (error) {
      return {culprit: tasks[watched.at()] ?? null, why: watched.why(), error}
    } finally {
      watched.end()
    }
  }
  return {
    lotSize,
    lots: 2 * jobs, // one in hand and one at hand for each
    read: async (lot) => {
      const results = new Map<Task, Result>()
      const suspects = new Set<Task>()
      let [rest, unbegun] = [[...lot], 0]
      while (rest.length > 0) {
        const attempt = await readAll(rest)
        if ('results' in attempt) {
          for (const [at, task] of rest.entries()) results.set(task, attempt.results[at]!)
          break
        }
        const {culprit, why, error} = attempt
        if (culprit === null && ++unbegun === 3) throw error // it is not the files
        if (culprit === null) continue
        // a reader may have been ended from outside, so that a crash counts when it happens again
        if (why !== null || suspects.has(culprit)) {
          results.set(culprit, failed(failureOf(culprit, why, error, hired)))
          rest = rest.filter((task) => task !== culprit)
        }
        suspects.add(culprit)
      }
      return lot.map((task) => results.get(task)!)
    },
    close: async () => {
      await (await pool)?.destroy()
    },
  }
}

const GRACE = 10

type Attempt =
  | {readonly results: readonly Result[]}
  | {readonly culprit: Task | null; readonly why: 'time' | 'memory' | null; readonly error: unknown}

async function poolOf(jobs: number, memory: number): Promise<Tinypool> {
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    // as far from src/batch as from dist/cli
    filename: new URL('../../dist/batch/worker.js', import.meta.url).href,
    runtime: 'child_process',
    minThreads: jobs,
    maxThreads: jobs,
    env: {...process.env} as Record<string, string>,
    execArgv: [`--max-old-space-size=${memory}`],
  })
  pool.on('error', () => {}) // a reader that ends between two lots is replaced
  return pool
}

function failureOf({path: file}: Task, why: 'time' | 'memory' | null, error: unknown, {seconds, memory}: Bounds): Failure {
  if (why === 'time') return {code: 'parse/timeout', args: {file, seconds: String(seconds)}}
  if (why === 'memory') return {code: 'parse/memory', args: {file, limit: String(memory)}}
  return {code: 'parse/crash', args: {file, reason: error instanceof Error ? error.message : String(error)}}
}

import type {Tinypool} from 'tinypool'
import type {Crew} from './crew.ts'
import type {Failure, Result, Setup, Task} from './task.ts'
import {failed} from './unread.ts'
import type {Lot} from './worker.ts'

export interface Bounds {
  readonly jobs: number
  /** For one file. */
  readonly seconds: number
  /** Of one reader, in MB. */
  readonly memory: number
}

/**
 * Readers on threads of this process. A file that has no end or takes too much memory ends its thread and fails; another thread takes
 * its place, and the rest of the lot is read again.
 *
 * @param name what they do with each file
 */
export async function threads(setup: Setup, {jobs, seconds, memory}: Bounds, name: 'read' | 'verify' = 'read'): Promise<Crew> {
  const pool = await poolOf({runtime: 'worker_threads', jobs, memory})
  const clock = watchAll(seconds)
  return {
    lotSize: 16,
    lots: 2 * jobs, // one in hand and one at hand for each
    read: async (lot) => {
      const results = new Map<Task, Result>()
      let rest = lot
      let unbegun = 0
      while (rest.length > 0) {
        const watch = clock.start()
        try {
          const read: Result[] = await pool.run({setup, tasks: rest, begun: watch.begun} satisfies Lot, {signal: watch.signal, name})
          for (const [at, task] of rest.entries()) results.set(task, read[at]!)
          rest = []
        } catch (error) {
          const culprit = rest[watch.begun[0]! - 1]
          if (culprit === undefined && ++unbegun === 3) throw error // it is not the files
          if (culprit !== undefined) results.set(culprit, failed(failureOf(error, culprit, watch.isLate(), {seconds, memory})))
          rest = rest.filter((task) => task !== culprit)
        } finally {
          watch.end()
        }
      }
      return lot.map((task) => results.get(task)!)
    },
    close: async () => {
      clock.stop()
      await pool.destroy()
    },
  }
}

/**
 * Readers with programs outside, each a process of its own, so that what it started ends with it. One file at a time, as a scan takes
 * seconds a page.
 */
export async function processes(setup: Setup, {jobs, seconds, memory}: Bounds): Promise<Crew> {
  let pool: Promise<Tinypool> | null = null // most folders have no scans
  return {
    lotSize: 1,
    lots: jobs,
    read: async ([task]) => {
      pool ??= poolOf({runtime: 'child_process', jobs, memory})
      const late = new AbortController()
      // the reader stops by itself when its time is up; one that does not is ended
      const timer = setTimeout(() => late.abort(), (seconds + GRACE) * 1000)
      try {
        return await (await pool).run({setup, tasks: [task!], programs: {seconds}} satisfies Lot, {signal: late.signal, name: 'read'})
      } catch (error) {
        return [failed(failureOf(error, task!, late.signal.aborted, {seconds, memory}))]
      } finally {
        clearTimeout(timer)
      }
    },
    close: async () => {
      await (await pool)?.destroy()
    },
  }
}

const GRACE = 10

async function poolOf({
  runtime,
  jobs,
  memory,
}: {
  runtime: 'worker_threads' | 'child_process'
  jobs: number
  memory: number
}): Promise<Tinypool> {
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    // as far from src/batch as from dist/cli
    filename: new URL('../../dist/batch/worker.js', import.meta.url).href,
    runtime,
    minThreads: jobs,
    maxThreads: jobs,
    trackUnmanagedFds: false,
    env: {...process.env} as Record<string, string>,
    ...(runtime === 'worker_threads' ? {resourceLimits: {maxOldGenerationSizeMb: memory}} : {execArgv: [`--max-old-space-size=${memory}`]}),
  })
  pool.on('error', () => {}) // a thread that ends between two lots is replaced
  return pool
}

function failureOf(error: unknown, {path}: Task, late: boolean, {seconds, memory}: Omit<Bounds, 'jobs'>): Failure {
  if (late) return {code: 'parse/timeout', args: {file: path, seconds: String(seconds)}}
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {code: 'parse/memory', args: {file: path, limit: String(memory)}}
  return {code: 'parse/crash', args: {file: path, reason: error instanceof Error ? error.message : String(error)}}
}

interface Watch {
  /** One number that the reader counts up with every file it begins. */
  readonly begun: Int32Array
  /** Aborts when one file takes too long. */
  readonly signal: AbortSignal
  readonly isLate: () => boolean
  readonly end: () => void
}

/** Looks at all readers four times a second; a lot that waits for a reader is not late. */
function watchAll(seconds: number): {readonly start: () => Watch; readonly stop: () => void} {
  const looks = new Set<(now: number) => void>()
  const timer = setInterval(() => {
    const now = performance.now()
    for (const look of looks) look(now)
  }, 250)
  timer.unref()
  const start = (): Watch => {
    const begun = new Int32Array(new SharedArrayBuffer(4))
    const late = new AbortController()
    let seen = 0
    let since = 0
    const look = (now: number): void => {
      const at = Atomics.load(begun, 0)
      if (at !== seen) since = now
      else if (at > 0 && now - since > seconds * 1000) late.abort()
      seen = at
    }
    looks.add(look)
    return {begun, signal: late.signal, isLate: () => late.signal.aborted, end: () => looks.delete(look)}
  }
  return {start, stop: () => clearInterval(timer)}
}

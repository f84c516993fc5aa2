import {setImmediate} from 'node:timers/promises'
import type {Tinypool} from 'tinypool'
import type {Crew} from '../crew.ts'
import {shipped} from '../shipped.ts'
import type {Failure, Result, Setup, Task} from '../task.ts'
import type {Lot} from '../worker.ts'
import {emptyHands} from './hand.ts'
import {failed} from './unread.ts'
import {type Bounds, watch} from './watch.ts'

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
  const hands = emptyHands()
  const readAll = async (tasks: readonly Task[]): Promise<Attempt> => {
    const late = new AbortController()
    const hand = hands.next()
    // one that waits for programs stops by itself when its time is up
    const watched = watch({seconds: name === 'programs' ? seconds + GRACE : seconds, memory}, hand, () => late.abort())
    try {
      pool ??= poolOf(jobs, memory)
      const results: Result[] = await (await pool).run({setup, tasks, seconds, hand} satisfies Lot, {name, signal: late.signal})
      await setImmediate() // the reader is handed its next lot before this one is settled
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
      const crashes = new Map<Task, number>()
      const groups = [lot]
      const readNext = (...next: readonly Task[][]): void => void groups.unshift(...next.filter(({length}) => length > 0))
      let unbegun = 0
      for (let group = groups.shift(); group; group = groups.shift()) {
        const attempt = await readAll(group)
        if ('results' in attempt) {
          for (const [at, task] of group.entries()) results.set(task, attempt.results[at]!)
          continue
        }
        const {culprit, why, error} = attempt
        if (culprit === null) {
          if (++unbegun === CRASHES) throw error // it is not the files
          readNext([...group])
          continue
        }
        const others = group.filter((task) => task !== culprit)
        if (group.length === 1) crashes.set(culprit, (crashes.get(culprit) ?? 0) + 1)
        if (why !== null || crashes.get(culprit) === CRASHES) {
          results.set(culprit, failed(failureOf(culprit, why, error, hired)))
          readNext(others)
        } else readNext(others, [culprit]) // its reader may have been ended from outside: it is read again, alone
      }
      return lot.map((task) => results.get(task)!)
    },
    close: async () => {
      await (await pool)?.destroy()
      hands.remove()
    },
  }
}

const GRACE = 10

/** So often must readers crash on a file that they have alone before that is its fault, or before they begin any. */
const CRASHES = 3

type Attempt =
  | {readonly results: readonly Result[]}
  | {readonly culprit: Task | null; readonly why: 'time' | 'memory' | null; readonly error: unknown}

async function poolOf(jobs: number, memory: number): Promise<Tinypool> {
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    filename: shipped('dist/batch/worker.js').href,
    runtime: 'child_process',
    minThreads: jobs,
    maxThreads: jobs,
    env: {...process.env} as Record<string, string>,
    // every core has a reader: threads that collect garbage beside it would take theirs from the others
    execArgv: [`--max-old-space-size=${memory}`, '--single-threaded-gc'],
  })
  pool.on('error', () => {}) // a reader that ends between two lots is replaced
  return pool
}

function failureOf({path: file}: Task, why: 'time' | 'memory' | null, error: unknown, {seconds, memory}: Bounds): Failure {
  if (why === 'time') return {code: 'parse/timeout', args: {file, seconds: String(seconds)}}
  if (why === 'memory') return {code: 'parse/memory', args: {file, limit: String(memory)}}
  return {code: 'parse/crash', args: {file, reason: error instanceof Error ? error.message : String(error)}}
}

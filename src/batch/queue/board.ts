import type {Queue} from 'bullmq'
import {reasonOf} from '../reason.ts'
import type {Failure, Setup, Task} from '../task.ts'
import type {LotJob, LotResults} from './job.ts'
import {kept} from './job.ts'
import {type Link, unreachable} from './link.ts'

/** What became of a lot: its results, or why every attempt failed. */
export type Done = {readonly results: LotResults; readonly reason: null} | {readonly results: null; readonly reason: string}

/** The lots that are out: each is a job of the queue until its results have come. */
export interface Board {
  readonly put: (lot: readonly Task[]) => Promise<Done>
  /** Lots that no worker has begun are taken back and rejected, as is any that is put later. */
  readonly takeBack: (reason: unknown) => Promise<void>
  readonly close: () => Promise<void>
}

export interface BoardOptions {
  /** Every id begins with it; no two runs have the same. */
  readonly run: string
  readonly patience: number
  readonly attempts: number
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  readonly backOff: number
  readonly onTrouble: (trouble: Failure) => void
}

interface Out {
  readonly id: string
  readonly lot: readonly Task[]
  added: boolean
  readonly resolve: (done: Done) => void
  readonly reject: (error: unknown) => void
}

/** Milliseconds between two looks: short after a look that found results, then longer and longer. */
const shortest = 25
const longest = 400
/** Milliseconds without any result after which it is asked whether there are workers at all. */
const idle = 5000

/**
 * Looks at every job again and again instead of waiting for events, which a restart of Redis would lose: whatever Redis has forgotten is
 * added again under the same id, and adding what is there already changes nothing.
 *
 *     put ──► added ──► waiting, active, delayed ──► completed ──► results, removed
 *               ▲            │                   └─► failed ─────► reason, removed
 *               └─ unknown ──┘
 */
export function openBoard(queue: Queue<LotJob, LotResults>, link: Link, setup: Setup, options: BoardOptions): Board {
  const {run, patience, attempts, backOff, onTrouble} = options
  const out = new Map<string, Out>()
  let count = 0
  let over: unknown = null
  let stopped: unknown = null
  let wake: () => void = () => {}
  let lastResult = Date.now()
  let askedForWorkers = false

  async function add(entry: Out): Promise<void> {
    if (!out.has(entry.id)) return
    const backoff = {type: 'exponential', delay: backOff}
    await queue.add('lot', {setup, lot: entry.lot}, {...kept, jobId: entry.id, attempts, backoff})
    entry.added = true
  }

  /** @returns whether it is done */
  async function lookAt(entry: Out): Promise<boolean> {
    if (!entry.added) {
      await add(entry)
      return false
    }
    const state = await queue.getJobState(entry.id)
    const finished = state === 'completed' || state === 'failed'
    const job = finished ? await queue.getJob(entry.id) : undefined
    if (job) {
      out.delete(entry.id)
      entry.resolve(state === 'completed' ? doneOf(job.returnvalue, entry.lot) : {results: null, reason: job.failedReason || 'unknown'})
      await queue.remove(entry.id)
      return true
    }
    if (finished || state === 'unknown') {
      await queue.remove(entry.id) // a part of it that is left would make adding it do nothing
      await add(entry)
    }
    return false
  }

  /** @returns whether any lot is done */
  async function look(): Promise<boolean> {
    const found = await Promise.all(Array.from(out.values(), lookAt))
    if (found.includes(true)) {
      lastResult = Date.now()
      askedForWorkers = false
    } else if (out.size > 0 && !askedForWorkers && Date.now() - lastResult > idle) {
      askedForWorkers = true
      const workers = await queue.getWorkersCount().catch(() => 1) // not every service lets one ask
      if (workers === 0) onTrouble({code: 'batch/queue-idle', args: {place: link.place}})
    }
    return found.includes(true)
  }

  async function watch(): Promise<void> {
    let pause = shortest
    let lastAnswer = Date.now()
    let told = false
    while (over === null) {
      if (out.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        lastAnswer = lastResult = Date.now()
      }
      try {
        const found = await Promise.race([look(), link.lost])
        pause = found ? shortest : Math.min(2 * pause, longest)
        lastAnswer = Date.now()
        told = false
      } catch (error) {
        // Redis answers, but with a refusal: no memory, no disk, still loading
        const reason = reasonOf(error)
        if (Date.now() - lastAnswer > patience * 1000) return end(unreachable(link.place, reason))
        if (!told && over === null) onTrouble({code: 'batch/queue-trouble', args: {place: link.place, reason}})
        told = true
        pause = longest
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  function end(error: unknown): void {
    over ??= error
    for (const {reject} of out.values()) reject(over)
    out.clear()
    wake()
  }

  async function takeBack(entry: Out, reason: unknown): Promise<void> {
    const state = await queue.getJobState(entry.id)
    const begun = state === 'active' || state === 'completed' || state === 'failed'
    if (begun || !out.delete(entry.id)) return
    entry.reject(reason)
    await queue.remove(entry.id)
  }

  link.lost.catch(end)
  void watch()
  return {
    put: (lot) =>
      new Promise((resolve, reject) => {
        if (over !== null || stopped !== null) return reject(over ?? stopped)
        const id = `${run}-${++count}`
        out.set(id, {id, lot, added: false, resolve, reject})
        wake()
      }),
    takeBack: async (reason) => {
      stopped = reason
      await Promise.all(Array.from(out.values(), (entry) => takeBack(entry, reason)))
    },
    close: async () => {
      const left = [...out.keys()]
      end(new Error('closed'))
      await Promise.all(left.map((id) => queue.remove(id)))
    },
  }
}

/** Results of another number than the files say nothing of any of them. */
function doneOf(results: LotResults | null, lot: readonly Task[]): Done {
  return Array.isArray(results) && results.length === lot.length ? {results, reason: null} : {results: null, reason: 'results do not fit'}
}

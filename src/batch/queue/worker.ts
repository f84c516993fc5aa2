import {constants} from 'node:fs'
import {access} from 'node:fs/promises'
import {hostname} from 'node:os'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Job} from 'bullmq'
import type {Crew} from '../crew.ts'
import {reasonOf} from '../reason.ts'
import type {Setup} from '../task.ts'
import {type LotJob, type LotResults, queueName} from './job.ts'
import {connect, type LinkOptions} from './link.ts'
import {packages} from './packages.ts'
import {openShelf} from './shelf.ts'

export interface ServeOptions extends LinkOptions {
  /** Takes the jobs of runs of the same version only. */
  readonly version: string
  /** Lots that are read at the same time. */
  readonly jobs: number
  /** Aborted: the lots in hand are finished, no other is taken. */
  readonly signal: AbortSignal
  /** Told after each lot what has been done so far. */
  readonly onLot?: (served: Served) => void
  /** Milliseconds without a sign of life after which another worker takes over a lot. */
  readonly lock?: number
}

/** What a worker has done. */
export interface Served {
  readonly lots: number
  readonly files: number
  readonly failed: number
}

/** A lot that so many workers died of counts as failed. */
const deaths = 10
/** A worker that does not see the folder hands a lot back for another to take, until it has been started so often. */
const starts = 30
/** Milliseconds before such a worker takes the next one. */
const shy = 5000
/** Milliseconds for telling Redis of the last lots: it may be gone. */
const farewell = 10_000

/**
 * Reads files for runs on other machines until `signal` is aborted; rejects when Redis cannot be reached. While a lot is read, this
 * process gives signs of life; a lot without them is taken over by another worker.
 *
 * @param crewFor who reads on this machine: on other threads, as this one gives the signs of life
 */
export async function serveQueue(url: string, crewFor: (setup: Setup) => Promise<Crew>, options: ServeOptions): Promise<Served> {
  const {version, jobs, signal, onLot, onTrouble, lock = 10_000} = options
  const {Worker, DelayedError} = await packages()
  const link = await connect(url, options)
  const shelf = openShelf(crewFor)
  const inHand = new Set<Promise<unknown>>()
  let served: Served = {lots: 0, files: 0, failed: 0}
  let told = ''

  function tell(code: 'batch/queue-trouble' | 'batch/folder-unreachable', args: Readonly<Record<string, string>>): void {
    const trouble = JSON.stringify([code, args])
    if (trouble !== told) onTrouble?.({code, args})
    told = trouble
  }

  async function read(job: Job<LotJob, LotResults>, token?: string): Promise<LotResults> {
    const {setup, lot} = job.data
    const reason = await whyUnwritable(setup.drafts)
    if (reason !== null) {
      tell('batch/folder-unreachable', {folder: setup.drafts ?? '', reason})
      if (job.attemptsStarted > starts) throw new Error(`${setup.drafts}: ${reason}`)
      await job.moveToDelayed(Date.now() + 1000, token)
      await sleep(shy, undefined, {signal}).catch(() => {})
      throw new DelayedError()
    }
    const results = await shelf.use(setup, (crew) => crew.read(lot))
    const failed = results.filter(({outcome}) => outcome === 'failed').length
    served = {lots: served.lots + 1, files: served.files + lot.length, failed: served.failed + failed}
    told = ''
    onLot?.(served)
    return results
  }

  class Reader extends Worker<LotJob, LotResults> {
    /** close() waits for a connection that may never come, and the signs of life would keep the process alive meanwhile. */
    stopSigns(): Promise<void> {
      return this.lockManager.close()
    }
  }
  const worker = new Reader(
    queueName(version),
    (job: Job<LotJob, LotResults>, token?: string) => {
      const reading = read(job, token)
      inHand.add(reading)
      const done = () => inHand.delete(reading)
      reading.then(done, done)
      return reading
    },
    {
      connection: link.client,
      name: `${hostname()}-${process.pid}`,
      concurrency: jobs,
      lockDuration: lock,
      stalledInterval: lock / 2,
      maxStalledCount: deaths,
      runRetryDelay: 2000,
    },
  )
  worker.on('error', (error) => {
    // a lot that Redis forgot or another took over needs no words, nor does a broken connection: the link tells of it
    if (error.name === 'ReplyError') tell('batch/queue-trouble', {place: link.place, reason: reasonOf(error)})
  })

  try {
    await link.first(() => worker.waitUntilReady())
    await Promise.race([aborted(signal), link.lost])
    await Promise.race([worker.close(), handsEmpty(inHand), link.lost])
    return served
  } finally {
    link.close()
    void worker.close().catch(() => {})
    await shelf.close()
    await worker.stopSigns()
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), {once: true})
  })

/** Everything in hand is read, and there was time to tell of it. */
async function handsEmpty(inHand: ReadonlySet<Promise<unknown>>): Promise<void> {
  do {
    await Promise.allSettled(inHand)
    await sleep(farewell, undefined, {ref: false})
  } while (inHand.size > 0)
}

/** A worker that does not see the shared folder would call every file missing. */
async function whyUnwritable(folder: string | null): Promise<string | null> {
  try {
    if (folder !== null) await access(folder, constants.W_OK)
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

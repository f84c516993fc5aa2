import {createHash, randomBytes} from 'node:crypto'
import {resolve} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Queue} from 'bullmq'
import type {Crew} from '../crew.ts'
import {failed} from '../readers/unread.ts'
import type {Failure, Result, Setup, Task} from '../task.ts'
import {type Board, openBoard} from './board.ts'
import {type LotJob, type LotResults, queueName} from './job.ts'
import {connect, type LinkOptions} from './link.ts'
import {packages} from './packages.ts'

export interface QueueOptions extends LinkOptions {
  /** Workers of the same version take its jobs; `setup.parser` where it is not given. */
  readonly version?: string
  /** Of whom there is one at a time, such as a journal: what an earlier run of the same owner left in the queue is dropped. */
  readonly owner?: string
  /** Aborted: lots that no worker has begun are taken back, their `read` rejects with the reason; those that are being read come in. */
  readonly signal?: AbortSignal
  readonly lotSize?: number
  readonly lots?: number
  /** How often a lot is tried before it is split, and a file before it is a failure. */
  readonly attempts?: number
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  readonly backOff?: number
}

/**
 * Workers on any machine, reached through a queue in Redis. They read files and write drafts; the process of this crew alone writes
 * journal and records, so that a lot that is read twice does no harm.
 *
 *     read(lot) ──► job ──► a worker ──► results
 *                    └─ failed ─► a job for each file ─ failed ─► a failure of that file
 */
export async function queueCrew(url: string, setup: Setup, options: QueueOptions = {}): Promise<Crew> {
  const {version = setup.parser, owner = setup.drafts, lotSize = 32, lots = 128, attempts = 3, backOff = 1000} = options
  const {patience = 300, onTrouble = () => {}, signal} = options
  const {Queue} = await packages()
  const link = await connect(url, options)
  const queue: Queue<LotJob, LotResults> = new Queue(queueName(version), {
    connection: link.client,
    streams: {events: {maxLen: 100}}, // nobody listens
  })
  queue.on('error', () => {}) // the link tells
  const name = createHash('sha256')
    .update(owner ?? randomBytes(8))
    .digest('hex')
    .slice(0, 16)
  await link.first(async () => {
    await queue.waitUntilReady()
    if (owner !== null) await dropLeft(queue, `${name}-`)
  })
  const run = `${name}-${randomBytes(8).toString('hex')}`
  const board = openBoard(queue, link, setup, {run, patience, attempts, backOff, onTrouble})
  const takeBack = (): void => void board.takeBack(signal?.reason).catch(() => {})
  if (signal?.aborted) takeBack()
  signal?.addEventListener('abort', takeBack, {once: true})
  return {
    lotSize,
    lots,
    read: (lot) => readLot(board, lot),
    close: async () => {
      signal?.removeEventListener('abort', takeBack)
      await Promise.race([board.close(), sleep(5000, undefined, {ref: false}), link.lost]).catch(() => {})
      await queue.close().catch(() => {})
      link.close()
    },
  }
}

/** A lot of many files that fails is read file by file: one of them is to blame. */
async function readLot(board: Board, lot: readonly Task[]): Promise<readonly Result[]> {
  const absolute = lot.map((task) => ({...task, path: resolve(task.path)}))
  const {results, reason} = await board.put(absolute)
  if (results !== null) return results.map((result, i) => ({...result, failure: named(result.failure, absolute[i]!.path, lot[i]!.path)}))
  const [task] = lot
  if (lot.length === 1 && task) return [crashed(task, reason)]
  return (await Promise.all(lot.map((single) => readLot(board, [single])))).flat()
}

/** The file is called as it was here, not as the worker called it. */
const named = (failure: Failure | null, absolute: string, path: string): Failure | null =>
  failure?.args.file === absolute ? {...failure, args: {...failure.args, file: path}} : failure

const crashed = ({path}: Task, reason: string): Result => failed({code: 'parse/crash', args: {file: path, reason}})

/** Jobs of an earlier run that was killed: their results would go nowhere. One that is being read ends by itself. */
async function dropLeft(queue: Queue<LotJob, LotResults>, prefix: string): Promise<void> {
  const jobs = await queue.getJobs(['waiting', 'delayed', 'completed', 'failed'])
  const left = jobs.filter((job) => job?.id?.startsWith(prefix))
  await Promise.all(left.map(({id}) => queue.remove(id!)))
}

import {createHash} from 'node:crypto'
import {mkdirSync} from 'node:fs'
import {hostname} from 'node:os'
import {dirname} from 'node:path'
import type {Crew} from './crew.ts'
import {failureOfWriting} from './faults.ts'
import {type Input, inputsOf, type Wanted} from './inputs/index.ts'
import {shardOf} from './inputs/shard.ts'
import type {EndEntry, FileEntry, StartEntry} from './journal/entry.ts'
import {entriesOf, openJournal} from './journal/journal.ts'
import {openJournals} from './journal/journals.ts'
import {type Ledger, readLedger} from './journal/ledger.ts'
import {nameOf, outputOf, recordsFolder, settleUnsettled} from './records/index.ts'
import {type Holder, holderOf, takeLock} from './records/lock.ts'
import {placesIn} from './records/place.ts'
import {recordStream} from './records/stream.ts'
import {Refusal} from './refusal.ts'
import {run} from './run.ts'
import type {Sink} from './sink.ts'
import {count, emptyTally, isWhole, type Tally} from './tally.ts'
import type {Failure, Setup} from './task.ts'
import {journalsIn, locksIn, makeDrafts, removeDrafts, type Shard, type Workplace, workplaceOf} from './workplace.ts'

export interface Request {
  readonly version: string
  readonly setup: Omit<Setup, 'parser' | 'drafts'>
  readonly wanted: Wanted
  /** Where records go: a folder, by its absolute path, or a stream. */
  readonly to: string | ((text: string) => Promise<void>)
  /** Read everything again and overwrite what is there. */
  readonly force: boolean
  readonly retryFailed: boolean
  readonly isTooBad: (tally: Tally) => boolean
  /** Readers, and those for what takes programs outside. */
  readonly hire: (setup: Setup) => Promise<{readonly crew: Crew; readonly programs: Crew}>
  /** Milliseconds in which records come together before the disk is waited for. */
  readonly gather?: number
  readonly tally: Tally
  readonly onEntry: (entry: FileEntry) => void
  readonly stop: AbortSignal
}

/** How a run ended. */
export interface End {
  /** What ended it before its time; null where it came to its end or was stopped. */
  readonly failure: Failure | null
  /** Every input is accounted for, and the journal says the same. */
  readonly isWhole: boolean
}

/**
 * Reads many files into records. What was done before with the same content, version and options is not done again.
 *
 * @throws Refusal batch/… before anything is read, output/… where the folder of records cannot be written to
 */
export async function batch(request: Request): Promise<End> {
  const inputs = await begun(inputsOf(request.wanted)) // what must not be read is refused before a folder is made
  if (typeof request.to !== 'string') return intoStream(request.to, inputs, request)
  const records = request.to
  return intoFolder(records, inputs, request).catch((error) => {
    const {code, args} = failureOfSystem(error, records)
    throw new Refusal(code, args)
  })
}

type Inputs = AsyncGenerator<Input>

/** The same again, its first known to be there. */
async function begun(inputs: Inputs): Promise<Inputs> {
  const first = await inputs.next()
  return (async function* () {
    if (!first.done) yield first.value
    yield* inputs
  })()
}

async function intoStream(write: (text: string) => Promise<void>, inputs: Inputs, request: Request): Promise<End> {
  const setup = setupOf(request, null)
  const failure = await work(setup, inputs, recordStream(setup, write), () => null, request)
  return {failure, isWhole: isWhole(request.tally)}
}

async function intoFolder(records: string, inputs: Inputs, request: Request): Promise<End> {
  const {shard} = request.wanted
  const workplace = workplaceOf(records, shard)
  const setup = setupOf(request, workplace.drafts)
  makeFolder(dirname(workplace.lock), records)
  const release = lock(workplace, shard)
  try {
    makeDrafts(workplace)
    const isMine = (output: string): boolean => shard === null || shardOf(nameOf(output), shard.of) === shard.index
    const places = placesIn(workplace, request.force)
    const journal = await openJournal(workplace.journal)
    const others = journalsIn(records).filter((path) => path !== workplace.journal)
    const journals = openJournals([...others, workplace.journal])
    try {
      const [ledger, unsettled] = await readLedger(journals, isMine)
      const settled = settleUnsettled(unsettled, {ledger, places})
      ledger.landed(settled, await journal.add(settled))
      const begin = journal.size()
      ledger.begin(begin)
      await journal.add([startOf(setup, request)])
      const sink = recordsFolder({workplace, journal, ledger, places, setup, force: request.force, gather: request.gather ?? GATHER})
      const recall = recallFrom(ledger, places.has, setup, request)
      const failure = await work(setup, inputs, sink, recall, request).catch((error) => failureOfSystem(error, workplace.journal))
      await journal.add([endOf(request, failure)], 'sync').catch(() => {}) // a full disk: the next run sees that there is no end
      return {failure, isWhole: isWhole(request.tally) && (failure !== null || (await agrees(workplace.journal, begin, request.tally)))}
    } finally {
      journals.close()
      await journal.close()
      removeDrafts(workplace)
    }
  } finally {
    release()
  }
}

function makeFolder(path: string, records: string): void {
  try {
    mkdirSync(path, {recursive: true})
  } catch (error) {
    const {code, args} = failureOfWriting(error)
    throw new Refusal(code, {...args, file: records})
  }
}

function setupOf({version, setup}: Request, drafts: string | null): Setup {
  const options = createHash('sha256')
    .update(JSON.stringify(Object.entries(setup).sort()))
    .digest('hex')
    .slice(0, 8)
  return {...setup, parser: `${version}+${options}`, drafts}
}

/** One run writes to a folder at a time, or one for each of so many shards. */
function lock(workplace: Workplace, shard: Shard | null): () => void {
  const taken = takeLock(workplace.lock) // before others are looked at: of two that begin at once none may overlook the other
  if (typeof taken !== 'function') throw locked(workplace, workplace.lock, taken)
  const isBeside = (path: string): boolean => path === workplace.lock || (shard !== null && path.endsWith(`-of-${shard.of}`))
  for (const path of locksIn(workplace.records).filter((path) => !isBeside(path))) {
    const holder = holderOf(path)
    if (holder === null) continue
    taken()
    throw locked(workplace, path, holder)
  }
  return taken
}

const locked = ({records}: Workplace, file: string, {host, pid}: Holder): Refusal =>
  new Refusal('batch/locked', {folder: records, file, host, pid: String(pid)})

/** The content that a record is there of, or that failed and will fail again; null for what is to be read. */
function recallFrom(
  ledger: Ledger,
  has: (output: string) => boolean,
  setup: Setup,
  {force, retryFailed}: Request,
): (input: Input) => string | null {
  return ({name}) => {
    const output = outputOf(name, setup)
    const known = force ? undefined : ledger.get(output)
    if (known?.parser !== setup.parser) return null
    const again = known.failure ? known.failure.retryable || retryFailed : !has(output)
    return again ? null : known.sha256
  }
}

async function work(
  setup: Setup,
  inputs: Inputs,
  sink: Sink,
  recall: (input: Input) => string | null,
  request: Request,
): Promise<Failure | null> {
  const {crew, programs} = await request.hire(setup)
  try {
    return await run({...request, inputs, crew, programs, sink, recall, room: ROOM})
  } finally {
    await Promise.all([crew.close(), programs.close()])
  }
}

const GATHER = 200

/** Records that may wait in memory for their turn in a stream, and files that may wait for the programs that recognise scans. */
const ROOM = 1024

/** The system refuses to write: a full disk, mostly. Or a queue has nobody who reads. Anything else is refused, or a fault of the program. */
function failureOfSystem(error: unknown, file: string): Failure {
  if (error instanceof Refusal && error.code.startsWith('batch/queue-')) return {code: error.code, args: error.args}
  if (!(error instanceof Error && 'syscall' in error)) throw error
  const {code, args} = failureOfWriting(error)
  return {code, args: {...args, file}}
}

/** What the journal says of a run, counted anew from the disk, is what was counted while it ran. */
async function agrees(journal: string, from: number, tally: Tally): Promise<boolean> {
  const again = emptyTally()
  for await (const [, entry] of entriesOf(journal, from)) if (entry.event === 'file') count(again, entry)
  return JSON.stringify(again.counts) === JSON.stringify(tally.counts)
}

function startOf({drafts: _, ...setup}: Setup, {version, wanted: {shard}}: Request): StartEntry {
  const time = new Date().toISOString()
  return {
    event: 'start',
    time,
    version,
    setup,
    cwd: process.cwd(),
    host: hostname(),
    pid: process.pid,
    shard: shard && `${shard.index}/${shard.of}`,
  }
}

function endOf({tally, stop}: Request, failure: Failure | null): EndEntry {
  const {inputs, left, counts} = tally
  return {
    event: 'end',
    time: new Date().toISOString(),
    inputs,
    left,
    counts: {...counts},
    stopped: stop.aborted,
    failure: failure?.code ?? null,
  }
}

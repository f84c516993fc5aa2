import type {Crew} from './crew.ts'
import {endsTheRun} from './faults.ts'
import type {Input} from './inputs/index.ts'
import type {FileEntry} from './journal/entry.ts'
import {failed} from './readers/unread.ts'
import type {Sink} from './sink.ts'
import {slots} from './slots.ts'
import {count, type Tally} from './tally.ts'
import type {Failure, Result, Task} from './task.ts'

export interface Run {
  readonly inputs: AsyncIterable<Input>
  readonly crew: Crew
  /** Who reads what takes programs outside. */
  readonly programs: Crew
  readonly sink: Sink
  /** What is known of the content of an input. */
  readonly recall: (input: Input) => Task['known']
  /** More failures than this begin no further file; the rest is skipped. */
  readonly isTooBad: (tally: Tally) => boolean
  /** Inputs taken and not yet settled, at most: what is kept in memory at a time. */
  readonly room: number
  readonly tally: Tally
  readonly onEntry: (entry: FileEntry) => void
  /** Aborts to finish what is in hand and begin nothing more. */
  readonly stop: AbortSignal
}

/** One input on its way. */
interface Pending {
  readonly input: Input
  readonly order: number
  readonly known: string | null
}

/**
 * Takes every input through reading to its end. Rejects where nothing can go on (no reader, no journal), with everything in hand settled
 * or left.
 *
 * @returns the failure that ended the run, such as a full disk; null when it came to its end or was stopped
 */
export async function run({inputs, crew, programs, sink, recall, isTooBad, room, tally, onEntry, stop}: Run): Promise<Failure | null> {
  const open = slots(room)
  const lots = slots(crew.lots)
  const slow = slots(programs.lots)
  const running = new Set<Promise<void>>()
  const broken: {fault: unknown}[] = []
  let ending: Failure | null = null
  let lot: Pending[] = []

  const isOver = (): boolean => stop.aborted || ending !== null || broken.length > 0

  const keep = (work: Promise<void>): void => {
    const kept = work.catch((fault: unknown) => void broken.push({fault})).finally(() => running.delete(kept))
    running.add(kept)
  }

  const settle = async (pending: Pending, result: Result): Promise<void> => {
    const {input, order} = pending
    if (result.failure && endsTheRun(result.failure)) {
      ending ??= result.failure
      return leave(pending) // as if it had not been begun
    }
    const entry = await sink.settle({input, order, result}).catch((fault: unknown) => {
      leave(pending)
      throw fault
    })
    open.give()
    if (entry.code && endsTheRun({code: entry.code, args: entry.args})) ending ??= {code: entry.code, args: entry.args}
    count(tally, entry)
    onEntry(entry)
  }

  const leave = ({order}: Pending): void => {
    tally.left++
    sink.leave(order)
    open.give()
  }

  const leaveAll = (pendings: readonly Pending[]): void => {
    for (const pending of pendings) leave(pending)
  }

  /** Empty where nobody read them. */
  const readBy = async (readers: Crew, pendings: readonly Pending[]): Promise<readonly Result[]> => {
    try {
      const results = await readers.read(pendings.map(taskOf))
      if (results.length === pendings.length) return results
      throw new Error(`${results.length} results for ${pendings.length} files`)
    } catch (fault) {
      leaveAll(pendings)
      if (stop.aborted && fault === stop.reason) return [] // a queue took them back
      throw fault
    }
  }

  const readLot = async (pendings: readonly Pending[]): Promise<void> => {
    for (const [at, result] of (await readBy(crew, pendings)).entries()) {
      const pending = pendings[at]!
      keep(result.outcome === 'later' ? readSlowly(pending) : settle(pending, result))
    }
  }

  const readSlowly = async (pending: Pending): Promise<void> => {
    await slow.take()
    // what then waits for its turn in a stream keeps no reader from what comes before it
    const [result] = await readOrLeave(pending).finally(slow.give)
    if (result) await settle(pending, result)
  }

  const readOrLeave = async (pending: Pending): Promise<readonly Result[]> => {
    if (!isOver()) return readBy(programs, [pending])
    leave(pending)
    return []
  }

  const sendLot = async (): Promise<void> => {
    const full = lot
    lot = []
    if (full.length === 0) return
    await lots.take()
    if (!isOver()) return keep(readLot(full).finally(lots.give))
    leaveAll(full)
    lots.give()
  }

  try {
    for await (const input of inputs) {
      if (isOver()) break
      if (open.isFull()) await sendLot() // the place that is waited for may be in it
      await open.take()
      const skip = input.skip ?? (isTooBad(tally) ? 'batch/too-many-failures' : null)
      const known = skip || input.failure ? null : recall(input)
      const pending = {input: {...input, skip}, order: tally.inputs++, known}
      if (skip || input.failure) {
        keep(settle(pending, failed(input.failure)))
        continue
      }
      lot.push(pending)
      if (lot.length >= crew.lotSize) await sendLot()
    }
    await sendLot()
  } catch (fault) {
    if (!stop.aborted) broken.push({fault}) // a list that ends in the middle as nobody reads on
  }
  leaveAll(lot)
  while (running.size > 0) await Promise.all(running)
  if (broken[0]) throw broken[0].fault
  return ending
}

const taskOf = ({input: {path, record}, known}: Pending): Task => ({path, known, ...(record === undefined ? {} : {record})})

import {join, resolve} from 'node:path'
import type {Crew} from '../../batch/crew.ts'
import type {Input} from '../../batch/inputs/index.ts'
import type {FileEntry} from '../../batch/journal/entry.ts'
import {hasRecord, storedIn} from '../../batch/journal/stored.ts'
import {blank, nameOf, told} from '../../batch/records/index.ts'
import {run} from '../../batch/run.ts'
import type {Settled, Sink} from '../../batch/sink.ts'
import {emptyTally, type Tally} from '../../batch/tally.ts'
import type {Setup} from '../../batch/task.ts'
import type {Lang} from '../../report/phrase.ts'
import type {Arguments} from '../arguments.ts'
import type {Terminal} from '../terminal.ts'
import {failureLine, howOf, stopOf} from './common.ts'
import {showProgress} from './progress.ts'

/** What is done with each record of a folder. */
export interface Pass {
  readonly hire: (setup: Setup) => Promise<{readonly crew: Crew; readonly programs: Crew}>
  /** Says of one file what it came to: done, failed, or written where there is something to see, with the lines to print. */
  readonly judge: (settled: Settled, blank: FileEntry) => Promise<{readonly entry: FileEntry; readonly lines?: readonly string[]}>
}

/** Goes through all records of a folder of records, by its journals; nothing is written. */
export async function passThrough(
  args: Arguments,
  lang: Lang,
  terminal: Terminal,
  {hire, judge}: Pass,
): Promise<Tally & {stopCode: number | null}> {
  const records = resolve(args.files[0]!)
  const {files, runs, close} = await storedIn(records)
  const setup: Setup = {...runs.at(-1)!.start.setup, parser: terminal.version(), drafts: null}
  const tally = emptyTally()
  const {stop, stopCode} = stopOf(terminal)
  let total = 0
  for (const entry of files()) if (hasRecord(entry)) total++
  const progress = showProgress(howOf(args, terminal), tally, () => total, lang, terminal)
  const inputs = async function* (): AsyncGenerator<Input> {
    for (const entry of files()) {
      const {path, output} = entry
      if (hasRecord(entry)) yield {path, name: nameOf(output), skip: null, failure: null, record: join(records, output)}
    }
  }
  const sink: Sink = {
    settle: async (settled) => {
      const {entry, lines = []} = await judge(settled, blank(settled, setup))
      for (const line of lines) await terminal.stdout.write(`${line}\n`)
      return entry
    },
    leave: () => {},
  }
  const {crew, programs} = await hire(setup)
  try {
    await run({
      inputs: inputs(),
      crew,
      programs,
      sink,
      recall: () => null,
      isTooBad: () => false,
      room: 1024,
      tally,
      onEntry: (entry) => {
        if (entry.status === 'failed' && !args.quiet) progress.say(failureLine(entry, args, lang))
      },
      stop: stop.signal,
    })
  } finally {
    progress.stop()
    close()
    await Promise.all([crew.close(), programs.close()])
  }
  return {...tally, stopCode: stopCode()}
}

/** An entry of what failed, or of what is as it should be. */
export const plainEntry = ({result}: Settled, blank: FileEntry): FileEntry =>
  result.failure ? {...blank, status: 'failed', ...told(result.failure)} : {...blank, status: 'done'}

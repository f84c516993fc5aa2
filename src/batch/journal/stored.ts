import {resolve} from 'node:path'
import {Refusal} from '../refusal.ts'
import {journalsIn} from '../workplace.ts'
import type {EndEntry, FileEntry, StartEntry} from './entry.ts'
import {lastUpTo, openJournals} from './journals.ts'
import {saidOf, saysNothing} from './said.ts'

/** What the journals of a folder of records come to. */
export interface Stored {
  /** What was last said of each record, in the order they were first heard of, its path absolute. Read from the journals each time. */
  readonly files: () => Generator<FileEntry>
  /** In the order they began, one at least. */
  readonly runs: readonly Past[]
  readonly close: () => void
}

export interface Past {
  readonly start: StartEntry
  /** Null where it was cut off, or is not at its end. */
  readonly end: EndEntry | null
}

/**
 * Reads what was done in a folder of records. Of two runs the later is right, whichever journal it is in.
 *
 * @throws Refusal batch/no-journal
 */
export async function storedIn(folder: string): Promise<Stored> {
  const journals = openJournals(journalsIn(folder))
  const records = saidOf('output', journals)
  const paths: number[] = [] // by the place of a record, the address of the line that says where its source is
  const cwds = journals.begins.map((address) => ({address, cwd: process.cwd()}))
  const runs: {start: StartEntry; end: EndEntry | null}[] = []

  const note = (entry: FileEntry, address: number): void => {
    const before = records.find(entry.output)
    if (!before) {
      paths[records.add(entry.output, address)] = address
      return
    }
    const isNews = saysNothing(before.entry) || (!saysNothing(entry) && entry.status !== 'done')
    if (isNews) records.move(before.place, address)
    if (isNews || entry.status === 'done') paths[before.place] = address // it is there already, of a source that may have moved
  }

  for await (const {address, entry} of journals.lines()) {
    if (entry.event === 'file') note(entry, address)
    else if (entry.event === 'end') Object.assign(runs.at(-1) ?? {}, {end: entry})
    else if (entry.event === 'start') {
      cwds.push({address, cwd: entry.cwd})
      runs.push({start: entry, end: null})
    }
  }
  if (runs.length === 0) throw new Refusal('batch/no-journal', {folder})
  cwds.sort((a, b) => a.address - b.address)

  return {
    files: function* () {
      for (const [place, path] of paths.entries()) {
        const source = journals.fileAt(path)!.path
        yield {...journals.fileAt(records.at(place))!, path: resolve(lastUpTo(path, cwds)!.cwd, source)}
      }
    },
    runs,
    close: journals.close,
  }
}

/** Whether a record was written for it. */
export const hasRecord = ({status}: FileEntry): boolean => status === 'written' || status === 'duplicate' || status === 'done'

import {resolve} from 'node:path'
import type {EndEntry, FileEntry, StartEntry} from './entry.ts'
import {entriesOf} from './journal.ts'
import {Refusal} from './refusal.ts'
import {journalsIn} from './workplace.ts'

/** What the journals of a folder of records come to. */
export interface Stored {
  /** What was last said of each record, by its place, its path made absolute. */
  readonly files: ReadonlyMap<string, FileEntry>
  /** In the order they began, one at least. */
  readonly runs: readonly Past[]
}

export interface Past {
  readonly start: StartEntry
  /** Null where it was cut off, or is not at its end. */
  readonly end: EndEntry | null
}

/**
 * Reads what was done in a folder of records.
 *
 * @throws Refusal batch/no-journal
 */
export async function storedIn(records: string): Promise<Stored> {
  const journals = journalsIn(records)
  const said = new Map<string, {since: string; entry: FileEntry}>()
  const runs: {start: StartEntry; end: EndEntry | null}[] = []
  for (const journal of journals) {
    let [cwd, since] = [process.cwd(), '']
    for await (const entry of entriesOf(journal)) {
      if (entry.event === 'start') {
        ;[cwd, since] = [entry.cwd, entry.time]
        runs.push({start: entry, end: null})
      }
      if (entry.event === 'end' && runs.length > 0) runs.at(-1)!.end = entry
      if (entry.event === 'file') note(said, since, {...entry, path: resolve(cwd, entry.path)})
    }
  }
  if (runs.length === 0) throw new Refusal('batch/no-journal', {folder: records})
  return {
    files: new Map([...said].map(([output, {entry}]) => [output, entry])),
    runs: runs.sort((a, b) => (a.start.time < b.start.time ? -1 : 1)),
  }
}

/** Of two runs the later is right, whichever journal is read first. */
function note(said: Map<string, {since: string; entry: FileEntry}>, since: string, entry: FileEntry): void {
  const before = said.get(entry.output)
  if (before === undefined || before.since <= since) said.set(entry.output, {since, entry: latest(before?.entry, entry)})
  else said.set(entry.output, {since: before.since, entry: latest(entry, before.entry)})
}

/** That a record is there already, or that its source was passed over, changes nothing that was said of it. */
function latest(before: FileEntry | undefined, now: FileEntry): FileEntry {
  if (before === undefined || saysNothing(before)) return now
  if (now.status === 'done') return {...before, path: now.path}
  return saysNothing(now) ? before : now
}

const saysNothing = ({status, code}: FileEntry): boolean => status === 'skipped' || code === 'output/taken'

/** Whether a record was written for it. */
export const hasRecord = ({status}: FileEntry): boolean => status === 'written' || status === 'duplicate' || status === 'done'

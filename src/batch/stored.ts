import {resolve} from 'node:path'
import type {EndEntry, FileEntry, StartEntry} from './entry.ts'
import {entriesOf} from './journal.ts'
import {Refusal} from './refusal.ts'
import {journalsIn} from './workplace.ts'

/** What the journals of a folder of records come to. */
export interface Stored {
  /** What was last said of each record, by its place, its path made absolute. */
  readonly files: ReadonlyMap<string, FileEntry>
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
  if (journals.length === 0) throw new Refusal('batch/no-journal', {folder: records})
  const files = new Map<string, FileEntry>()
  const runs: {start: StartEntry; end: EndEntry | null}[] = []
  for (const journal of journals) {
    let cwd = process.cwd()
    for await (const entry of entriesOf(journal)) {
      if (entry.event === 'start') {
        cwd = entry.cwd
        runs.push({start: entry, end: null})
      }
      if (entry.event === 'end' && runs.length > 0) runs.at(-1)!.end = entry
      if (entry.event === 'file') files.set(entry.output, latest(files.get(entry.output), {...entry, path: resolve(cwd, entry.path)}))
    }
  }
  return {files, runs}
}

/** That a record is there already, or that its source was passed over, changes nothing that was said of it. */
function latest(before: FileEntry | undefined, now: FileEntry): FileEntry {
  if (before === undefined || before.status === 'skipped') return now
  return now.status === 'done' || now.status === 'skipped' ? {...before, path: now.path} : now
}

/** Whether a record was written for it. */
export const hasRecord = ({status}: FileEntry): boolean => status === 'written' || status === 'duplicate' || status === 'done'

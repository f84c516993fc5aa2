import {createHash} from 'node:crypto'
import type {Entry, FileEntry, IntentEntry} from './entry.ts'
import {entriesOf} from './journal.ts'
import type {Failure} from './task.ts'

/** What is known of a record, or of a file that has none. */
export interface Known {
  readonly sha256: string | null
  readonly outputSha256: string | null
  readonly parser: string
  readonly review: FileEntry['review']
  readonly failure: (Failure & {readonly retryable: boolean}) | null
  /** When the run began that said so; `now` for the one at work. */
  readonly since: string
}

/** Later than any time. */
export const now = '~'

/** What was done before and in this run, by the place of the record. Less than a kilobyte a file. */
export interface Ledger {
  readonly get: (output: string) => Known | undefined
  readonly set: (entry: FileEntry) => void
  /** Place of the first record of a document; undefined while there is none. */
  readonly first: (identity: string) => string | undefined
}

/** Records that were about to be moved when a run was cut off: nothing tells yet whether they were. */
export type Unsettled = ReadonlyMap<string, IntentEntry>

/**
 * Reads what journals say, of the outputs that are wanted. Runs of shards and of the whole may have written one after the other: the later
 * one is right, whatever its journal is called.
 */
export async function readLedger(journals: readonly string[], isWanted: (output: string) => boolean): Promise<[Ledger, Unsettled]> {
  const known = new Map<string, Known>()
  const firsts = new Map<string, string>()
  const intents = new Map<string, {intent: IntentEntry; since: string}>()
  const same = interning()
  const isLate = (output: string, since: string): boolean => since < (known.get(output)?.since ?? '')
  const set = (entry: FileEntry, since: string): void => {
    const {status, output, identity, code} = entry
    if (since >= (intents.get(output)?.since ?? '')) intents.delete(output)
    if (status === 'skipped' || code === 'output/taken' || isLate(output, since)) return
    const before = known.get(output)
    if (status === 'done') return void (before && known.set(output, {...before, since}))
    known.set(output, {...same(entry, before), since})
    if (identity === null || status === 'failed') return
    const key = short(identity)
    if (!firsts.has(key)) firsts.set(key, output)
  }
  for (const journal of journals) {
    let since = ''
    for await (const entry of entriesOf(journal)) {
      if (entry.event === 'start') since = entry.time
      if (!isOfOutput(entry) || !isWanted(entry.output)) continue
      if (entry.event === 'file') set(entry, since)
      else if (!isLate(entry.output, since)) intents.set(entry.output, {intent: entry, since})
    }
  }
  const unsettled = new Map([...intents].map(([output, {intent}]) => [output, intent]))
  return [
    {get: (output) => known.get(output), set: (entry) => set(entry, now), first: (identity) => firsts.get(short(identity))},
    unsettled,
  ]
}

const isOfOutput = (entry: Entry): entry is FileEntry | IntentEntry => entry.event === 'file' || entry.event === 'intent'

/** Sixteen bytes for an identity, which may be long. */
const short = (identity: string): string => createHash('sha256').update(identity).digest().toString('latin1', 0, 16)

/** What many entries share is kept once. */
function interning(): (entry: FileEntry, before: Known | undefined) => Omit<Known, 'since'> {
  const parsers = new Map<string, string>()
  const reviews = new Map<string, FileEntry['review']>()
  return ({sha256, outputSha256, parser, review, status, code, args, retryable}, before) => ({
    sha256,
    outputSha256: outputSha256 ?? before?.outputSha256 ?? null, // the record of an earlier version is still there
    parser: kept(parsers, parser, parser),
    review: kept(reviews, review.join(' '), review),
    failure: status === 'failed' && code !== null ? {code, args, retryable} : null,
  })
}

function kept<T>(all: Map<string, T>, key: string, value: T): T {
  const old = all.get(key)
  if (old !== undefined) return old
  all.set(key, value)
  return value
}

import type {Failure} from '../task.ts'
import type {Entry, FileEntry, IntentEntry} from './entry.ts'
import type {Journals} from './journals.ts'
import {type Said, saidOf, saysNothing} from './said.ts'

/** What is known of a record, or of a file that has none. */
export interface Known {
  readonly sha256: string | null
  readonly outputSha256: string | null
  readonly parser: string
  readonly review: FileEntry['review']
  readonly failure: (Failure & {readonly retryable: boolean}) | null
  /** Said by the run at work. */
  readonly isNew: boolean
}

/** What was done before and in this run, by the place of the record. It is in the journals; kept is where. */
export interface Ledger {
  readonly get: (output: string) => Known | undefined
  /** Takes an entry that the journal has not yet. */
  readonly set: (entry: FileEntry) => void
  /** The last journal has taken entries, which begin at these bytes of it. */
  readonly landed: (entries: readonly FileEntry[], begins: readonly number[]) => void
  /** What is beyond a byte of the last journal is said by the run at work. */
  readonly begin: (byte: number) => void
  /** Place of the first record of a document; undefined while there is none. */
  readonly first: (identity: string) => string | undefined
}

/** Records that were about to be moved when a run was cut off: nothing tells yet whether they were. */
export type Unsettled = ReadonlyMap<string, IntentEntry>

/**
 * Reads what journals say, of the outputs that are wanted. Runs of shards and of the whole may have written one after the other: the later
 * one is right, whatever its journal is called.
 *
 * @param journals the last is that to which this run adds
 */
export async function readLedger(journals: Journals, isWanted: (output: string) => boolean): Promise<[Ledger, Unsettled]> {
  const records = saidOf('output', journals)
  const documents = saidOf('identity', journals)
  const unsettled = new Map<string, IntentEntry>()
  for await (const {address, entry} of journals.lines()) {
    if (!isOfOutput(entry) || !isWanted(entry.output)) continue
    if (entry.event === 'intent') {
      unsettled.set(entry.output, entry)
      continue
    }
    unsettled.delete(entry.output)
    if (!tells(entry)) continue
    const before = records.find(entry.output)
    if (!before) records.add(entry.output, address)
    else if (!forgets(entry, before.entry)) records.move(before.place, address)
    if (isRecord(entry) && !documents.find(entry.identity)) documents.add(entry.identity, address)
  }
  return [ledgerOf(journals, records, documents), unsettled]
}

const isOfOutput = (entry: Entry): entry is FileEntry | IntentEntry => entry.event === 'file' || entry.event === 'intent'

/** That a record is there already is no news of it. */
const tells = (entry: FileEntry): boolean => entry.status !== 'done' && !saysNothing(entry)

const isRecord = (entry: FileEntry): entry is FileEntry & {identity: string} => entry.identity !== null && entry.status !== 'failed'

/** A failure that does not tell of the record that is still there: as if it were not said, the file is read again, and its line is whole. */
const forgets = (entry: FileEntry, before: FileEntry): boolean =>
  entry.status === 'failed' && entry.outputSha256 === null && before.outputSha256 !== null

interface Read {
  readonly place: number
  readonly known: Known
}

function ledgerOf(journals: Journals, records: Said, documents: Said): Ledger {
  const coming = new Map<string, {readonly entry: FileEntry; readonly known: Known}>()
  const comingFirsts = new Map<string, FileEntry>()
  const near = new Map<string, Read>() // who takes an input asks, and again who settles it
  let begun = Number.POSITIVE_INFINITY

  const read = (output: string): Read | undefined => {
    const found = records.find(output)
    if (!found) return undefined
    const fresh = {place: found.place, known: knownFrom(found.entry, found.address >= begun)}
    near.set(output, fresh)
    if (near.size > NEAR) near.delete(near.keys().next().value!)
    return fresh
  }

  const find = (output: string): Read | undefined => near.get(output) ?? read(output)

  const get = (output: string): Known | undefined => (coming.get(output) ?? find(output))?.known

  const first = (identity: string): string | undefined => (documents.find(identity)?.entry ?? comingFirsts.get(identity))?.output

  const land = (entry: FileEntry, address: number): void => {
    const {output, identity} = entry
    if (coming.get(output)?.entry === entry) {
      const place = find(output)?.place
      if (place === undefined) records.add(output, address)
      else records.move(place, address)
      near.delete(output)
      coming.delete(output)
    }
    if (identity !== null && comingFirsts.get(identity) === entry) {
      documents.add(identity, address)
      comingFirsts.delete(identity)
    }
  }

  return {
    get,
    first,
    set: (entry) => {
      const {output, status} = entry
      const known = tells(entry) ? knownFrom(entry, true) : status === 'done' ? get(output) : undefined
      if (known === undefined) return
      coming.set(output, {entry, known: {...known, isNew: true}})
      if (isRecord(entry) && first(entry.identity) === undefined) comingFirsts.set(entry.identity, entry)
    },
    landed: (entries, begins) => {
      for (const [at, entry] of entries.entries()) land(entry, journals.addressOf(begins[at]!))
    },
    begin: (byte) => {
      begun = journals.addressOf(byte)
    },
  }
}

/** Inputs that may be on their way at a time. */
const NEAR = 1024

const knownFrom = ({sha256, outputSha256, parser, review, status, code, args, retryable}: FileEntry, isNew: boolean): Known => ({
  sha256,
  outputSha256,
  parser,
  review,
  failure: status === 'failed' && code !== null ? {code, args, retryable} : null,
  isNew,
})

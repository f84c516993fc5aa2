import type {Code} from '../data/codes.ts'
import type {Setup} from './task.ts'

/**
 * What became of one input. written: a record was made · done: it was there already · duplicate: a record was made, of a document that
 * another file holds too · failed: there is no record · skipped: not read, for a reason that is no fault of the file.
 */
export const statuses = ['written', 'done', 'duplicate', 'failed', 'skipped'] as const

export type Status = (typeof statuses)[number]

export type Counts = Readonly<Record<Status, number>>

/** One line of the journal. Keys are only ever added. */
export type Entry = StartEntry | IntentEntry | FileEntry | EndEntry

/** A run begins. */
export interface StartEntry {
  readonly event: 'start'
  /** Of this computer, ISO 8601 in UTC. */
  readonly time: string
  readonly version: string
  readonly setup: Omit<Setup, 'drafts'>
  /** Folder that the paths of this run start from. */
  readonly cwd: string
  readonly host: string
  readonly pid: number
  /** `3/10`; null where one run reads everything. */
  readonly shard: string | null
}

/** A record is about to be moved to its place. */
export interface IntentEntry extends Read {
  readonly event: 'intent'
  readonly path: string
  readonly output: string
  readonly sha256: string
  readonly outputSha256: string
}

/** What came of one input. */
export interface FileEntry extends Read {
  readonly event: 'file'
  /** As it was opened. */
  readonly path: string
  /** Where its record is or would be, from the folder of records on, names parted by `/`. */
  readonly output: string
  readonly status: Status
  readonly code: Code | null
  /** Values for the placeholders of the code's text. */
  readonly args: Readonly<Record<string, string>>
  /** Another try may end better: a program was missing, time ran out, the disk was full. */
  readonly retryable: boolean
  readonly sha256: string | null
  readonly outputSha256: string | null
  readonly milliseconds: number
}

interface Read {
  /** What the record was made with: another version or other options make another record. */
  readonly parser: string
  /** Number, notation, body and year; null where one of them is not known. */
  readonly identity: string | null
  /** Codes of the warnings. */
  readonly review: readonly Code[]
}

/** A run ends. */
export interface EndEntry {
  readonly event: 'end'
  readonly time: string
  readonly inputs: number
  /** Inputs taken and not read, as the run was stopped. */
  readonly left: number
  readonly counts: Counts
  /** It was asked to stop. */
  readonly stopped: boolean
  /** What ended it before its time, such as output/no-space. */
  readonly failure: Code | null
}

import type {Code} from '../data/codes.ts'
import type {Format, ReadOptions} from '../index.ts'
import type {Format as OutputFormat} from '../write/index.ts'

/** How the files of a run are read: the same for all of them. Plain data, it goes to threads and to other machines. */
export interface Setup {
  /** Version of the program and a digest of all that changes a record: what was read with another is read again. */
  readonly parser: string
  readonly format: OutputFormat
  readonly provenance: boolean
  readonly from: Format | null
  readonly encoding: NonNullable<ReadOptions['encoding']> | null
  readonly ocr: NonNullable<ReadOptions['ocr']>
  readonly ocrLanguage: string
  /** Absolute path of the folder where records wait to be moved to their place; null where they are handed back as text. */
  readonly drafts: string | null
}

/** One file to be read. */
export interface Task {
  readonly path: string
  /** SHA-256 of the content whose record is there already, or that is known to fail; null when nothing is known. */
  readonly known: string | null
  /** Absolute path of its record, where that is to be looked at. */
  readonly record?: string
}

/** What came of one file. Plain data. */
export interface Result {
  /**
   * read: there is a record · same: the content is the known one · failed: `failure` says why · later: it takes programs outside,
   * which this reader was not given.
   */
  readonly outcome: 'read' | 'same' | 'failed' | 'later'
  /** Of the content; null where it could not be read. */
  readonly sha256: string | null
  readonly failure: Failure | null
  /** The record as written, in the folder of drafts; null unless read, or where it is in `text`. */
  readonly draft: Draft | null
  readonly text: string | null
  /** What makes two files the same document: number, notation, body and year; null where one of them is not known. */
  readonly identity: string | null
  /** Codes of the warnings: what a person should look at. */
  readonly review: readonly Code[]
  readonly milliseconds: number
}

export interface Failure {
  readonly code: Code
  readonly args: Readonly<Record<string, string>>
}

export interface Draft {
  /** Name in the folder of drafts. */
  readonly name: string
  /** Of the bytes of the record. */
  readonly sha256: string
}

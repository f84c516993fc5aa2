/**
 * The lines of a journal, schema 1.0: the only place that says which keys there are and what they mean. Types and JSON Schema both follow
 * from here. Keys are only ever added, so that a line of a later version is a line of this one.
 */
import * as z from 'zod'
import type {Code} from '../../data/codes.ts'
import type {Setup} from '../task.ts'

const text = (meaning: string) => z.string().min(1).describe(meaning)
const maybe = (meaning: string) => z.string().min(1).nullable().describe(meaning)
const count = (meaning: string) => z.int().min(0).describe(meaning)
const yes = (meaning: string) => z.boolean().describe(meaning)
const digest = (meaning: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(meaning)
const code = (meaning: string) => as<Code>(text(meaning))

/** A string that is one of more than a schema should name: a later version may know others. */
const as = <T extends string>(schema: z.ZodString) => schema as unknown as z.ZodType<T>

const time = (meaning: string) => z.iso.datetime().describe(meaning)
const path = text('The source as it was opened: absolute, or from the folder `cwd` of the run on.')
const output = text('Where the record is or would be, from the folder of records on, names parted by `/`.')

/** What a line about a source tells of how it was read. */
const reading = {
  parser: text('What the record was made with, version and a digest of the options: with another it is made anew.'),
  identity: maybe('What makes two files the same document: number, notation, body and year; null where one of them is not known.'),
  review: z.array(code('A code of docs/codes.md.')).describe('Codes of the warnings: what a person should look at.'),
}

export const statuses = ['written', 'done', 'duplicate', 'failed', 'skipped'] as const

const status = z
  .enum(statuses)
  .describe(
    'written: a record was made; done: it was there already; duplicate: a record was made, of a document that another file holds too; failed: none was made; skipped: not read, for a reason that is no fault of the file.',
  )

const start = z
  .object({
    event: z.literal('start').describe('A run begins.'),
    time: time('Of the computer that ran it, ISO 8601 in UTC.'),
    version: text('Of the program.'),
    setup: z
      .object({
        parser: text('Version and a digest of the options that change a record.'),
        format: as<Setup['format']>(text('Of the records: yaml, json or ndjson.')),
        provenance: yes('Records tell the place of each value.'),
        from: as<NonNullable<Setup['from']>>(text('Kind of the sources.')).nullable().describe('Kind of the sources, where it was given.'),
        encoding: as<NonNullable<Setup['encoding']>>(text('Encoding of text.'))
          .nullable()
          .describe('Encoding of text, where it was given.'),
        ocr: as<Setup['ocr']>(text('Which pages are recognised: auto, always or never.')),
        ocrLanguage: text('Language of what is recognised, as tesseract names it.'),
      })
      .describe('How the files were read.'),
    cwd: text('Folder that the paths of the sources start from.'),
    host: text('Name of the computer.'),
    pid: count('Number of the process.'),
    shard: maybe('Which part of the files, such as 3/10; null where one run reads them all.'),
  })
  .describe('The first line of a run.')

const intent = z
  .object({
    event: z.literal('intent').describe('A record is about to be moved to its place.'),
    path,
    output,
    sha256: digest('SHA-256 of the source.'),
    outputSha256: digest('SHA-256 of the record.'),
    ...reading,
  })
  .describe('Where the run was cut off behind it, the digest of what is in the place tells whether the record was moved.')

const file = z
  .object({
    event: z.literal('file').describe('What came of one source.'),
    path,
    output,
    status,
    code: code('A code of docs/codes.md.').nullable().describe('Why it failed, was skipped or is a duplicate, a code of docs/codes.md.'),
    args: z.record(z.string(), z.string()).describe('What the text of the code names, such as the file or a limit.'),
    retryable: yes('Another try may end better: a program was missing, time ran out, the disk was full.'),
    sha256: digest('SHA-256.').nullable().describe('SHA-256 of the source; null where it was not read.'),
    outputSha256: digest('SHA-256.')
      .nullable()
      .describe('SHA-256 of the record that is in the place, for a failure that of an earlier run; null where there is none.'),
    ...reading,
    milliseconds: z.number().min(0).describe('How long it was read.'),
  })
  .describe('The last such line about an output is right, but for those that are done, skipped or output/taken.')

const end = z
  .object({
    event: z.literal('end').describe('A run ends.'),
    time: time('Of the computer that ran it, ISO 8601 in UTC.'),
    inputs: count('Files it took.'),
    left: count('Files it took and did not read, as it was stopped.'),
    counts: z
      .object({
        written: count('Records made.'),
        done: count('Records that were there already.'),
        duplicate: count('Records made of documents that another file holds too.'),
        failed: count('Files that gave none.'),
        skipped: count('Files that were not read.'),
      })
      .describe('What came of the others.'),
    stopped: yes('It was asked to stop.'),
    failure: code('A code of docs/codes.md.').nullable().describe('What ended it before its time, such as output/no-space.'),
  })
  .describe('The last line of a run that was not cut off.')

export const entry = z.discriminatedUnion('event', [start, intent, file, end])

type Fixed<T> = {readonly [K in keyof T]: Fixed<T[K]>}

export type Status = (typeof statuses)[number]
export type StartEntry = Fixed<z.infer<typeof start>>
export type IntentEntry = Fixed<z.infer<typeof intent>>
export type FileEntry = Fixed<z.infer<typeof file>>
export type EndEntry = Fixed<z.infer<typeof end>>
export type Entry = StartEntry | IntentEntry | FileEntry | EndEntry

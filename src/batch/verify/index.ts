import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import type {Notice} from '../../notice.ts'
import {printable} from '../../report/printable.ts'
import type {Format} from '../../write/index.ts'
import {failed} from '../readers/unread.ts'
import {reasonOf} from '../reason.ts'
import type {Failure, Result, Task} from '../task.ts'
import {breachesOf} from './breaches.ts'

/**
 * Looks whether a record is there, fits the schema, and its source is still what was read.
 *
 * @param task the path of the source, and that of the record
 */
export async function verify({path, record}: Task): Promise<Result> {
  const fault = await faultOf(path, record!)
  return fault === null ? {...failed({code: 'verify/schema', args: {}}), outcome: 'same', failure: null} : failed(fault)
}

async function faultOf(source: string, path: string): Promise<Failure | null> {
  const stored = await contentOf(path, {code: 'verify/record-missing', args: {file: source, record: path}})
  if (!Buffer.isBuffer(stored)) return stored
  const {record, faults} = await verifyRecord(stored.toString(), path.slice(path.lastIndexOf('.') + 1) as Format)
  if (faults.length > 0) return {code: 'verify/schema', args: {file: source, record: path, fault: faults.join('; ')}}
  const bytes = await contentOf(source, {code: 'verify/source-missing', args: {file: source}})
  if (!Buffer.isBuffer(bytes)) return bytes
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return sha256 === (record as Notice).source.sha256 ? null : {code: 'verify/source-changed', args: {file: source}}
}

/** What is in a file; `missing` where there is none, else why it cannot be opened. */
async function contentOf(path: string, missing: Failure): Promise<Buffer | Failure> {
  try {
    return await readFile(path)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return isGone ? missing : {code: 'input/unreadable', args: {file: path, reason: reasonOf(error)}}
  }
}

/**
 * Reads a record back and holds it against the schema, its provenance too where it has one.
 *
 * @returns the record, null where the text holds none; what is wrong with it, a short line each
 */
export async function verifyRecord(text: string, format: Format): Promise<{readonly record: unknown; readonly faults: readonly string[]}> {
  let record: unknown
  try {
    record = await recordIn(text, format)
  } catch (error) {
    return {record: null, faults: [saidOf(error)]}
  }
  return {record, faults: await breachesOf(record)}
}

/** The record in a text of one of the formats. Throws where there is none. */
export async function recordIn(text: string, format: Format): Promise<Record<string, unknown>> {
  const value: unknown = format === 'yaml' ? (await import('yaml')).parse(text, {logLevel: 'error'}) : JSON.parse(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new Error('not a record')
}

/**
 * What a parser says first; an excerpt of the text may follow.
 *
 *     Map keys must be unique at line 2, column 1:
 *                                                ^ the excerpt, on lines of its own
 */
function saidOf(error: unknown): string {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
  return printable(line!.replace(/:$/u, ''))
}

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import type {Notice} from '../notice.ts'
import type {Format} from '../write/index.ts'
import type {Failure, Result, Task} from './task.ts'
import {failed} from './unread.ts'

/**
 * Looks whether a record is there, fits the schema, and its source is still what was read.
 *
 * @param task the path of the source, and that of the record
 */
export async function verify({path, record}: Task): Promise<Result> {
  const fault = await faultOf(path, record!)
  return fault === null ? {...failed({code: 'verify/schema', args: {}}), outcome: 'same', failure: null} : failed(fault)
}

async function faultOf(source: string, record: string): Promise<Failure | null> {
  const text = await readFile(record, 'utf8').catch(() => null)
  if (text === null) return {code: 'verify/record-missing', args: {file: source, record}}
  const {notice, fault} = await readBack(text, record.slice(record.lastIndexOf('.') + 1) as Format)
  if (fault !== null) return {code: 'verify/schema', args: {file: source, record, fault}}
  const bytes = await readFile(source).catch(() => null)
  if (bytes === null) return {code: 'verify/source-missing', args: {file: source}}
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return sha256 === notice.source.sha256 ? null : {code: 'verify/source-changed', args: {file: source}}
}

/** A record as it was written; a fault where it is none, or breaks the schema. */
async function readBack(text: string, format: Format): Promise<{readonly notice: Notice; readonly fault: string | null}> {
  try {
    const {provenance: _, ...notice} = await recordIn(text, format)
    return {notice: notice as unknown as Notice, fault: await breach(notice)}
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n')
    return {notice: {} as Notice, fault: line!}
  }
}

/** The record in a text of one of the formats. Throws where there is none. */
export async function recordIn(text: string, format: Format): Promise<Record<string, unknown>> {
  const value: unknown = format === 'yaml' ? (await import('yaml')).parse(text) : JSON.parse(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new Error('not a record')
}

/** Where a record breaks the schema first. */
async function breach(record: object): Promise<string | null> {
  validator ??= validatorOf()
  const validate = await validator
  if (validate(record)) return null
  const [{instancePath = '', message = ''} = {}] = validate.errors ?? []
  return `${instancePath || '/'} ${message}`
}

type Validator = ((value: unknown) => boolean) & {
  readonly errors?: readonly {readonly instancePath?: string; readonly message?: string}[] | null
}

let validator: Promise<Validator> | null = null

async function validatorOf(): Promise<Validator> {
  const {Ajv2020} = await import('ajv/dist/2020.js')
  const schema = JSON.parse(await readFile(shipped, 'utf8'))
  return new Ajv2020({formats: {date: true}}).compile(schema) as Validator // dates have a pattern beside their format
}

// as far from src/batch as from dist/batch
const shipped = new URL('../../schema/notice-1.0.json', import.meta.url)

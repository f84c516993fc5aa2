import {basename} from 'node:path'
import type {CodeEntry} from '../../data/codes.ts'
import {codes} from '../../data/codes.ts'
import type {ParseResult, ReadOptions} from '../../index.ts'
import type {Message} from '../../model/message.ts'
import {ReadError} from '../../model/read-error.ts'
import type {Severity} from '../../report/phrase.ts'
import {reasonOf} from '../reason.ts'

/** What became of one document. */
export interface Outcome {
  /** The name it goes by in messages. */
  readonly file: string
  /** Null where it gave no record. */
  readonly result: ParseResult | null
  /** Decoded text that the messages point into; null where nothing was decoded. */
  readonly text: string | null
  readonly messages: readonly Message[]
  readonly counts: Readonly<Record<Severity, number>>
  readonly crashed: boolean
  /** Stack of a crash, for those who ask. */
  readonly stack: string | null
}

/**
 * Reads one document to its end; whatever happens is an outcome. A message of severity error means that there is no record.
 *
 * @param name the path it is known by; null for a pipe without a name
 */
export async function readDocument(name: string | null, bytes: () => Promise<Uint8Array>, options: ReadOptions): Promise<Outcome> {
  const file = name ?? '<stdin>'
  const nothing = {file, result: null, text: null, crashed: false, stack: null}
  try {
    const content = await bytes()
    const {parseNotice} = await import('../../index.ts')
    const result = await parseNotice(content, {...options, ...(name === null ? {} : {file: basename(name)})})
    const told = tell(result.messages, file)
    return {...nothing, ...told, text: result.source.text, result: told.counts.error > 0 ? null : result}
  } catch (error) {
    if (error instanceof ReadError) return {...nothing, ...tell([error], file)}
    const crash: Message = {code: 'parse/crash', span: null, args: {reason: reasonOf(error)}}
    return {...nothing, ...tell([crash], file), crashed: true, stack: error instanceof Error ? (error.stack ?? null) : null}
  }
}

/** What is written of a result: its record, with the places of its values where they are wanted. */
export const recordOf = (result: ParseResult, provenance: boolean): object =>
  provenance ? {...result.notice, provenance: result.provenance} : result.notice

/** Gives every message the name of its document, and counts them. */
function tell(messages: readonly Message[], file: string): Pick<Outcome, 'messages' | 'counts'> {
  const counts = {error: 0, warning: 0, info: 0}
  const named = messages.map(({code, span, args}): Message => {
    const entry: CodeEntry = codes[code]
    counts[entry.severity]++
    return {code, span, args: {...args, file}}
  })
  return {messages: named, counts}
}

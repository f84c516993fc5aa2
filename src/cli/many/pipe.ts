import {linesOf} from '../../batch/inputs/lines.ts'
import {readInput} from '../../batch/readers/bytes.ts'
import {type Outcome, readDocument, recordOf} from '../../batch/readers/document.ts'
import {type Lang, phrase} from '../../report/phrase.ts'
import type {Arguments} from '../arguments.ts'
import {exit} from '../exit.ts'
import {readOptionsOf} from '../parse.ts'
import type {Terminal} from '../terminal.ts'

/**
 * `parse-notice pipe`: one line of JSON in, one line of JSON out, in the same order, for `parallel --pipe`, Spark's `pipe` and the like.
 *
 *     "kho/36.docx"                                → {"file": "kho/36.docx", "record": {…}}
 *     {"id": 7, "path": "kho/37.pdf"}              → {"id": 7, "file": "kho/37.pdf", "record": null, "error": {"code": …, "message": …}}
 *     {"file": "38.txt", "text": "THÔNG BÁO …"}    → …
 *     {"file": "39.docx", "base64": "UEsDB…"}      → …
 */
export async function pipe(args: Arguments, lang: Lang, terminal: Terminal): Promise<number> {
  const options = readOptionsOf(args, terminal)
  let [read, failed] = [0, 0]
  for await (const line of linesOf(terminal.stdin)) {
    if (line.trim() === '') continue
    const wish = wishIn(line)
    const outcome = wish.bytes && (await readDocument(wish.file, wish.bytes, options))
    if (outcome?.result) read++
    else failed++
    await terminal.stdout.write(`${JSON.stringify({...wish.id, ...answer(wish.file, outcome, args, lang)})}\n`)
  }
  if (failed === 0) return exit.ok
  return read === 0 ? exit.input : exit.partial
}

/** One document that is asked for; without bytes where the line asks for nothing that can be given. */
interface Wish {
  readonly id: {readonly id?: unknown}
  readonly file: string | null
  readonly bytes: (() => Promise<Uint8Array>) | null
}

function wishIn(line: string): Wish {
  const value = jsonIn(line)
  if (typeof value === 'string') return {id: {}, file: value, bytes: () => readInput(value)}
  if (typeof value !== 'object' || value === null) return {id: {}, file: null, bytes: null}
  const {id, path, file, text, base64}: Readonly<Record<string, unknown>> = {...value}
  const named = {id: id === undefined ? {} : {id}, file: typeof file === 'string' ? file : null}
  if (typeof path === 'string') return {...named, file: named.file ?? path, bytes: () => readInput(path)}
  if (typeof text === 'string') return {...named, bytes: async () => Buffer.from(text)}
  if (typeof base64 === 'string') return {...named, bytes: async () => Buffer.from(base64, 'base64')}
  return {...named, bytes: null}
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function answer(file: string | null, outcome: Outcome | null, {provenance}: Arguments, lang: Lang): object {
  if (outcome === null) return {file, record: null, error: errorOf({code: 'input/bad-request', span: null, args: {}}, lang)}
  const {result, messages} = outcome
  if (result) return {file, record: recordOf(result, provenance)}
  const errors = messages.map((message) => ({message, said: phrase(message, lang)})).filter(({said}) => said.severity === 'error')
  return {file, record: null, error: errorOf(errors[0]!.message, lang)}
}

const errorOf = (message: Outcome['messages'][number], lang: Lang): object => ({
  code: message.code,
  message: phrase(message, lang).text,
  args: message.args,
})

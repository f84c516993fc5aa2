import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import type {CodeEntry} from '../../data/codes.ts'
import {codes} from '../../data/codes.ts'
import type {ParseResult, Programs, ReadOptions} from '../../index.ts'
import {ReadError} from '../../model/read-error.ts'
import {limits} from '../../read/limits.ts'
import {writers} from '../../write/index.ts'
import {failureOfWriting, messageOf} from '../faults.ts'
import type {Failure, Result, Setup, Task} from '../task.ts'
import {readInput} from './bytes.ts'
import {type Outcome, readDocument, recordOf} from './document.ts'
import {writeDraft} from './draft.ts'

/**
 * Reads one file after the other and writes their records as drafts; a result for each, in their order.
 *
 * @param programs null where a file that takes programs outside is to be left for later
 * @param begin told the place of each file before it is read
 */
export async function workThrough(
  tasks: readonly Task[],
  setup: Setup,
  programs: Programs | null,
  begin: (at: number) => void,
): Promise<Result[]> {
  const results: Result[] = []
  for (const [at, task] of tasks.entries()) {
    begin(at)
    const begun = performance.now()
    const {text, ...read} = await readOne(task, setup, programs)
    results.push(withRecord({...nothing, ...read, milliseconds: Math.round(performance.now() - begun)}, text ?? null, setup))
  }
  return results
}

type Read = Partial<Result> & Pick<Result, 'outcome'>

const nothing = {sha256: null, failure: null, draft: null, text: null, identity: null, review: [], milliseconds: 0} as const

async function readOne({path, known}: Task, setup: Setup, programs: Programs | null): Promise<Read> {
  const content = await contentOf(path)
  if (!(content instanceof Uint8Array)) return {outcome: 'failed', failure: content}
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (sha256 === known) return {outcome: 'same', sha256}
  const later = absent()
  const outcome = await readDocument(path, async () => content, readOptionsOf(setup, programs ?? later.programs))
  if (later.wanted()) return {outcome: 'later', sha256}
  if (outcome.result === null) return {outcome: 'failed', sha256, failure: failureIn(outcome)}
  const text = await render(outcome.result, setup)
  return {outcome: 'read', sha256, text, identity: identityOf(outcome.result.notice), review: reviewOf(outcome)}
}

async function contentOf(path: string): Promise<Uint8Array | Failure> {
  try {
    return wholeFile(path) ?? (await readInput(path))
  } catch (error) {
    return messageOf(error, path)
  }
}

/** Read at once, as nobody else waits for this process; null where it is not so simple, or cannot be opened. */
function wholeFile(path: string): Uint8Array | null {
  try {
    const found = statSync(path)
    if (found.isFile()) return found.size <= limits.bytes ? readFileSync(path) : null
    // a pipe or a device may never end
    if (!found.isDirectory()) throw new ReadError('input/unreadable', {reason: 'not a regular file'})
  } catch (error) {
    if (error instanceof ReadError) throw error
  }
  return null
}

function withRecord(result: Result, text: string | null, {drafts}: Setup): Result {
  if (text === null || drafts === null) return {...result, text}
  try {
    return {...result, draft: writeDraft(drafts, text)}
  } catch (error) {
    return {...result, outcome: 'failed', failure: failureOfWriting(error)}
  }
}

const readOptionsOf = ({from, encoding, ocr, ocrLanguage}: Setup, programs: Programs): ReadOptions => ({
  ...(from === null ? {} : {from}),
  ...(encoding === null ? {} : {encoding}),
  ocr,
  ocrLanguage,
  programs,
})

/** Programs that are not there; tells whether one was wanted. */
function absent(): {readonly programs: Programs; readonly wanted: () => boolean} {
  let wanted = false
  const refuse = async (): Promise<never> => {
    wanted = true
    throw new ReadError('input/ocr-missing')
  }
  return {programs: {toDocx: refuse, recognise: refuse}, wanted: () => wanted}
}

function failureIn({messages}: Outcome): Failure {
  const {code, args} = messages.find((message) => severityOf(message.code) === 'error')!
  return {code, args}
}

const reviewOf = ({messages}: Outcome): Result['review'] => [
  ...new Set(messages.filter(({code}) => severityOf(code) === 'warning').map(({code}) => code)),
]

const severityOf = (code: keyof typeof codes): CodeEntry['severity'] => codes[code].severity

/** "Sở Y tế" is a body of every province: the one above tells which. */
function identityOf({document}: ParseResult['notice']): string | null {
  const {codeNumber, codeNotation, organName, parentOrganName, issuedDate} = document
  const parts = [codeNumber, codeNotation, organName, issuedDate?.slice(0, 4)]
  if (!parts.every((part) => part)) return null
  return [...parts, ...(parentOrganName ? [parentOrganName] : [])].join(' | ')
}

const render = (result: ParseResult, {format, provenance}: Setup): Promise<string> => writers[format](recordOf(result, provenance))

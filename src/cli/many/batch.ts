import {createReadStream, existsSync} from 'node:fs'
import {batch, type End} from '../../batch/index.ts'
import {inputsOf, type Wanted} from '../../batch/inputs/index.ts'
import {listed} from '../../batch/inputs/list.ts'
import {reasonOf} from '../../batch/reason.ts'
import {Refusal} from '../../batch/refusal.ts'
import {emptyTally, type Tally} from '../../batch/tally.ts'
import type {Failure, Setup} from '../../batch/task.ts'
import {type Lang, phrase} from '../../report/phrase.ts'
import {printable} from '../../report/printable.ts'
import type {Arguments, ManyArguments} from '../arguments.ts'
import {exit} from '../exit.ts'
import type {Terminal} from '../terminal.ts'
import {says, UsageError} from '../usage.ts'
import {failureLine, howOf, stopOf} from './common.ts'
import {type Failures, failedList, quarantine} from './failures.ts'
import {hire, nobody} from './hire.ts'
import {showProgress} from './progress.ts'
import {summaryText} from './summary.ts'
import {isFolder, targetOf} from './target.ts'

/** `parse-notice <folder…> -o FOLDER/`: a record for every file, once. */
export async function batchFiles(args: Arguments, lang: Lang, terminal: Terminal): Promise<number> {
  refuseOdd(args)
  const begun = performance.now()
  const {many} = args
  const json = many.progress === 'json'
  const target = targetOf(args, terminal.stdout)
  const wanted = wantedOf(args, target.to, terminal)
  const tally = emptyTally()
  const {stop, stopCode} = stopOf(terminal)
  const progress = showProgress(howOf(args, terminal), tally, countOf(wanted, args, stop.signal), lang, terminal)
  stop.signal.addEventListener('abort', () => progress.tell(said.stopping[lang]))
  let failures: Failures[] = []
  let end: End | null = null
  let ran = false
  try {
    failures = failuresOf(many, (file, error) => progress.tell(printable(`${file}: ${reasonOf(error)}`)))
    end = await batch({
      version: terminal.version(),
      setup: setupOf(args),
      wanted,
      to: target.to,
      force: many.force,
      retryFailed: many.retryFailed,
      isTooBad: boundOf(many),
      hire: (setup) => readersFor(setup, many, terminal, stop.signal, (text) => progress.tell(text), lang),
      tally,
      onEntry: (entry) => {
        if (entry.status !== 'failed') return
        for (const each of failures) each.add(entry)
        if (!args.quiet && (json || tally.counts.failed <= SHOWN)) progress.say(failureLine(entry, args, lang))
      },
      stop: stop.signal,
    })
    ran = true
  } finally {
    progress.stop()
    target.end(stopCode() === null && end?.failure === null)
    for (const each of failures) await each.close(ran)
  }
  const seconds = (performance.now() - begun) / 1000
  const stopped = stopCode() !== null
  const summary = json ? `${JSON.stringify(summaryOf(tally, seconds, stopped, end))}\n` : summaryText(tally, seconds, lang)
  if (!args.quiet || json) await terminal.stderr.write(summary)
  if (!json) for (const text of afterwords(end, stopped, target.to, lang)) await terminal.stderr.write(`${text}\n`)
  return stopCode() ?? codeOf(end, tally, args)
}

/** Readers of this computer, or whoever serves the queue. */
async function readersFor(
  setup: Setup,
  many: ManyArguments,
  terminal: Terminal,
  signal: AbortSignal,
  tell: (text: string) => void,
  lang: Lang,
) {
  if (many.queue === null) return hire(setup, many)
  const {queueCrew} = await import('../../batch/queue/crew.ts')
  const crew = await queueCrew(many.queue, setup, {
    version: terminal.version(),
    signal,
    onTrouble: ({code, args}) => tell(phrase({code, span: null, args}, lang).text),
  })
  return {crew, programs: nobody}
}

/** Failures told one by one; the rest is in the summary and the journal. */
const SHOWN = 50

function refuseOdd({files, many, explain, output}: Arguments): void {
  const {filesFrom} = many
  if (filesFrom !== null && filesFrom !== '-' && !existsSync(filesFrom)) throw new Refusal('input/not-found', {file: filesFrom})
  if (explain) throw new UsageError(says.conflict('--explain', '-o, --output <folder>'))
  if (files.length === 0 && many.filesFrom === null) throw new UsageError(says.noInput())
  if (files.includes('-')) throw new UsageError(says.conflict('-', '-o, --output <folder>'))
  if (many.queue !== null && many.jobs !== null) throw new UsageError(says.conflict('--queue', '-j, --jobs'))
  const folderOnly = [many.force && '--force', many.retryFailed && '--retry-failed'].find((option) => option !== false)
  if (folderOnly !== undefined && !isFolder(output)) throw new UsageError(says.needsFolder(folderOnly))
}

const setupOf = ({format, provenance, from, encoding, ocr, ocrLang}: Arguments): Omit<Setup, 'parser' | 'drafts'> => ({
  format,
  provenance,
  from,
  encoding,
  ocr,
  ocrLanguage: ocrLang,
})

function wantedOf({files, many}: Arguments, to: unknown, terminal: Terminal): Wanted {
  const {filesFrom} = many
  const bytes = filesFrom === null ? null : filesFrom === '-' ? terminal.stdin : createReadStream(filesFrom)
  return {
    files,
    list: bytes === null ? null : listed(bytes, many.null),
    endings: many.ext,
    output: typeof to === 'string' ? to : null,
    shard: many.shard,
  }
}

/** Counts the inputs while they are read; a list can be gone through only once. */
function countOf(wanted: Wanted, {many, quiet}: Arguments, stop: AbortSignal): () => number | null {
  let total: number | null = null
  if (wanted.list !== null || many.progress === 'none' || quiet) return () => null
  const counting = async (): Promise<void> => {
    let sum = 0
    for await (const _ of inputsOf(wanted)) {
      if (stop.aborted) return
      sum++
    }
    total = sum
  }
  counting().catch(() => {}) // whatever is wrong is told where the inputs are taken
  return () => total
}

function failuresOf(
  {failedList: list, quarantine: folder, null: nul}: ManyArguments,
  onFault: (file: string, error: unknown) => void,
): Failures[] {
  return [
    ...(list === null ? [] : [failedList(list, nul ? '\0' : '\n', onFault)]),
    ...(folder === null ? [] : [quarantine(folder, onFault)]),
  ]
}

function boundOf({maxFailures}: ManyArguments): (tally: Tally) => boolean {
  if (maxFailures === null) return () => false
  const {limit, isPercent} = maxFailures
  return ({counts}) => {
    const read = counts.written + counts.done + counts.duplicate + counts.failed
    return isPercent ? read >= ENOUGH && counts.failed * 100 > limit * read : counts.failed > limit
  }
}

/** Files that must have been read before a share of failures says anything. */
const ENOUGH = 20

const summaryOf = (
  {inputs, left, counts, toReview, failures}: Tally,
  seconds: number,
  stopped: boolean,
  {failure, isWhole}: End,
): object => ({
  event: 'summary',
  inputs,
  left,
  counts,
  toReview,
  failures: Object.fromEntries([...failures].map(([code, {count}]) => [code, count])),
  seconds: Math.round(seconds * 10) / 10,
  stopped,
  failure,
  isWhole,
})

/** What follows the numbers; among lines of JSON the summary says the same. */
const afterwords = ({failure, isWhole}: End, stopped: boolean, to: unknown, lang: Lang): string[] => [
  ...(failure ? [ending(failure, lang)] : []),
  ...(typeof to === 'string' && (stopped || failure) ? [said.again[lang]] : []),
  ...(isWhole ? [] : [said.unbalanced[lang]]),
]

const ending = ({code, args}: Failure, lang: Lang): string => {
  const {text, help} = phrase({code, span: null, args}, lang)
  return [text, help].filter((part) => part !== '').join('\n       ')
}

function codeOf({isWhole, failure}: End, {counts, failures, toReview}: Tally, {strict}: Arguments): number {
  const read = counts.written + counts.done + counts.duplicate
  if (!isWhole) return exit.internal
  if ([failure?.code, ...failures.keys()].some((code) => code?.startsWith('output/'))) return exit.output
  if (counts.failed > 0 || failure) return read > 0 ? exit.partial : exit.input
  return strict && toReview > 0 ? exit.findings : exit.ok
}

const said = {
  stopping: {
    vi: 'Đang dừng: đọc nốt các tệp dở dang. Bấm Ctrl-C lần nữa để dừng ngay.',
    en: 'Stopping: the files in hand are finished. Ctrl-C again stops now.',
  },
  again: {vi: 'Chạy lại đúng lệnh đó để làm tiếp.', en: 'Run the same command again to go on.'},
  unbalanced: {
    vi: 'LỖI CỦA CHƯƠNG TRÌNH: số tệp vào không bằng tổng các kết quả.',
    en: 'A FAULT OF THE PROGRAM: the inputs are not the sum of what became of them.',
  },
} as const

import {realpathSync} from 'node:fs'
import {basename} from 'node:path'
import {expanded} from '../batch/inputs/pattern.ts'
import {readInput} from '../batch/readers/bytes.ts'
import {type Outcome, readDocument, recordOf} from '../batch/readers/document.ts'
import type {ParseResult, Programs, ReadOptions} from '../index.ts'
import type {Lang} from '../report/phrase.ts'
import type {Arguments} from './arguments.ts'
import {paintFor} from './colour.ts'
import {exit} from './exit.ts'
import {openOutput} from './output.ts'
import {reporterOf} from './reporter.ts'
import type {Terminal} from './terminal.ts'
import {says, UsageError} from './usage.ts'

/** `parse-notice [parse] <file…|->`: a record for every input on stdout or in a file, messages on stderr. */
export async function parse(given: Arguments, lang: Lang, terminal: Terminal): Promise<number> {
  const args = {...given, files: await expanded(given.files)}
  refuseOddInputs(args)
  const output = openOutput(args.output, terminal.stdout)
  const reporter = reporterOf(args, lang, terminal, await paintFor(terminal.stderr, args.color, terminal.env))
  const render = await rendererOf(args)
  const options = readOptionsOf(args, terminal)
  const outcomes: Outcome[] = []
  for (const file of args.files) {
    const name = file === '-' ? args.stdinFilename : file
    const outcome = await readDocument(name, () => readInput(file, () => terminal.stdin), options)
    if (isRead(outcome)) await output.write(await render(outcome, !outcomes.some(isRead)))
    await reporter.document(outcome)
    outcomes.push(outcome)
  }
  if (outcomes.some(isRead)) output.close()
  await reporter.summary(outcomes)
  return exitCodeOf(outcomes, args)
}

export function readOptionsOf({from, encoding, ocr, ocrLang}: Arguments, terminal: Terminal): ReadOptions {
  return {
    ...(from === null ? {} : {from}),
    ...(encoding === null ? {} : {encoding}),
    ocr,
    ocrLanguage: ocrLang,
    programs: programsWhenNeeded(terminal),
  }
}

/** The programs of this computer; of a text file not even the folder of modules about them is opened. */
function programsWhenNeeded({env, platform}: Terminal): Programs {
  const local = async (): Promise<Programs> => (await import('../programs/index.ts')).localPrograms({env, platform})
  return {
    toDocx: async (bytes, ending) => (await local()).toDocx(bytes, ending),
    recognise: async (bytes, request) => (await local()).recognise(bytes, request),
  }
}

type Read = Outcome & {readonly result: ParseResult}
const isRead = (outcome: Outcome): outcome is Read => outcome.result !== null

function refuseOddInputs({files, format, output, explain}: Arguments): void {
  if (files.filter((file) => file === '-').length > 1) throw new UsageError(says.stdinTwice())
  if (files.length > 1 && format === 'json' && !explain) throw new UsageError(says.jsonIsOne())
  const target = output === null ? null : realPath(output)
  const same = files.find((file) => target !== null && file !== '-' && realPath(file) === target)
  if (same !== undefined) throw new UsageError(says.overwritesInput(same))
}

/** Null where nothing of that name exists. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/** How a document that was read becomes text: the record in the wanted format, or its explanation. */
async function rendererOf({explain, format, provenance, files}: Arguments): Promise<(read: Read, first: boolean) => Promise<string>> {
  if (explain) {
    const lines = await import('../report/explain.ts')
    return async ({file, result}) => (files.length > 1 ? `${basename(file)}\n` : '') + lines.explain(result.notice, result.provenance)
  }
  const {writers} = await import('../write/index.ts')
  return async ({result}, first) => {
    return (format === 'yaml' && !first ? '---\n' : '') + (await writers[format](recordOf(result, provenance)))
  }
}

function exitCodeOf(outcomes: readonly Outcome[], {strict}: Arguments): number {
  if (outcomes.some((outcome) => outcome.crashed)) return exit.internal
  const read = outcomes.filter(isRead).length
  if (read < outcomes.length) return read === 0 ? exit.input : exit.partial
  return strict && outcomes.some((outcome) => outcome.counts.warning > 0) ? exit.findings : exit.ok
}

import type {Outcome} from '../batch/readers/document.ts'
import type {CodeEntry} from '../data/codes.ts'
import {codes} from '../data/codes.ts'
import type {Message} from '../model/message.ts'
import type {Lang} from '../report/phrase.ts'
import type {Paint} from '../report/text.ts'
import {reportText} from '../report/text.ts'
import type {Arguments} from './arguments.ts'
import type {Terminal} from './terminal.ts'

/** Tells a person on stderr how it goes. */
export interface Reporter {
  document(outcome: Outcome): Promise<void>
  /** What is worth saying once all inputs are done: what was not shown, and how many failed. */
  summary(outcomes: readonly Outcome[]): Promise<void>
}

/**
 * A reporter that shows errors always, warnings unless quiet, notes when asked for or when explaining. Of an input without a record
 * only the errors matter: that a recipe has no signature is no news.
 */
export function reporterOf(args: Arguments, lang: Lang, {stderr, env}: Terminal, paint: Paint): Reporter {
  const width = stderr.isTTY ? stderr.columns : 100
  const notes = args.verbose || (args.explain && !args.quiet)
  const isShown = ({code}: Message, failed: boolean): boolean => {
    const {severity}: CodeEntry = codes[code]
    return severity === 'error' || (!failed && (severity === 'warning' ? !args.quiet : notes))
  }
  return {
    document: async ({file, text, messages, stack, result}) => {
      const shown = messages.filter((message) => isShown(message, result === null))
      const said = reportText(shown, {file, text, lang, width, paint})
      await put(stderr, said + (stack !== null && env.PARSE_NOTICE_DEBUG ? `${stack}\n` : ''))
    },
    summary: async (outcomes) => {
      if (!args.quiet) await put(stderr, countsOf(outcomes, lang, notes))
    },
  }
}

const put = async (stderr: Terminal['stderr'], text: string): Promise<void> => {
  if (text !== '') await stderr.write(text).catch(() => {}) // nobody listens: nothing to be done
}

function countsOf(outcomes: readonly Outcome[], lang: Lang, notes: boolean): string {
  const hidden = notes ? 0 : outcomes.reduce((sum, {result, counts}) => sum + (result === null ? 0 : counts.info), 0)
  const failed = outcomes.filter((outcome) => outcome.result === null).length
  const tally = outcomes.length > 1 && failed > 0 ? said.tally[lang](outcomes.length, failed) : ''
  return (hidden > 0 ? said.hidden[lang](hidden) : '') + tally
}

const said = {
  hidden: {
    vi: (n: number) => `${n} ghi chú không hiện; xem bằng -v\n`,
    en: (n: number) => `${n} ${n === 1 ? 'note' : 'notes'} not shown; -v shows ${n === 1 ? 'it' : 'them'}\n`,
  },
  tally: {
    vi: (all: number, failed: number) => `${all} tệp = ${all - failed} đọc được + ${failed} không đọc được\n`,
    en: (all: number, failed: number) => `${all} inputs = ${all - failed} read + ${failed} failed\n`,
  },
} as const

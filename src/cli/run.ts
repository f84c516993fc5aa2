import {Refusal} from '../batch/refusal.ts'
import type {Message} from '../model/message.ts'
import type {Lang} from '../report/phrase.ts'
import {printable} from '../report/printable.ts'
import {reportText, severityWord} from '../report/text.ts'
import type {Arguments} from './arguments.ts'
import {readArguments} from './arguments.ts'
import {paintFor} from './colour.ts'
import {exit} from './exit.ts'
import {help} from './help.ts'
import {chooseLanguage} from './language.ts'
import {isForMany} from './many/target.ts'
import {OutputError} from './output.ts'
import {parse} from './parse.ts'
import {schema} from './schema.ts'
import type {Terminal} from './terminal.ts'
import {says, UsageError} from './usage.ts'

/** Runs one command line to its end and gives the exit code. Rejects only for a fault of the program or a broken pipe. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const {lang, color} = wishesIn(argv, terminal)
  try {
    return await obey(readArguments(argv), lang, terminal)
  } catch (error) {
    const paint = await paintFor(terminal.stderr, color, terminal.env)
    if (error instanceof UsageError) {
      await terminal.stderr.write(`${paint.error(severityWord('error', lang))}: ${printable(error.said[lang])}   (parse-notice --help)\n`)
      return exit.usage
    }
    const message = messageOf(error)
    if (message === null) throw error
    await terminal.stderr.write(reportText([message], {file: '', text: null, lang, width: terminal.stderr.columns, paint}))
    return message.code.startsWith('output/') ? exit.output : exit.usage
  }
}

async function obey(args: Arguments, lang: Lang, terminal: Terminal): Promise<number> {
  if (args.command === 'help') return say(terminal, help(lang))
  if (args.command === 'version') return say(terminal, `${terminal.version()}\n`)
  if (args.command === 'worker') return (await import('./many/worker.ts')).worker(args, lang, terminal)
  if (args.command === 'pipe') return (await import('./many/pipe.ts')).pipe(args, lang, terminal)
  if (args.command === 'status') return (await import('./many/status.ts')).status(args, lang, terminal)
  if (args.command === 'verify') return (await import('./many/verify.ts')).verify(args, lang, terminal)
  if (args.command === 'check') return (await import('./many/check.ts')).check(args, lang, terminal)
  if (args.command === 'schema') return schema(args, terminal)
  if (args.command === 'doctor') return (await import('./doctor.ts')).doctor(args, lang, terminal)
  if (isForMany(args)) return (await import('./many/batch.ts')).batchFiles(args, lang, terminal)
  if (args.files.length > 0) return parse(args, lang, terminal)
  if (!terminal.stdinIsTTY) throw new UsageError(says.noInput())
  await terminal.stderr.write(help(lang))
  return exit.usage
}

function messageOf(error: unknown): Message | null {
  if (error instanceof OutputError) return {code: 'output/unwritable', span: null, args: {file: error.file, reason: error.reason}}
  return error instanceof Refusal ? {code: error.code, span: null, args: error.args} : null
}

async function say({stdout}: Terminal, text: string): Promise<number> {
  await stdout.write(text)
  return exit.ok
}

/** Language and colour that a command line asks for, known even when the rest of it is wrong. */
function wishesIn(argv: readonly string[], terminal: Terminal): {readonly lang: Lang; readonly color: Arguments['color']} {
  const lang = valueIn(argv, '--lang')
  const color = valueIn(argv, '--color')
  return {
    lang: lang === 'vi' || lang === 'en' ? lang : chooseLanguage(terminal),
    color: color === 'always' || color === 'never' ? color : 'auto',
  }
}

function valueIn(argv: readonly string[], option: string): string | undefined {
  const at = argv.findLastIndex((word) => word === option || word.startsWith(`${option}=`))
  return argv[at] === option ? argv[at + 1] : argv[at]?.slice(option.length + 1)
}

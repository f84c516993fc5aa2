import {CommanderError, Option, Command as Program} from 'commander'
import type {Format as InputFormat, ReadOptions} from '../index.ts'
import type {Lang} from '../report/phrase.ts'
import type {When} from './colour.ts'
import {says, UsageError} from './usage.ts'

export type Format = 'yaml' | 'json' | 'ndjson'

/** Commands by their names; `parse` needs none. */
const commands = ['parse', 'batch', 'worker', 'pipe', 'status', 'verify', 'check', 'schema', 'doctor'] as const

export type Command = (typeof commands)[number] | 'help' | 'version'

/** A command line, read and checked. */
export interface Arguments {
  readonly command: Command
  readonly files: readonly string[]
  readonly format: Format
  /** A path; null for stdout. */
  readonly output: string | null
  readonly provenance: boolean
  readonly explain: boolean
  readonly lang: Lang | null
  readonly color: When
  readonly quiet: boolean
  readonly verbose: boolean
  readonly stdinFilename: string | null
  readonly from: InputFormat | null
  readonly encoding: NonNullable<ReadOptions['encoding']> | null
  readonly ocr: NonNullable<ReadOptions['ocr']>
  /** Languages as tesseract names them. */
  readonly ocrLang: string
  readonly strict: boolean
  readonly many: ManyArguments
}

/** What concerns many files; null and false where nothing is said of it. */
export interface ManyArguments {
  readonly jobs: number | null
  readonly filesFrom: string | null
  readonly null: boolean
  /** Endings of names, in small letters, without the dot. */
  readonly ext: readonly string[] | null
  /** Seconds. */
  readonly timeout: number | null
  /** MB. */
  readonly memory: number | null
  readonly ocrJobs: number | null
  readonly ocrTimeout: number | null
  readonly force: boolean
  readonly retryFailed: boolean
  readonly maxFailures: {readonly limit: number; readonly isPercent: boolean} | null
  readonly failedList: string | null
  readonly quarantine: string | null
  readonly shard: {readonly index: number; readonly of: number} | null
  readonly progress: 'auto' | 'bar' | 'line' | 'json' | 'none' | null
  readonly queue: string | null
}

/** Reads a command line. Throws UsageError for what cannot be meant. */
export function readArguments(argv: readonly string[]): Arguments {
  const program = commandLine()
  try {
    program.parse([...argv], {from: 'user'})
  } catch (error) {
    throw error instanceof CommanderError ? usageErrorOf(error) : error
  }
  const behind = argv.includes('--') ? argv.length - 1 - argv.indexOf('--') : 0
  return settle(program.args, program.opts<Given>(), program.args.length <= behind)
}

/** What commander gives: an option that was not given is absent. */
interface Given extends Partial<Omit<Arguments, 'command' | 'files' | 'many'>>, Partial<Omit<ManyArguments, Parsed>> {
  readonly help?: true
  readonly version?: true
  readonly jobs?: string
  readonly ext?: string
  readonly timeout?: string
  readonly memory?: string
  readonly ocrJobs?: string
  readonly ocrTimeout?: string
  readonly maxFailures?: string
  readonly shard?: string
}

/** What is more than a word or a choice. */
type Parsed = 'jobs' | 'ext' | 'timeout' | 'memory' | 'ocrJobs' | 'ocrTimeout' | 'maxFailures' | 'shard'

/** The options, for commander; what they mean is told in help.ts. */
export function commandLine(): Program {
  return new Program('parse-notice')
    .helpOption(false)
    .argument('[file...]')
    .addOption(new Option('-f, --format <format>').choices(['yaml', 'json', 'ndjson']))
    .addOption(new Option('-o, --output <file>'))
    .addOption(new Option('--provenance'))
    .addOption(new Option('--explain').conflicts(['provenance', 'format']))
    .addOption(new Option('--from <type>').choices(['text', 'markdown', 'html', 'docx', 'odt', 'doc', 'rtf', 'pdf', 'image']))
    .addOption(new Option('--encoding <name>').choices(['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'viscii', 'tcvn3', 'vni']))
    .addOption(new Option('--ocr <when>').choices(['auto', 'always', 'never']))
    .addOption(new Option('--ocr-lang <language>'))
    .addOption(new Option('--stdin-filename <name>'))
    .addOption(new Option('--strict'))
    .addOption(new Option('-j, --jobs <number>'))
    .addOption(new Option('--files-from <file>'))
    .addOption(new Option('-0, --null'))
    .addOption(new Option('--ext <endings>'))
    .addOption(new Option('--timeout <seconds>'))
    .addOption(new Option('--memory <MB>'))
    .addOption(new Option('--ocr-jobs <number>'))
    .addOption(new Option('--ocr-timeout <seconds>'))
    .addOption(new Option('--force'))
    .addOption(new Option('--retry-failed').conflicts('force'))
    .addOption(new Option('--max-failures <number>'))
    .addOption(new Option('--failed-list <file>'))
    .addOption(new Option('--quarantine <folder>'))
    .addOption(new Option('--shard <part>'))
    .addOption(new Option('--progress <how>').choices(['auto', 'bar', 'line', 'json', 'none']))
    .addOption(new Option('--queue <url>'))
    .addOption(new Option('-q, --quiet').conflicts('verbose'))
    .addOption(new Option('-v, --verbose'))
    .addOption(new Option('--lang <language>').choices(['vi', 'en']))
    .addOption(new Option('--color <when>').choices(['auto', 'always', 'never']))
    .addOption(new Option('-V, --version'))
    .addOption(new Option('-h, --help'))
    .exitOverride()
    .configureOutput({writeErr: () => {}, writeOut: () => {}})
}

const reserved = new Set(['lint', 'export', 'review', 'explain'])

function settle(operands: readonly string[], given: Given, literal: boolean): Arguments {
  const output = given.output === undefined || given.output === '-' ? null : given.output
  return {
    ...commandOf(operands, given, literal),
    format: given.format ?? formatOf(output),
    output,
    provenance: given.provenance ?? false,
    explain: given.explain ?? false,
    lang: given.lang ?? null,
    color: given.color ?? 'auto',
    quiet: given.quiet ?? false,
    verbose: given.verbose ?? false,
    stdinFilename: given.stdinFilename ?? null,
    from: given.from ?? null,
    encoding: given.encoding ?? null,
    ocr: given.ocr ?? 'auto',
    ocrLang: languagesIn(given.ocrLang ?? 'vie'),
    strict: given.strict ?? false,
    many: manyOf(given),
  }
}

function manyOf(given: Given): ManyArguments {
  return {
    jobs: numberIn('-j, --jobs <number>', given.jobs, 1, 1024),
    filesFrom: given.filesFrom ?? null,
    null: given.null ?? false,
    ext:
      given.ext === undefined
        ? null
        : given.ext.split(',').map((ending) =>
            ending
              .trim()
              .toLowerCase()
              .replace(/^\*?\./u, ''),
          ),
    timeout: numberIn('--timeout <seconds>', given.timeout, 1, 86_400),
    memory: numberIn('--memory <MB>', given.memory, 64, 1_000_000),
    ocrJobs: numberIn('--ocr-jobs <number>', given.ocrJobs, 1, 1024),
    ocrTimeout: numberIn('--ocr-timeout <seconds>', given.ocrTimeout, 1, 86_400),
    force: given.force ?? false,
    retryFailed: given.retryFailed ?? false,
    maxFailures: boundIn(given.maxFailures),
    failedList: given.failedList ?? null,
    quarantine: given.quarantine ?? null,
    shard: shardIn(given.shard),
    progress: given.progress ?? null,
    queue: given.queue ?? null,
  }
}

function numberIn(option: string, given: string | undefined, least: number, most: number): number | null {
  if (given === undefined) return null
  const number = /^\d{1,9}$/u.test(given) ? Number(given) : Number.NaN
  if (number >= least && number <= most) return number
  throw new UsageError(says.wrongValue(option, given, `${least} … ${most}`))
}

/** `50` files, or `5%` of those read. */
function boundIn(given: string | undefined): ManyArguments['maxFailures'] {
  if (given === undefined) return null
  const found = /^(?<limit>\d{1,9})(?<percent>%?)$/u.exec(given)?.groups
  if (!found || (found.percent && Number(found.limit) > 100))
    throw new UsageError(says.wrongValue('--max-failures <number>', given, '0, 50, 5%, …'))
  return {limit: Number(found.limit), isPercent: found.percent === '%'}
}

/** `3/10`: the third of ten parts. */
function shardIn(given: string | undefined): ManyArguments['shard'] {
  if (given === undefined) return null
  const found = /^(?<index>\d{1,6})\/(?<of>\d{1,6})$/u.exec(given)?.groups
  const shard = {index: Number(found?.index), of: Number(found?.of)}
  if (shard.index >= 1 && shard.index <= shard.of) return shard
  throw new UsageError(says.wrongValue('--shard <part>', given, '1/10, 2/10, …, 10/10'))
}

/** The first word may be a command; what follows `parse` or stands behind `--` is always a file. */
function commandOf(operands: readonly string[], given: Given, literal: boolean): Pick<Arguments, 'command' | 'files'> {
  if (given.help) return {command: 'help', files: []}
  if (given.version) return {command: 'version', files: []}
  const [first, ...rest] = operands
  if (first === undefined || literal) return {command: 'parse', files: operands}
  if (first === 'parse') return {command: 'parse', files: rest}
  if (reserved.has(first)) throw new UsageError(says.notYet(first))
  const command = commands.find((name) => name === first)
  if (command === undefined) return {command: 'parse', files: operands}
  if (operandsOf[command] === 'none' && rest.length > 0) throw new UsageError(says.tooMany(rest[0]!))
  if (operandsOf[command] === 'folder' && rest.length !== 1) throw new UsageError(says.oneFolder(command))
  return {command, files: rest}
}

/** What a command takes behind its name. */
const operandsOf: Readonly<Record<(typeof commands)[number], 'files' | 'folder' | 'none'>> = {
  parse: 'files',
  batch: 'files',
  worker: 'none',
  pipe: 'none',
  status: 'folder',
  verify: 'folder',
  check: 'folder',
  schema: 'none',
  doctor: 'none',
}

/** Names of data files of tesseract, such as `vie` or `vie+eng`. They end in the name of a file: a path is none. */
function languagesIn(given: string): string {
  if (/^[A-Za-z_]{2,30}(?:\+[A-Za-z_]{2,30}){0,9}$/u.test(given)) return given
  throw new UsageError(says.wrongValue('--ocr-lang <language>', given, 'vie, eng, vie+eng, …'))
}

function formatOf(output: string | null): Format {
  const ending = output?.toLowerCase().match(/\.(?<name>[a-z]+)$/u)?.groups?.name
  if (ending === 'json') return 'json'
  return ending === 'ndjson' || ending === 'jsonl' ? 'ndjson' : 'yaml'
}

function usageErrorOf(error: CommanderError): UsageError {
  const quoted = Array.from(error.message.matchAll(/'(?<name>[^']*)'/gu), (found) => found[1]!)
  const [first = '', second = ''] = quoted
  switch (error.code) {
    case 'commander.unknownOption':
      return new UsageError(says.unknownOption(first, error.message.match(/Did you mean (?:one of )?(?<name>[^?]+)\?/u)?.[1] ?? null))
    case 'commander.optionMissingArgument':
      return new UsageError(says.missingValue(first))
    case 'commander.invalidArgument':
      return new UsageError(says.wrongValue(first, second, error.message.match(/choices are (?<names>.+)\.$/u)?.[1] ?? ''))
    case 'commander.conflictingOption':
      return new UsageError(says.conflict(first, second))
    default:
      return new UsageError({vi: error.message, en: error.message})
  }
}

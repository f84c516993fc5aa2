import {Command, CommanderError, Option} from 'commander'
import type {Format as InputFormat, ReadOptions} from '../index.ts'
import type {Lang} from '../report/phrase.ts'
import type {When} from './colour.ts'
import {says, UsageError} from './usage.ts'

export type Format = 'yaml' | 'json' | 'ndjson'

/** A command line, read and checked. */
export interface Arguments {
  readonly command: 'parse' | 'schema' | 'doctor' | 'help' | 'version'
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
}

/** Reads a command line. Throws UsageError for what cannot be meant. */
export function readArguments(argv: readonly string[]): Arguments {
  const program = commandLine()
  try {
    program.parse([...argv], {from: 'user'})
  } catch (error) {
    throw error instanceof CommanderError ? usageErrorOf(error) : error
  }
  return settle(program.args, program.opts<Given>(), argv.includes('--'))
}

/** What commander gives: an option that was not given is absent. */
interface Given extends Partial<Omit<Arguments, 'command' | 'files'>> {
  readonly help?: true
  readonly version?: true
}

/** The options, for commander; what they mean is told in help.ts. */
export function commandLine(): Command {
  return new Command('parse-notice')
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
    .addOption(new Option('-q, --quiet').conflicts('verbose'))
    .addOption(new Option('-v, --verbose'))
    .addOption(new Option('--lang <language>').choices(['vi', 'en']))
    .addOption(new Option('--color <when>').choices(['auto', 'always', 'never']))
    .addOption(new Option('-V, --version'))
    .addOption(new Option('-h, --help'))
    .exitOverride()
    .configureOutput({writeErr: () => {}, writeOut: () => {}})
}

const reserved = new Set(['check', 'lint', 'export', 'review', 'explain', 'verify'])

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
  }
}

/** The first word may be a command; what follows `parse` or stands behind `--` is always a file. */
function commandOf(operands: readonly string[], given: Given, literal: boolean): Pick<Arguments, 'command' | 'files'> {
  if (given.help) return {command: 'help', files: []}
  if (given.version) return {command: 'version', files: []}
  const [first, ...rest] = operands
  if (first === 'parse') return {command: 'parse', files: rest}
  if (first === undefined || literal) return {command: 'parse', files: operands}
  if (reserved.has(first)) throw new UsageError(says.notYet(first))
  if (first !== 'schema' && first !== 'doctor') return {command: 'parse', files: operands}
  if (rest.length > 0) throw new UsageError(says.tooMany(rest[0]!))
  return {command: first, files: []}
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

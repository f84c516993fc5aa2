import {existsSync} from 'node:fs'
import {walk} from './walk.ts'
import {wildcard} from './wildcard.ts'

/** A name that stands for many: the shells of Windows leave these to the program. */
export interface Pattern {
  /** The folder that the names begin at. */
  readonly base: string
  /** Whether a folder below it may hold a match. */
  readonly enters: (name: string) => boolean
  readonly isDeep: boolean
  readonly hidden: boolean
  /** @param name from the base on, names parted by `/` */
  readonly matches: (name: string) => boolean
  /** Its last step is nothing but stars: it says nothing of kinds of files. */
  readonly isAnyKind: boolean
}

/** Whether a name is to be taken as a pattern: it has a sign of one and is no file itself. */
export const isPattern = (name: string): boolean => SIGN.test(name) && !existsSync(name)

const SIGN = /[*?[\]{}]/u

/**
 *     kho/2014/*.docx
 *     ^^^^^^^^ base
 *              ^^^^^^ names one deep
 */
export function patternOf(name: string): Pattern {
  const steps = (process.platform === 'win32' ? name.replaceAll('\\', '/') : name).split('/')
  const first = steps.findIndex((step) => SIGN.test(step))
  const base = steps.slice(0, first)
  const rest = steps.slice(first).join('/')
  const isDeep = /\*\*|\{[^}]*\//u.test(rest)
  const matches = wildcard(lettersOf(rest))
  return {
    base: base.length === 0 ? '.' : base.join('/') || '/',
    enters: (folder) => isDeep || folder.split('/').length < steps.length - first,
    isDeep,
    hidden: /(?:^|[/{,])\./u.test(rest),
    matches: (path) => matches(lettersOf(path)),
    isAnyKind: /^\*+$/u.test(steps.at(-1)!),
  }
}

/** Letters with marks in one form; where the system knows no capital letters in names, none. */
const lettersOf = (name: string): string => (process.platform === 'win32' ? name.normalize('NFC').toLowerCase() : name.normalize('NFC'))

/** The files that names stand for. A name that is a file, or stands for none, is kept as it is. */
export async function expanded(names: readonly string[]): Promise<string[]> {
  return (await Promise.all(names.map(async (name) => (isPattern(name) ? filesOf(name) : [name])))).flat()
}

async function filesOf(name: string): Promise<string[]> {
  const {base, matches, enters, hidden} = patternOf(name)
  const files: string[] = []
  for await (const found of walk(base, {hidden, enters, roots: [], except: null, followed: new Set()})) {
    if (found.kind === 'file' && matches(found.name)) files.push(found.path === '-' ? './-' : found.path) // `-` alone is standard input
  }
  return files.length > 0 ? files : [name]
}

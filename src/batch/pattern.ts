import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {walk} from './walk.ts'
import {wildcard} from './wildcard.ts'

/** A name that stands for many: the shells of Windows leave these to the program. */
export interface Pattern {
  /** The folder that the names begin at. */
  readonly base: string
  /** Names from the base to a match, at most. */
  readonly depth: number
  readonly hidden: boolean
  /** @param name from the base on, names parted by `/` */
  readonly matches: (name: string) => boolean
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
  const matches = wildcard(lettersOf(rest))
  return {
    base: base.length === 0 ? '.' : base.join('/') || '/',
    depth: /\*\*|\{[^}]*\//u.test(rest) ? Number.POSITIVE_INFINITY : steps.length - first,
    hidden: /(?:^|[/{,])\./u.test(rest),
    matches: (path) => matches(lettersOf(path)),
  }
}

/** Letters with marks in one form; where the system knows no capital letters in names, none. */
const lettersOf = (name: string): string => (process.platform === 'win32' ? name.normalize('NFC').toLowerCase() : name.normalize('NFC'))

/** The files that names stand for. A name that is a file, or stands for none, is kept as it is. */
export async function expanded(names: readonly string[]): Promise<string[]> {
  return (await Promise.all(names.map(async (name) => (isPattern(name) ? filesOf(name) : [name])))).flat()
}

async function filesOf(name: string): Promise<string[]> {
  const {base, matches, depth, hidden} = patternOf(name)
  const files: string[] = []
  for await (const found of walk(base, {hidden, depth, roots: [], except: null})) {
    if (found.kind === 'file' && matches(found.name)) files.push(join(base, found.name))
  }
  return files.length > 0 ? files : [name]
}

import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {walk} from './walk.ts'
import {wildcard} from './wildcard.ts'

/** A name that stands for many: the shells of Windows leave these to the program. */
export interface Pattern {
  /** The folder that the names begin at. */
  readonly base: string
  /** Whether names may lie any number of folders below the base. */
  readonly isDeep: boolean
  readonly hidden: boolean
  /** @param name from the base on, names parted by `/` */
  readonly matches: (name: string) => boolean
  /** Whether a folder may hold what matches, by its name from the base on. */
  readonly mayHold: (folder: string) => boolean
}

/** Whether a name is to be taken as a pattern: it has a sign of one where it stops being a path that is there. */
export const isPattern = (name: string): boolean => !existsSync(name) && firstSign(stepsOf(name)) >= 0

const SIGN = /[*?[\]{}]/u

const stepsOf = (name: string): string[] => (process.platform === 'win32' ? name.replaceAll('\\', '/') : name).split('/')

/** The first step with a sign that is no folder of that very name: in `kho/[2014]/*.docx` the last, where there is a folder `[2014]`. */
const firstSign = (steps: readonly string[]): number =>
  steps.findIndex((step, at) => SIGN.test(step) && !existsSync(steps.slice(0, at + 1).join('/')))

/**
 *     kho/2014/*.docx
 *     ^^^^^^^^^ base
 *              ^^^^^^ names below
 */
export function patternOf(name: string): Pattern {
  const steps = stepsOf(name)
  const first = firstSign(steps)
  const base = steps.slice(0, first).map((step) => `${step}/`)
  const rest = steps.slice(first).filter((step) => step !== '' && step !== '.')
  const {matches, mayHold} = wildcard(lettersOf(rest.join('/')))
  return {
    base: base.join('') || '.',
    isDeep: rest.some((step) => step.includes('**')),
    hidden: rest.some((step) => /(?:^|[{,])\./u.test(step)),
    matches: (path) => matches(lettersOf(path)),
    mayHold: (folder) => mayHold(lettersOf(folder)),
  }
}

/** Letters with marks in one form; where the system knows no capital letters in names, none. */
const lettersOf = (name: string): string => (process.platform === 'win32' ? name.normalize('NFC').toLowerCase() : name.normalize('NFC'))

/** The files that names stand for. A name that is a file, or stands for none, is kept as it is. */
export async function expanded(names: readonly string[]): Promise<string[]> {
  return (await Promise.all(names.map(async (name) => (isPattern(name) ? filesOf(name) : [name])))).flat()
}

async function filesOf(name: string): Promise<string[]> {
  const {base, matches, mayHold, hidden} = patternOf(name)
  const files: string[] = []
  for await (const found of walk(base, {hidden, mayHold, roots: [], except: null, linked: new Set()})) {
    if (found.kind !== 'file' || !matches(found.name)) continue
    const path = join(base, found.name)
    files.push(path === '-' ? './-' : path) // `-` alone is standard input
  }
  return files.length > 0 ? files : [name]
}

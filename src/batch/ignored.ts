import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {wildcardOfRule} from './wildcard.ts'

export const IGNORE_FILE = '.parse-noticeignore'

/** What the ignore files of a folder and of those above it say, as `.gitignore` does. */
export interface Rules {
  /** @param name from the folder on where the walk began, names parted by `/`; that of a folder ends in one */
  readonly excludes: (name: string) => boolean
  /** The rules within a folder below: its own file has the last word. Throws where that cannot be read. */
  readonly below: (folder: string, name: string) => Rules
}

/** Rules of the folder where a walk begins. Throws where its file cannot be read. */
export const rulesOf = (folder: string): Rules => rules([], folder, '')

/** The last that fits a name decides. */
interface Rule {
  readonly excludes: boolean
  readonly fits: (name: string) => boolean
}

function rules(above: readonly Rule[], folder: string, at: string): Rules {
  const all = [
    ...above,
    ...textOf(join(folder, IGNORE_FILE))
      .split(/\r?\n/u)
      .flatMap((line) => ruleOf(line, at) ?? []),
  ]
  return {
    // a folder that is excluded is not entered, so that nobody asks of what lies in it
    excludes: (name) => all.findLast(({fits}) => fits(name))?.excludes ?? false,
    below: (next, name) => rules(all, next, `${name}/`),
  }
}

/**
 *     !/2014/*.docx      taken all the same: a name from this folder on
 *     nhap/              a folder, here or below
 *     # nháp             nothing
 */
function ruleOf(line: string, at: string): Rule | null {
  const written = line.normalize('NFC').replace(/(?<!\\) +$/u, '')
  if (written === '' || written.startsWith('#')) return null
  const pattern = written.replace(/^!/u, '').replace(/^\\(?=[!#])/u, '')
  const steps = pattern.replace(/\/$/u, '')
  const isAnchored = steps.includes('/')
  const matches = wildcardOfRule(isAnchored ? steps.replace(/^\//u, '').replace(/\/\*\*$/u, '/**/*') : `**/${steps}`)
  const foldersOnly = pattern.endsWith('/')
  return {
    excludes: !written.startsWith('!'),
    fits: (name) => {
      if (!name.startsWith(at) || (foldersOnly && !name.endsWith('/'))) return false
      return matches(name.slice(at.length).replace(/\/$/u, '').normalize('NFC'))
    },
  }
}

/** A folder without such a file has no rules of its own. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code as string)) return ''
    throw error
  }
}

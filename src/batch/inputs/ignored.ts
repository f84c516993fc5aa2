import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Ignore} from 'ignore'

export const IGNORE_FILE = '.parse-noticeignore'

/** What the ignore files of a folder and those above it say, as `.gitignore` does. */
export interface Rules {
  /** @param name from the folder on, names parted by `/`; that of a folder ends in one */
  readonly excludes: (name: string) => boolean
  /** The rules of a folder below: its own file has the last word. */
  readonly below: (folder: string, name: string) => Promise<Rules>
}

/** Rules of the folder where a walk begins. */
export const rulesOf = (folder: string): Promise<Rules> => rules(null, folder, '')

/**
 * Rules of all files so far as one list, those of the nearest last: only so a folder that a nearer file takes back is taken back with all
 * that is in it. Each folder has a list of its own, as a list remembers every name that it was asked for.
 */
async function rules(above: Ignore | null, folder: string, at: string): Promise<Rules> {
  const own = linesIn(folder).map((line) => placed(line, at.normalize('NFC')))
  const list =
    above === null && own.length === 0
      ? null
      : (await import('ignore'))
          .default({ignorecase: false})
          .add(above ?? [])
          .add(own)
  return {
    excludes: (name) => list?.ignores(name.normalize('NFC')) ?? false,
    below: (next, name) => rules(list, next, name),
  }
}

/**
 * A rule as the folder where the walk began would write it.
 *
 *     /ban/*.txt   in kho/2014   →   /2014/ban/*.txt   in kho
 */
function placed(rule: string, at: string): string {
  const {not = '', body = ''} = /^(?<not>!?)(?<body>.*)$/u.exec(rule)?.groups ?? {}
  if (at === '' || /^\s*(?:#|$)/u.test(rule)) return rule
  const isAnchored = /\/./u.test(body.trimEnd())
  return `${not}/${at.replace(/[\\*?[\]! ]/gu, '\\$&')}/${isAnchored ? body.replace(/^\//u, '') : `**/${body}`}`
}

function linesIn(folder: string): string[] {
  try {
    return readFileSync(join(folder, IGNORE_FILE), 'utf8')
      .replace(/^\uFEFF/u, '')
      .normalize('NFC')
      .split(/\r?\n/u)
  } catch {
    return []
  }
}

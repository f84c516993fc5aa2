import {type Dirent, realpathSync, statSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {type Rules, rulesOf} from './ignored.ts'
import {reasonOf} from './reason.ts'
import type {Failure} from './task.ts'

/** Something found in a folder. */
export interface Found {
  readonly path: string
  /** From the folder where the walk began, names parted by `/`. */
  readonly name: string
  /** pipe: a pipe, a socket, a device · closed: a folder that cannot be opened. */
  readonly kind: 'file' | 'pipe' | 'closed'
  readonly failure: Failure | null
}

export interface Walk {
  /** Names that begin with a dot are taken too. */
  readonly hidden: boolean
  /** Folders within folders, at most. */
  readonly depth: number
  /** Real paths of folders that are walked anyway. */
  readonly roots: readonly string[]
  /** Real path of a folder that is not entered. */
  readonly except: string | null
}

/**
 * All that is in a folder and below, in the order of the names in NFC, a folder where its name stands: the same on every system. The names
 * of one folder at a time are kept, for each depth.
 *
 * A link to a folder is followed where that lies outside all that is walked, and once: there are no loops, and nothing comes twice.
 */
export async function* walk(folder: string, how: Walk): AsyncGenerator<Found> {
  yield* within({folder, name: '', depth: how.depth, rules: await rulesOf(folder)}, how, new Set())
}

interface Place {
  readonly folder: string
  readonly name: string
  readonly depth: number
  readonly rules: Rules
}

async function* within(place: Place, how: Walk, followed: Set<string>): AsyncGenerator<Found> {
  const entries = await entriesOf(place.folder)
  if (!Array.isArray(entries)) {
    yield {path: place.folder, name: place.name.replace(/\/$/u, '') || '.', kind: 'closed', failure: entries}
    return
  }
  for (const entry of entries) {
    if (isPassedOver(entry.name, how.hidden)) continue
    const path = join(place.folder, entry.name)
    const name = place.name + entry.name
    const kind = kindOf(entry, path)
    if (kind !== 'folder') {
      if (!place.rules.excludes(name)) yield {path, name, kind, failure: null}
    } else if (place.depth > 1 && !place.rules.excludes(`${name}/`) && isEntered(entry, path, how, followed)) {
      const rules = await place.rules.below(path, name)
      yield* within({folder: path, name: `${name}/`, depth: place.depth - 1, rules}, how, followed)
    }
  }
}

async function entriesOf(folder: string): Promise<Dirent[] | Failure> {
  try {
    const entries = await readdir(folder, {withFileTypes: true})
    const named = entries.map((entry) => ({entry, key: entry.name.normalize('NFC')}))
    const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
    return named.sort((a, b) => order(a.key, b.key) || order(a.entry.name, b.entry.name)).map(({entry}) => entry)
  } catch (error) {
    return {code: 'input/unreadable', args: {file: folder, reason: reasonOf(error)}}
  }
}

/** Hidden names, locks of Word (`~$thong-bao.docx`) and what Windows leaves in folders. */
const isPassedOver = (name: string, hidden: boolean): boolean =>
  (name.startsWith('.') && !hidden) || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name)

function kindOf(entry: Dirent, path: string): 'folder' | 'file' | 'pipe' {
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  if (!entry.isSymbolicLink()) return 'pipe'
  try {
    const target = statSync(path)
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'pipe'
  } catch {
    return 'file' // it leads nowhere, as whoever reads it will say
  }
}

function isEntered(entry: Dirent, path: string, {roots, except}: Walk, followed: Set<string>): boolean {
  if (!entry.isSymbolicLink()) return except === null || realpathSync(path) !== except
  const real = realpathSync(path)
  if (real === except || roots.some((root) => isWithin(real, root) || isWithin(root, real))) return false
  if ([...followed].some((other) => isWithin(real, other) || isWithin(other, real))) return false
  followed.add(real)
  return true
}

/** Whether a path is a folder or lies within it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

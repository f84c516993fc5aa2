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
  /** Whether a folder is entered, by its name from where the walk began. */
  readonly enters: (name: string) => boolean
  /** Real paths of folders that are walked anyway. */
  readonly roots: readonly string[]
  /** Real path of a folder that is not entered. */
  readonly except: string | null
  /** Real paths of folders that were reached by links; walks that share it take none of them twice. */
  readonly followed: Set<string>
}

/**
 * All that is in a folder and below, in the order of the names in NFC, a folder where its name stands: the same on every system. The names
 * of one folder at a time are kept, for each depth.
 *
 * A link to a folder is followed where that lies outside all that is walked, and once: there are no loops, and nothing comes twice.
 */
export const walk = (folder: string, how: Walk): AsyncGenerator<Found> => within(folder, '', () => rulesOf(folder), how)

async function* within(folder: string, name: string, rulesIn: () => Rules, how: Walk): AsyncGenerator<Found> {
  const listed = await listOf(folder, rulesIn)
  if ('code' in listed) {
    yield {path: folder, name: name || '.', kind: 'closed', failure: listed}
    return
  }
  const {entries, rules} = listed
  for (const entry of entries) {
    if (isPassedOver(entry.name, how.hidden)) continue
    const path = join(folder, entry.name)
    const below = name === '' ? entry.name : `${name}/${entry.name}`
    const kind = kindOf(entry, path)
    if (kind !== 'folder') {
      if (!rules.excludes(below)) yield {path, name: below, kind, failure: null}
    } else if (how.enters(below) && !rules.excludes(`${below}/`) && isEntered(entry, path, how)) {
      yield* within(path, below, () => rules.below(path, below), how)
    }
  }
}

async function listOf(folder: string, rulesIn: () => Rules): Promise<{readonly entries: Dirent[]; readonly rules: Rules} | Failure> {
  try {
    const named = (await readdir(folder, {withFileTypes: true})).map((entry) => ({entry, key: entry.name.normalize('NFC')}))
    const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
    const entries = named.sort((a, b) => order(a.key, b.key) || order(a.entry.name, b.entry.name)).map(({entry}) => entry)
    return {entries, rules: rulesIn()}
  } catch (error) {
    return {code: 'input/unreadable', args: {file: folder, reason: reasonOf(error)}}
  }
}

/** Hidden names, locks of Word (`~$thong-bao.docx`) and what Windows leaves in folders. */
export const isPassedOver = (name: string, hidden: boolean): boolean =>
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

function isEntered(entry: Dirent, path: string, {roots, except, followed}: Walk): boolean {
  if (!entry.isSymbolicLink()) return except === null || realpathSync(path) !== except
  const real = realpathSync(path)
  if (real === except || [...roots, ...followed].some((other) => isWithin(real, other) || isWithin(other, real))) return false
  followed.add(real)
  return true
}

/** Whether a path is a folder or lies within it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

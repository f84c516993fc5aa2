import {type Dirent, statSync} from 'node:fs'
import {opendir} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import {reasonOf} from '../reason.ts'
import type {Failure} from '../task.ts'
import {type Rules, rulesOf} from './ignored.ts'
import {realPath} from './real-path.ts'

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
  /** Whether a folder may hold what is wanted, by its name from where the walk begins. */
  readonly mayHold: (name: string) => boolean
  /** Real paths of other folders that are walked anyway. */
  readonly roots: readonly string[]
  /** Real path of a folder that is not entered. */
  readonly except: string | null
  /** Real paths of the folders that links led to; walks that share them take nothing twice. */
  readonly linked: Set<string>
}

/**
 * All that is in a folder and below, in the order of the names in NFC, a folder where its name stands: the same on every system. The names
 * of one folder at a time are kept, for each depth.
 *
 * A link to a folder is followed where that lies outside all that is walked, and once: there are no loops, and nothing comes twice.
 *
 *     kho/a ─► /srv/2014     all of /srv/2014
 *     kho/b ─► /srv          all of /srv but 2014
 *     kho/c ─► ..            nothing: it holds kho
 */
export async function* walk(folder: string, how: Walk): AsyncGenerator<Found> {
  const root = realPath(folder)
  yield* within({folder, real: root, name: '', isLinked: false, rules: await rulesOf(folder)}, {...how, root})
}

interface Rooted extends Walk {
  readonly root: string
}

interface Place {
  readonly folder: string
  readonly real: string
  readonly name: string
  /** A link led here. */
  readonly isLinked: boolean
  readonly rules: Rules
}

async function* within(place: Place, how: Rooted): AsyncGenerator<Found> {
  const content = await contentOf(place.folder, how.hidden)
  if ('code' in content) {
    yield {path: place.folder, name: place.name.replace(/\/$/u, '') || '.', kind: 'closed', failure: content}
    return
  }
  for (const own of content.names) {
    const path = join(place.folder, own)
    const name = place.name + own
    const entry = content.others.get(own)
    const kind = entry === undefined ? 'file' : kindOf(entry, path)
    if (kind !== 'folder') {
      if (!place.rules.excludes(name)) yield {path, name, kind, failure: null}
    } else if (how.mayHold(name) && !place.rules.excludes(`${name}/`)) {
      const isLink = entry!.isSymbolicLink()
      const real = isLink ? realPath(path) : join(place.real, own)
      const isLinked = isLink || place.isLinked
      if (isLink && (isWalkedAnyway(real, how) || isRecord(real, how))) continue
      if (real === how.except || (isLinked && !isFirst(real, how))) continue
      yield* within({folder: path, real, name: `${name}/`, isLinked, rules: await place.rules.below(path, name)}, how)
    }
  }
}

interface Content {
  /** In the order of their NFC. */
  readonly names: readonly string[]
  /** What is no plain file: of those, which may be many, the names are enough. */
  readonly others: ReadonlyMap<string, Dirent>
}

async function contentOf(folder: string, hidden: boolean): Promise<Content | Failure> {
  const names: string[] = []
  const others = new Map<string, Dirent>()
  try {
    for await (const entry of await opendir(folder, {bufferSize: 1024})) {
      if (isPassedOver(entry.name, hidden)) continue
      names.push(entry.name)
      if (!entry.isFile()) others.set(entry.name, entry)
    }
  } catch (error) {
    return {code: 'input/unreadable', args: {file: folder, reason: reasonOf(error)}}
  }
  return {names: inOrder(names), others}
}

function inOrder(names: string[]): readonly string[] {
  names.sort()
  if (names.every((name) => name === name.normalize('NFC'))) return names
  const keyed = names.map((name) => ({name, key: name.normalize('NFC')}))
  return keyed.sort((a, b) => byUnit(a.key, b.key)).map(({name}) => name) // names of the same NFC stay in their own order
}

const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Hidden names, locks of Word (`~$thong-bao.docx`) and what Windows leaves in folders. */
const isPassedOver = (name: string, hidden: boolean): boolean =>
  (name.startsWith('.') && !hidden) || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name)

function kindOf(entry: Dirent, path: string): 'folder' | 'file' | 'pipe' {
  if (entry.isDirectory()) return 'folder'
  if (!entry.isSymbolicLink()) return 'pipe'
  try {
    const target = statSync(path)
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'pipe'
  } catch {
    return 'file' // it leads nowhere, as whoever reads it will say
  }
}

const isWalkedAnyway = (real: string, {root, mayHold, roots}: Rooted): boolean =>
  isWithin(root, real) ||
  (isWithin(real, root) && mayHold(relative(root, real).replaceAll(sep, '/'))) ||
  roots.some((other) => isWithin(real, other) || isWithin(other, real))

/** Sources may lie within the folder of records, but no link is followed into it. */
const isRecord = (real: string, {except}: Walk): boolean => except !== null && isWithin(real, except)

function isFirst(real: string, {linked}: Walk): boolean {
  const before = linked.size
  return linked.add(real).size > before
}

/** Whether a path is a folder or lies within it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

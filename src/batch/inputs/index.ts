import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import type {Code} from '../../data/codes.ts'
import {Refusal} from '../refusal.ts'
import type {Failure} from '../task.ts'
import type {Shard} from '../workplace.ts'
import {rulesOf} from './ignored.ts'
import {isPattern, type Pattern, patternOf} from './pattern.ts'
import {realPath} from './real-path.ts'
import {shardOf} from './shard.ts'
import {type Found, isWithin, walk} from './walk.ts'

/** One file that counts. */
export interface Input {
  /** As it is opened. */
  readonly path: string
  /** Where its record goes below the folder of records, without the ending of the format: names parted by `/`, never outside. */
  readonly name: string
  /** Why it is not read, which is no fault of the file. */
  readonly skip: Code | null
  /** Why it cannot be read. */
  readonly failure: Failure | null
  /** Absolute path of its record, where that is what is looked at. */
  readonly record?: string
}

export interface Wanted {
  /** Files, folders and patterns, as they were typed. */
  readonly files: readonly string[]
  /** Paths of files, one after the other; null where there is no list. */
  readonly list: AsyncIterable<string> | null
  /** Endings of names in small letters, without the dot, `*` for all; null for what can be read. */
  readonly endings: readonly string[] | null
  /** The folder of records, by its absolute path. */
  readonly output: string | null
  readonly shard: Shard | null
}

/**
 * The files that a command line stands for, each once, in an order that depends on nothing but their names.
 *
 * @throws Refusal batch/output-inside-input, batch/nothing-found
 */
export async function* inputsOf(wanted: Wanted): AsyncGenerator<Input> {
  const {shard} = wanted
  for await (const input of allOf(wanted)) if (shard === null || shardOf(input.name, shard.of) === shard.index) yield input
}

async function* allOf({files, list, endings, output}: Wanted): AsyncGenerator<Input> {
  const words = files.map(wordOf)
  const except = output === null ? null : realPath(output)
  const base = commonOf([...words.map(({base}) => resolve(base)), ...(list === null ? [] : [process.cwd()])])
  for (const word of words) if (output !== null) await refuseWithin(word, output, base)
  const roots = words.filter(({kind}) => kind === 'folder').map((word) => realPath(word.base))
  const linked = new Set<string>()
  const seen = mayOverlap(words) ? new Set<string>() : null
  const unmatched: string[] = []
  let isEmpty = true
  for (const [at, word] of words.entries()) {
    let isFound = false
    for await (const input of inputsFor(word, {base, endings, roots, except, linked})) {
      isFound = true
      const place = seen === null ? '' : placeOf(input.path)
      if (seen?.has(place)) continue
      seen?.add(place)
      yield input
    }
    if (isFound) isEmpty = false
    else if (word.kind === 'pattern') unmatched.push(files[at]!)
  }
  if (list === null && isEmpty && files.length > 0) throw new Refusal('batch/nothing-found', {words: files.join(' ')})
  for (const file of new Set(unmatched))
    yield {path: file, name: encodeURIComponent(file), skip: null, failure: {code: 'input/not-found', args: {file}}}
  if (list !== null) for await (const path of list) yield {path, name: nameFrom(base, path), skip: null, failure: null}
}

/** What one word of the command line is; `base` is the folder that names are counted from. */
type Word =
  | {readonly kind: 'file'; readonly path: string; readonly base: string}
  | {readonly kind: 'folder'; readonly base: string}
  | {readonly kind: 'pattern'; readonly base: string; readonly pattern: Pattern}

function wordOf(word: string): Word {
  const path = onDisk(word)
  if (path !== null && isFolder(path)) return {kind: 'folder', base: path}
  if (path !== null || !isPattern(word)) return {kind: 'file', path: path ?? word, base: dirname(resolve(path ?? word))}
  const pattern = patternOf(word)
  return {kind: 'pattern', base: onDisk(pattern.base) ?? pattern.base, pattern}
}

/** A path as the disk spells it, where letters with marks may be written in another form (NFC, NFD); null where there is none. */
function onDisk(path: string): string | null {
  if (existsSync(path)) return straight(path)
  const above = dirname(path)
  const folder = above === path ? null : onDisk(above)
  if (folder === null) return null
  const wanted = basename(path).normalize('NFC')
  const name = namesIn(folder).find((each) => each.normalize('NFC') === wanted)
  return name === undefined ? null : join(folder, name)
}

/** The system goes up from where a link leads, and names go up from where it stands: where that differs, the path that links are out of. */
function straight(path: string): string {
  if (!path.includes('..')) return path
  const real = realpathSync.native(path)
  return real === realPath(path) ? path : real
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false // a link that leads nowhere, or round in circles
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

interface Scope {
  readonly base: string
  readonly endings: Wanted['endings']
  readonly roots: readonly string[]
  readonly except: string | null
  readonly linked: Set<string>
}

async function* inputsFor(word: Word, {base, endings, roots, except, linked}: Scope): AsyncGenerator<Input> {
  const inputOf = (path: string, skip: Code | null = null, failure: Failure | null = null): Input => ({
    path,
    name: nameFrom(base, path),
    skip,
    failure,
  })
  if (word.kind === 'file') {
    yield inputOf(word.path)
    return
  }
  const pattern = word.kind === 'pattern' ? word.pattern : null
  if (pattern && !existsSync(word.base)) return
  const how = pattern
    ? {hidden: pattern.hidden, mayHold: pattern.mayHold, roots, except, linked: new Set<string>()}
    : {hidden: false, mayHold: () => true, roots, except, linked}
  for await (const found of walk(word.base, how)) {
    if (found.kind === 'closed') yield inputOf(found.path, null, found.failure)
    else if (pattern && !pattern.matches(found.name)) continue
    else if (found.kind === 'pipe') yield inputOf(found.path, 'input/no-file')
    else if (isOfKind(found, endings ?? (pattern ? ['*'] : readable))) yield inputOf(found.path)
    else if (endings === null) yield inputOf(found.path, 'input/other-kind')
  }
}

/** Endings of what can be read. A name without an ending may be anything, as its bytes will tell. */
const readable = 'txt text md markdown htm html docx docm odt doc rtf pdf png jpg jpeg tif tiff'.split(' ')

function isOfKind({name}: Found, endings: readonly string[]): boolean {
  const ending = /\.(?<ending>[^./]+)$/u.exec(name)?.groups?.ending?.toLowerCase()
  return endings.includes('*') || (ending === undefined ? endings === readable || endings.includes('') : endings.includes(ending))
}

/**
 *     kho, kho/2014/36.docx  → 2014/36.docx
 *     /srv/ban-tin, /a/b.txt → a/b.txt        outside: from the root on
 */
function nameFrom(base: string, path: string): string {
  const name = relative(base, resolve(path))
  const inside = name !== '..' && !name.startsWith(`..${sep}`) && resolve(base, name) === join(base, name)
  return (
    (inside
      ? name
      : resolve(path)
          .replace(/^(?:\\\\|\/+)/u, '')
          .replace(/^(?<drive>[A-Za-z]):/u, '$<drive>')
    ).replaceAll(sep, '/') || '.'
  )
}

/** The folder that holds all of these. */
function commonOf(paths: readonly string[]): string {
  const [first = process.cwd(), ...rest] = paths
  let common = first
  while (!rest.every((path) => isWithin(path, common)) && dirname(common) !== common) common = dirname(common)
  return common
}

/** Words that may name a file twice; without any, the files seen need not be kept. */
function mayOverlap(words: readonly Word[]): boolean {
  const places = words.map((word) => (word.kind === 'file' ? placeOf(word.path) : realPath(word.base)))
  const known = new Set(places)
  return known.size < places.length || places.some((place) => isBelowOneOf(place, known))
}

function isBelowOneOf(place: string, folders: ReadonlySet<string>): boolean {
  for (let at = place; dirname(at) !== at; at = dirname(at)) if (folders.has(dirname(at))) return true
  return false
}

/** A file by its folder, links to that followed; a link to a file is a file of its own. */
const placeOf = (path: string): string => join(realPath(dirname(resolve(path))), basename(resolve(path)))

/** Records must not come among the files that are read, where the next run would take them for such. */
async function refuseWithin(word: Word, output: string, base: string): Promise<void> {
  if (word.kind === 'file' || (word.kind === 'pattern' && !word.pattern.isDeep)) return
  const root = realPath(word.base)
  for (const place of [output, join(output, relative(base, resolve(word.base)))].map(realPath)) {
    if (isWithin(place, root) && !(await isExcluded(root, place)))
      throw new Refusal('batch/output-inside-input', {output, input: word.base})
  }
}

async function isExcluded(root: string, output: string): Promise<boolean> {
  let rules = await rulesOf(root)
  let name = ''
  for (const step of relative(root, output)
    .split(sep)
    .filter((each) => each !== '')) {
    name = name === '' ? step : `${name}/${step}`
    if (rules.excludes(`${name}/`)) return true
    rules = await rules.below(join(root, name), name)
  }
  return false
}

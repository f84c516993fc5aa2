import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import type {Code} from '../data/codes.ts'
import {rulesOf} from './ignored.ts'
import {isPattern, type Pattern, patternOf} from './pattern.ts'
import {Refusal} from './refusal.ts'
import {shardOf} from './shard.ts'
import type {Failure} from './task.ts'
import {type Found, isPassedOver, isWithin, type Walk, walk} from './walk.ts'
import type {Shard} from './workplace.ts'

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
  for (const word of words) if (except !== null) refuseWithin(word, except)
  const base = commonOf(words.map((word) => resolve(word.base)))
  const roots = words.filter(({kind}) => kind === 'folder').map((word) => realPath(word.base))
  const scope = {base, endings, roots, except, followed: new Set<string>()}
  const seen = mayOverlap(words) ? new Set<string>() : null
  const unmatched: string[] = []
  let isEmpty = true
  for (const [at, word] of words.entries()) {
    let count = 0
    for await (const input of inputsFor(word, scope)) {
      count++
      if (seen?.has(input.name)) continue
      seen?.add(input.name)
      yield input
    }
    if (count > 0) isEmpty = false
    else if (word.kind === 'pattern') unmatched.push(files[at]!)
  }
  if (list === null && isEmpty && files.length > 0) throw new Refusal('batch/nothing-found', {words: files.join(' ')})
  for (const file of unmatched) yield {path: file, name: nameFrom(base, file), skip: null, failure: {code: 'input/not-found', args: {file}}}
  if (list !== null) for await (const path of list) yield {path, name: nameFrom(process.cwd(), path), skip: null, failure: null}
}

/** What one word of the command line is; `base` is the folder that names are counted from. */
type Word =
  | {readonly kind: 'file'; readonly path: string; readonly base: string}
  | {readonly kind: 'folder'; readonly base: string}
  | {readonly kind: 'pattern'; readonly base: string; readonly pattern: Pattern}

function wordOf(word: string): Word {
  const path = onDisk(straight(word))
  if (path !== null && statSync(path).isDirectory()) return {kind: 'folder', base: path}
  if (path !== null || !isPattern(word)) return {kind: 'file', path: path ?? word, base: dirname(path ?? word)}
  const pattern = patternOf(word)
  return {kind: 'pattern', base: onDisk(pattern.base) ?? pattern.base, pattern}
}

/** Behind a link `..` leads out of where it leads to: `kho/lien-ket/../36.txt` need not lie in `kho`. */
const straight = (path: string): string =>
  /[^./\\][/\\]\.\.(?=[/\\]|$)/u.test(path) && existsSync(path) ? realpathSync.native(path) : path

/** A path as the disk spells it, where letters with marks may be written in another form (NFC, NFD); null where there is none. */
function onDisk(path: string): string | null {
  if (existsSync(path)) return path
  const above = dirname(path)
  const folder = above === path ? null : onDisk(above)
  if (folder === null) return null
  const wanted = basename(path).normalize('NFC')
  const name = namesIn(folder).find((each) => each.normalize('NFC') === wanted)
  return name === undefined ? null : join(folder, name)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

interface Scope extends Pick<Walk, 'roots' | 'except' | 'followed'> {
  readonly base: string
  readonly endings: Wanted['endings']
}

async function* inputsFor(word: Word, {base, endings, ...shared}: Scope): AsyncGenerator<Input> {
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
  const isTaken = (name: string): boolean => pattern === null || prefixesOf(name).some(pattern.matches)
  const enters = (name: string): boolean => pattern === null || pattern.enters(name) || isTaken(name)
  for await (const found of walk(word.base, {...shared, hidden: pattern?.hidden ?? false, enters})) {
    const isNamed = pattern !== null && !pattern.isAnyKind && pattern.matches(found.name)
    if (!isTaken(found.name) && found.kind !== 'closed') continue
    if (found.kind === 'closed') yield inputOf(found.path, null, found.failure)
    else if (found.kind === 'pipe') yield inputOf(found.path, 'input/no-file')
    else if (isOfKind(found, endings ?? (isNamed ? ['*'] : readable))) yield inputOf(found.path)
    else if (endings === null) yield inputOf(found.path, 'input/other-kind')
  }
}

/** `2014/03/36.docx` → itself, and the folders it lies in: a pattern that stands for one of them takes all that is in it. */
function prefixesOf(name: string): string[] {
  const steps = name.split('/')
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'))
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

/** Words that may name a file twice; without any, the names seen need not be kept. */
function mayOverlap(words: readonly Word[]): boolean {
  const bases = words.map((word) => ({word, real: realPath(word.kind === 'file' ? word.path : word.base)}))
  return bases.some(({real}, at) => bases.some((other, i) => i !== at && isWithin(real, other.real)))
}

/** Records must not come among the files that are read, where the next run would take them for such. */
function refuseWithin(word: Word, output: string): void {
  if (word.kind === 'file' || (word.kind === 'pattern' && !word.pattern.isDeep)) return
  const root = realPath(word.base)
  if (isWithin(output, root) && !isExcluded(root, output)) throw new Refusal('batch/output-inside-input', {output, input: word.base})
}

function isExcluded(root: string, output: string): boolean {
  let rules = rulesOf(root)
  let name = ''
  for (const step of relative(root, output)
    .split(sep)
    .filter((each) => each !== '')) {
    name = name === '' ? step : `${name}/${step}`
    if (isPassedOver(step, false) || rules.excludes(`${name}/`)) return true
    rules = rules.below(join(root, name), name)
  }
  return false
}

/** Where a path leads, links followed, whether or not it is there yet. */
function realPath(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync(whole)
  } catch {
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole))
  }
}

// What scoring and comparing share: the library built from a checkout, the documents with hand-made answers, and the scorer over both.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {parse as parseYaml} from 'yaml'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A path in the collection of real documents and answers that may lie beside the checkout. */
export const beside = (path) => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url))

export const hasCollection = existsSync(beside('eval/score.mjs'))

/** Builds the library of a checkout in one file and loads it. Packages are those of this checkout, also for another one's sources. */
export function libraryOf(checkout) {
  return withFolder(async (folder) => {
    const outfile = join(folder, 'library.mjs')
    await build({
      entryPoints: [join(checkout, 'src/index.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      nodePaths: [join(root, 'node_modules')],
      logLevel: 'warning',
    })
    return await import(pathToFileURL(outfile).href)
  })
}

/** Documents with answers, by set. `answer` is the text of the answer's file, `bytes` the document. */
export function labelledSets() {
  const scanned = ({facts}) => Boolean(facts.noisy || facts.scan) && /\.(?:txt|md)$/u.test(facts.file)
  const fixtures = (name) => name.endsWith('.expect.yml') && !name.startsWith('khong-phai-van-ban') // a recipe has no fields to find
  return {
    clean: documentsOf(beside('eval/gold-text'), beside('corpus')),
    ocr: documentsOf(beside('eval/gold'), beside('corpus'), undefined, scanned),
    fixtures: documentsOf(join(root, 'fixtures'), join(root, 'fixtures'), fixtures),
  }
}

function documentsOf(answers, corpus, named = (name) => /\.ya?ml$/u.test(name), wanted = () => true) {
  return readdirSync(answers)
    .filter(named)
    .sort()
    .map((name) => readAnswer(answers, name))
    .filter(wanted)
    .map(({name, answer, facts}) => ({name, answer, file: facts.file, bytes: readFileSync(join(corpus, facts.file))}))
}

function readAnswer(folder, name) {
  const answer = readFileSync(join(folder, name), 'utf8')
  return {name, answer, facts: parseYaml(answer)}
}

/** Reads documents with a library: the same, each with its record; one that cannot be read has none. */
export async function readAll(library, documents) {
  const read = []
  for (const document of documents) read.push({...document, record: await recordOf(library, document)})
  return read
}

async function recordOf(library, {file, bytes}) {
  try {
    return (await library.parseNotice(bytes, {file: basename(file)})).notice
  } catch {
    return null
  }
}

/**
 * What the scorer says of documents that were read: {rows, macro, micro, groups, documents, errors}. Each error is {file, field, kind, item}
 * with kind `missed` or `invented`. The scorer starts a program a document: it gets one that shows the record already there.
 */
export function score(documents) {
  return withFolder((folder) => {
    for (const {name, answer, file, record} of documents) {
      put(join(folder, 'answers', name.replace(/\.yml$/u, '.yaml')), answer)
      put(join(folder, 'records', file), record === null ? '' : JSON.stringify(record))
    }
    const places = ['--gold', join(folder, 'answers'), '--corpus', join(folder, 'records')]
    return read(
      spawn(process.execPath, [beside('eval/score.mjs'), ...places, '--cli', 'sh -c cat<"$0"', '--json', '--errors'], {cwd: root}),
    )
  })
}

/** The scorer's output: a line an error, its parts parted by tabs, then an object over several lines. */
function read(output) {
  const from = output.search(/^\{$/mu)
  const errors = output
    .slice(0, from)
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))
    .map(([file, field, kind, ...item]) => ({file, field, kind, item: item.join(' ')}))
  return {...JSON.parse(output.slice(from)), errors}
}

/** Runs a program to its end and gives its standard output. @throws when it fails */
export function spawn(program, args, options = {}) {
  const {status, stdout, stderr, error} = spawnSync(program, args, {encoding: 'utf8', maxBuffer: 1 << 28, ...options})
  if (status !== 0) throw new Error(`${program} ${args[0]}: ${error?.message ?? stderr}`)
  return stdout
}

/** Gives `use` a folder of its own and removes it when that is done. */
export async function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function put(file, text) {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}

import {spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {bin, ended, environment, folderWith} from '../cli/process.ts'
import {pageOf, pdfFile} from '../unit/read/pdf-file.ts'
import {files} from './files.ts'
import {asText} from './lines.ts'
import {composed} from './notice.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const OPTIONAL = ['fflate', 'saxes', 'unpdf', 'parse5', 'tesseract.js']

/** Modules that the words of the lexicon were bundled into. */
const withLexicon = readdirSync(join(dist, 'chunks'))
  .filter((name) => name.endsWith('.map'))
  .filter((name) =>
    JSON.parse(readFileSync(join(dist, 'chunks', name), 'utf8')).sources.some((each: string) => /\/lexicon\.json$/u.test(each)),
  )
  .map((name) => name.slice(0, -'.map'.length))

const lines = asText(composed).split('\n')
const folder = folderWith({
  ...files,
  'a.pdf': pdfFile([pageOf(lines.slice(0, 30)), pageOf(lines.slice(30))]),
  'damaged.txt': new TextDecoder().decode(files['a.txt']!).normalize('NFD').replace(/\p{M}/gu, ''),
  // every module that is asked for is written down, whether it is a module of the language or of Node.js
  'hooks.mjs': `import {appendFileSync} from 'node:fs'
    export async function resolve(name, context, next) {
      const found = await next(name, context)
      appendFileSync(process.env.LOADED, found.url + '\\n')
      return found
    }`,
  'watch.mjs': `import Module, {register} from 'node:module'
    import {appendFileSync} from 'node:fs'
    register('./hooks.mjs', import.meta.url)
    const load = Module._load
    Module._load = function (name, ...rest) {
      appendFileSync(process.env.LOADED, 'require:' + name + '\\n')
      return load.call(this, name, ...rest)
    }`,
  'library.mjs': `import {readFileSync} from 'node:fs'
    const {parseNotice} = await import(${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)})
    const {notice} = await parseNotice(readFileSync(process.argv[2]), {file: process.argv[2]})
    process.stdout.write(notice.schemaVersion)`,
})

/** The optional parts that are loaded when a program reads a file. */
async function loadedBy(program: string, file: string): Promise<string[]> {
  const log = join(folder, `${program === bin ? 'command' : 'library'}-${file}.log`)
  const env = environment({LOADED: log, NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'watch.mjs')).href}`})
  const {code, stdout} = await ended(spawn(process.execPath, [program, file], {cwd: folder, env}))
  expect({code, read: stdout.includes('1.0')}).toEqual({code: 0, read: true})
  const loaded = existsSync(log) ? readFileSync(log, 'utf8') : ''
  return [
    ...OPTIONAL.filter((name) => loaded.includes(`/node_modules/${name}/`) || loaded.includes(`require:${name}\n`)),
    ...withLexicon.filter((name) => loaded.includes(name)),
  ]
}

test('there is a module of the lexicon', () => expect(withLexicon).toHaveLength(1))

describe.each([
  ['the library', join(folder, 'library.mjs')],
  ['the command', bin],
])('%s', (_, program) => {
  test('reads text and Markdown without the libraries of other formats', async () => {
    expect(await loadedBy(program, 'a.txt')).toEqual([])
    expect(await loadedBy(program, 'a.md')).toEqual([])
  })

  test.each([
    ['a.html', ['parse5']],
    ['a.docx', ['fflate', 'saxes']],
    ['a.odt', ['fflate', 'saxes']],
    ['a.pdf', ['unpdf']],
  ])('reads %s with %j alone', async (file, needed) => {
    expect(await loadedBy(program, file)).toEqual(needed)
  })
})

test('the library loads the lexicon for a text that lost its marks', async () => {
  expect(await loadedBy(join(folder, 'library.mjs'), 'damaged.txt')).toEqual(withLexicon)
})

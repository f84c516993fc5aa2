#!/usr/bin/env node
// Builds what the package ships:
//   dist/index.js   the library for any platform, its packages left to the importer
//   dist/programs/  its part for Node.js that starts programs outside
//   dist/cli/       the command line, its packages bundled so that a start opens one file
//   dist/types/     declarations
//
//   node scripts/build.mjs [--no-types]
import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, transform} from 'esbuild'
import {declarationOf} from './declaration.mjs'
import {lettersForEsbuild} from './letters.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  splitting: true,
  target: 'node20',
  sourcemap: 'external',
  chunkNames: 'chunks/[hash]',
  logLevel: 'warning',
  metafile: true,
}

/** What only one format needs, or only a run on several machines: loaded from node_modules when it comes to that. */
const loaded = ['unpdf', 'parse5', 'saxes', 'fflate', 'tesseract.js', 'tinypool', 'ajv/dist/2020.js', 'bullmq', 'ioredis']

const letters = lettersForEsbuild(readFile)

/** A variable at the top of a module, as esbuild writes it. */
const TOP = /^var ([\w$]+) = /gm

/** commander loads node:child_process to start subcommands that are programs of their own; there are none, and it costs a tenth of a start. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^node:child_process$/}, ({path, importer}) =>
      importer.includes('commander') ? {path, namespace: 'none'} : undefined,
    )
    onLoad({filter: /./, namespace: 'none'}, () => ({contents: 'module.exports = {}'}))
  },
}

try {
  prune([await buildLibrary(), await buildCommands()])
  process.exitCode = process.argv.includes('--no-types') ? 0 : declare()
} catch (error) {
  if (!error.errors) throw error // of its own errors esbuild has said why
  process.exitCode = 1
}

async function buildLibrary() {
  const {metafile, outputFiles} = await build({
    ...shared,
    entryPoints: ['src/index.ts', 'src/programs/index.ts', 'src/batch/worker.ts'], // together: an error of one is known to the other
    outbase: 'src',
    outdir: 'dist',
    platform: 'neutral',
    target: 'es2022',
    packages: 'external',
    plugins: [letters],
    write: false,
  })
  for (const {path, text} of outputFiles) {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, path.endsWith('.js') ? await withConstants(text) : text)
  }
  return {metafile}
}

/**
 * esbuild makes a `var` of whatever stands at the top of a module. What nothing assigns again is a constant of which the engine takes the
 * value where it would else look it up at each use: about 2 % of a parse. esbuild itself says what is assigned again.
 */
async function withConstants(code) {
  const {warnings} = await transform(code.replaceAll(TOP, 'const $1 = '), {logLevel: 'silent'})
  const assigned = new Set(warnings.filter(({id}) => id === 'assign-to-constant').map(({text}) => /"(.+)"/.exec(text)[1]))
  return code.replaceAll(TOP, (variable, name) => (assigned.has(name) ? variable : `const ${name} = `))
}

/** One CommonJS file in ASCII, a function that bin/cached.cjs calls: what V8 makes of it can be kept from start to start. */
async function buildCommands() {
  const {metafile, outputFiles} = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli/main.cjs',
    format: 'cjs',
    splitting: false,
    platform: 'node',
    minify: true,
    banner: {js: '(function (exports, require, module, __filename, __dirname, load) {'},
    footer: {js: '})'},
    define: {'import.meta.url': 'bundleUrl'},
    inject: ['scripts/bundle-url.js'],
    external: loaded,
    // the same library as ES modules: only what is used is bundled
    alias: {yaml: './node_modules/yaml/browser/dist/index.js'},
    plugins: [withoutChildProcess, letters],
    write: false,
  })
  mkdirSync(join(root, 'dist/cli'), {recursive: true})
  for (const {path, text} of outputFiles) writeFileSync(path, path.endsWith('.cjs') ? ascii(withLoader(text)) : text)
  return {metafile}
}

/** A script that V8 kept may not import: whoever runs it does. */
function withLoader(code) {
  return loaded.reduce((text, name) => text.replaceAll(`import("${name}")`, `load("${name}")`), code)
}

/** esbuild escapes other characters in strings alone; regular expressions and names understand the same escapes. */
function ascii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Declarations; that of the record is written from its schema, as the library that describes it is not among the package's own. */
function declare() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const {status} = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'})
  const schema = JSON.parse(readFileSync(join(root, 'schema/notice-1.0.json'), 'utf8'))
  writeFileSync(join(root, 'dist/types/notice.d.ts'), declarationOf(schema))
  return status ?? 1
}

/** Removes what earlier builds left, only after the new files are there: a command that runs meanwhile finds one or the other. */
function prune(results) {
  const fresh = new Set(results.flatMap((result) => Object.keys(result.metafile.outputs)))
  for (const entry of readdirSync(join(root, 'dist'), {recursive: true, withFileTypes: true})) {
    const file = join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')
    if (entry.isFile() && !file.startsWith('dist/types/') && !fresh.has(file)) rmSync(join(root, file), {force: true})
  }
}

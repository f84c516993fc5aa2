#!/usr/bin/env node
// Builds what the package ships:
//   dist/index.js   the library for any platform, its packages left to the importer
//   dist/programs/  its part for Node.js that starts programs outside
//   dist/cli/       the command line, its packages bundled so that a start opens few files
//   dist/types/     declarations
//
//   node scripts/build.mjs [--no-types]
import {spawnSync} from 'node:child_process'
import {readdirSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

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

/**
 * commander is CommonJS: its `require('node:…')` becomes an import, so that no chunk needs `createRequire`. Its node:child_process
 * starts subcommands that are programs of their own; there are none, and loading it costs a tenth of a start.
 */
const builtinsOfCommander = {
  name: 'builtins-of-commander',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^node:/}, ({path, kind}) => (kind === 'require-call' ? {path, namespace: 'required'} : undefined))
    onLoad({filter: /./, namespace: 'required'}, ({path}) => ({
      contents: path === 'node:child_process' ? 'export default {}' : `export * from '${path}'; export {default} from '${path}'`,
      loader: 'js',
    }))
  },
}

try {
  prune([await buildLibrary(), await buildCommands()])
  process.exitCode = process.argv.includes('--no-types') ? 0 : declare()
} catch {
  process.exitCode = 1 // esbuild has said why
}

function buildLibrary() {
  return build({
    ...shared,
    entryPoints: ['src/index.ts', 'src/programs/index.ts'], // together: an error of one is known to the other
    outbase: 'src',
    outdir: 'dist',
    platform: 'neutral',
    target: 'es2022',
    packages: 'external',
  })
}

function buildCommands() {
  return build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist/cli',
    chunkNames: '[name]-[hash]', // beside main.js: schema.ts reads ../../schema
    platform: 'node',
    minify: true,
    external: ['tesseract.js'], // optional, and a program of its own
    // the same library as ES modules: only what is used is bundled, and a dynamic import sees its names
    alias: {yaml: './node_modules/yaml/browser/dist/index.js'},
    plugins: [builtinsOfCommander],
  })
}

function declare() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'}).status ?? 1
}

/** Removes what earlier builds left, only after the new files are there: a command that runs meanwhile finds one or the other. */
function prune(results) {
  const fresh = new Set(results.flatMap((result) => Object.keys(result.metafile.outputs)))
  for (const entry of readdirSync(join(root, 'dist'), {recursive: true, withFileTypes: true})) {
    const file = join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')
    if (entry.isFile() && !file.startsWith('dist/types/') && !fresh.has(file)) rmSync(join(root, file), {force: true})
  }
}

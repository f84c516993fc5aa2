import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))

/** What each layer may import besides itself: the layers to its left. A stage never imports another stage. */
const ground = ['model', 'language', 'data', 'notice.ts']
const stages = ['read', 'structure', 'extract', 'check', 'write', 'report']
const core = ['parse.ts', 'processor.ts']
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ground.map((layer) => [layer, ground])),
  ...Object.fromEntries(stages.map((layer) => [layer, ground])),
  ...Object.fromEntries(core.map((layer) => [layer, [...ground, ...stages, ...core]])),
  'index.ts': [...ground, ...stages, ...core],
  // what lies outside the process: only the command and its workers start it, and a library user who asks for it by its own name
  programs: ['model', 'data', 'read/limits.ts'],
  batch: [...ground, ...stages, ...core, 'index.ts', 'programs'],
  cli: [...ground, ...stages, ...core, 'index.ts', 'programs', 'batch'],
}
const outside = ['batch', 'cli', 'programs']

/** `read/text.ts` is of the layer `read`, `parse.ts` of `parse.ts`. */
const layerOf = (file: string): string => file.split('/')[0]!

/** Every module named after `from`, `import` or in `import(…)`; those of types count. */
const importsOf = (source: string): string[] =>
  Array.from(source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(?<name>[^'"\n]+)\1/gu), (found) => found.groups!.name!)

function breaches(file: string, source: string): string[] {
  const own = layerOf(file)
  return importsOf(source).flatMap((name) => {
    if (!name.startsWith('.')) return name.startsWith('node:') && !outside.includes(own) ? [`${file} imports ${name}`] : []
    const target = relative(root, join(root, dirname(file), name)).replaceAll('\\', '/')
    if (target.startsWith('../')) return own === 'cli' ? [] : [`${file} imports ${target}`]
    const layer = layerOf(target)
    return layer === own || allowed[own]?.includes(layer) || allowed[own]?.includes(target) ? [] : [`${file} imports ${target}`]
  })
}

test('every file belongs to a layer', () => {
  expect(files.map(layerOf).filter((layer) => !(layer in allowed))).toEqual([])
})

test('imports go one way', () => {
  expect(files.flatMap((file) => breaches(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test.each([
  ['read/text.ts', `import {a} from '../structure/index.ts'`],
  ['read/text.ts', `import type {A} from "../cli/main.ts"`],
  ['language/fold.ts', `export * from '../read/index.ts'`],
  ['report/text.ts', `const {a} = await import('../parse.ts')`],
  ['parse.ts', `import {\n  a,\n} from './index.ts'`],
  ['model/flow.ts', `import 'node:fs'`],
  ['read/pdf.ts', `const {localPrograms} = await import('../programs/index.ts')`],
  ['programs/soffice.ts', `import {readPdf} from '../read/pdf.ts'`],
  ['write/json.ts', `import schema from '../../schema/notice-1.0.json'`],
])('in %s, %j would be a breach', (file, source) => {
  expect(breaches(file, source)).toHaveLength(1)
})

test.each([
  ['read/text.ts', `import type {Source} from '../model/source.ts'\nimport {b} from './encoding.ts'`],
  ['cli/main.ts', `import {readFile} from 'node:fs/promises'\nimport('../index.ts')`],
  ['programs/run.ts', `import {spawn} from 'node:child_process'\nimport {limits} from '../read/limits.ts'`],
  ['index.ts', `export {parseNotice} from './parse.ts'`],
])('in %s, %j would be none', (file, source) => {
  expect(breaches(file, source)).toEqual([])
})

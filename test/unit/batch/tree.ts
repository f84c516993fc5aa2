import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll} from 'vitest'
import {type Input, inputsOf, type Wanted} from '../../../src/batch/inputs/index.ts'

/** What a name stands for: a text, a folder where it ends in a slash, or a link. */
export type Tree = Readonly<Record<string, string | {readonly to: string}>>

/** Writes a tree into a folder; links are relative to where they stand. */
export function plant(folder: string, tree: Tree): string {
  for (const [name, content] of Object.entries(tree)) {
    const path = join(folder, name)
    mkdirSync(name.endsWith('/') ? path : dirname(path), {recursive: true})
    if (typeof content !== 'string') symlinkSync(content.to, path)
    else if (!name.endsWith('/')) writeFileSync(path, content)
  }
  return folder
}

/** A new folder with this tree, removed after the tests of the calling file. */
export function planted(tree: Tree): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parse-notice-tree-')))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return plant(folder, tree)
}

/** All that comes, in its order. */
export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** Inputs of words that begin in a folder. */
export async function inputsIn(folder: string, words: readonly string[], rest: Partial<Wanted> = {}): Promise<Input[]> {
  const files = words.map((word) => (word === '' || word.startsWith('/') ? word : `${folder}/${word}`))
  return collected(inputsOf({files, list: null, endings: null, output: null, shard: null, ...rest}))
}

/** Their names; what is skipped or fails with its code. */
export const namesIn = async (folder: string, words: readonly string[], rest: Partial<Wanted> = {}): Promise<string[]> =>
  (await inputsIn(folder, words, rest)).map(({name, skip, failure}) => [name, skip, failure?.code].filter(Boolean).join(' '))

#!/usr/bin/env node
// Writes an archive of composed notices: sentences of our own, filled by chance that is the same for the same seed.
//
//   node scripts/archive.mjs FOLDER COUNT [SEED]
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {identityOf, noticeText} from './archive/text.mjs'

export {badFiles} from './archive/bad.mjs'
export {noticeText}

/** Files that are written at a time. */
const AT_ONCE = 64

/**
 * Writes notices into folders of years and months.
 *
 *     folder/2014/03/0036.txt
 *     folder/2014/03/0036_1.txt    the same document in other words
 *
 * @param {string} folder
 * @param {{count: number, seed?: number, duplicates?: number}} options `duplicates` more files state number, notation, body and year
 *   of one of the `count`
 * @returns {Promise<{path: string, duplicateOf: string | null}[]>} below the folder, `/` between names
 */
export async function writeArchive(folder, {count, seed = 1, duplicates = 0}) {
  const plans = [...plansOf(count, seed, duplicates)]
  const folders = new Set(plans.map(({path}) => dirname(join(folder, path))))
  for (const each of [folder, ...folders]) await mkdir(each, {recursive: true})
  const queue = plans.values()
  const write = async () => {
    for (const {path, n, wording} of queue) await writeFile(join(folder, path), noticeText(seed, n, wording))
  }
  await Promise.all(Array.from({length: AT_ONCE}, write))
  return plans.map(({path, duplicateOf}) => ({path, duplicateOf}))
}

function* plansOf(count, seed, duplicates) {
  if (duplicates > 0 && count === 0) throw new RangeError('there is nothing to be duplicated')
  for (let n = 1; n <= count; n++) yield {path: pathOf(seed, n, 0), n, wording: 0, duplicateOf: null}
  const step = Math.max(1, Math.floor(count / duplicates))
  for (let i = 0; i < duplicates; i++) {
    const n = 1 + ((i * step) % count)
    const wording = 1 + Math.floor((i * step) / count)
    yield {path: pathOf(seed, n, wording), n, wording, duplicateOf: pathOf(seed, n, 0)}
  }
}

function pathOf(seed, n, wording) {
  const {date} = identityOf(seed, n)
  const name = `${String(n).padStart(4, '0')}${wording > 0 ? `_${wording}` : ''}.txt`
  return `${date.year}/${String(date.month).padStart(2, '0')}/${name}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, seed] = process.argv.slice(2)
  if (!folder || !/^[0-9]+$/u.test(count ?? '') || !/^[0-9]*$/u.test(seed ?? '')) {
    process.stderr.write('node scripts/archive.mjs FOLDER COUNT [SEED]\n')
    process.exitCode = 64
  } else await writeArchive(folder, {count: Number(count), seed: Number(seed ?? 1)})
}

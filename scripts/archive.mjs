#!/usr/bin/env node
// Writes an archive of composed notices: sentences of our own, filled by chance that is the same for the same seed.
//
//   node scripts/archive.mjs FOLDER COUNT [SEED]
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {KINDS, writeBad} from './archive/bad.mjs'
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
 *     folder/2014/03/nua-tep.docx  a file that is refused
 *
 * @param {string} folder
 * @param {{count: number, seed?: number, duplicates?: number, bad?: number}} options `duplicates` more files state number, notation,
 *   body and year of one of the `count`; `bad` more are refused, each of another kind, spread over the folders
 * @returns {Promise<{path: string, duplicateOf: string | null, code: string | null}[]>} below the folder, `/` between names; `code` of
 *   what is refused
 */
export async function writeArchive(folder, {count, seed = 1, duplicates = 0, bad = 0}) {
  if (count === 0 && duplicates + bad > 0) throw new RangeError('there is nothing to put them beside')
  if (bad > KINDS) throw new RangeError(`there are ${KINDS} kinds of bad files`)
  const plans = [...plansOf(count, seed, duplicates)]
  const folders = new Set(plans.map(({path}) => dirname(join(folder, path))))
  for (const each of [folder, ...folders]) await mkdir(each, {recursive: true})
  const queue = plans.values()
  const write = async () => {
    for (const {path, n, wording} of queue) await writeFile(join(folder, path), noticeText(seed, n, wording))
  }
  await Promise.all(Array.from({length: AT_ONCE}, write))
  const refused = []
  for (let kind = 0; kind < bad; kind++) {
    const beside = dirname(pathOf(seed, 1 + Math.floor((kind * count) / bad), 0))
    const {path, code} = await writeBad(join(folder, beside), kind)
    refused.push({path: `${beside}/${path}`, duplicateOf: null, code})
  }
  return [...plans.map(({path, duplicateOf}) => ({path, duplicateOf, code: null})), ...refused]
}

function* plansOf(count, seed, duplicates) {
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

#!/usr/bin/env node
import {spawnSync} from 'node:child_process'
// Scores against hand-made answers, where a collection of them lies beside the checkout, and writes SCORES.md.
//
//   npm run score -- [--errors] [--only NAME]     the built program, the scorer's own tables; further arguments go to the scorer
//   node scripts/score.mjs --check [PAGE]         exits 1 when SCORES.md, or the page named, is not what the sources give
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {noisy} from './noise.mjs'
import {documentsPart, noisePart} from './scores-page.mjs'
import {beside, hasCollection, labelledSets, libraryOf, readAll, root, score} from './scoring.mjs'
import {foundDamaged} from './wording.mjs'

const page = join(root, 'SCORES.md')
const rates = [0.01, 0.02, 0.05]
const seeds = [1, 2]

if (!hasCollection) {
  process.stdout.write('No collection of answers beside this checkout: nothing is scored.\n')
} else if (process.argv[2] === '--check') {
  process.exitCode = (await stale(process.argv[3] ?? page)) ? 1 : 0
} else {
  showTables(process.argv.slice(2))
  writeFileSync(page, await wholePage())
  process.stdout.write('\nSCORES.md is up to date.\n')
}

function showTables(args) {
  const tables = [
    {title: 'whole documents as text', places: ['--gold', beside('eval/gold-text'), '--corpus', beside('corpus')]},
    {title: 'text files of the collection', places: ['--gold', beside('eval/gold'), '--corpus', beside('corpus'), '--set', 'text']},
  ]
  for (const {title, places} of tables) {
    process.stdout.write(`\n== ${title}\n`)
    const {status} = spawnSync(process.execPath, [beside('eval/score.mjs'), ...places, ...args], {cwd: root, stdio: 'inherit'})
    if (status !== 0) process.exitCode = 1
  }
}

async function wholePage() {
  const library = await libraryOf(root)
  const sets = labelledSets()
  const scores = await scoreSets(library, sets)
  const noise = await readNoisy(library, sets.clean)
  const scored = []
  for (const {rate, runs} of noise) scored.push({rate, runs: await Promise.all(runs.map(scoreDamaged))})
  return `${documentsPart(scores)}\n${noisePart(scores.clean, scored, fingerprint(noise))}`
}

/** The documents' part is worked out again; of the noise only the records are, as scoring them takes long. */
async function stale(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const library = await libraryOf(root)
  const sets = labelledSets()
  if (!text.includes(`\`${fingerprint(await readNoisy(library, sets.clean))}\``)) return true
  return !text.startsWith(`${documentsPart(await scoreSets(library, sets))}\n## Noise\n`)
}

async function scoreSets(library, sets) {
  const scored = async (documents) => score(await readAll(library, documents))
  return {clean: await scored(sets.clean), ocr: await scored(sets.ocr), fixtures: await scored(sets.fixtures)}
}

async function scoreDamaged(documents) {
  const run = await score(documents)
  return {...run, damaged: foundDamaged(run.errors)}
}

/** The documents damaged and read: for each rate one run a seed. Each document has a seed of its own, so that no two are damaged in step. */
async function readNoisy(library, documents) {
  const noise = []
  for (const rate of rates) {
    const runs = []
    for (const seed of seeds)
      runs.push(
        await readAll(
          library,
          documents.map((document, index) => damaged(document, rate, 100 * seed + index)),
        ),
      )
    noise.push({rate, runs})
  }
  return noise
}

function damaged(document, rate, seed) {
  return {...document, bytes: new TextEncoder().encode(noisy(new TextDecoder().decode(document.bytes), rate, seed))}
}

/** Changes when an answer does, or anything of a record that may be scored. */
function fingerprint(noise) {
  const hash = createHash('sha256')
  for (const {answer, record} of noise.flatMap(({runs}) => runs.flat())) {
    hash.update(answer).update(JSON.stringify({...record, source: undefined, diagnostics: undefined}))
  }
  return hash.digest('hex').slice(0, 16)
}

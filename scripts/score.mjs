#!/usr/bin/env node
// Scores the built program against hand-made answers, where a collection of them lies beside the checkout.
//
//   npm run score -- [--errors] [--only NAME]     further arguments go to the scorer
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const beside = (path) => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url))
const tables = [
  {title: 'whole documents as text', args: ['--gold', beside('eval/gold-text'), '--corpus', beside('corpus')]},
  {title: 'text files of the collection', args: ['--gold', beside('eval/gold'), '--corpus', beside('corpus'), '--set', 'text']},
]

if (!existsSync(beside('eval/score.mjs'))) {
  process.stdout.write('No collection of answers beside this checkout: nothing is scored.\n')
} else {
  for (const {title, args} of tables) {
    process.stdout.write(`\n== ${title}\n`)
    const {status} = spawnSync(process.execPath, [beside('eval/score.mjs'), ...args, ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
    })
    if (status !== 0) process.exitCode = 1
  }
}

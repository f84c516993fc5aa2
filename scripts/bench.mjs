#!/usr/bin/env node
// Measures the built program, as ratios, so that two machines can be compared:
//   one whole parse (bytes to record, warm, in this process) against remark-parse on the same text, and against the least that any
//   reader does (decode, NFC, lines, one regular expression a line);
//   the start of `--version` and of one parse against bare `node -e 0`.
//
//   npm run bench -- [FILE]
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {performance} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parseNotice} from '../dist/index.js'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const file = process.argv[2] ?? defaultFixture()
const bytes = readFileSync(file)
/** Rounds before any is timed: only by then has the engine compiled all that a parse asks for now and then. */
const WARM = 2000
const print = (line) => process.stdout.write(`${line}\n`)

print(`${basename(file)}: ${bytes.length} bytes, node ${process.version}`)
await benchParse()
benchStart()

function defaultFixture() {
  const named = path('../fixtures/tb-hop-ban-chi-dao.txt')
  return existsSync(named) ? named : path(`../fixtures/${readdirSync(path('../fixtures')).find((name) => name.endsWith('.txt'))}`)
}

async function benchParse() {
  const text = bytes.toString('utf8')
  const remark = unified().use(remarkParse).freeze()
  const number = /^\s*(?:[0-9]+|[a-zđ])[.)]\s/u
  const runs = {
    parse: () => parseNotice(bytes, {file: basename(file)}),
    remark: () => remark.parse(text),
    floor: () =>
      new TextDecoder()
        .decode(bytes)
        .normalize('NFC')
        .split('\n')
        .filter((line) => number.test(line)).length,
  }
  const times = await interleaved(runs, 500)
  print('')
  table('one parse, warm', times, ['parse', 'remark', 'floor'])
  print(`  parse / remark  ${ratio(times.parse, times.remark)}`)
  print(`  parse / floor   ${ratio(times.parse, times.floor)}`)
}

function benchStart() {
  const bin = path('../bin/parse-notice.js')
  const commands = {node: ['-e', '0'], version: [bin, '--version'], yaml: [bin, file, '-q'], json: [bin, file, '-q', '-f', 'json']}
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < 21; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const from = performance.now()
      spawnSync(process.execPath, args, {stdio: ['ignore', 'ignore', 'ignore']})
      if (round > 0) times[name].push(performance.now() - from)
    }
  }
  print('')
  table('start of a process', times, Object.keys(commands))
  for (const name of ['version', 'yaml', 'json']) print(`  ${name} / node`.padEnd(18) + ratio(times[name], times.node))
}

/** Times of each run in milliseconds, the runs taking turns, so that a slow second of the machine hits all of them. */
async function interleaved(runs, rounds) {
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]))
  for (let round = -WARM; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const from = performance.now()
      await run()
      if (round >= 0) times[name].push(performance.now() - from)
    }
  }
  return times
}

function table(title, times, names) {
  print(title)
  for (const name of names) print(`  ${name.padEnd(8)} min ${ms(Math.min(...times[name]))}   median ${ms(median(times[name]))}`)
}

function ms(time) {
  return `${time.toFixed(3)} ms`.padStart(11)
}

function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1]
}

function ratio(a, b) {
  return `x${(Math.min(...a) / Math.min(...b)).toFixed(2)} by min   x${(median(a) / median(b)).toFixed(2)} by median`
}

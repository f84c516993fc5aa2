#!/usr/bin/env node
// Measures the built program on a generated archive, each figure beside a reference taken in the same run:
//   a plain loop in one process (read, parse, write YAML), bound to one core where the system can do that, and free to use others for
//   what the engine does beside; then `-j 1`, `-j 2` and so on up to the cores;
//   files a second, the time of a file as a ratio to the plain loop, and the most memory held by the process that leads and by a reader;
//   a second run over the same folder, where everything is there already.
//
//   node scripts/bench-many.mjs [COUNT] [--memory COUNT,COUNT,…]
import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import {writeArchive} from './archive.mjs'

const bin = fileURLToPath(new URL('../bin/parse-notice.js', import.meta.url))
const print = (line) => process.stdout.write(`${line}\n`)
/** What binds a process to the first core. */
const ONE_CORE = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []
const [first, second] = process.argv.slice(2)

if (first === '--plain') await plainLoop(second, process.argv[4])
else if (first === '--memory') await memoryBySize(second.split(',').map(Number))
else await compare(Number(first ?? 20_000))

async function compare(count) {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-bench-'))
  try {
    const source = join(folder, 'in')
    await writeArchive(source, {count})
    const bytes = readdirSync(source, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0)
    print(`${count} notices, ${(bytes / count / 1000).toFixed(1)} KB each, node ${process.version}, ${availableParallelism()} cores`)
    const loop = [fileURLToPath(import.meta.url), '--plain', source, join(folder, 'plain')]
    const plain = await timed(loop, ONE_CORE)
    row('plain loop', plain, count, plain)
    if (ONE_CORE.length > 0) row('unbound', await timed(loop), count, plain)
    let one = null
    for (let jobs = 1; jobs <= availableParallelism(); jobs++) {
      const output = join(folder, `out-${jobs}`)
      const run = await timed([bin, source, '-o', output, '-j', String(jobs), '--progress', 'none', '-q'])
      one ??= run
      row(`-j ${jobs}`, run, count, plain, one)
    }
    row('again', await timed([bin, source, '-o', join(folder, 'out-1'), '-j', '1', '--progress', 'none', '-q']), count, plain)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function memoryBySize(counts) {
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'parse-notice-bench-'))
    try {
      await writeArchive(join(folder, 'in'), {count})
      const run = await timed([bin, join(folder, 'in'), '-o', join(folder, 'out'), '-j', '2', '--progress', 'none', '-q'])
      print(
        `${String(count).padStart(7)} files: leader ${run.leader} MB, reader ${run.reader} MB, ${(count / run.seconds).toFixed(0)} files/s`,
      )
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }
}

function row(name, run, count, plain, one) {
  const perFile = `${((run.seconds / count) * 1000).toFixed(2)} ms a file`
  const ratio = `x${(run.seconds / plain.seconds).toFixed(2)} of the plain loop`
  const faster = one && one !== run ? `, x${(one.seconds / run.seconds).toFixed(2)} faster than -j 1` : ''
  const memory = run.leader ? `, leader ${run.leader} MB${run.reader ? `, reader ${run.reader} MB` : ''}` : ''
  print(`  ${name.padEnd(11)} ${(count / run.seconds).toFixed(0).padStart(6)} files/s  ${perFile}  ${ratio}${faster}${memory}`)
}

/** Runs a command to its end; seconds, and the most memory in MB that it and any process it started held, where the system tells. */
function timed(args, before = []) {
  const begun = performance.now()
  const [command, ...rest] = [...before, process.execPath, ...args]
  const child = spawn(command, rest, {stdio: ['ignore', 'ignore', 'inherit']})
  let [leader, reader] = [0, 0]
  const timer = setInterval(() => {
    leader = Math.max(leader, memoryOf(child.pid))
    reader = Math.max(reader, ...childrenOf(child.pid).map(memoryOf))
  }, 100)
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(timer)
      const seconds = (performance.now() - begun) / 1000
      if (code === 0) resolve({seconds, leader, reader})
      else reject(new Error(`${args.join(' ')} exits with ${code}`))
    })
  })
}

function memoryOf(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1000)
  } catch {
    return 0
  }
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

/** What anyone would write first. */
async function plainLoop(source, output) {
  const {parseNotice} = await import('../dist/index.js')
  const {stringify} = await import('yaml')
  const names = readdirSync(source, {recursive: true}).filter((name) => name.endsWith('.txt'))
  for (const name of names.sort()) {
    const {notice} = await parseNotice(readFileSync(join(source, name)), {file: basename(name)})
    const target = join(output, `${name}.yaml`)
    mkdirSync(dirname(target), {recursive: true})
    writeFileSync(target, stringify(notice, {lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1'}))
  }
}

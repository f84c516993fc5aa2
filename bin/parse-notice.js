#!/usr/bin/env node
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const version = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
const bundle = fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url))
const argv = process.argv.slice(2)

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version()}\n`) // before anything is loaded
} else if (existsSync(bundle)) {
  const {runCached} = await import('./cached.js')
  const {exports, keep} = runCached(bundle)
  await exports.start(process, version)
  // help and the like have compiled too little of the program to be worth keeping
  if (process.exitCode === 0 && !argv.some((word) => ['-h', '--help', 'help', 'schema'].includes(word))) keep()
} else {
  process.stderr.write('error: parse-notice is not built yet; run: npm run build\n')
  process.exitCode = 70
}

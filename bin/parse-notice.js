#!/usr/bin/env node
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'

// as an import, a module of Node.js is loaded whole, with what it loads only when asked
const require = createRequire(import.meta.url)
const {existsSync, readFileSync} = require('node:fs')
const version = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
const bundle = fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url))
const argv = process.argv.slice(2)

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version()}\n`) // before anything is loaded
} else if (existsSync(bundle)) {
  const {runCached} = require('./cached.cjs')
  const {exports, keep} = runCached(bundle)
  await exports.start(process, version)
  // help and the like have compiled too little of the program to be worth keeping
  if (process.exitCode === 0 && !argv.some((word) => ['-h', '--help', 'help', 'schema'].includes(word))) keep()
} else {
  process.stderr.write('error: parse-notice is not built yet; run: npm run build\n')
  process.exitCode = 70
}

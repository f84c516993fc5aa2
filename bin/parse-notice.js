#!/usr/bin/env node
import {existsSync, readFileSync} from 'node:fs'

const version = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
const built = new URL('../dist/cli/main.js', import.meta.url)
const argv = process.argv.slice(2)

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version()}\n`) // before anything is loaded
} else if (existsSync(built)) {
  const {start} = await import(built.href)
  await start(process, version)
} else {
  process.stderr.write('error: parse-notice is not built yet; run: npm run build\n')
  process.exitCode = 70
}

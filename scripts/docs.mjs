#!/usr/bin/env node
// Writes docs/codes.md, the page of all diagnostics, from the table in src/data/codes.ts.
//
//   node scripts/docs.mjs [--check] [--page FILE]     --check writes nothing and fails when the page is stale
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {transformSync} from 'esbuild'

const {values: options} = parseArgs({options: {check: {type: 'boolean', default: false}, page: {type: 'string'}}})
const page = options.page ?? new URL('../docs/codes.md', import.meta.url)
const wanted = pageOf(await codeTable())

if (!options.check) writeFileSync(page, wanted)
else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted) {
  process.stderr.write('docs/codes.md is stale; run: npm run docs\n')
  process.exitCode = 1
}

async function codeTable() {
  const source = readFileSync(new URL('../src/data/codes.ts', import.meta.url), 'utf8')
  const {code} = transformSync(source, {loader: 'ts', format: 'esm'})
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).codes
}

function pageOf(codes) {
  const entries = Object.entries(codes)
  return `# Diagnostics

<!-- written by scripts/docs.mjs from src/data/codes.ts; edit there -->

Every message of parse-notice has a stable code. An **error** means that there is no usable record; a **warning**, that a value is missing
or doubtful; an **info** tells of an oddity of form by which nothing was lost. What stands in braces is filled in from the document.
Provisions are those of Annex I of Decree 30/2020/NĐ-CP.

${['error', 'warning', 'info'].map((severity) => section(severity, entries)).join('\n')}`
}

function section(severity, entries) {
  const rows = entries.filter(([, entry]) => entry.severity === severity).map(([code, entry]) => row(code, entry))
  return `## ${severity}\n\n| Code | English | Tiếng Việt | Annex I |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

function row(code, {vi, en, help, decree}) {
  return `| \`${code}\` | ${cell(en, help?.en)} | ${cell(vi, help?.vi)} | ${decree ?? ''} |`
}

function cell(text, help) {
  return [text, help]
    .filter(Boolean)
    .map((part) => part.replaceAll('|', '\\|'))
    .join('<br>')
}

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {environment} from './cli/process.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readdirSync(root).includes('README.md') ? readFileSync(join(root, 'README.md'), 'utf8') : ''

interface Shown {
  readonly command: string
  /** What the page shows below the command; a last line "…" stands for more of the same. */
  readonly output: string
  /** From a line `# exit 4` behind the command; 0 without one. */
  readonly code: number
}

/** The commands of blocks marked `sh run`. A line with `$ ` is a command, what follows is what it prints. */
const shownIn = (page: string): Shown[] =>
  Array.from(page.matchAll(/^```sh run\n(?<body>[\s\S]*?)^```$/gmu), (block) => block.groups!.body!)
    .flatMap((body) => body.split(/^\$ /mu).slice(1))
    .map((piece) => {
      const [command = '', ...lines] = piece.trimEnd().split('\n')
      const code = lines.find((line) => line.startsWith('# exit '))
      return {
        command,
        output: lines
          .filter((line) => line !== code)
          .join('\n')
          .trim(),
        code: Number(code?.slice('# exit '.length) ?? 0),
      }
    })

function run(command: string): {code: number | null; output: string} {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-'))
  writeFileSync(join(folder, 'parse-notice'), `#!/bin/sh\nexec "${process.execPath}" "${root}bin/parse-notice.js" "$@"\n`, {mode: 0o755})
  const env = environment({PATH: `${folder}${delimiter}${process.env.PATH}`})
  const {status, stdout, stderr} = spawnSync('sh', ['-c', command], {cwd: root, env, encoding: 'utf8'})
  rmSync(folder, {recursive: true})
  return {code: status, output: (stdout + stderr).trim()}
}

const expectShown = ({command, output, code}: Shown): void => {
  const ran = run(command)
  expect(ran.code, `${command}\n${ran.output}`).toBe(code)
  if (output.endsWith('…')) expect(ran.output.startsWith(output.slice(0, -1).trimEnd())).toBe(true)
  else if (output !== '') expect(ran.output).toBe(output)
}

describe.runIf(shownIn(readme).length > 0)('README.md shows what really happens', () => {
  test.each(shownIn(readme))('$command', expectShown)
})

test('a block is read into commands, output and exit code', () => {
  const page = 'text\n```sh run\n$ parse-notice a\nerror\n# exit 4\n$ true\n```\n```sh\n$ false\n```\n'
  expect(shownIn(page)).toEqual([
    {command: 'parse-notice a', output: 'error', code: 4},
    {command: 'true', output: '', code: 0},
  ])
})

test('a page that shows another code or another output fails', () => {
  expectShown({command: 'parse-notice --version; exit 3', output: '', code: 3})
  expect(() => expectShown({command: 'parse-notice --version', output: '', code: 1})).toThrow()
  expect(() => expectShown({command: 'parse-notice --version', output: 'none', code: 0})).toThrow()
})

describe('docs/codes.md', () => {
  const docs = (...args: string[]) => spawnSync(process.execPath, ['scripts/docs.mjs', ...args], {cwd: root}).status

  test('is what the table of codes says', () => {
    expect(docs('--check')).toBe(0)
  })

  test('would be found stale', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parse-notice-'))
    const page = join(folder, 'codes.md')
    writeFileSync(page, readFileSync(join(root, 'docs/codes.md'), 'utf8').replace('error', 'eror'))
    expect(docs('--check', '--page', page)).toBe(1)
    rmSync(folder, {recursive: true})
  })
})

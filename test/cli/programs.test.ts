import {spawn} from 'node:child_process'
import {chmodSync, closeSync, existsSync, ftruncateSync, openSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {whole} from './notices.ts'
import {bin, breakingWith, cli, ended, environment, folderWith} from './process.ts'

const posix = process.platform !== 'win32'
const nothing = {
  PATH: '/nowhere',
  PARSE_NOTICE_SOFFICE: '/nowhere/a',
  PARSE_NOTICE_TESSERACT: '/nowhere/b',
  PARSE_NOTICE_PDFTOPPM: '/nowhere/c',
}

function program(folder: string, name: string, ...lines: string[]): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${lines.join('\n')}\n`)
  chmodSync(file, 0o755)
  return file
}

describe('doctor', () => {
  test.each([
    ['en', /^missing {2}LibreOffice {2,}reads \.doc and \.rtf files$/mu, /All of these are optional/u],
    ['vi', /^thiếu {2}LibreOffice {2,}đọc tệp \.doc và \.rtf$/mu, /Đều là phần tùy chọn/u],
  ])('in %s tells what is missing and how to install it, and ends with 0', async (lang, row, closing) => {
    const {code, stdout, stderr} = await cli(['doctor', '--lang', lang], {env: nothing})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toMatch(row)
    expect(stdout).toMatch(/(?:apt-get|winget|brew) install/u)
    expect(stdout).toMatch(closing)
  })

  test.runIf(posix)('tells version and place of what is there, also of what does not answer', async () => {
    const folder = folderWith({})
    const soffice = program(folder, 'soffice', 'echo "LibreOffice 24.2.1.2 420(Build:2)"')
    const tesseract = program(
      folder,
      'tesseract',
      'if [ "$1" = --list-langs ]; then printf "eng\\nvie\\n"; else echo "tesseract 5.3.0"; fi',
    )
    const pdftoppm = program(folder, 'pdftoppm', 'exit 1')
    const env = {...nothing, PARSE_NOTICE_SOFFICE: soffice, PARSE_NOTICE_TESSERACT: tesseract, PARSE_NOTICE_PDFTOPPM: pdftoppm}
    const {code, stdout} = await cli(['doctor', '--format', 'json'], {env})
    expect(code).toBe(0)
    const {parts} = JSON.parse(stdout)
    expect(parts.slice(0, 4)).toMatchObject([
      {name: 'soffice', state: 'found', version: '24.2.1.2', path: soffice, install: null},
      {name: 'tesseract', state: 'found', version: '5.3.0', path: tesseract, install: null},
      {name: 'vietnamese', state: 'found', install: null},
      {name: 'pdftoppm', state: 'broken', version: null, path: pdftoppm, install: expect.stringMatching(/install/u)},
    ])
  })

  test('takes no file', async () => {
    expect((await cli(['doctor', 'a.txt'])).code).toBe(2)
  })

  test('as the name of a file is parsed', async () => {
    expect((await cli(['parse', 'doctor'], {cwd: folderWith({doctor: whole})})).code).toBe(0)
  })
})

test('reading text loads nothing that starts programs', async () => {
  const env = breakingWith(`process.on('exit', () => {
    if (process.moduleLoadList.includes('NativeModule child_process')) process.stderr.write('loaded')
  })`)
  expect((await cli(['-'], {input: whole, env})).stderr).not.toContain('loaded')
  expect((await cli(['doctor'], {env: {...nothing, ...env}})).stderr).toContain('loaded')
})

describe('an option', () => {
  test.each([
    [['--from', 'excel', 'a'], /'excel' does not fit/u],
    [['--ocr', 'perhaps', 'a'], /choose one of: auto, always, never/u],
    [['--encoding', 'latin1', 'a'], /choose one of: utf-8, utf-16le, .*vni/u],
    [['--ocr-lang', '../vie', 'a'], /'..\/vie' does not fit '--ocr-lang/u],
    [['--ocr-lang', 'vie -c x=1', 'a'], /does not fit/u],
  ])('%j is wrong', async (args, said) => {
    const {code, stderr} = await cli(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(said)
  })

  const cwd = folderWith({'quet.tif': 'II*\0', 'cu.rtf': '{\\rtf1 a}'})
  test('--ocr never leaves pictures unread', async () => {
    expect((await cli(['quet.tif', '--ocr', 'never'], {cwd})).stderr).toContain('[input/no-text]')
  })

  test('--ocr-lang is what the program is asked for', async () => {
    const {code, stderr} = await cli(['quet.tif', '--ocr-lang', 'lao'], {cwd, env: nothing})
    expect(code).toBe(4)
    expect(stderr).toMatch(/\[input\/ocr-missing\]\n +install it: .*tesseract/u)
  })

  test('a missing converter is told with how to install it', async () => {
    expect((await cli(['cu.rtf', '--lang', 'vi'], {cwd, env: nothing})).stderr).toMatch(
      /cần chương trình.*LibreOffice {3}\[input\/converter-missing\]\n +cài bằng: /u,
    )
  })
})

test('a file beyond the limit is not read', async () => {
  const cwd = folderWith({'lon.txt': ''})
  const file = openSync(join(cwd, 'lon.txt'), 'r+')
  ftruncateSync(file, 100_000_001)
  closeSync(file)
  const {code, stderr} = await cli(['lon.txt'], {cwd})
  expect(code).toBe(4)
  expect(stderr).toMatch(/file over 100 MB {3}\[input\/too-large\]/u)
})

test.runIf(posix)('Ctrl-C ends the program that runs, with its children, and its folder', async () => {
  const folder = folderWith({'cu.rtf': '{\\rtf1 a}'})
  const pid = join(folder, 'pid')
  const soffice = program(folder, 'soffice', `sleep 60 & echo $! > '${pid}'; wait`)
  const temporary = folderWith({})
  const child = spawn(process.execPath, [bin, 'cu.rtf'], {
    cwd: folder,
    env: environment({PARSE_NOTICE_SOFFICE: soffice, TMPDIR: temporary}),
  })
  const over = ended(child)
  while (!existsSync(pid) || readFileSync(pid, 'utf8') === '') await new Promise((resolve) => setTimeout(resolve, 20))
  expect(readdirSync(temporary)).toHaveLength(1)
  child.kill('SIGINT')
  expect((await over).code).toBe(130)
  await expect.poll(() => isAlive(Number(readFileSync(pid, 'utf8'))), {timeout: 4000}).toBe(false)
  expect(readdirSync(temporary)).toEqual([])
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

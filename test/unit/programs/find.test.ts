import {chmodSync, mkdirSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {find} from '../../../src/programs/find.ts'
import {installing, parts} from '../../../src/programs/install.ts'
import {posix, scratch, script} from './script.ts'

const executable = (folder: string, name: string): string => {
  const file = join(folder, name)
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  return file
}

describe.runIf(posix)('a program is found', () => {
  test('on the PATH, in its order', () => {
    const [first, second] = [scratch(), scratch()]
    const wanted = executable(first, 'tesseract')
    executable(second, 'tesseract')
    expect(find('tesseract', {env: {PATH: [scratch(), first, second].join(delimiter)}, platform: 'linux'})).toBe(wanted)
  })

  test('by its variable before all else', () => {
    const folder = scratch()
    executable(folder, 'soffice')
    const named = script('')
    expect(find('soffice', {env: {PATH: folder, PARSE_NOTICE_SOFFICE: named}, platform: 'linux'})).toBe(named)
  })

  test('nowhere else where the variable names nothing', () => {
    const folder = scratch()
    executable(folder, 'soffice')
    expect(find('soffice', {env: {PATH: folder, PARSE_NOTICE_SOFFICE: join(folder, 'none')}, platform: 'linux'})).toBeNull()
  })

  test('not as a folder, not as a file that cannot run, not in the folder one happens to be in', () => {
    const folder = scratch()
    mkdirSync(join(folder, 'pdftoppm'))
    const other = scratch()
    writeFileSync(join(other, 'pdftoppm'), '', {mode: 0o644})
    const machine = {env: {PATH: [folder, other, '.', ''].join(delimiter)}, platform: 'win32'}
    expect(find('pdftoppm', machine)).toBeNull()
  })

  test.each([
    ['soffice', ['LibreOffice', 'program'], 'soffice.exe'],
    ['tesseract', ['Tesseract-OCR'], 'tesseract.exe'],
    ['pdftoppm', ['poppler-24.08.0', 'Library', 'bin'], 'pdftoppm.exe'],
  ] as const)('%s where Windows installs it', (name, folders, file) => {
    const root = scratch()
    mkdirSync(join(root, ...folders), {recursive: true})
    const wanted = executable(join(root, ...folders), file)
    expect(find(name, {env: {ProgramFiles: root}, platform: 'win32'})).toBe(wanted)
    expect(find(name, {env: {ProgramFiles: root, PATH: ''}, platform: 'linux'})).not.toBe(wanted)
  })
})

test('every part says in both languages what it is for, and how each system installs it', () => {
  for (const {enables, install} of Object.values(parts)) {
    expect(enables.vi).not.toBe(enables.en)
    expect(Object.values(install).filter((command) => command.trim() === '')).toEqual([])
  }
  expect(installing('soffice', {platform: 'win32'})).toMatch(/^winget /u)
  expect(installing('soffice', {platform: 'darwin'})).toMatch(/^brew /u)
  expect(installing('soffice', {platform: 'linux'})).toMatch(/apt-get/u)
})

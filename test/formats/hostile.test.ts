import {closeSync, ftruncateSync, openSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {cli, folderWith} from '../cli/process.ts'
import {wordParts, zip} from '../unit/read/office.ts'
import {pageOf, pdfFile} from '../unit/read/pdf-file.ts'
import {files} from './files.ts'
import {composed} from './notice.ts'
import {asDocx} from './office.ts'
import {converted, has} from './programs.ts'

/** Runs the command on one file and gives the code of the error it told. */
async function refusal(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const {code, stdout, stderr} = await cli([name, '--ocr', 'never'], {cwd: folderWith({[name]: bytes})})
  expect({code, stdout}).toEqual({code: 4, stdout: ''})
  isNoCrash(stderr)
  return /\[(?<told>[a-z0-9/-]+)\]/u.exec(stderr)?.groups?.told
}

/** No trace of calls, and no more than a few lines. */
function isNoCrash(stderr: string): void {
  expect(stderr).not.toMatch(/^ +at |internal/mu)
  expect(stderr.split('\n').length).toBeLessThan(12)
}

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1)
const main = (document: string): Uint8Array => zip({...wordParts({body: ''}), 'word/document.xml': document})
const ROOT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const END = '</w:body></w:document>'

const laughs = Array.from({length: 9}, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')

describe('a hostile file is refused', () => {
  test.each<[string, string, () => Uint8Array, string]>([
    ['a zip bomb', 'a.docx', () => main(`${ROOT}${' '.repeat(70_000_000)}${END}`), 'input/too-large'],
    ['a zip bomb within the size of a part', 'a.docx', () => main(`${ROOT}${' '.repeat(40_000_000)}${END}`), 'input/too-large'],
    [
      'an XML bomb',
      'a.docx',
      () => main(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>${ROOT}<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>${END}`),
      'input/damaged',
    ],
    ['XML of a hundred thousand levels', 'a.docx', () => main(ROOT + '<w:p>'.repeat(100_000)), 'input/too-large'],
    [
      'a program named as a Word file',
      'a.docx',
      () => Buffer.from(`MZ\x90\0\x03\0\0\0\x04\0\0\0${'\0'.repeat(2000)}`, 'latin1'),
      'input/binary',
    ],
    ['a program named as a PDF', 'a.pdf', () => Buffer.from(`MZ\x90\0\x03\0\0\0\x04\0\0\0${'\0'.repeat(2000)}`, 'latin1'), 'input/binary'],
    ['a text of 17 MB', 'a.txt', () => Buffer.alloc(17_000_000, 'a '), 'input/too-large'],
    ['a text of blanks', 'a.txt', () => Buffer.alloc(15_000_000, ' '), 'input/empty'],
    ['a text of more lines than pages hold', 'a.txt', () => Buffer.from('1. a\n'.repeat(500_000)), 'input/too-large'],
    ['Markdown of brackets', 'a.md', () => Buffer.alloc(1_500_000, '['), 'input/too-large'],
    ['Markdown of stars', 'a.md', () => Buffer.from('*a* '.repeat(90_000)), 'input/too-large'],
    ['Markdown of 3 MB', 'a.md', () => Buffer.alloc(3_000_000, 'a '), 'input/too-large'],
    ['a table of a million cells', 'a.md', () => Buffer.from(`${'|a'.repeat(800_000)}\n|-|-|`), 'input/too-large'],
    ['a page of the web of 6 MB', 'a.html', () => Buffer.from(`<!DOCTYPE html>${'<p>a</p>'.repeat(750_000)}`), 'input/too-large'],
    [
      'a page of the web of a hundred thousand levels',
      'a.html',
      () => Buffer.from(`<!DOCTYPE html>${'<div>'.repeat(100_000)}`),
      'input/too-large',
    ],
    ['RTF of a million levels', 'a.rtf', () => Buffer.from(`{\\rtf1 ${'{'.repeat(1_000_000)}`), 'input/too-large'],
    ['half a Word file', 'a.docx', () => half(files['a.docx']!), 'input/damaged'],
    ['half an OpenDocument text', 'a.odt', () => half(files['a.odt']!), 'input/damaged'],
    ['an encrypted PDF', 'a.pdf', () => pdfFile([pageOf(['a'])], ENCRYPTED), 'input/encrypted'],
  ])('%s', {timeout: 30_000}, async (_, name, made, told) => {
    expect(await refusal(name, made())).toBe(told)
  })

  test('a text of 200 MB', async () => {
    const cwd = folderWith({'a.txt': ''})
    const file = openSync(join(cwd, 'a.txt'), 'r+')
    ftruncateSync(file, 200_000_000) // holds nothing, takes no room
    closeSync(file)
    const {code, stdout, stderr} = await cli(['a.txt'], {cwd})
    rmSync(join(cwd, 'a.txt'))
    expect({code, stdout}).toEqual({code: 4, stdout: ''})
    expect(stderr).toContain('[input/too-large]')
    isNoCrash(stderr)
  })

  test('200 MB of blanks from another program', {timeout: 30_000}, async () => {
    const {code, stdout, stderr} = await cli(['-'], {input: Buffer.alloc(200_000_000, ' ')})
    expect({code, stdout}).toEqual({code: 4, stdout: ''})
    expect(stderr).toContain('[input/too-large]')
    isNoCrash(stderr)
  })
})

/** A password for the user, 40 bits, revision 2. */
const ENCRYPTED = {
  trailer: '/Encrypt 10 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  objects: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'3c'.repeat(32)}> >>`],
}

describe('of half a file', () => {
  test.each(['a.txt', 'a.md', 'a.html'])('%s what is there is read', async (name) => {
    const {code, stdout, stderr} = await cli([name, '-f', 'json'], {cwd: folderWith({[name]: half(files[name]!)})})
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({document: {code: '46/TB-UBND'}, signature: {fullName: null}})
    isNoCrash(stderr)
  })

  const made = test.runIf(has('soffice')).each(['rtf', 'doc', 'pdf'])
  made('%s what is there is read, or it is refused (skipped without LibreOffice)', {timeout: 60_000}, async (ending) => {
    const whole = (await converted({a: asDocx(composed, 'typed')}, ending)).a!
    const {code, stdout, stderr} = await cli([`a.${ending}`, '--ocr', 'never'], {cwd: folderWith({[`a.${ending}`]: half(whole)})})
    if (code === 0) expect(stdout).toContain('schemaVersion')
    else expect({code, stdout, told: /\[input\/[a-z-]+\]/u.test(stderr)}).toEqual({code: 4, stdout: '', told: true})
    isNoCrash(stderr)
  })
})

test('a Word file of a hundred pages is no bomb', {timeout: 30_000}, async () => {
  const words = composed.paragraphs.flatMap(({text}) => text.split(' '))
  const text = (seed: number): string => Array.from({length: 60}, (_, i) => words[(seed * 31 + i * i * 7) % words.length]).join(' ')
  const long = asDocx({...composed, paragraphs: Array.from({length: 1000}, (_, i) => ({text: text(i), level: 0}))}, 'automatic')
  const {code, stdout} = await cli(['a.docx', '-f', 'json', '-q'], {cwd: folderWith({'a.docx': long})})
  expect(code).toBe(0)
  expect(stdout.length).toBeGreaterThan(100_000)
})

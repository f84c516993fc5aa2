import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {inputsIn, namesIn, planted} from './tree.ts'

const NFC = 'é.txt'.normalize('NFC')
const NFD = 'é.txt'.normalize('NFD')

describe('the order', () => {
  test('is that of NFC code units, a folder where its name stands', async () => {
    const folder = planted({'b.txt': '', 'a/2.txt': '', 'a/10.txt': '', 'a-b.txt': '', 'a.txt': '', 'B.txt': '', 'đ.txt': '', 'z.txt': ''})
    expect(await namesIn(folder, ['.'])).toEqual('B.txt a/10.txt a/2.txt a-b.txt a.txt b.txt z.txt đ.txt'.split(' '))
  })

  test('does not depend on how letters are written, and takes both forms beside each other', async () => {
    const folder = planted({[NFD]: '', 'f.txt': '', [NFC]: '', 'ê.txt': ''})
    expect(await namesIn(folder, ['.'])).toEqual(['f.txt', NFD, NFC, 'ê.txt'])
    expect((await inputsIn(folder, ['.'])).map(({path}) => path)).toEqual(
      [...'f'].map(() => `${folder}/f.txt`).concat([NFD, NFC, 'ê.txt'].map((name) => `${folder}/${name}`)),
    )
  })

  test('holds for 20,000 files of one folder', {timeout: 60_000}, async () => {
    const folder = planted({'kho/': ''})
    for (let i = 0; i < 20_000; i++) writeFileSync(join(folder, 'kho', `${(i * 7919) % 20_000}.txt`), '')
    const names = await namesIn(folder, ['kho'])
    expect(names).toHaveLength(20_000)
    expect(names).toEqual([...names].sort())
  })
})

describe('passed over', () => {
  test('are hidden names, locks of Word and what Windows leaves', async () => {
    const folder = planted({
      '.an.txt': '',
      '.an/a.txt': '',
      '~$tb.docx': '',
      'Thumbs.db': '',
      'desktop.ini': '',
      'a~$.txt': '',
      'a.txt': '',
    })
    expect(await namesIn(folder, ['.'])).toEqual(['a.txt', 'a~$.txt'])
    expect(await namesIn(folder, ['.an'])).toEqual(['a.txt'])
  })
})

describe('kinds of files', () => {
  const folder = planted({'a.txt': '', 'b.DOCX': '', 'c.xlsx': '', d: '', 'e.': '', 'g.tar.gz': ''})

  test('are those that can be read, whatever their case; the rest is told', async () => {
    expect(await namesIn(folder, ['.'])).toEqual(['a.txt', 'b.DOCX', 'c.xlsx input/other-kind', 'd', 'e.', 'g.tar.gz input/other-kind'])
  })

  test.each([
    [
      ['txt', 'docx'],
      ['a.txt', 'b.DOCX'],
    ],
    [['xlsx'], ['c.xlsx']],
    [[''], ['d', 'e.']],
    [
      ['', 'gz'],
      ['d', 'e.', 'g.tar.gz'],
    ],
    [['*'], ['a.txt', 'b.DOCX', 'c.xlsx', 'd', 'e.', 'g.tar.gz']],
  ])('are %j where the command line says so, without a word of others', async (endings, names) => {
    expect(await namesIn(folder, ['.'], {endings})).toEqual(names)
  })

  test('of a pattern are what it says', async () => {
    expect(await namesIn(folder, ['*.xlsx', '?'])).toEqual(['c.xlsx', 'd'])
    expect(await namesIn(folder, ['*'], {endings: ['txt']})).toEqual(['a.txt'])
  })

  test('leave out pipes, which would never end', async ({skip}) => {
    if (process.platform === 'win32') skip('there are no named pipes')
    const folder = planted({'a.txt': '', 'to-pipe.txt': {to: 'p.txt'}})
    execFileSync('mkfifo', [join(folder, 'p.txt')])
    expect(await namesIn(folder, ['.'])).toEqual(['a.txt', 'p.txt input/no-file', 'to-pipe.txt input/no-file'])
    expect(await namesIn(folder, ['p*'])).toEqual(['p.txt input/no-file'])
  })
})

describe('links', () => {
  test.each([
    ['to itself', {'kho/l': {to: 'l'}, 'kho/a.txt': ''}, ['a.txt', 'l']],
    ['to its folder', {'kho/l': {to: '.'}, 'kho/a.txt': ''}, ['a.txt']],
    ['to the folder above', {'kho/b/l': {to: '..'}, 'kho/a.txt': ''}, ['a.txt']],
    ['to the folder above all', {'kho/l': {to: '..'}, 'kho/a.txt': '', 'x.txt': ''}, ['a.txt']],
    ['to the root of the disk', {'kho/l': {to: '/'}, 'kho/a.txt': ''}, ['a.txt']],
    ['to a sibling', {'kho/b/a.txt': '', 'kho/a': {to: 'b'}}, ['b/a.txt']],
    ['to one another', {'kho/a': {to: 'b'}, 'kho/b': {to: 'a'}, 'kho/c.txt': ''}, ['a', 'b', 'c.txt']],
    ['into each other', {'kho/a/l': {to: '../b'}, 'kho/b/l': {to: '../a'}, 'kho/a/1.txt': '', 'kho/b/2.txt': ''}, ['a/1.txt', 'b/2.txt']],
    ['outside', {'x/a.txt': '', 'kho/l': {to: '../x'}}, ['l/a.txt']],
    ['two to the same folder outside', {'x/a.txt': '', 'kho/1': {to: '../x'}, 'kho/2': {to: '../x'}}, ['1/a.txt']],
    ['one through the other', {'x/a.txt': '', 'kho/1': {to: '2'}, 'kho/2': {to: '../y'}, y: {to: 'x'}}, ['1/a.txt']],
    [
      'to a folder, then to one that holds it',
      {'x/y/a.txt': '', 'x/b.txt': '', 'kho/1': {to: '../x/y'}, 'kho/2': {to: '../x'}},
      ['1/a.txt', '2/b.txt'],
    ],
    [
      'to a folder, then into it',
      {'x/y/a.txt': '', 'x/b.txt': '', 'kho/1': {to: '../x'}, 'kho/2': {to: '../x/y'}},
      ['1/b.txt', '1/y/a.txt'],
    ],
    ['outside that turn back', {'x/b': {to: '../kho'}, 'x/u': {to: '.'}, 'x/a.txt': '', 'kho/l': {to: '../x'}}, ['l/a.txt']],
    ['to a name that begins alike', {'kho-2/a.txt': '', 'kho/l': {to: '../kho-2'}}, ['l/a.txt']],
    ['to a file', {'x.txt': '', 'kho/a.txt': {to: '../x.txt'}}, ['a.txt']],
    ['to nothing', {'kho/a.txt': {to: 'x'}, 'kho/b.xyz': {to: 'x'}}, ['a.txt', 'b.xyz input/other-kind']],
  ])('%s', async (_, tree, names) => {
    expect(await namesIn(planted(tree), ['kho'])).toEqual(names)
  })

  test('are followed where they are named', async () => {
    const folder = planted({'x/a.txt': '', l: {to: 'x'}, 'd.txt': {to: 'nowhere'}, s: {to: 's'}})
    expect(await namesIn(folder, ['l'])).toEqual(['a.txt'])
    expect(await namesIn(folder, ['d.txt', 's'])).toEqual(['d.txt', 's'])
  })

  test('of two words to one folder outside give it once', async () => {
    const folder = planted({'x/a.txt': '', 'kho/l': {to: '../x'}, 'khac/l': {to: '../x'}})
    expect(await namesIn(folder, ['kho', 'khac'])).toEqual(['kho/l/a.txt'])
  })

  test('into what a word walks are left to it', async () => {
    const folder = planted({'kho/b/a.txt': '', 'khac/l': {to: '../kho/b'}})
    expect(await namesIn(folder, ['khac', 'kho'])).toEqual(['kho/b/a.txt'])
  })

  test('into what a pattern looks through lose nothing', async () => {
    const folder = planted({
      'kho/b/a.txt': '',
      'kho/c.pdf': '',
      'khac/l': {to: '../kho/b'},
      'b1/x': {to: '../y'},
      'c1/x': {to: '../y'},
      'y/z.txt': '',
    })
    expect(await namesIn(folder, ['khac', 'kho/**/*.pdf'])).toEqual(['khac/l/a.txt', 'kho/c.pdf'])
    expect(await namesIn(folder, ['c*/**/*.txt'])).toEqual(['c1/x/z.txt'])
  })
})

describe('rules to ignore', () => {
  const rules = (text: string) => ({'.parse-noticeignore': text})

  test.each([
    [
      'names and kinds',
      {...rules('*.bak\ntam/\n'), 'a.bak': '', 'b/a.bak': '', 'tam/a.txt': '', 'b/tam/a.txt': '', 'c/tam': ''},
      ['c/tam'],
    ],
    ['one taken back', {...rules('*.txt\n!a.txt\n'), 'a.txt': '', 'b.txt': '', 'c/a.txt': ''}, ['a.txt', 'c/a.txt']],
    ['only here', {...rules('/a.txt\nb/a.txt\n'), 'a.txt': '', 'b/a.txt': '', 'c/a.txt': '', 'c/b/a.txt': ''}, ['c/a.txt', 'c/b/a.txt']],
    ['of Windows, with a mark', {...rules('\uFEFFa.txt\r\nb.txt\r\n'), 'a.txt': '', 'b.txt': '', 'c.txt': ''}, ['c.txt']],
    ['remarks', {...rules('# a.txt\n\n   \n\\#b.txt\n'), 'a.txt': '', '#b.txt': ''}, ['a.txt']],
    ['both ways to write a letter', {...rules(`${NFD}\n`), [NFC]: '', [NFD]: '', 'a.txt': ''}, ['a.txt']],
    ['nothing', {...rules(''), 'a.txt': ''}, ['a.txt']],
  ])('%s', async (_, tree, names) => {
    expect(await namesIn(planted(tree), ['.'])).toEqual(names)
  })

  test.each([
    [
      'a file taken back below',
      '*.txt',
      {'b/.parse-noticeignore': '!a.txt', 'a.txt': '', 'b/a.txt': '', 'b/c/a.txt': '', 'b/b.txt': ''},
      ['b/a.txt', 'b/c/a.txt'],
    ],
    [
      'a folder taken back with all in it',
      'tam/',
      {'b/.parse-noticeignore': '!tam/', 'tam/a.txt': '', 'b/tam/a.txt': '', 'b/tam/c/a.txt': ''},
      ['b/tam/a.txt', 'b/tam/c/a.txt'],
    ],
    [
      'other rules still hold in it',
      'tam/\n*.bak',
      {'b/.parse-noticeignore': '!tam/', 'b/tam/a.bak': '', 'b/tam/a.txt': ''},
      ['b/tam/a.txt'],
    ],
    ['nothing is taken back in a folder that is not entered', 'b/', {'b/.parse-noticeignore': '!*', 'b/a.txt': '', 'c.txt': ''}, ['c.txt']],
    ['rules below hold below only', '', {'b/.parse-noticeignore': '*.txt', 'a.txt': '', 'b/a.txt': '', 'b/c/a.txt': ''}, ['a.txt']],
    [
      'a slash at the beginning is where the file stands',
      '',
      {'b/.parse-noticeignore': '/a.txt', 'a.txt': '', 'b/a.txt': '', 'b/c/a.txt': ''},
      ['a.txt', 'b/c/a.txt'],
    ],
    [
      'so is one in the middle',
      '',
      {'b/.parse-noticeignore': 'c/*.txt', 'c/a.txt': '', 'b/c/a.txt': '', 'b/d/c/a.txt': ''},
      ['b/d/c/a.txt', 'c/a.txt'],
    ],
    [
      'two stars reach on',
      '',
      {'b/.parse-noticeignore': 'c/**/a.txt', 'b/c/a.txt': '', 'b/c/d/e/a.txt': '', 'b/d/c/a.txt': ''},
      ['b/d/c/a.txt'],
    ],
    [
      'three files on the way',
      '*.txt',
      {'b/.parse-noticeignore': '!*.txt', 'b/c/.parse-noticeignore': '*.txt\n!x.txt', 'b/a.txt': '', 'b/c/a.txt': '', 'b/c/x.txt': ''},
      ['b/a.txt', 'b/c/x.txt'],
    ],
    [
      'signs in the names of folders are letters',
      '',
      {'[b] *!#/.parse-noticeignore': 'a.txt', '[b] *!#/a.txt': '', 'b/a.txt': '', 'b cd!#/a.txt': ''},
      ['b/a.txt', 'b cd!#/a.txt'],
    ],
  ])('files in folders: %s', async (_, text, tree, names) => {
    expect((await namesIn(planted({...rules(text), ...tree}), ['.'])).sort()).toEqual([...names].sort())
  })

  test('of a folder that a link leads to', async () => {
    const folder = planted({'x/.parse-noticeignore': 'a.txt', 'x/a.txt': '', 'x/b.txt': '', 'kho/l': {to: '../x'}})
    expect(await namesIn(folder, ['kho'])).toEqual(['l/b.txt'])
  })

  test('leave out links and folders by their names', async () => {
    const folder = planted({'x/a.txt': '', 'kho/l': {to: '../x'}, 'kho/b.txt': '', 'kho/.parse-noticeignore': 'l'})
    expect(await namesIn(folder, ['kho'])).toEqual(['b.txt'])
  })

  test('hold for patterns, and not for a file that is named', async () => {
    const folder = planted({...rules('a.txt'), 'a.txt': '', 'b.txt': ''})
    expect(await namesIn(folder, ['*.txt'])).toEqual(['b.txt'])
    expect(await namesIn(folder, ['a.txt'])).toEqual(['a.txt'])
  })
})

describe('a folder that cannot be opened', () => {
  test('is one failed input, and the rest is read', async ({skip}) => {
    if (process.platform === 'win32' || process.getuid?.() === 0) skip('nothing is closed to this user')
    const folder = planted({'a.txt': '', 'b/a.txt': '', 'c.txt': ''})
    chmodSync(join(folder, 'b'), 0)
    const names = await namesIn(folder, ['.'])
    chmodSync(join(folder, 'b'), 0o700)
    expect(names).toEqual(['a.txt', 'b input/unreadable', 'c.txt'])
  })

  test('so is one too deep for the system to name', async ({skip}) => {
    if (process.platform !== 'linux') skip('how long a path may be differs')
    const folder = planted({'z.txt': ''})
    const half = Array.from({length: 10}, () => 'd'.repeat(250)).join('/')
    mkdirSync(join(folder, half), {recursive: true})
    mkdirSync(join(folder, 'e', half), {recursive: true})
    renameSync(join(folder, 'e'), join(folder, half, 'e'))
    try {
      const inputs = await inputsIn(folder, ['.'], {output: `${folder}-records`})
      expect(inputs.map(({failure}) => failure?.code ?? null)).toEqual(['input/unreadable', null])
      expect(inputs[0]!.failure!.args.reason).toMatch(/name too long/u)
    } finally {
      execFileSync('rm', ['-r', join(folder, 'd'.repeat(250))])
    }
  })

  test('is told of a pattern only where it may hold what is meant', async ({skip}) => {
    if (process.platform === 'win32' || process.getuid?.() === 0) skip('nothing is closed to this user')
    const folder = planted({'a/1.txt': '', 'b/1.txt': ''})
    chmodSync(join(folder, 'b'), 0)
    const names = [await namesIn(folder, ['a*/*.txt']), await namesIn(folder, ['*/*.txt'])]
    chmodSync(join(folder, 'b'), 0o700)
    expect(names).toEqual([['a/1.txt'], ['a/1.txt', 'b input/unreadable']])
  })
})

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {isAbsolute, join, relative, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {inputsOf} from '../../../src/batch/inputs/index.ts'
import {Refusal} from '../../../src/batch/refusal.ts'
import {collected, inputsIn, namesIn, plant, planted, type Tree} from './tree.ts'

const nfc = (text: string): string => text.normalize('NFC')
const nfd = (text: string): string => text.normalize('NFD')

const listOf = async function* (...paths: string[]): AsyncGenerator<string> {
  yield* paths
}

describe('words', () => {
  const folder = planted({'kho/2014/36.docx': '', 'kho/2014/q1/1.txt': '', 'kho/2013/1.txt': '', 'kho/a.txt': '', 'ban/b.txt': ''})

  test.each([
    [['kho'], ['2013/1.txt', '2014/36.docx', '2014/q1/1.txt', 'a.txt']],
    [['kho/2014/36.docx'], ['36.docx']],
    [
      ['kho/a.txt', 'ban/b.txt'],
      ['kho/a.txt', 'ban/b.txt'],
    ],
    [
      ['ban', 'kho/2013'],
      ['ban/b.txt', 'kho/2013/1.txt'],
    ],
    [['kho/*.txt'], ['a.txt']],
    [['kho/*/*.txt'], ['2013/1.txt']],
    [['kho/**/*.txt'], ['2013/1.txt', '2014/q1/1.txt', 'a.txt']],
    [['kho//./**/q?/*'], ['2014/q1/1.txt']],
    [['kho/{2013,2014/q1}/*'], ['2013/1.txt', '2014/q1/1.txt']],
    [['*/*.txt'], ['ban/b.txt', 'kho/a.txt']],
    [['nowhere.txt'], ['nowhere.txt']],
  ])('%j', async (words, names) => {
    expect(await namesIn(folder, words)).toEqual(names)
  })

  test.each([
    [
      ['kho', 'kho'],
      ['2013/1.txt', '2014/36.docx', '2014/q1/1.txt', 'a.txt'],
    ],
    [
      ['kho', 'kho/2014'],
      ['2013/1.txt', '2014/36.docx', '2014/q1/1.txt', 'a.txt'],
    ],
    [
      ['kho/2014', 'kho'],
      ['2014/36.docx', '2014/q1/1.txt', '2013/1.txt', 'a.txt'],
    ],
    [
      ['kho/**/*.txt', 'kho'],
      ['2013/1.txt', '2014/q1/1.txt', 'a.txt', '2014/36.docx'],
    ],
    [
      ['kho/2014/36.docx', 'kho/2014'],
      ['36.docx', 'q1/1.txt'],
    ],
    [['kho/a.txt', 'kho/../kho/a.txt', 'kho/a.txt'], ['a.txt']],
    [
      ['kho/./', 'kho/2014/..'],
      ['2013/1.txt', '2014/36.docx', '2014/q1/1.txt', 'a.txt'],
    ],
  ])('%j name no file twice', async (words, names) => {
    expect(await namesIn(folder, words)).toEqual(names)
  })

  test('that lead to the same folder by a link name no file twice', async () => {
    const folder = planted({'kho/a.txt': '', 'kho/b.txt': {to: 'a.txt'}, lien: {to: 'kho'}})
    expect(await namesIn(folder, ['kho', 'lien'])).toEqual(['kho/a.txt', 'kho/b.txt'])
    expect(await namesIn(folder, ['lien/b.txt', 'kho'])).toEqual(['lien/b.txt', 'kho/a.txt'])
  })

  test('that go up from a link go up from where it leads, as everywhere', async () => {
    const folder = planted({'x/y/a.txt': '', 'x/b.txt': '', 'kho/l': {to: '../x/y'}, 'kho/c.txt': ''})
    for (const words of [['kho/l/..'], ['kho/l/../*'], ['kho/l/../b.txt']]) {
      const inputs = await inputsIn(folder, words)
      expect(inputs.map(({path}) => path)).toContain(join(folder, 'x/b.txt'))
      expect(inputs.map(({name}) => name)).not.toContain('c.txt')
    }
  })

  test('may be as many as a shell puts on a line', {timeout: 60_000}, async () => {
    const words = Array.from({length: 60_000}, (_, i) => `${i}.txt`)
    expect(await namesIn('/nowhere', words)).toEqual(words)
  })

  test('that stand for nothing at all are refused', async () => {
    const folder = planted({'kho/': '', 'a.txt': ''})
    const refused = {code: 'batch/nothing-found', args: {words: `${folder}/kho ${folder}/*.doc`}}
    await expect(inputsIn(folder, ['kho', '*.doc'])).rejects.toMatchObject(refused)
    await expect(inputsIn(folder, ['kho'])).rejects.toBeInstanceOf(Refusal)
    expect(await namesIn(folder, ['kho', 'a.txt'])).toEqual(['a.txt'])
  })
})

describe('a name that looks like a pattern', () => {
  const folder = planted({
    'la[1]*.txt': '',
    'la1x.txt': '',
    '[2014]/a.txt': '',
    '[2014]/b{1,2}.txt': '',
    '[2014]/b1.txt': '',
    '2/a.txt': '',
    '{a,b}/*': '',
    'a/c': '',
  })

  test.each([
    [['la[1]*.txt'], ['la[1]*.txt']],
    [['la[1]?.txt'], ['la1x.txt']],
    [['[2014]'], ['a.txt', 'b1.txt', 'b{1,2}.txt']],
    [['[2014]/*.txt'], ['a.txt', 'b1.txt', 'b{1,2}.txt']],
    [['[2014]/b{1,2}.txt'], ['b{1,2}.txt']],
    [['[2014]/b{1,3}.txt'], ['b1.txt']],
    [['[2014]/none.txt'], ['none.txt']],
    [['[234]/*.txt'], ['2/a.txt']],
    [['{a,b}/*'], ['*']],
    [['{a,b}/?'], ['*']],
    [['{a,c}/?'], ['a/c']],
  ])('%j is that name where it is there', async (words, names) => {
    expect(await namesIn(folder, words)).toEqual(names)
  })

  test('in another spelling is still that name', async () => {
    const folder = planted({[`${nfd('số')}*.txt`]: '', [`${nfd('số')}1.txt`]: ''})
    expect((await namesIn(folder, [nfc('số*.txt')])).map(nfc)).toEqual([nfc('số*.txt')])
  })
})

describe('letters with marks', () => {
  const name = 'Thông báo số 36/Kết luận.txt'

  test.each([
    ['NFC on disk, NFD typed', nfc, nfd],
    ['NFD on disk, NFC typed', nfd, nfc],
    ['NFC both', nfc, nfc],
    ['NFD both', nfd, nfd],
  ])('%s', async (_, disk, typed) => {
    const folder = planted({[disk(name)]: ''})
    for (const word of [
      name,
      'Thông báo số 36',
      'Thông báo số 36/*.txt',
      'Thông b?o số 36/Kết*',
      '**/Kết lu[ậ]n.txt',
      '{Thông báo,x}*/Kết luận.*',
    ]) {
      const inputs = await inputsIn(folder, [typed(word)])
      expect(inputs.map(({path}) => path)).toEqual([join(folder, disk(name))])
    }
  })

  test('in both forms beside each other are two files, and what is typed is taken as it is', async () => {
    const folder = planted({[nfc('ế.txt')]: '', [nfd('ế.txt')]: '', [nfc('ở/a')]: '', [nfd('ở/b')]: ''})
    expect(await namesIn(folder, [nfc('ế.txt')])).toEqual([nfc('ế.txt')])
    expect(await namesIn(folder, [nfd('ế.txt')])).toEqual([nfd('ế.txt')])
    expect(await namesIn(folder, [nfc('ở')])).toEqual(['a'])
    expect(await namesIn(folder, [nfd('ở')])).toEqual(['b'])
    expect(await namesIn(folder, ['*.txt'])).toEqual([nfd('ế.txt'), nfc('ế.txt')])
    expect(await namesIn(folder, [nfc('ế.txt'), nfd('ế.txt')])).toHaveLength(2)
  })

  test('in a third form beside both are found the same on every run', async () => {
    const folder = planted({[nfc('ếế.txt')]: '', [nfd('ếế.txt')]: ''})
    const names = await namesIn(folder, [`${nfc('ế')}${nfd('ế')}.txt`])
    expect(names).toEqual([nfd('ếế.txt')])
  })
})

describe('a list', () => {
  test('gives its paths one after the other, named from the working folder on', async () => {
    const inputs = await collected(
      inputsOf({
        files: [],
        list: listOf('kho/b.txt', './kho/a.txt', 'kho/../c*.txt', '/srv/x.txt'),
        endings: null,
        output: null,
        shard: null,
      }),
    )
    expect(inputs.map(({path, name}) => [path, name])).toEqual([
      ['kho/b.txt', 'kho/b.txt'],
      ['./kho/a.txt', 'kho/a.txt'],
      ['kho/../c*.txt', 'c*.txt'],
      ['/srv/x.txt', relative(process.cwd(), '/srv/x.txt').startsWith('..') ? 'srv/x.txt' : expect.any(String)],
    ])
  })

  test('beside words gives no name to two files', async () => {
    const folder = planted({'kho/a.txt': ''})
    const inputs = await inputsIn(folder, ['kho'], {list: listOf('a.txt')})
    expect(new Set(inputs.map(({name}) => name)).size).toBe(2)
  })

  test('may be empty', async () => {
    expect(await inputsIn('/', [], {list: listOf()})).toEqual([])
  })
})

describe('the folder of records', () => {
  const refused = {code: 'batch/output-inside-input'}

  test.each([
    [['.'], 'out'],
    [['.'], '.'],
    [['.'], 'b/out/new'],
    [['**/*.txt'], 'out'],
    [['b', 'c'], 'c/out'],
    [['b', 'c'], '.'],
    [['b/**', 'c'], '.'],
    [['c/../b'], 'b/out'],
    [['link'], 'b/out'],
    [['b'], 'link/out'],
  ])('for %j is not %j', async (words, output) => {
    const folder = planted({'b/a.txt': '', 'c/a.txt': '', 'a.txt': '', link: {to: 'b'}})
    await expect(inputsIn(folder, words, {output: join(folder, output)})).rejects.toMatchObject(refused)
  })

  test.each([
    [['b'], 'out', ['a.txt']],
    [['b'], '.', ['a.txt']],
    [['b'], 'b-2', ['a.txt']],
    [['*.txt'], '.', ['a.txt']],
    [['b/*.txt'], 'b/out', ['a.txt']],
    [['*/*.txt'], 'c', ['b/a.txt']],
    [['b/a.txt', 'c/a.txt'], 'b', ['b/a.txt', 'c/a.txt']],
    [['b'], '..', ['a.txt']],
  ])('for %j may be %j', async (words, output, names) => {
    const folder = planted({'b/a.txt': '', 'c/a.txt': '', 'a.txt': ''})
    expect(await namesIn(folder, words, {output: join(folder, output)})).toEqual(names)
  })

  test('may lie inside where a rule leaves it out, at whatever depth', async () => {
    const folder = planted({
      '.parse-noticeignore': '/out/\n',
      'out/a.txt': '',
      'b/out/a.txt': '',
      'b/c/a.txt': '',
      'b/.parse-noticeignore': 'c',
    })
    expect(await namesIn(folder, ['.'], {output: join(folder, 'out')})).toEqual(['b/out/a.txt'])
    expect(await namesIn(folder, ['.'], {output: join(folder, 'out/deep/er')})).toEqual(['b/out/a.txt'])
    expect(await namesIn(folder, ['.'], {output: join(folder, 'b/c')})).toEqual(['b/out/a.txt'])
    await expect(inputsIn(folder, ['.'], {output: join(folder, 'b/out')})).rejects.toMatchObject(refused)
  })

  test('is never walked, nor what lies in it, though a link leads there', async () => {
    const folder = planted({
      'kho/a.txt': '',
      'kho/l1': {to: '../out'},
      'kho/l2': {to: '../out/2014'},
      'kho/l3': {to: '../x'},
      'x/b.txt': '',
      'x/l': {to: '../out'},
      'out/r.txt': '',
      'out/2014/r.txt': '',
    })
    expect(await namesIn(folder, ['kho'], {output: join(folder, 'out')})).toEqual(['a.txt', 'l3/b.txt'])
  })

  test('is not walked where a link leads to what holds it', async () => {
    const folder = planted({'kho/l': {to: '../x'}, 'x/b.txt': '', 'x/out/r.txt': ''})
    expect(await namesIn(folder, ['kho'], {output: join(folder, 'x/out')})).toEqual(['l/b.txt'])
  })

  test('may hold the sources', async () => {
    const folder = planted({'kho/2014/q1/a.txt': '', 'kho/2014/b.txt': ''})
    expect(await namesIn(folder, ['kho/2014'], {output: join(folder, 'kho')})).toEqual(['b.txt', 'q1/a.txt'])
  })
})

describe('whatever the tree and the words', () => {
  const part = fc.constantFrom('a', 'b', '..a', '.b', 'c*', '[d]', nfc('ế'), nfd('ế'), ' ', 'x\\y', '-')
  const path = fc.array(part, {minLength: 1, maxLength: 3}).map((parts) => parts.join('/'))
  const link = fc.tuple(path, fc.constantFrom('.', '..', '../..', 'a', '../b', 'none')).map(([name, to]) => [name, {to}] as const)
  const trees = fc.tuple(fc.array(path, {minLength: 1, maxLength: 6}), fc.array(link, {maxLength: 3}))
  const word = fc.oneof(
    path,
    path.map((name) => `${name}/..`),
    path.map((name) => `../w/${name}`),
    fc.constantFrom('.', '..', '', '*', '**', '../*/*', '{a,b}/*', '/a'),
  )

  /** Plants what can be: a name may be taken already by another. */
  function grow([files, links]: [string[], (readonly [string, {to: string}])[]]): string {
    const top = mkdtempSync(join(tmpdir(), 'parse-notice-grown-'))
    const trees: Tree[] = [
      {'x/y/w/': ''},
      ...files.map((name) => ({[`x/y/w/${name}`]: ''})),
      ...links.map(([name, link]) => ({[`x/y/w/${name}`]: link})),
    ]
    for (const tree of trees) {
      try {
        plant(top, tree)
      } catch {} // taken
    }
    return join(top, 'x', 'y', 'w')
  }

  test('names stay within the folder of records, are each there once, and are the same on every run', {timeout: 60_000}, async () => {
    await fc.assert(
      fc.asyncProperty(trees, fc.array(word, {minLength: 1, maxLength: 3}), fc.array(word, {maxLength: 2}), async (tree, words, listed) => {
        const folder = grow(tree)
        const wanted = () => ({list: listOf(...listed.map((name) => resolve(folder, name)))})
        try {
          const inputs = await inputsIn(folder, words, wanted())
          for (const {name} of inputs) {
            expect(isAbsolute(name)).toBe(false)
            expect(name.split('/')).not.toContain('..')
            expect(name.split('/')).not.toContain('')
            expect(resolve('/out', name) === '/out' || resolve('/out', `${name}.yaml`).startsWith('/out/')).toBe(true)
          }
          const fromWords = inputs.slice(0, inputs.length - listed.length).map(({name}) => name)
          expect(new Set(fromWords).size).toBe(fromWords.length)
          expect(await inputsIn(folder, words, wanted())).toEqual(inputs)
        } finally {
          rmSync(resolve(folder, '../../..'), {recursive: true, force: true})
        }
      }),
      {numRuns: 300},
    )
  })
})

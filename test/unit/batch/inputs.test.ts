import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, isAbsolute, join, resolve} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {type Input, inputsOf, type Wanted} from '../../../src/batch/inputs.ts'
import {shardOf} from '../../../src/batch/shard.ts'

let root = ''
const home = process.cwd()

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'parse-notice-inputs-')))
  process.chdir(root)
})
afterEach(() => {
  process.chdir(home)
  rmSync(root, {recursive: true, force: true})
})

/** Writes files; a name that ends in `/` is an empty folder. */
function plant(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(name.endsWith('/') ? name : dirname(name), {recursive: true})
    if (!name.endsWith('/')) writeFileSync(name, name)
  }
}

async function all(files: readonly string[], more: Partial<Wanted> = {}): Promise<Input[]> {
  const inputs: Input[] = []
  for await (const input of inputsOf({files, list: null, endings: null, output: null, shard: null, ...more})) inputs.push(input)
  return inputs
}

const names = async (files: readonly string[], more: Partial<Wanted> = {}): Promise<string[]> =>
  (await all(files, more)).filter(({skip}) => skip === null).map(({name}) => name)

describe('a folder', () => {
  test('is read with all below, in the order of the names, its own name left out', async () => {
    plant('kho/b.txt', 'kho/a/z.docx', 'kho/a/y.pdf', 'kho/a.txt', 'kho/C.txt', 'kho/á.txt', 'kho/10.txt', 'kho/2.txt')
    expect(await all(['kho'])).toMatchObject([
      {path: join('kho', '10.txt'), name: '10.txt'},
      {name: '2.txt'},
      {name: 'C.txt'},
      {path: join('kho', 'a', 'y.pdf'), name: 'a/y.pdf'},
      {name: 'a/z.docx'},
      {name: 'a.txt'},
      {name: 'b.txt'},
      {name: 'á.txt'},
    ])
  })

  test('has no hidden files, no locks of Word, nothing that Windows leaves', async () => {
    plant('kho/.an.txt', 'kho/.git/a.txt', 'kho/~$36.docx', 'kho/Thumbs.db', 'kho/desktop.ini', 'kho/36.docx')
    expect(await names(['kho'])).toEqual(['36.docx'])
  })

  test('may hold what is of no kind that is read: it is counted and passed over, or tried when asked for', async () => {
    plant('kho/a.xlsx', 'kho/b.TXT', 'kho/công văn 36', 'kho/c.docx')
    expect((await all(['kho'])).map(({name, skip}) => `${name} ${skip}`)).toEqual([
      'a.xlsx input/other-kind',
      'b.TXT null',
      'c.docx null',
      'công văn 36 null',
    ])
    expect((await all(['kho'], {endings: ['docx']})).map(({name}) => name)).toEqual(['c.docx'])
    expect((await all(['kho'], {endings: ['*']})).every(({skip}) => skip === null)).toBe(true)
    expect(await names(['kho'], {endings: ['']})).toEqual(['công văn 36'])
  })

  test('named in one form of Unicode is the folder named in the other; both forms may lie side by side', async () => {
    const [composed, apart] = ['kết luận'.normalize('NFC'), 'kết luận'.normalize('NFD')]
    plant(`${apart}/a.txt`)
    expect(await all([composed])).toMatchObject([{path: join(apart, 'a.txt'), name: 'a.txt'}])
    plant(`kho/${composed}.txt`, `kho/${apart}.txt`)
    expect(await names(['kho'])).toEqual([`${apart}.txt`, `${composed}.txt`].sort())
    expect(await all([`kho/${apart}.txt`])).toMatchObject([{path: `kho/${apart}.txt`}])
  })

  test.skipIf(process.platform === 'win32')(
    'may hold links: to files they are read, to folders only where nothing comes twice',
    async () => {
      plant('kho/a.txt', 'kho/con/b.txt', 'ngoai/c.txt')
      symlinkSync('a.txt', 'kho/l1.txt')
      symlinkSync('khong-co', 'kho/l2.txt')
      symlinkSync('l3.txt', 'kho/l3.txt')
      symlinkSync('.', 'kho/vong')
      symlinkSync('con', 'kho/con2')
      symlinkSync('../ngoai', 'kho/x1')
      symlinkSync('../ngoai', 'kho/x2')
      symlinkSync('..', 'ngoai/len')
      expect(await names(['kho'])).toEqual(['a.txt', 'con/b.txt', 'l1.txt', 'l2.txt', 'l3.txt', 'x1/c.txt'])
    },
  )

  test.skipIf(process.platform === 'win32')('may hold a pipe, which is counted and passed over', async () => {
    plant('kho/a.txt')
    spawnSync('mkfifo', ['kho/ong'])
    expect((await all(['kho'])).map(({name, skip}) => `${name} ${skip}`)).toEqual(['a.txt null', 'ong input/no-file'])
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that cannot be opened is a failure, and the rest is read',
    async () => {
      plant('kho/a.txt', 'kho/dong/b.txt')
      chmodSync('kho/dong', 0)
      expect((await all(['kho'])).map(({name, failure}) => `${name} ${failure?.code}`)).toEqual([
        'a.txt undefined',
        'dong input/unreadable',
      ])
      chmodSync('kho/dong', 0o755)
    },
  )

  test('of many files comes in order', async () => {
    plant('kho/')
    for (let n = 0; n < 3000; n++) writeFileSync(join('kho', `${(n * 7919) % 3000}.txt`), '')
    const found = await names(['kho'])
    expect(found).toHaveLength(3000)
    expect(found).toEqual([...found].sort())
  })
})

describe('what is not read', () => {
  const ignore = (folder: string, ...lines: string[]): void => writeFileSync(join(folder, '.parse-noticeignore'), lines.join('\n'))

  test('is told by a file in the folder, as .gitignore has it', async () => {
    plant(
      'kho/nhap/a.txt',
      'kho/2014/nhap/b.txt',
      'kho/2014/c.txt',
      'kho/2014/c.bak.txt',
      'kho/Nhap/d.txt',
      'kho/#e.txt',
      'kho/f{1,2}.txt',
      'kho/f1.txt',
    )
    ignore('kho', '# nháp', '', 'nhap/', '*.bak.txt  ', '\\#e.txt', 'f{1,2}.txt')
    expect(await names(['kho'])).toEqual(['2014/c.txt', 'Nhap/d.txt', 'f1.txt'])
  })

  test('may be taken all the same, by a file nearer to it too', async () => {
    plant('kho/cu/a.txt', 'kho/2014/cu/b.txt', 'kho/2014/cu/c.txt', 'kho/2015/cu/d.txt', 'kho/x/1.txt', 'kho/x/giu.txt')
    ignore('kho', 'cu', 'x/**', '!x/giu.txt')
    ignore('kho/2014', '!cu/', '/cu/c.txt')
    expect(await names(['kho'])).toEqual(['2014/cu/b.txt', 'x/giu.txt'])
  })

  test('is read when it is named itself', async () => {
    plant('kho/a.txt')
    ignore('kho', '*')
    await expect(names(['kho'])).rejects.toMatchObject({code: 'batch/nothing-found'})
    expect(await names(['kho/a.txt'])).toEqual(['a.txt'])
  })
})

describe('a pattern', () => {
  test('stands for files, for folders with all that is in them, and at any depth', async () => {
    plant('kho/2013/a.txt', 'kho/2014/b.txt', 'kho/2014/c.docx', 'kho/2014/01/d.txt', 'kho/2015/e.txt', 'kho/x.xlsx')
    expect(await names(['kho/2014/*.txt'])).toEqual(['b.txt'])
    expect(await names(['kho/201[34]'])).toEqual(['2013/a.txt', '2014/01/d.txt', '2014/b.txt', '2014/c.docx'])
    expect(await names(['kho/**/*.txt'])).toEqual(['2013/a.txt', '2014/01/d.txt', '2014/b.txt', '2015/e.txt'])
    expect(await names(['kho/{2013,2015}/?.txt'])).toEqual(['2013/a.txt', '2015/e.txt'])
    expect((await all(['kho/**'])).find(({name}) => name === 'x.xlsx')).toMatchObject({skip: 'input/other-kind'})
    expect(await all(['kho/*.xlsx'])).toMatchObject([{name: 'x.xlsx', skip: null}])
  })

  test('that is the name of a file is that file', async () => {
    plant('kho/[a].txt', 'kho/a.txt')
    expect(await names(['kho/[a].txt'])).toEqual(['[a].txt'])
  })

  test('that stands for nothing is a file that is not there, or nothing at all', async () => {
    plant('kho/a.txt')
    expect((await all(['kho/*.txt', 'kho/*.pdf'])).map(({path, failure}) => `${path} ${failure?.code}`)).toEqual([
      'kho/a.txt undefined',
      'kho/*.pdf input/not-found',
    ])
    for (const word of ['kho/*.pdf', 'khong-co/*.txt']) await expect(all([word])).rejects.toMatchObject({code: 'batch/nothing-found'})
  })
})

describe('several words', () => {
  test('are counted from the folder they share, and name no file twice', async () => {
    plant('kho/2013/a.txt', 'kho/2014/b.txt', 'kho/c.txt')
    expect(await names(['kho/2013', 'kho/2014'])).toEqual(['2013/a.txt', '2014/b.txt'])
    expect(await names(['kho/2014', 'kho'])).toEqual(['2014/b.txt', '2013/a.txt', 'c.txt'])
    expect(await names(['kho/**/*.txt', 'kho/c.txt', 'kho'])).toEqual(['2013/a.txt', '2014/b.txt', 'c.txt'])
  })

  test.skipIf(process.platform === 'win32')('behind a link, .. leads out of where the link leads to', async () => {
    plant('kho/2.txt', 'xa/2.txt', 'xa/trong/1.txt')
    symlinkSync('../xa/trong', 'kho/lien-ket')
    expect((await all(['kho/lien-ket/../2.txt', 'kho/2.txt'])).map(({name}) => name)).toEqual(['xa/2.txt', 'kho/2.txt'])
  })
})

test('a list is counted from here, or from the root', async () => {
  plant('kho/a.txt')
  const list = (async function* () {
    yield* ['kho/a.txt', './kho/a.txt', join(root, 'kho', 'a.txt'), resolve('/srv/kho/b.txt')]
  })()
  expect((await all([], {list})).map(({name}) => name)).toEqual(['kho/a.txt', 'kho/a.txt', 'kho/a.txt', 'srv/kho/b.txt'])
})

describe('the folder of records', () => {
  test.each(['kho/ra', 'kho', 'kho/2014/ra'])('%s is refused among what is read', async (output) => {
    plant('kho/2014/a.txt')
    await expect(all(['kho'], {output: join(root, output)})).rejects.toMatchObject({code: 'batch/output-inside-input'})
  })

  test.each([
    ['excluded', 'kho/ra', 'ra/'],
    ['below what is excluded', 'kho/x/ra', 'x'],
    ['hidden', 'kho/.ra', ''],
    ['beside', 'kho-ra', ''],
  ])('%s is none of it', async (_, output, rule) => {
    plant('kho/a.txt', `${output}/a.txt.yaml`)
    writeFileSync('kho/.parse-noticeignore', rule)
    expect(await names(['kho'], {output: join(root, output)})).toEqual(['a.txt'])
  })

  test('may lie where a pattern does not reach', async () => {
    plant('kho/a.txt', 'kho/ra/b.txt')
    expect(await names(['kho/*.txt'], {output: join(root, 'kho/ra')})).toEqual(['a.txt'])
    await expect(all(['kho/**/*.txt'], {output: join(root, 'kho/ra')})).rejects.toMatchObject({code: 'batch/output-inside-input'})
  })
})

const step = fc.constantFrom('a', 'b', 'á', 'a b', '[x]', 'z.txt')
const trees = fc.uniqueArray(
  fc.array(step, {minLength: 1, maxLength: 3}).map((steps) => `${steps.join('/')}.txt`),
  {minLength: 1, maxLength: 12},
)

test('whatever the words, no name leads out of the folder of records', async () => {
  await fc.assert(
    fc.asyncProperty(
      trees,
      fc.array(fc.constantFrom('.', 'a', '../*', 'a/..', './a/../b', '**', '*/*', '/'), {minLength: 1, maxLength: 3}),
      async (tree, words) => {
        const place = mkdtempSync(join(root, 'cay-'))
        process.chdir(place)
        plant(...tree)
        const safe = words.map((word) => (word === '/' ? place : word))
        for (const {name} of await all(safe).catch(() => [])) {
          expect(isAbsolute(name)).toBe(false)
          expect(name.split('/')).not.toContain('..')
        }
        process.chdir(root)
      },
    ),
    {numRuns: 60},
  )
})

test('shards are the whole, parted; what is added moves nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({minLength: 1}), {maxLength: 60}), fc.integer({min: 1, max: 12}), (files, of) => {
      const parts = files.map((name) => shardOf(name, of))
      expect(parts.every((part) => part >= 1 && part <= of && Number.isInteger(part))).toBe(true)
      expect(files.map((name) => shardOf(name.normalize('NFD'), of))).toEqual(parts)
    }),
  )
  const counts = Array.from({length: 10}, () => 0)
  for (let n = 0; n < 5000; n++) counts[shardOf(`2014/03/${n}.txt`, 10) - 1]!++
  expect(Math.min(...counts)).toBeGreaterThan(350)
})

import {describe, expect, test} from 'vitest'
import {unnumbered, whole} from './notices.ts'
import {cli, folderWith} from './process.ts'

const marked = unnumbered.replace('1. Công chức', '1) Công chức')
const cwd = folderWith({'a.txt': whole, 'b.txt': unnumbered, 'm.txt': marked, 'x\u001b[31m.txt': unnumbered})

test('a message has file, line, column, the source line and carets under it', async () => {
  const {stderr} = await cli(['b.txt'], {cwd})
  expect(stderr).toMatch(
    /^warning: the number is left blank {3}\[number-blank\]\n {2}b\.txt:4:\d+\n {4}4 \| Số: {6}\/TB-UBND.*\n {6}\| +\^+\n/mu,
  )
})

describe('language', () => {
  const wordOf = async (args: string[], env: Record<string, string> = {}) =>
    (await cli(['b.txt', ...args], {cwd, env})).stderr.split(':')[0]

  test.each([
    [{}, 'warning'],
    [{LANG: 'vi_VN.UTF-8'}, 'cảnh báo'],
    [{LANG: 'vi_VN.UTF-8', LC_ALL: 'C'}, 'warning'],
    [{LANG: 'en_US.UTF-8', LC_MESSAGES: 'vi_VN'}, 'cảnh báo'],
    [{LANG: 'vi_VN.UTF-8', PARSE_NOTICE_LANG: 'en'}, 'warning'],
    [{PARSE_NOTICE_LANG: 'vi'}, 'cảnh báo'],
  ])('%j speaks %s', async (env, word) => {
    expect(await wordOf([], env)).toBe(word)
  })

  test('--lang beats the environment, also for a wrong command line', async () => {
    expect(await wordOf(['--lang', 'en'], {PARSE_NOTICE_LANG: 'vi'})).toBe('warning')
    expect(await wordOf(['--lang=vi', '--khong-co'])).toBe('lỗi')
  })

  test('the record is the same in both', async () => {
    const [vi, en] = await Promise.all(['vi', 'en'].map((lang) => cli(['b.txt', '--lang', lang, '--provenance'], {cwd})))
    expect(vi!.stdout).toBe(en!.stdout)
  })
})

describe('how much is said', () => {
  test('notes are counted by default and shown by -v', async () => {
    const quiet = await cli(['m.txt'], {cwd})
    const verbose = await cli(['m.txt', '-v'], {cwd})
    const counted = Number(quiet.stderr.match(/^(\d+) notes? not shown; -v/mu)?.[1] ?? 0)
    expect(verbose.stderr.match(/^note: /gmu) ?? []).toHaveLength(counted)
    expect(quiet.stderr).not.toMatch(/^note: /mu)
  })

  test('-q leaves errors only', async () => {
    expect((await cli(['b.txt', '-q'], {cwd})).stderr).toBe('')
    expect((await cli(['khong-co', '-q'], {cwd})).stderr).toContain('[input/not-found]')
  })

  test('a notice without a flaw says nothing', async () => {
    expect((await cli(['a.txt', '-q'], {cwd})).stderr).toBe('')
  })
})

describe('colour', () => {
  const isPainted = async (args: string[], env: Record<string, string> = {}) =>
    (await cli(['b.txt', ...args], {cwd, env})).stderr.includes('\u001b[')

  test.each([
    [[], {}, false],
    [['--color', 'always'], {}, true],
    [['--color', 'always'], {NO_COLOR: '1'}, true],
    [[], {FORCE_COLOR: '1'}, true],
    [[], {FORCE_COLOR: '0'}, false],
    [[], {FORCE_COLOR: '1', NO_COLOR: '1'}, false],
    [['--color', 'never'], {FORCE_COLOR: '1'}, false],
  ])('%j with %j is painted: %s', async (args, env, painted) => {
    expect(await isPainted(args, env)).toBe(painted)
  })

  test('the record is never painted', async () => {
    expect((await cli(['b.txt', '--color', 'always'], {cwd})).stdout).not.toContain('\u001b')
  })
})

test('a file name cannot drive the terminal', async () => {
  const {stderr} = await cli(['x\u001b[31m.txt'], {cwd})
  expect(stderr).toContain('x\\x1b[31m.txt:4:')
  expect(stderr).not.toContain('\u001b')
})

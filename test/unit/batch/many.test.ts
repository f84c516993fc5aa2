import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import type {Setup, Task} from '../../../src/batch/task.ts'
import {quarantine} from '../../../src/cli/many/failures.ts'
import {run} from '../../../src/cli/run.ts'
import type {Terminal} from '../../../src/cli/terminal.ts'
import {entriesIn, entryOf, fakeCrew, filesIn, put, readFake, scratch} from './fakes.ts'

/** Called before a file is read. */
const hook = vi.hoisted(() => ({before: (_: Task): void => {}}))

vi.mock('../../../src/cli/many/hire.ts', async (actual) => ({
  ...(await actual<typeof import('../../../src/cli/many/hire.ts')>()),
  hire: async (setup: Setup) => {
    const read = (withPrograms: boolean) => (task: Task) => {
      hook.before(task)
      return readFake(task, setup, withPrograms)
    }
    return {crew: fakeCrew({lotSize: 1, lots: 1, read: read(false)}), programs: fakeCrew({lotSize: 1, read: read(true)})}
  },
}))

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A command line on a terminal of the test; `stopAt` presses Ctrl-C when a file of that name is read. */
async function type(argv: readonly string[], {stdin = '', stopAt = ''}: {stdin?: string; stopAt?: string} = {}): Promise<Said> {
  let [out, err] = ['', '']
  let stop = (_: number): void => {}
  hook.before = ({path}) => stopAt !== '' && path.endsWith(stopAt) && stop(130)
  const sink = (take: (text: string) => void) => ({write: async (text: string) => take(text), isTTY: false, columns: 100})
  const terminal: Terminal = {
    stdin: (async function* () {
      yield Buffer.from(stdin)
    })(),
    stdinIsTTY: false,
    closeStdin: () => {},
    onStop: (listener) => {
      stop = listener
    },
    stdout: sink((text) => {
      out += text
    }),
    stderr: sink((text) => {
      err += text
    }),
    env: {},
    platform: 'linux',
    version: () => '1',
  }
  const code = await run(argv.includes('--lang') ? argv : [...argv, '--lang', 'en'], terminal)
  return {code, out, err}
}

function world(files: Readonly<Record<string, string>>) {
  const place = scratch()
  put(place, Object.fromEntries(Object.entries(files).map(([name, content]) => [`kho/${name}`, content])))
  return {place, source: join(place, 'kho'), to: `${join(place, 'ketqua')}/`}
}

const draftsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

describe('exit codes', () => {
  test('0: everything is written, done or a duplicate', async () => {
    const {source, to} = world({'a.txt': 'A', 'b.txt': 'id 36', 'c.txt': 'id 36'})
    const first = await type([source, '-o', to])
    expect(first.code).toBe(0)
    expect(first.err).toMatch(
      /^3 inputs = 2 written \+ 0 already done \+ 1 duplicates \+ 0 failed \+ 0 skipped {3}\(\d+\.\d s, \d+\.\d files\/s\)\n/u,
    )
    expect(first.err).toContain('is the same document as "b.txt.yaml": 36')
    const second = await type([source, '-o', to])
    expect([second.code, second.out]).toEqual([0, ''])
    expect(second.err).toContain('3 inputs = 0 written + 3 already done')
    expect(second.err).not.toMatch(/FAILED|again|FAULT/u)
  })

  test('1: --strict, and there is something to review', async () => {
    const {source, to} = world({'a.txt': 'slow A'})
    expect((await type([source, '-o', to])).code).toBe(0)
    const {code, err} = await type([source, '-o', to, '--strict'])
    expect(code).toBe(1)
    expect(err).toContain('to review: 1 document')
  })

  test('2: nothing was run, and nothing is left behind', async () => {
    const {source, to, place} = world({'a.txt': 'A'})
    const stream = join(place, 'all.ndjson')
    for (const argv of [
      [join(place, 'no*'), '-o', to],
      [source, '-o', `${source}/ra/`],
      ['--files-from', join(place, 'missing'), '-o', to],
      ['--files-from', join(place, 'missing'), '-o', stream],
      [source, '-o', stream, '--force'],
      [join(place, 'no*'), '-o', stream, '--failed-list', join(place, 'loi.txt')],
    ]) {
      const {code, out} = await type(argv)
      expect([argv.join(' '), code, out]).toEqual([argv.join(' '), 2, ''])
    }
    expect(readdirSync(place)).toEqual(['kho'])
    put(to, {'.parse-notice/lock': JSON.stringify({host: 'khác', pid: 1, born: null})})
    const {code, err} = await type([source, '-o', to])
    expect(code).toBe(2)
    expect(err).toContain('another run is writing')
  })

  test('3 and 4: some failed, all failed', async () => {
    const {source, to} = world({'a.txt': 'bad input/damaged', 'b.txt': 'B'})
    const some = await type([source, '-o', to])
    expect(some.code).toBe(3)
    expect(some.err).toContain(`FAILED  ${source}/a.txt   input/damaged`)
    const none = world({'a.txt': 'bad input/damaged'})
    expect((await type([none.source, '-o', none.to])).code).toBe(4)
    expect((await type([join(none.source, 'missing.txt'), '-o', none.to])).code).toBe(4)
  })

  test('5: a record could not be written', async () => {
    const {source, to, place} = world({'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'bad input/damaged'})
    put(to, {'a.txt.yaml': 'not ours'})
    const {code, err} = await type([source, '-o', to])
    expect(code).toBe(5)
    expect(err).toContain('overwrite it with --force')
    writeFileSync(join(place, 'file'), '')
    expect((await type([source, '-o', join(place, 'file/x/')])).code).toBe(5)
    expect((await type([source, '-o', join(place, 'missing/all.ndjson')])).code).toBe(5)
    expect((await type([source, '-o', `${to}2/`, '--failed-list', join(place, 'missing/loi.txt')])).code).toBe(5)
  })

  test('130: stopped; how to go on is told where there is something to go on with', async () => {
    const files = Object.fromEntries(Array.from({length: 9}, (_, at) => [`${at}.txt`, `content ${at}`]))
    const {source, to, place} = world(files)
    const {code, err} = await type([source, '-o', to], {stopAt: '3.txt'})
    expect(code).toBe(130)
    expect(err).toContain('Stopping: the files in hand are finished.')
    expect(err).toMatch(/Run the same command again to go on\.\n$/u)
    const written = Object.keys(filesIn(to)).length
    expect(written).toBeLessThan(9)
    expect(err).toContain(`= ${written} written`)
    expect((await type([source, '-o', to])).err).toContain(`9 inputs = ${9 - written} written + ${written} already done`)
    const stream = await type([source, '-o', join(place, 'all.ndjson')], {stopAt: '3.txt'})
    expect(stream.code).toBe(130)
    expect(stream.err).not.toContain('again to go on')
    expect(readdirSync(place).sort()).toEqual(['ketqua', 'kho'])
  })

  test('too many failures: the rest is skipped, and it is no success', async () => {
    const {source, to} = world(Object.fromEntries(Array.from({length: 9}, (_, at) => [`${at}.txt`, 'bad input/damaged'])))
    const {code, err} = await type([source, '-o', to, '--max-failures', '2'])
    expect(code).toBe(4)
    expect(err).toContain('batch/too-many-failures')
    expect(err).toMatch(/9 inputs = 0 written \+ 0 already done \+ 0 duplicates \+ [3-6] failed \+ [3-6] skipped/u)
  })
})

describe('what is told', () => {
  test.each(['vi', 'en'])('hostile names are harmless in every line (%s)', async (lang) => {
    const evil = '\u001b[2J\u202egnp\u0007\r\nx'
    const {source, to} = world({
      [`bad${evil}.txt`]: 'bad input/damaged',
      [`slow${evil}.txt`]: 'slow',
      [`id${evil}.txt`]: 'id 1',
      [`id2${evil}.txt`]: 'id 1',
      [`no${evil}.zip`]: '',
      [`is${evil}.txt`]: 'A',
    })
    put(to, {[`is${evil}.txt.yaml`]: 'not ours'})
    const quarantine = join(to, '..', 'closed')
    writeFileSync(quarantine, 'a file, so that nothing can be copied there')
    const {err, code} = await type([source, '-o', to, '--lang', lang, '--quarantine', quarantine])
    expect(code).toBe(5)
    expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(err).toContain('\\x1b[2J\\u202egnp\\x07\\x0d\\x0ax')
    for (const line of err.trimEnd().split('\n')) expect(line).not.toMatch(/^x|\{[a-z]+\}|…"|undefined|null/u)
    const status = await type(['status', to, '--lang', lang])
    expect(status.out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test('no more than fifty failures one by one, but in JSON all of them', async () => {
    const {source, to} = world(Object.fromEntries(Array.from({length: 60}, (_, at) => [`${at}.txt`, 'bad input/damaged'])))
    expect((await type([source, '-o', to])).err.match(/^FAILED/gmu)).toHaveLength(50)
    const {err} = await type([source, '-o', to, '--progress', 'json'])
    const lines = err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.filter(({event}) => event === 'file')).toHaveLength(60)
    expect(lines.at(-1)).toMatchObject({event: 'summary', inputs: 60, counts: {failed: 60}, failures: {'input/damaged': 60}})
    expect(lines.at(-1)).toMatchObject({stopped: false, failure: null, isWhole: true})
  })

  test('--quiet says nothing where nothing went wrong with the run itself', async () => {
    const {source, to} = world({'a.txt': 'A', 'b.txt': 'bad input/damaged'})
    expect(await type([source, '-o', to, '-q'])).toEqual({code: 3, out: '', err: ''})
  })

  test('status: what the journals say, runs cut off too', async () => {
    const {source, to} = world({'a.txt': 'A', 'b.txt': 'bad input/damaged'})
    await type([source, '-o', to])
    expect((await type(['status', to])).out).toMatch(/^1 run, the last: .* ended\n2 inputs = 1 written/u)
    const journal = join(to, '.parse-notice/journal.ndjson')
    const [start] = entriesIn(journal)
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}${JSON.stringify({...start, time: '2999-01-01T00:00:00.000Z'})}\n`)
    expect((await type(['status', to])).out).toMatch(/^2 runs, the last: 2999-01-01T00:00:00.000Z, cut off\n/u)
    const none = await type(['status', source])
    expect([none.code, none.out]).toEqual([2, ''])
  })
})

describe('--failed-list', () => {
  const odd = {' a b .txt': 'bad input/damaged', 'thông báo.txt': 'bad input/damaged', 'c.txt': 'C'}

  test.each([
    ['lines', [], odd],
    ['NUL', ['-0'], {...odd, 'line\nbreak\r.txt': 'bad input/damaged'}],
  ])('what failed is read back by --files-from, parted by %s', async (_, options, files) => {
    const {source, to, place} = world(files)
    const list = join(place, 'loi.txt')
    await type([source, '-o', to, '--failed-list', list, ...options])
    for (const name of Object.keys(files)) if (name !== 'c.txt') writeFileSync(join(source, name), 'good')
    const again = await type(['--files-from', list, '-o', join(place, 'lai/'), '--failed-list', list, ...options])
    expect(again.code).toBe(0)
    expect(again.err).toContain(`${Object.keys(files).length - 1} inputs = ${Object.keys(files).length - 1} written`)
    expect(readFileSync(list, 'utf8')).toBe('')
    expect(draftsIn(place)).toEqual([])
  })

  test('a name that a line cannot hold is told, not written as two', async () => {
    const {source, to, place} = world({'line\nbreak.txt': 'bad input/damaged', 'end\r': 'bad input/damaged', 'a.txt': 'bad input/damaged'})
    const list = join(place, 'loi.txt')
    const {err} = await type([source, '-o', to, '--failed-list', list])
    expect(readFileSync(list, 'utf8')).toBe(`${source}/a.txt\n`)
    expect(err.match(/not in .* without --null/gu)).toHaveLength(2)
  })

  test('a run that was refused leaves the list alone: it may be the one that was to be read', async () => {
    const {to, place} = world({'a.txt': 'A'})
    const list = join(place, 'loi.txt')
    writeFileSync(list, join(place, 'kho/a.txt'))
    put(to, {'.parse-notice/lock': JSON.stringify({host: 'khác', pid: 1, born: null})})
    expect((await type(['--files-from', list, '-o', to, '--failed-list', list])).code).toBe(2)
    expect(readFileSync(list, 'utf8')).toBe(join(place, 'kho/a.txt'))
    expect(draftsIn(place)).toEqual([])
  })
})

describe('--quarantine', () => {
  test('copies what failed in its tree, two of the same name too, and moves nothing', async () => {
    const {source, to, place} = world({'2013/36.txt': 'bad input/damaged 13', '2014/36.txt': 'bad input/damaged 14', 'c.txt': 'C'})
    const folder = join(place, 'hong')
    await type([source, '-o', to, '--quarantine', folder])
    expect(filesIn(folder)).toEqual({'2013/36.txt': 'bad input/damaged 13', '2014/36.txt': 'bad input/damaged 14'})
    expect(Object.keys(filesIn(source))).toHaveLength(3)
  })

  test('never leaves its folder, wherever a path of a list leads', async () => {
    const {source, to, place} = world({'x/a.txt': 'bad input/damaged'})
    const folder = join(place, 'q/hong')
    const stdin = [`${source}/x/../x/a.txt`, `${source}/../../../../../../../..${source}/x/a.txt`].join('\n')
    const {code} = await type(['--files-from', '-', '-o', to, '--quarantine', folder], {stdin})
    expect(code).toBe(4)
    expect(Object.keys(filesIn(join(place, 'q'))).map((name) => name.split('/')[0])).toEqual(['hong'])
  })

  test.each(['x', 'x/a.txt'])('a link in it that leads out, %s, is not followed', async (link) => {
    const {source, to, place} = world({'x/a.txt': 'bad input/damaged', 'b.txt': 'bad input/damaged'})
    const folder = join(place, 'hong')
    put(place, {'elsewhere/keep': 'keep', 'hong/.keep': ''})
    if (link !== 'x') mkdirSync(join(folder, 'x'))
    for (const name of ['elsewhere', 'elsewhere/keep', 'missing']) {
      rmSync(join(folder, link), {force: true})
      symlinkSync(join(place, name), join(folder, link))
      const {err} = await type([source, '-o', to, '--quarantine', folder])
      expect(err).toContain(`${join(source, 'x/a.txt')}: `)
      expect(filesIn(join(place, 'elsewhere'))).toEqual({keep: 'keep'})
      expect(existsSync(join(place, 'missing'))).toBe(false)
      expect(existsSync(join(folder, 'b.txt'))).toBe(true)
    }
  })

  test('that is the folder of the inputs leaves them as they are', async () => {
    const {source, to} = world({'x/a.txt': 'bad input/damaged'})
    await type([source, '-o', to, '--quarantine', source])
    expect(filesIn(source)).toEqual({'x/a.txt': 'bad input/damaged'})
  })

  test.skipIf(process.platform === 'win32')('a pipe is not copied, as it may never end', async () => {
    const {place} = world({})
    const [fifo, folder] = [join(place, 'fifo'), join(place, 'hong')]
    if (spawnSync('mkfifo', [fifo]).status !== 0) throw new Error('no mkfifo')
    const faults: string[] = []
    const {add, close} = quarantine(folder, (file) => faults.push(file))
    for (const path of [fifo, place]) add(entryOf({path, output: 'x.txt.yaml', status: 'failed', code: 'input/unreadable'}))
    await close(true)
    expect([existsSync(folder), faults]).toEqual([false, []])
  })
})

describe('a stream', () => {
  test('of records in the order of the names, to stdout or to a file that appears when all is there', async () => {
    const {source, place} = world({'b.txt': 'slow B', 'a.txt': 'A', 'c.txt': 'bad input/damaged'})
    const {code, out} = await type(['batch', source])
    expect(code).toBe(3)
    expect(out.match(/of: .*/gu)).toEqual(['of: A', 'of: slow B'])
    const file = join(place, 'all.ndjson')
    expect((await type([source, '-o', file])).code).toBe(3)
    expect(readFileSync(file, 'utf8').match(/of: .*/gu)).toEqual(['of: A', 'of: slow B'])
    expect(draftsIn(place)).toEqual([])
  })
})

describe('pipe', () => {
  test('one line for each line, whatever a text holds', async () => {
    const texts = ['a\u2028b', 'c\u2029d', 'e']
    const stdin = texts.map((text, id) => `${JSON.stringify({id, file: 'x.txt', text})}\n`).join('\r\n')
    const {out, code} = await type(['pipe'], {stdin: `${stdin}\n\nnot JSON\n5\n`})
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({id}) => id)).toEqual([0, 1, 2, undefined, undefined])
    expect(lines.slice(3).map(({error}) => error.code)).toEqual(['input/bad-request', 'input/bad-request'])
    expect(code).toBe(4)
  })
})

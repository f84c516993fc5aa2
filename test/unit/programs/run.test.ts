import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {withFolder} from '../../../src/programs/folder.ts'
import {reasonOf, run} from '../../../src/programs/run.ts'
import {isGone, posix, scratch, script} from './script.ts'

const job = (command: string, words: readonly string[] = [], seconds = 10) => ({program: 'thing', command, words, seconds})

describe.runIf(posix)('a program', () => {
  test('gives its code and what it printed', async () => {
    expect(await run(job(script('echo out; echo err >&2; exit 3')))).toEqual({code: 3, stdout: 'out\n', stderr: 'err'})
  })

  test.each(['$(touch stolen)', '; touch stolen', '`touch stolen`', '"\'', '-rf', 'a b\nc', 'kết luận'])(
    'gets the word %j as it is',
    async (word) => {
      const ended = await run(job(script('printf %s "$1"'), [word]))
      expect(ended.stdout).toBe(word)
      expect(existsSync('stolen')).toBe(false)
    },
  )

  test('that hangs is ended when its time is up, with its children', async () => {
    const folder = scratch()
    const pid = join(folder, 'pid')
    const hanging = script(`sleep 60 & echo $! > '${pid}'; wait`)
    await expect(run(job(hanging, [], 0.5))).rejects.toMatchObject({code: 'input/timeout', args: {program: 'thing', seconds: '0.5'}})
    expect(await isGone(Number(readFileSync(pid, 'utf8')))).toBe(true)
  })

  test('is ended with its children when the caller aborts', async () => {
    const folder = scratch()
    const pid = join(folder, 'pid')
    const abort = new AbortController()
    const running = run({...job(script(`sleep 60 & echo $! > '${pid}'; wait`)), signal: abort.signal})
    const ended = expect(running).rejects.toThrow('enough')
    while (!existsSync(pid) || readFileSync(pid, 'utf8') === '') await new Promise((resolve) => setTimeout(resolve, 20))
    abort.abort(new Error('enough'))
    await ended
    expect(await isGone(Number(readFileSync(pid, 'utf8')))).toBe(true)
  })

  test('is not begun for a caller that has aborted', async () => {
    const file = join(scratch(), 'begun')
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(run({...job(script(`touch '${file}'`)), signal})).rejects.toThrow('enough')
    expect(existsSync(file)).toBe(false)
  })

  test('that prints without end is ended', async () => {
    await expect(run(job(script('yes')))).rejects.toThrow(/prints more than/u)
  })

  test('that cannot be started is an error', async () => {
    const file = join(scratch(), 'no-program')
    writeFileSync(file, 'text')
    await expect(run(job(file))).rejects.toThrow()
    await expect(run(job(`${file}-missing`))).rejects.toThrow(/ENOENT/u)
  })
})

test.each([
  [{code: 1, stdout: '', stderr: 'first\nlast line \n'}, 'last line'],
  [{code: 7, stdout: 'x', stderr: ''}, 'exit 7'],
  [{code: null, stdout: '', stderr: ' \n'}, 'exit by a signal'],
])('%j failed because of %j', (ended, reason) => {
  expect(reasonOf(ended)).toBe(reason)
})

describe('a folder that is lent', () => {
  test('is removed after the work, whatever became of it', async () => {
    const kept: string[] = []
    await withFolder(async (folder) => {
      kept.push(folder)
      writeFileSync(join(folder, 'a'), 'a')
    })
    await expect(
      withFolder(async (folder) => {
        kept.push(folder)
        throw new Error('failed')
      }),
    ).rejects.toThrow('failed')
    expect(new Set(kept).size).toBe(2)
    expect(kept.filter(existsSync)).toEqual([])
  })
})

import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type FileEntry, statuses} from '../../../src/batch/journal/entry.ts'
import {count, emptyTally, isWhole, type Tally} from '../../../src/batch/tally.ts'
import {readArguments} from '../../../src/cli/arguments.ts'
import {failureLine} from '../../../src/cli/many/common.ts'
import {showProgress} from '../../../src/cli/many/progress.ts'
import {summaryText} from '../../../src/cli/many/summary.ts'
import type {Terminal} from '../../../src/cli/terminal.ts'
import {codes} from '../../../src/data/codes.ts'
import {entryOf} from './fakes.ts'

const langs = ['vi', 'en'] as const

function tallyOf(entries: readonly FileEntry[], left = 0): Tally {
  const tally = emptyTally()
  tally.inputs = entries.length + left
  tally.left = left
  for (const entry of entries) count(tally, entry)
  return tally
}

const failedAs = (code: FileEntry['code'], path = 'a.txt', args = {}): FileEntry => entryOf({status: 'failed', code, path, args})

/** What a terminal would obey, but for the line feeds between lines. */
const obeyed = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u

const anyEntry = fc
  .record({
    path: fc.string({unit: 'binary', minLength: 1}),
    status: fc.constantFrom(...statuses),
    code: fc.constantFrom(...(Object.keys(codes) as (keyof typeof codes)[])),
    args: fc.dictionary(fc.constantFrom('file', 'first', 'document', 'reason', 'limit', 'nearest', 'seconds'), fc.string({unit: 'binary'})),
    review: fc.subarray(['text-recognised', 'encoding-guessed', 'word-unsure'] as const),
  })
  .map((entry) => entryOf({...entry, review: [...entry.review]}))

describe('the summary', () => {
  test('whatever names hold, every line is one, and nothing in it is obeyed', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, {maxLength: 12}), fc.constantFrom(...langs), (entries, lang) => {
        const text = summaryText(tallyOf(entries), 1, lang)
        expect(text.endsWith('\n')).toBe(true)
        for (const line of text.slice(0, -1).split('\n')) {
          expect(line).not.toMatch(obeyed)
          expect(line.trim()).not.toBe('')
        }
      }),
    )
  })

  test('its numbers add up', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, {maxLength: 30}), fc.nat(5), fc.constantFrom(...langs), (entries, left, lang) => {
        const tally = tallyOf(entries, left)
        const [first] = summaryText(tally, null, lang).split('\n')
        const [inputs, ...parts] = Array.from(first!.matchAll(/\d+/gu), ([number]) => Number(number))
        expect(parts.reduce((a, b) => a + b, 0)).toBe(inputs)
        expect(inputs).toBe(entries.length + left)
        expect(isWhole(tally)).toBe(true)
      }),
    )
  })

  test('of no files says so and no more', () => {
    expect(summaryText(emptyTally(), null, 'vi')).toBe('0 tệp = 0 đã ghi + 0 có sẵn + 0 trùng + 0 lỗi + 0 bỏ qua\n')
    expect(summaryText(emptyTally(), 0, 'en')).toContain('(0.0 s, 0.0 files/s)')
  })

  test('the rate counts what was looked at, not what is left', () => {
    expect(summaryText(tallyOf([entryOf(), entryOf()], 998), 2, 'en')).toContain('+ 998 not read   (2.0 s, 1.0 files/s)')
  })

  test('failures by their kind, the most frequent first, three examples, what to do', () => {
    const many = Array.from({length: 5}, (_, at) => failedAs('parse/timeout', `${at}.pdf`, {seconds: '30'}))
    const text = summaryText(tallyOf([failedAs('output/exists', 'x.txt', {file: 'x.txt.yaml'}), ...many]), null, 'en')
    const [, title, first, ...rest] = text.split('\n')
    expect(title).toBe('  failed:')
    expect(first).toBe('        5  parse/timeout   0.pdf, 1.pdf, 2.pdf, …')
    expect(rest.join('\n')).toContain('        1  output/exists   x.txt\n           move it away, or overwrite it with --force')
  })

  test('a document with two warnings is one to review', () => {
    const text = summaryText(tallyOf([entryOf({review: ['text-recognised', 'encoding-guessed']}), entryOf()]), null, 'vi')
    expect(text).toContain('cần soát lại: 1 văn bản')
    expect(text.match(/^ {8}1 {2}(?:text-recognised|encoding-guessed)/gmu)).toHaveLength(2)
  })

  test('duplicates are named, twelve at most, and how many more there are', () => {
    const entries = Array.from({length: 15}, (_, at) =>
      entryOf({path: `${at}.txt`, status: 'duplicate', code: 'batch/duplicate', args: {first: 'a.yaml', document: '36 | TB'}}),
    )
    for (const lang of langs) {
      const text = summaryText(tallyOf(entries), null, lang)
      expect(text.match(/36 \| TB/gu)).toHaveLength(12)
      expect(text).toContain('… +3')
    }
  })
})

describe('a failure', () => {
  const args = readArguments(['x', '-o', 'y/'])

  test('is one line for a person, whatever its name and reason hold', () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom(...langs), (entry, lang) => {
        const line = failureLine({...entry, status: 'failed'}, args, lang)
        expect(line.endsWith('\n')).toBe(true)
        expect(line.slice(0, -1)).not.toMatch(obeyed)
      }),
    )
    expect(failureLine(failedAs('parse/timeout', 'a.pdf', {seconds: '30', file: 'other'}), args, 'vi')).toMatch(
      /^LỖI {2}a\.pdf {3}parse\/timeout {3}/u,
    )
  })

  test('is the line of the journal in JSON', () => {
    const entry = failedAs('parse/timeout', 'a\n\u001b.pdf')
    const line = failureLine(entry, readArguments(['x', '-o', 'y/', '--progress', 'json']), 'vi')
    expect(line.indexOf('\n')).toBe(line.length - 1)
    expect(line).not.toContain('\u001b')
    expect(JSON.parse(line)).toEqual(entry)
  })
})

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval', 'performance']})
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function shown(how: 'bar' | 'line' | 'json' | 'none', tally: Tally, total: number | null, columns = 100) {
    let text = ''
    const stderr = {
      write: async (more: string) => {
        text += more
      },
      isTTY: true,
      columns,
    }
    const progress = showProgress(how, tally, () => total, 'vi', {stderr} as unknown as Terminal)
    return {...progress, text: () => text}
  }

  const tally = tallyOf([...Array.from({length: 78}, () => entryOf()), failedAs('parse/crash'), failedAs('parse/crash')])

  test('a bar is one line, drawn over itself, and gone at the end', () => {
    const bar = shown('bar', tally, 100)
    vi.advanceTimersByTime(4000)
    expect(bar.text().split('\r\u001b[2K').at(-1)).toBe(' 80/100 [================    ] 80%  lỗi 2  20 tệp/giây  còn 0:01')
    bar.say('a line\n')
    bar.stop()
    expect(bar.text().endsWith('\r\u001b[2Ka line\n\r\u001b[2K')).toBe(true)
    const before = bar.text()
    vi.advanceTimersByTime(10_000)
    expect(bar.text()).toBe(before)
  })

  test('a bar never is wider than the terminal', () => {
    for (const columns of [20, 40, 100]) {
      const bar = shown('bar', tally, 100, columns)
      vi.advanceTimersByTime(1000)
      for (const line of bar.text().split('\r\u001b[2K')) expect(line.length).toBeLessThanOrEqual(Math.max(20, columns - 1))
      bar.stop()
    }
  })

  test('a log gets a line every five seconds, and no control characters', () => {
    const log = shown('line', tally, null)
    vi.advanceTimersByTime(11_000)
    log.stop()
    expect(log.text()).toBe('parse-notice: 80 failed=2 rate=16/s\nparse-notice: 80 failed=2 rate=8/s\n')
  })

  test.each([0, 1, 79, 80, 81])('a total of %i, counted while files come and go, makes no nonsense', (total) => {
    for (const how of ['bar', 'line', 'json'] as const) {
      const progress = shown(how, tally, total)
      vi.advanceTimersByTime(5000)
      progress.stop()
      expect(progress.text()).not.toMatch(/NaN|Infinity|-\d|1[0-9][1-9]%|"left":-/u)
    }
  })

  test('JSON is one object a line', () => {
    const json = shown('json', tally, 100)
    vi.advanceTimersByTime(2000)
    json.stop()
    const lines = json
      .text()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toHaveLength(2)
    expect(lines[1]).toEqual({event: 'progress', done: 80, total: 100, failed: 2, rate: 40, elapsed: 2, left: 1})
  })

  test('none is none, but lines still pass', () => {
    const none = shown('none', tally, 100)
    vi.advanceTimersByTime(10_000)
    none.say('a line\n')
    expect(none.text()).toBe('a line\n')
  })
})

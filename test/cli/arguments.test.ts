import {describe, expect, test} from 'vitest'
import {type ManyArguments, readArguments} from '../../src/cli/arguments.ts'
import {UsageError} from '../../src/cli/usage.ts'

/** What a command line is refused with, in both languages. */
function refusal(...argv: string[]): UsageError['said'] {
  try {
    readArguments(argv)
  } catch (error) {
    if (error instanceof UsageError) return error.said
    throw error
  }
  throw new Error(`${argv.join(' ')} is taken`)
}

const many = (...argv: string[]): ManyArguments => readArguments(argv).many

describe('a wrong value is refused, and it is said which would be right', () => {
  test.each([
    ['-j, --jobs <number>', ['0', '1025', '-1', '1.5', 'all', '', ' 2', '1e2', '٣', '9999999999'], '1 … 1024'],
    ['--timeout <seconds>', ['0', '86401', '5s', 'Infinity', ''], '1 … 86400'],
    ['--memory <MB>', ['63', '1000001', '1GB', '0x100', ''], '64 … 1000000'],
    ['--ocr-jobs <number>', ['0', '1025', 'two', ''], '1 … 1024'],
    ['--ocr-timeout <seconds>', ['0', '86401', '1m', ''], '1 … 86400'],
    ['--max-failures <number>', ['-1', '%', '5 %', '5%%', '1.5%', '101%', 'x', '', '1234567890'], '0, 50, 5%, …'],
    [
      '--shard <part>',
      ['0/10', '11/10', '1/0', '0/0', '1', '/', '1/', '/2', '1/2/3', '-1/2', '1.5/2', '1 / 2', '', '1/1000000'],
      '1/10, 2/10, …, 10/10',
    ],
    ['--progress <how>', ['all', 'JSON', ''], 'auto, bar, line, json, none'],
  ])('%s', (option, values, choices) => {
    const flag = /--[a-z-]+/u.exec(option)![0]
    for (const value of values) {
      expect(refusal('batch', `${flag}=${value}`)).toEqual({
        vi: `'${value}' không hợp với '${option}'; chọn một trong: ${choices}`,
        en: `'${value}' does not fit '${option}'; choose one of: ${choices}`,
      })
    }
  })

  test.each([
    ['-j, --jobs <number>', '-j'],
    ['--files-from <file>', '--files-from'],
    ['--ext <endings>', '--ext'],
    ['--timeout <seconds>', '--timeout'],
    ['--memory <MB>', '--memory'],
    ['--ocr-jobs <number>', '--ocr-jobs'],
    ['--ocr-timeout <seconds>', '--ocr-timeout'],
    ['--max-failures <number>', '--max-failures'],
    ['--failed-list <file>', '--failed-list'],
    ['--quarantine <folder>', '--quarantine'],
    ['--shard <part>', '--shard'],
    ['--progress <how>', '--progress'],
    ['--queue <url>', '--queue'],
  ])('so is none for %s', (option, flag) => {
    expect(refusal('batch', 'kho', flag)).toEqual({vi: `tùy chọn '${option}' thiếu giá trị`, en: `option '${option}' lacks its value`})
  })
})

describe('right values', () => {
  test.each<[string[], Partial<ManyArguments>]>([
    [['-j', '1'], {jobs: 1}],
    [['-j2'], {jobs: 2}],
    [['--jobs=1024'], {jobs: 1024}],
    [['--timeout', '86400', '--memory', '64'], {timeout: 86_400, memory: 64}],
    [['--ocr-jobs', '3', '--ocr-timeout', '1'], {ocrJobs: 3, ocrTimeout: 1}],
    [['--max-failures', '0'], {maxFailures: {limit: 0, isPercent: false}}],
    [['--max-failures', '500'], {maxFailures: {limit: 500, isPercent: false}}],
    [['--max-failures', '100%'], {maxFailures: {limit: 100, isPercent: true}}],
    [['--shard', '1/1'], {shard: {index: 1, of: 1}}],
    [['--shard', '10/10'], {shard: {index: 10, of: 10}}],
    [['--ext', 'txt'], {ext: ['txt']}],
    [['--ext', '.PDF, *.Docx,txt'], {ext: ['pdf', 'docx', 'txt']}],
    [['--ext', '*'], {ext: ['*']}],
    [['--ext', '*.*'], {ext: ['*']}],
    [['--ext', ''], {ext: ['']}],
    [['--ext=,txt'], {ext: ['', 'txt']}],
    [['--files-from', '-', '-0'], {filesFrom: '-', null: true}],
    [['--force'], {force: true, retryFailed: false}],
    [['--retry-failed'], {force: false, retryFailed: true}],
    [['--failed-list', 'a', '--quarantine', 'b'], {failedList: 'a', quarantine: 'b'}],
    [['--progress', 'none'], {progress: 'none'}],
    [['--queue', 'redis://h:1'], {queue: 'redis://h:1'}],
  ])('%j', (argv, wanted) => {
    expect(many('batch', 'kho', ...argv)).toEqual({...many('batch', 'kho'), ...wanted})
  })

  test('of nothing are null and false', () => {
    expect([...new Set(Object.values(many('kho')))].sort()).toEqual([false, null])
  })
})

describe('what does not go together', () => {
  test.each([
    [['--retry-failed', '--force'], '--retry-failed', '--force'],
    [['--explain', '--format', 'json'], '--explain', '-f, --format <format>'],
    [['-q', '-v'], '-q, --quiet', '-v, --verbose'],
  ])('%j', (argv, one, other) => {
    expect(refusal('batch', 'kho', ...argv)).toEqual({
      vi: `'${one}' không đi cùng '${other}'`,
      en: `'${one}' does not go with '${other}'`,
    })
  })
})

describe('commands', () => {
  test.each(['status', 'verify', 'check'])('%s takes one folder', (command) => {
    const said = {vi: `lệnh '${command}' cần đúng một thư mục kết quả`, en: `'${command}' takes one folder of records`}
    expect(refusal(command)).toEqual(said)
    expect(refusal(command, 'a', 'b')).toEqual(said)
    expect(readArguments([command, 'a'])).toMatchObject({command, files: ['a']})
    expect(readArguments(['--lang', 'en', command, '--', '-a'])).toMatchObject({command, files: ['-a']})
  })

  test.each(['worker', 'pipe', 'schema', 'doctor'])('%s takes no file', (command) => {
    expect(refusal(command, 'a')).toEqual({vi: `thừa 'a'`, en: `'a' is one word too many`})
    expect(readArguments([command])).toMatchObject({command, files: []})
  })

  test.each([
    [['kho'], 'parse', ['kho']],
    [['batch', 'kho', 'khac'], 'batch', ['kho', 'khac']],
    [['batch'], 'batch', []],
    [['batch', 'batch'], 'batch', ['batch']],
    [['batch', '--', '-kho', 'x'], 'batch', ['-kho', 'x']],
    [['kho', '--', 'x'], 'parse', ['kho', 'x']],
    [['--', 'batch', 'x'], 'parse', ['batch', 'x']],
    [['--', 'parse'], 'parse', ['parse']],
    [['-j', '2', '--', 'status'], 'parse', ['status']],
    [['parse', 'status'], 'parse', ['status']],
    [['parse', '--', 'lint'], 'parse', ['lint']],
    [['./batch'], 'parse', ['./batch']],
    [['Batch'], 'parse', ['Batch']],
  ])('%j', (argv, command, files) => {
    expect(readArguments(argv)).toMatchObject({command, files})
  })
})

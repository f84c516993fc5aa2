import {describe, expect, test} from 'vitest'
import manifest from '../../package.json' with {type: 'json'}
import {commandLine} from '../../src/cli/arguments.ts'
import {help} from '../../src/cli/help.ts'
import {run} from '../../src/cli/run.ts'
import type {Terminal} from '../../src/cli/terminal.ts'
import {cli, environment} from './process.ts'

describe('a wrong command line ends with 2 and says what is wrong', () => {
  test.each([
    [['--fromat', 'json', 'a'], /unknown option '--fromat'. Did you mean '--format'\?/u],
    [['-f', 'xml', 'a'], /'xml' does not fit '-f, --format <format>'; choose one of: yaml, json, ndjson/u],
    [['a', '--output'], /'-o, --output <file>' lacks its value/u],
    [['a', '--explain', '--provenance'], /'--explain' does not go with '--provenance'/u],
    [['a', '-q', '-v'], /does not go with/u],
    [['-', '-'], /'-' can stand only once/u],
    [[], /no file is named/u],
    [['lint', 'a'], /no command 'lint' yet/u],
    [['--lang', 'en', 'lint', 'a'], /no command 'lint' yet/u],
  ])('%j', async (args, said) => {
    const {code, stdout, stderr} = await cli(args)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toMatch(said)
    expect(stderr).toMatch(/^error: [^\n]*\(parse-notice --help\)\n$/u)
  })

  test('in Vietnamese too', async () => {
    const {stderr} = await cli(['--fromat', 'a', '--lang', 'vi'])
    expect(stderr).toBe("lỗi: không có tùy chọn '--fromat'. Ý bạn là '--format'?   (parse-notice --help)\n")
  })
})

describe('help', () => {
  test.each([
    ['en', 'Examples', 'Options'],
    ['vi', 'Ví dụ', 'Tùy chọn'],
  ])('%s has its examples before its options', async (lang, examples, options) => {
    const {code, stdout, stderr} = await cli(['--help', '--lang', lang])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout.indexOf(examples)).toBeGreaterThan(0)
    expect(stdout.indexOf(options)).toBeGreaterThan(stdout.indexOf(examples))
  })

  test('tells of every option in both languages, and of no other', () => {
    const known = commandLine()
      .options.flatMap(({short, long}) => [short, long])
      .filter((flag) => flag !== undefined)
    for (const page of [help('vi'), help('en')]) {
      const told = page.slice(page.search(/^(?:Options|Tùy chọn)$/mu)).match(/(?<=^ +(?:-[a-zA-Z0], )?)-{1,2}[a-zA-Z0][a-z-]*/gmu)
      expect([...new Set(told)].sort()).toEqual([...known].sort())
    }
  })

  test('fits a terminal of 100 columns', () => {
    for (const line of `${help('vi')}\n${help('en')}`.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('is what a bare call on a terminal gets, on stderr', async () => {
    const {terminal, written} = terminalWith({stdinIsTTY: true, env: environment({LANG: 'vi_VN.UTF-8'})})
    expect(await run([], terminal)).toBe(2)
    expect(written()).toEqual({stdout: '', stderr: help('vi')})
  })
})

describe('version', () => {
  test.each([[['--version']], [['-V']], [['--lang', 'vi', '--version']]])('%j', async (args) => {
    expect(await cli(args)).toEqual({code: 0, stdout: `${manifest.version}\n`, stderr: ''})
  })
})

/** A terminal that remembers what was written to it. */
function terminalWith(parts: Partial<Terminal>) {
  const texts = {stdout: '', stderr: ''}
  const sink = (name: 'stdout' | 'stderr') => ({
    isTTY: true,
    columns: 80,
    write: async (text: string) => {
      texts[name] += text
    },
  })
  const nothing = (async function* (): AsyncGenerator<Uint8Array> {})()
  const defaults = {
    stdin: nothing,
    stdinIsTTY: false,
    closeStdin: () => {},
    onStop: () => {},
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    env: {},
    platform: 'linux',
    version: () => '0',
  }
  return {terminal: {...defaults, ...parts}, written: () => texts}
}

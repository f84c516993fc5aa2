import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse, parseAllDocuments} from 'yaml'
import {recipe, unnumbered, whole} from './notices.ts'
import {cli, folderWith} from './process.ts'

const cwd = folderWith({'a.txt': whole, 'b.txt': unnumbered, 'c.txt': recipe, lint: whole, 'a.md': whole})

describe('one notice', () => {
  test('is YAML on stdout, with nothing else', async () => {
    const {code, stdout} = await cli(['a.txt'], {cwd})
    expect(code).toBe(0)
    expect(parse(stdout)).toMatchObject({
      schemaVersion: '1.0',
      source: {file: 'a.txt'},
      document: {codeNumber: '07', issuedDate: '2023-06-12'},
    })
  })

  test('is the same record in every format', async () => {
    const [yaml, json, ndjson] = await Promise.all(['yaml', 'json', 'ndjson'].map((format) => cli(['a.txt', '--format', format], {cwd})))
    expect(JSON.parse(json!.stdout)).toEqual(parse(yaml!.stdout))
    expect(JSON.parse(ndjson!.stdout)).toEqual(parse(yaml!.stdout))
    expect(ndjson!.stdout.indexOf('\n')).toBe(ndjson!.stdout.length - 1)
  })

  test('gives the same bytes each time', async () => {
    const [one, two] = await Promise.all([cli(['a.txt', '--provenance'], {cwd}), cli(['parse', '--provenance', 'a.txt'], {cwd})])
    expect(one.stdout).toBe(two.stdout)
  })

  test('comes from stdin for "-", named by --stdin-filename', async () => {
    const {code, stdout} = await cli(['-', '-f', 'json'], {input: whole})
    expect(code).toBe(0)
    expect(JSON.parse(stdout).source.file).toBeNull()
    const named = await cli(['-', '-f', 'json', '--stdin-filename', 'thu/tb-07.txt'], {input: whole})
    expect(JSON.parse(named.stdout).source.file).toBe('tb-07.txt')
  })

  test('is taken as --from says, whatever its name', async () => {
    const typeOf = async (...args: string[]) => JSON.parse((await cli([...args, '-f', 'json'], {cwd})).stdout).source.mediaType
    expect(await typeOf('a.md')).toBe('text/markdown')
    expect(await typeOf('a.md', '--from', 'text')).toBe('text/plain')
    expect(await typeOf('a.txt', '--from', 'markdown')).toBe('text/markdown')
  })

  test('--provenance adds the map as the last key', async () => {
    const record = JSON.parse((await cli(['a.txt', '-f', 'json', '--provenance'], {cwd})).stdout)
    expect(Object.keys(record).at(-1)).toBe('provenance')
    expect(record.provenance['/document/codeNumber']).toMatchObject({line: 4, how: 'exact'})
  })

  test('--explain prints one line a value instead of the record', async () => {
    const {code, stdout} = await cli(['a.txt', '--explain'], {cwd})
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\/document\/codeNumber +"07" +4:\d+ +exact +\S+$/mu)
    expect(stdout).not.toContain('schemaVersion')
  })
})

describe('several notices', () => {
  test('are YAML documents parted by ---', async () => {
    const {stdout} = await cli(['a.txt', 'b.txt'], {cwd})
    expect(parseAllDocuments(stdout).map((document) => document.toJS().source.file)).toEqual(['a.txt', 'b.txt'])
    expect(stdout.match(/^---$/gmu)).toHaveLength(1)
  })

  test('are one line each in ndjson', async () => {
    const lines = (await cli(['a.txt', 'b.txt', '-f', 'ndjson'], {cwd})).stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).source.file)).toEqual(['a.txt', 'b.txt'])
  })

  test('cannot be one JSON value: the message names ndjson', async () => {
    const {code, stdout, stderr} = await cli(['a.txt', 'b.txt', '-f', 'json'], {cwd})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain('ndjson')
  })

  test('a first one that fails leaves no separator behind', async () => {
    const {code, stdout} = await cli(['c.txt', 'a.txt'], {cwd})
    expect(code).toBe(3)
    expect(stdout).not.toContain('---\n')
  })
})

test('a file that has the name of a command is read behind "parse" or "--"', async () => {
  expect((await cli(['lint'], {cwd})).code).toBe(2)
  expect((await cli(['parse', 'lint'], {cwd})).code).toBe(0)
  expect((await cli(['--', 'lint'], {cwd})).code).toBe(0)
})

test('schema prints the JSON Schema that the package ships', async () => {
  const {code, stdout} = await cli(['schema'])
  expect(code).toBe(0)
  expect(stdout).toBe(readFileSync(new URL('../../schema/notice-1.0.json', import.meta.url), 'utf8'))
  expect((await cli(['schema', 'notice'])).code).toBe(2)
})

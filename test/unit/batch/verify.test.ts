import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {noticeText} from '../../../scripts/archive.mjs'
import {verify, verifyRecord} from '../../../src/batch/verify/index.ts'
import type {Notice} from '../../../src/notice.ts'
import {parseNotice} from '../../../src/parse.ts'
import {type Format, writers} from '../../../src/write/index.ts'

const formats = Object.keys(writers) as Format[]
const text = readFileSync(new URL('../../../fixtures/tb-xa-cap-nuoc.txt', import.meta.url))
let good: Notice
beforeAll(async () => {
  good = (await parseNotice(text)).notice
})

type Changed = Notice & Record<string, unknown>

/** What is said of a copy in which something was changed. */
const faultsOf = async (change: (copy: Changed) => void, format: Format = 'json'): Promise<readonly string[]> => {
  const copy = structuredClone(good) as Changed
  change(copy)
  return (await verifyRecord(await writers[format](copy), format)).faults
}

describe('records that are right', () => {
  test.each(formats)('as %s, read back as they were', async (format) => {
    expect(await verifyRecord(await writers[format](good), format)).toEqual({record: good, faults: []})
  })

  test.each(formats)('composed notices as %s, with and without provenance', async (format) => {
    for (let n = 1; n <= 20; n++) {
      const {notice, provenance} = await parseNotice(noticeText(11, n))
      const whole = {...notice, provenance}
      expect(Object.keys(provenance).length).toBeGreaterThan(20)
      expect(await verifyRecord(await writers[format](notice), format)).toEqual({record: notice, faults: []})
      expect(await verifyRecord(await writers[format](whole), format)).toEqual({record: JSON.parse(JSON.stringify(whole)), faults: []})
    }
  })

  test('a day, a number or a word of logic is text again', async () => {
    for (const subject of ['2014-03-14', '07', 'no', 'null', '~', '1e3', '- a', 'a: b # c', ' x ', 'x\u0085y\u2028z\u202e', '<<']) {
      const record = {...good, document: {...good.document, subject}}
      for (const format of formats) {
        expect(await verifyRecord(await writers[format](record), format)).toEqual({record, faults: []})
      }
    }
  })
})

describe('texts that hold no record', () => {
  test.each<[string, Format, string, string | RegExp]>([
    ['nothing', 'yaml', '', 'not a record'],
    ['nothing', 'json', '', /JSON/u],
    ['a list', 'yaml', '- a\n- b\n', 'not a record'],
    ['a list', 'json', '[]', 'not a record'],
    ['a word', 'ndjson', '"a"', 'not a record'],
    ['two lines', 'ndjson', '{}\n{}\n', /JSON/u],
    ['half of it', 'json', '{"schemaVersion": "1.0", "sou', /JSON/u],
    ['a key twice', 'yaml', 'a: 1\na: 2\n', 'Map keys must be unique at line 2, column 1'],
    ['two documents', 'yaml', 'a: 1\n---\na: 1\n', /multiple documents/u],
    ['a bomb', 'yaml', `a: &a [x, x, x, x, x, x, x, x, x, x]\n${bomb()}`, /alias/u],
    ['brackets without end', 'yaml', '['.repeat(20_000), /./u],
    ['brackets without end', 'json', '['.repeat(20_000), /./u],
  ])('%s (%s)', async (_, format, content, said) => {
    const {record, faults} = await verifyRecord(content, format)
    expect(record).toBeNull()
    expect(faults).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)])
    expect(faults[0]).not.toContain('\n')
  })

  /** Each list holds the one before ten times. */
  function bomb(): string {
    const names = [...'abcdefghi']
    return names
      .slice(1)
      .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${names[at]}`).join(', ')}]\n`)
      .join('')
  }

  test('whatever the text is, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary', maxLength: 60}), fc.constantFrom(...formats), async (content, format) => {
        expect((await verifyRecord(content, format)).faults.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('records that are wrong', () => {
  test.each<[string, (copy: Changed) => unknown, string]>([
    ['a key missing', (c) => Reflect.deleteProperty(c, 'meeting'), 'the record must have "meeting"'],
    ['a key too many', (c) => Object.assign(c, {extra: 1}), 'the record must not have "extra"'],
    ['another version', (c) => Object.assign(c, {schemaVersion: '2.0'}), '/schemaVersion must be 1.0'],
    ['a number for a word', (c) => Object.assign(c.document, {place: 7}), '/document/place must be string or null'],
    ['an empty word', (c) => Object.assign(c.document, {place: ''}), '/document/place must NOT have fewer than 1 characters'],
    ['a day that is none', (c) => Object.assign(c.document, {issuedDate: '2024-02-30'}), '/document/issuedDate must be a date'],
    ['a mark unknown', (c) => Object.assign(c.document, {urgency: 'K'}), '/document/urgency must be khan or thuong-khan or hoa-toc'],
    ['no block', (c) => Object.assign(c, {meeting: 7}), '/meeting must be object or null'],
    ['deep in a block that may be missing', (c) => Object.assign(c.meeting!.chair!, {age: 50}), '/meeting/chair must not have "age"'],
    ['an unknown kind', (c) => Object.assign(c.meeting!.attendees[0]!, {kind: 'x'}), '/meeting/attendees/0 has none of its forms'],
    [
      'a kind with the key of another',
      (c) => Object.assign(c.meeting!.attendees, [{name: 'x', kind: 'group', position: null}]),
      '/meeting/attendees/0 must not have "position"',
    ],
    [
      'a kind without its key',
      (c) => Object.assign(c.meeting!.attendees, [{name: 'x', kind: 'person', position: null}]),
      '/meeting/attendees/0 must have "organName"',
    ],
    [
      'a clause in a clause',
      (c) => Object.assign(c.outline[0]!.children, [{...c.outline[0], id: 7, children: []}]),
      '/outline/0/children/0/id must be string',
    ],
    ['a part', (c) => Object.assign(c.responsibilities[0]!, {role: 'x'}), '/responsibilities/0/role must be lead or coordinate'],
    ['a place without its rule', (c) => Object.assign(c, {provenance: {'/a/b': bare}}), '/provenance/~1a~1b must have "rule"'],
    ['no places', (c) => Object.assign(c, {provenance: []}), '/provenance must be object'],
  ])('%s', async (_, change, said) => {
    for (const format of formats) expect(await faultsOf(change, format)).toEqual([said])
  })
  const bare = {line: 1, column: 1, start: 0, end: 1, how: 'exact'}

  test('wrong all over: five lines', async () => {
    const faults = await faultsOf((copy) => {
      for (const key of Object.keys(copy.document)) Object.assign(copy.document, {[key]: 7})
    })
    expect(faults).toHaveLength(5)
    expect(new Set(faults).size).toBe(5)
  })

  test('wrong in as many places as there can be', async () => {
    const faults = await faultsOf((copy) => Object.assign(copy, {diagnostics: Array(20_000).fill({line: 'x'})}))
    expect(faults).toHaveLength(5)
    expect(faults[0]).toMatch(/^\/diagnostics\/0 /u)
  })

  test('a name as long as a book, that a terminal would obey', async () => {
    const [fault] = await faultsOf((copy) => Object.assign(copy, {[`\u001b[31m\n${'x'.repeat(9000)}`]: 1}))
    expect(fault).toMatch(/^the record must not have "\\x1b\[31m\\x0ax{80,}…$/u)
    expect([...fault!].length).toBeLessThan(200)
  })

  test('clauses within clauses, deeper than anyone can look', async () => {
    const [start, end] = ['{"id":"1","marker":null,"heading":null,"text":null,"children":[', ']}']
    const deep = start.repeat(100_000) + end.repeat(100_000)
    const [before, after] = JSON.stringify({...good, outline: ['HERE']}).split('"HERE"')
    const {faults} = await verifyRecord(`${before}${deep}${after}`, 'json')
    expect(faults).toHaveLength(1)
  })
})

describe('a record beside its source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-verify-'))
  afterAll(() => rmSync(folder, {recursive: true}))
  const [path, record] = [join(folder, 'tb.txt'), join(folder, 'tb.txt.yaml')]
  const put = async (content: Uint8Array | string, stored: object): Promise<void> => {
    writeFileSync(path, content)
    writeFileSync(record, await writers.yaml(stored))
  }
  const found = () => verify({path, known: null, record})

  test('both as they were', async () => {
    await put(text, good)
    expect(await found()).toMatchObject({outcome: 'same', failure: null})
  })

  test('the source has one letter more', async () => {
    await put(`${text} `, good)
    expect(await found()).toMatchObject({outcome: 'failed', failure: {code: 'verify/source-changed', args: {file: path}}})
  })

  test('a record that breaks the schema says where, whatever the source is', async () => {
    await put('', {...good, extra: 1, schemaVersion: '2'})
    const fault = 'the record must not have "extra"; /schemaVersion must be 1.0'
    expect(await found()).toMatchObject({outcome: 'failed', failure: {code: 'verify/schema', args: {file: path, record, fault}}})
  })

  test('no source, no record', async () => {
    await put(text, good)
    rmSync(path)
    expect((await found()).failure).toEqual({code: 'verify/source-missing', args: {file: path}})
    rmSync(record)
    expect((await found()).failure).toEqual({code: 'verify/record-missing', args: {file: path, record}})
  })

  test('what is there and cannot be opened is not missing', async () => {
    expect((await verify({path, known: null, record: folder})).failure).toMatchObject({code: 'input/unreadable', args: {file: folder}})
  })
})

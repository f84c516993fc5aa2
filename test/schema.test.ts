import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {type Notice, notice} from '../src/notice.ts'
import {noticeSchema} from '../src/write/schema.ts'

const at = (path: string): URL => new URL(`../${path}`, import.meta.url)
const committed = JSON.parse(readFileSync(at('schema/notice-1.0.json'), 'utf8'))
const ajv = new Ajv2020({strict: true, allErrors: true})
addFormats.default(ajv)
const validate = ajv.compile(committed)

const good: Notice = {
  schemaVersion: '1.0',
  source: {file: 'tb-07.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: '0a'.repeat(32)},
  document: {
    typeName: 'Thông báo',
    typeCode: 'TB',
    subtype: 'meeting-conclusion',
    code: '07/TB-UBND',
    codeNumber: '07',
    codeNotation: 'TB-UBND',
    issuedDate: '2024-04-03',
    place: 'Phước Mỹ',
    organName: 'Ủy ban nhân dân xã Phước Mỹ',
    parentOrganName: null,
    subject: 'Kết luận về dọn vệ sinh chợ',
    urgency: 'khan',
    secrecy: null,
  },
  meeting: {
    name: 'cuộc họp về dọn vệ sinh chợ',
    dates: ['2024-04-02'],
    venue: null,
    chair: {fullName: 'Đoàn Thị Hải Âu', position: 'Chủ tịch UBND xã'},
    attendees: [
      {name: 'Hồ Văn Lũy', kind: 'person', position: 'Trưởng ban', organName: null},
      {name: 'các hộ kinh doanh', kind: 'group'},
    ],
  },
  opening: ['Ngày 02/4/2024, Chủ tịch UBND xã chủ trì họp.'],
  outline: [
    {
      id: '1',
      marker: '1.',
      heading: null,
      text: 'Giao Ban Quản lý chợ:',
      children: [{id: '1.a', marker: 'a)', heading: 'Vạch', text: null, children: []}],
    },
  ],
  closing: [],
  responsibilities: [
    {
      clause: '1',
      marker: '1.',
      assignees: ['Ban Quản lý chợ'],
      role: 'lead',
      lead: [],
      tasks: [
        {
          clause: '1.a',
          text: 'Kẻ vạch',
          coordinators: [],
          deadlines: [{text: 'trước ngày 20/4', date: '2024-04-20', precision: 'day'}],
          reportTo: [],
        },
      ],
    },
  ],
  citations: [{code: '05/QĐ-UBND', typeName: null, issuedDate: null, organName: null}],
  recipients: [{text: 'Lưu: VT', archive: true}],
  signature: {authority: [{code: 'KT', office: 'CHỦ TỊCH'}], position: 'PHÓ CHỦ TỊCH', fullName: 'Đoàn Thị Hải Âu'},
  annexes: [{label: 'PHỤ LỤC', title: null, text: [], outline: []}],
  diagnostics: [{code: 'mixed-markers', severity: 'info', line: 3, column: 1, args: {found: 'b.'}}],
}

test('the committed schema is the one the code describes; npm run docs writes it', () => {
  expect(committed).toEqual(noticeSchema())
})

test('every key is described', () => {
  const bare: string[] = []
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    const {properties} = node as {properties?: Record<string, {description?: string}>}
    for (const [key, child] of Object.entries(properties ?? {})) if (!child.description) bare.push(`${path}/${key}`)
    for (const [key, child] of Object.entries(node)) walk(child, `${path}/${key}`)
  }
  walk(committed, '')
  expect(bare).toEqual([])
})

describe('records that are right', () => {
  const place = {line: 1, column: 1, start: 0, end: 3, how: 'exact', rule: 'place-date'}
  const nowhere = {line: null, column: null, start: null, end: null, how: 'implied', rule: 'organ-from-notation'}
  test.each([
    ['with everything', good],
    ['without a meeting', {...good, meeting: null}],
    ['a meeting without a chair', {...good, meeting: {...good.meeting, chair: null}}],
    ['with provenance', {...good, provenance: {'/document/place': place, '/document/organName': nowhere}}],
    [
      'with nothing found',
      {...good, opening: [], outline: [], responsibilities: [], citations: [], recipients: [], annexes: [], diagnostics: []},
    ],
  ])('%s', (_, record) => {
    expect(notice.safeParse(record).error).toBeUndefined()
    validate(record)
    expect(validate.errors).toBeNull()
  })
})

describe('records that are wrong', () => {
  const {meeting: _, ...lacking} = good
  const [entry] = good.responsibilities
  const [clause] = good.outline
  test.each([
    ['a key missing', lacking],
    ['a key too many', {...good, extra: 1}],
    ['a key too many, deep inside', {...good, outline: [{...clause, level: 1}]}],
    ['a wrong clause under a clause', {...good, outline: [{...clause, children: [{id: '1.a'}]}]}],
    ['an empty string', {...good, document: {...good.document, place: ''}}],
    ['a number for a serial', {...good, document: {...good.document, codeNumber: 7}}],
    ['a date that is none', {...good, document: {...good.document, issuedDate: '2024-02-30'}}],
    ['a date in another form', {...good, document: {...good.document, issuedDate: '03/4/2024'}}],
    ['an unknown urgency', {...good, document: {...good.document, urgency: 'KHẨN'}}],
    ['an unknown role', {...good, responsibilities: [{...entry, role: 'help'}]}],
    ['nobody assigned', {...good, responsibilities: [{...entry, assignees: []}]}],
    ['a group with a position', {...good, meeting: {...good.meeting, attendees: [{name: 'x', kind: 'group', position: null}]}}],
    ['a person without a position', {...good, meeting: {...good.meeting, attendees: [{name: 'x', kind: 'person'}]}}],
    ['another version', {...good, schemaVersion: '2.0'}],
    ['a hash in capitals', {...good, source: {...good.source, sha256: 'AB'.repeat(32)}}],
    ['line 0', {...good, diagnostics: [{...good.diagnostics[0], line: 0}]}],
  ])('%s', (_, record) => {
    expect(notice.safeParse(record).success).toBe(false)
    expect(validate(record)).toBe(false)
  })
})

describe('fixtures', () => {
  const folder = at('fixtures/')
  const files = readdirSync(folder)
  const read = (file: string): Buffer => readFileSync(new URL(file, folder))

  test.each(files.filter((file) => /\.(?:txt|md)$/u.test(file)))('the record of %s is right', async (file) => {
    const {parseNotice} = await import('../src/index.ts')
    validate((await parseNotice(read(file), {file})).notice)
    expect(validate.errors).toBeNull()
  })

  test('golden records are right', () => {
    for (const file of files.filter((name) => name.endsWith('.yml') && !name.endsWith('.expect.yml'))) {
      validate(parse(read(file).toString()))
      expect(validate.errors, file).toBeNull()
    }
  })
})

describe('the declarations of the package', () => {
  const declared = fileURLToPath(at('dist/types/notice.d.ts'))
  const described = fileURLToPath(at('src/notice.ts'))

  /** What the compiler says of a module that takes one for the other, both ways. */
  function complaints(take: string): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'parse-notice-'))
    const file = join(folder, 'same.ts')
    writeFileSync(file, `import type * as A from '${declared}'\nimport type * as B from '${described}'\n${take}\n`)
    const options = {
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
      allowImportingTsExtensions: true,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    }
    const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options)).map(({code}) => `TS${code}`)
    rmSync(folder, {recursive: true})
    return found
  }

  test('say of each shape what its description says', () => {
    const names = [
      'Notice',
      'Meeting',
      'Attendee',
      'ClauseRecord',
      'Responsibility',
      'Task',
      'Deadline',
      'Signature',
      'Annex',
      'Diagnostic',
      'Place',
    ]
    const take = names.map(
      (name) => `export const a${name} = (b: B.${name}): A.${name} => b; export const b${name} = (a: A.${name}): B.${name} => a`,
    )
    expect(complaints(take.join('\n'))).toEqual([])
  }, 60_000)

  test('and the compiler would tell', () => {
    expect(complaints('export const wrong = (task: B.Task): A.Deadline => task')).toEqual(['TS2739'])
  }, 60_000)

  test('need no other package', () => {
    expect(readFileSync(declared, 'utf8')).not.toContain('import')
  })
})

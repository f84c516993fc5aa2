import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {type Format, writers} from '../../../src/write/index.ts'

const readers = {yaml: (text) => parse(text), json: JSON.parse, ndjson: JSON.parse} as const satisfies Record<
  Format,
  (text: string) => unknown
>
const formats = Object.keys(writers) as Format[]

const awkward = fc.constantFrom(
  ...['no', 'yes', 'on', 'null', '~', 'true', '2014-03-14', '05', '0o7', '0x1F', '1e3', '.inf', '12:30', '=', '<<', ''],
  ...[
    "'",
    '"',
    "''",
    '#',
    ' #a',
    'a: b',
    '- a',
    '? a',
    '|',
    '>',
    '%a',
    '@a',
    '`',
    '*a',
    '&a',
    '!a',
    '{',
    '[]',
    '---',
    '...',
    ',',
    '\\',
    '\\n',
  ],
  ...[
    'a\nb',
    'a\n',
    '\na',
    ' a',
    'a ',
    '\ta',
    'a\t\n b',
    'a\r\nb',
    'a\rb',
    '\0',
    '\x1b[31m',
    '\x7f',
    '\x85',
    '\x9b',
    '\u202e',
    '\u2028',
    '\ufeff',
  ],
  ...['😀', '👩‍👩‍👧', '\ud800', '\udc00\ud800', 'Ủy ban nhân dân', 'e\u0301', '\u200b'],
)
const text = fc.oneof(
  awkward,
  fc.string({unit: 'binary'}),
  fc.string(),
  fc.array(awkward, {maxLength: 5}).map((parts) => parts.join('')),
)
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    {depthSize: 'small'},
    text,
    fc.constant(null),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('node'), {maxLength: 4}),
    tie('map'),
  ),
  map: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    tie('node'),
    {maxKeys: 4, noNullPrototype: true},
  ),
}))
const record = value.map as fc.Arbitrary<object>

describe.each(formats)('%s', (format) => {
  test('what is written reads back as the record', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        expect(readers[format](await writers[format](given))).toEqual(given)
      }),
      {numRuns: 500},
    )
  })

  test('nothing that a terminal obeys is written', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        const output = await writers[format](given)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not occur
        expect(output).not.toMatch(/[\0-\x08\v-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u)
        expect(() => encodeURIComponent(output)).not.toThrow() // no half of a surrogate pair
        expect(output.endsWith('\n')).toBe(true)
      }),
      {numRuns: 300},
    )
  })
})

test('ndjson is one line', async () => {
  await fc.assert(
    fc.asyncProperty(record, async (given) => {
      expect((await writers.ndjson(given)).split(/\r\n|[\n\r\u0085\u2028\u2029]/u)).toHaveLength(2)
    }),
  )
})

test('YAML quotes what older readers take for another type, breaks no line and writes no alias', async () => {
  const part = {code: 'TL', office: 'CHỦ TỊCH'}
  const long = 'Ủy ban nhân dân xã '.repeat(20).trim()
  expect(await writers.yaml({a: 'no', b: '2014-03-14', c: '05', d: long, e: [part, part], f: [], g: null})).toBe(
    `a: "no"\nb: "2014-03-14"\nc: "05"\nd: ${long}\ne:\n  - code: TL\n    office: CHỦ TỊCH\n  - code: TL\n    office: CHỦ TỊCH\nf: []\ng: null\n`,
  )
})

test('JSON is indented by two spaces', async () => {
  expect(await writers.json({a: ['\u009b']})).toBe('{\n  "a": [\n    "\\u009b"\n  ]\n}\n')
})

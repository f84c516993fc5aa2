import {appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {journalSchema} from '../../src/batch/journal/schema.ts'
import {newFolder, runToEnd} from './folder.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const committed = JSON.parse(readFileSync(at('schema/journal-1.0.json'), 'utf8'))
const ajv = new Ajv2020({strict: true, allErrors: true})
addFormats.default(ajv)
const validate = ajv.compile(committed)

type Line = Record<string, unknown> & {readonly event: string}
interface Schema {
  readonly properties: Record<string, Schema & {readonly const?: string; readonly description?: string}>
  readonly required: readonly string[]
}
const ofEvent = (event: string): Schema => committed.oneOf.find(({properties}: Schema) => properties.event!.const === event)

test('the committed schema is the one the code describes; npm run docs writes it', () => {
  expect(committed).toEqual(journalSchema())
})

test('every key is described', () => {
  const bare: string[] = []
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    const {properties = {}} = node as Partial<Schema>
    for (const [key, child] of Object.entries(properties)) if (!child.description) bare.push(`${path}/${key}`)
    for (const [key, child] of Object.entries(node)) walk(child, `${path}/${key}`)
  }
  walk(committed, '')
  expect(bare).toEqual([])
})

/** A journal of several runs, in which everything has happened that may. */
async function journalOf(): Promise<Line[]> {
  const folder = newFolder()
  const [source, records] = [join(folder, 'kho'), join(folder, 'ketqua')]
  const journal = join(records, '.parse-notice/journal.ndjson')
  mkdirSync(source)
  for (const name of ['a.txt', 'b.txt']) cpSync(at('fixtures/tb-hop-ban-chi-dao.txt'), join(source, name))
  writeFileSync(join(source, 'hong.docx'), 'no file of Word')
  writeFileSync(join(source, 'c.xyz'), 'of another kind')
  const run = (...more: string[]) => runToEnd(source, '-o', records, '-j', '1', ...more)
  await run()
  await run()
  rmSync(join(records, 'a.txt.yaml'))
  writeFileSync(join(source, 'b.txt'), readFileSync(join(source, 'b.txt'), 'utf8').replace('\n', '\n\n'))
  writeFileSync(join(records, 'b.txt.yaml'), 'by hand')
  await run('--from', 'txt')
  const intent = linesOf(journal).find(({event, output}) => event === 'intent' && output === 'a.txt.yaml')
  appendFileSync(journal, `${JSON.stringify(intent)}\n`) // as if it had been cut off there
  await run('--shard', '1/1', '--encoding', 'utf-8')
  return [journal, join(records, '.parse-notice/journal-1-of-1.ndjson')].flatMap(linesOf)
}

const linesOf = (journal: string): Line[] =>
  readFileSync(journal, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

describe('a journal of real runs', async () => {
  const lines = await journalOf()

  test('holds everything that may happen', () => {
    expect(new Set(lines.map(({event, status}) => status ?? event))).toEqual(
      new Set(['start', 'intent', 'end', 'written', 'done', 'duplicate', 'failed', 'skipped']),
    )
    expect(lines.map(({code}) => code)).toContain('output/changed')
  })

  test('fits the schema, line for line', () => {
    for (const line of lines) {
      validate(line)
      expect(validate.errors, JSON.stringify(line)).toBeNull()
    }
  })

  test('holds the keys that the schema names, no more and no less', () => {
    const keys = ({properties}: Schema): string[] => Object.keys(properties).sort()
    for (const line of lines) expect(Object.keys(line).sort()).toEqual(keys(ofEvent(line.event)))
    const {setup} = lines.find(({event}) => event === 'start')!
    expect(Object.keys(setup as object).sort()).toEqual(keys(ofEvent('start').properties.setup!))
  })

  test('a key that a later version adds does no harm', () => {
    for (const line of lines) expect(validate({...line, later: 1})).toBe(true)
  })

  test.each(['start', 'intent', 'file', 'end'])('a line %s that lacks a key, or has another type in one, does not fit', (event) => {
    const line = lines.find((each) => each.event === event)!
    for (const key of Object.keys(line)) {
      const {[key]: _, ...rest} = line
      expect(validate(rest), key).toBe(false)
      expect(validate({...line, [key]: [5]}), key).toBe(false)
    }
  })

  test.each([
    ['an unknown event', {event: 'later'}],
    ['an unknown status', {status: 'lost'}],
    ['a digest in capitals', {sha256: 'AB'.repeat(32)}],
    ['an output without a name', {output: ''}],
  ])('%s does not fit', (_, wrong) => {
    const line = lines.find(({status}) => status === 'written')!
    expect(validate(line)).toBe(true)
    expect(validate({...line, ...wrong})).toBe(false)
  })
})

test('the program does not load what the schema is written with', () => {
  expect(readFileSync(at('dist/cli/main.cjs'), 'utf8')).not.toMatch(/ZodType|toJSONSchema/u)
})

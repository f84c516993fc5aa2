import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {parseNotice} from '../src/index.ts'
import {writers} from '../src/write/index.ts'

/**
 * Golden pairs: `x.txt` (or `x.md`) and the record it must give, `x.yml`. To add one: drop the notice, run `npm run test:update`, read
 * what was written, commit both. Where `CI` is set a missing record fails; a changed one fails everywhere.
 */
const folder = new URL('../fixtures/', import.meta.url)
const sources = readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name))

describe('golden pairs', () => {
  it('finds the fixtures', () => {
    expect(sources.length).toBeGreaterThanOrEqual(16)
  })

  it.each(sources)('%s gives the record beside it', async (name) => {
    const {notice} = await parseNotice(readFileSync(new URL(name, folder)), {file: name})
    await expect(await writers.yaml(notice)).toMatchFileSnapshot(fileURLToPath(new URL(`${name.replace(/\.txt$/u, '')}.yml`, folder)))
  })

  it.each(sources)('%s loses nothing of its text', async (name) => {
    const {coverage} = await parseNotice(readFileSync(new URL(name, folder)), {file: name})
    expect(coverage.covered).toBe(coverage.total)
  })

  it('has no record without its source', () => {
    const orphans = readdirSync(folder).filter(
      (name) => /(?<!\.expect)\.yml$/u.test(name) && !sources.some((source) => name === `${source.replace(/\.txt$/u, '')}.yml`),
    )
    expect(orphans).toEqual([])
  })

  it('keeps hand-made answers readable', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.expect.yml'))) {
      const answer = parseYaml(readFileSync(new URL(name, folder), 'utf8')) as {file: string; record: object}
      expect(sources, name).toContain(answer.file)
      expect(answer.record, name).toBeTypeOf('object')
    }
  })
})

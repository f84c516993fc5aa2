import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {shardOf} from '../../../src/batch/inputs/shard.ts'
import {inputsIn, namesIn, plant, planted} from './tree.ts'

const thousand = Array.from({length: 1000}, (_, i) => `kho/2014/${i}-TB-UBND.docx`)

describe('a shard', () => {
  test('is one of those that there are, the same for both spellings', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 1, max: 999_999}), (name, of) => {
        const shard = shardOf(name, of)
        expect(Number.isInteger(shard) && shard >= 1 && shard <= of).toBe(true)
        expect(shardOf(name.normalize('NFD'), of)).toBe(shardOf(name.normalize('NFC'), of))
      }),
    )
    expect(shardOf('Thông báo số 36.docx', 1)).toBe(1)
  })

  test('never changes, whatever version reads', () => {
    expect([shardOf('', 1000), shardOf('a', 1000), shardOf('2014/thông báo.docx', 1000)]).toEqual([262, 221, 731])
  })

  test.each([2, 3, 10, 16])('of %i takes its fair part', (of) => {
    const counts = Array.from({length: of}, (_, i) => thousand.filter((name) => shardOf(name, of) === i + 1).length)
    for (const count of counts) expect(Math.abs(count - 1000 / of)).toBeLessThan(5 * Math.sqrt(1000 / of))
  })
})

describe('inputs in shards', () => {
  const folder = planted(Object.fromEntries(thousand.slice(0, 60).map((name) => [name, ''])))
  const parts = (of: number): Promise<string[][]> =>
    Promise.all(Array.from({length: of}, (_, i) => namesIn(folder, ['kho'], {shard: {index: i + 1, of}})))

  test('are each in one, and all of them in some', async () => {
    const found = await parts(7)
    expect(found.flat()).toHaveLength(60)
    expect(found.flat().sort()).toEqual((await namesIn(folder, ['kho'])).sort())
  })

  test('stay where they are when files come', async () => {
    const before = await parts(4)
    plant(folder, {'kho/0-moi.docx': '', 'kho/2014/zz.docx': ''})
    const after = await parts(4)
    expect(after.flat()).toHaveLength(62)
    for (const [at, names] of before.entries()) expect(after[at]).toEqual(expect.arrayContaining(names))
  })

  test('may be more than files: a shard of nothing is no fault', async () => {
    const alone = planted({'a.txt': ''})
    expect(await inputsIn(alone, ['.'], {shard: {index: (shardOf('a.txt', 9) % 9) + 1, of: 9}})).toEqual([])
  })
})

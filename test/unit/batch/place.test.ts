import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Known} from '../../../src/batch/journal/ledger.ts'
import {type Places, placesIn} from '../../../src/batch/records/place.ts'
import {makeDrafts, removeDrafts, workplaceOf} from '../../../src/batch/workplace.ts'
import {filesIn, put, scratch, sha} from './fakes.ts'

function folder(force = false): Places & {readonly records: string; readonly place: string; readonly draft: (name: string) => string} {
  const place = scratch()
  const records = join(place, 'to')
  const workplace = workplaceOf(records, null)
  makeDrafts(workplace)
  const draft = (name: string): string => {
    writeFileSync(join(workplace.drafts, name), name)
    return name
  }
  return {...placesIn(workplace, force), records, place, draft}
}

const known = (outputSha256: string | null): Known => ({sha256: null, outputSha256, parser: '1', review: [], failure: null, isNew: false})

test('a draft is moved to its place, whose folder is made', () => {
  const {move, draft, records, has, digestOf} = folder()
  expect(has('2014/03/a.yaml')).toBe(false)
  expect(move(draft('a'), '2014/03/a.yaml')).toBeNull()
  expect(move(draft('b'), '2014/03/b.yaml')).toBeNull()
  expect(filesIn(records)).toEqual({'2014/03/a.yaml': 'a', '2014/03/b.yaml': 'b'})
  expect(has('2014/03/a.yaml')).toBe(true)
  expect(digestOf('2014/03/a.yaml')).toBe(sha('a'))
  expect(digestOf('2014/03')).toBeNull()
})

test('what is there is overwritten only where it is what was written', () => {
  for (const force of [false, true]) {
    const {refusal, records} = folder(force)
    put(records, {'a.yaml': 'mine'})
    const told = (code: string) => (force ? null : {code, args: {file: 'a.yaml'}})
    expect(refusal('a.yaml', undefined)).toEqual(told('output/exists'))
    expect(refusal('a.yaml', known(null))).toEqual(told('output/exists'))
    expect(refusal('a.yaml', known(sha('other')))).toEqual(told('output/changed'))
    expect(refusal('a.yaml', known(sha('mine')))).toBeNull()
    expect(refusal('b.yaml', known(sha('gone')))).toBeNull()
  }
})

test('a link in the folder of records that leads out of it is not followed', () => {
  for (const force of [false, true]) {
    const {move, draft, records, place} = folder(force)
    mkdirSync(join(place, 'elsewhere'))
    symlinkSync(join(place, 'elsewhere'), join(records, 'out'))
    expect(move(draft('a'), 'out/a.yaml')).toEqual({code: 'output/outside', args: {file: 'out/a.yaml'}})
    expect(move(draft('b'), 'out/deep/b.yaml')).toEqual({code: 'output/outside', args: {file: 'out/deep/b.yaml'}})
    expect(filesIn(join(place, 'elsewhere'))).toEqual({})
  }
})

test('a link that stays within, and a folder of records that is one itself, are followed', () => {
  const place = scratch()
  mkdirSync(join(place, 'real/in'), {recursive: true})
  symlinkSync(join(place, 'real'), join(place, 'to'))
  symlinkSync(join(place, 'real/in'), join(place, 'real/link'))
  const workplace = workplaceOf(join(place, 'to'), null)
  makeDrafts(workplace)
  writeFileSync(join(workplace.drafts, 'a'), 'a')
  expect(placesIn(workplace, false).move('a', 'link/a.yaml')).toBeNull()
  expect(filesIn(join(place, 'real/in'))).toEqual({'a.yaml': 'a'})
})

test('a record that is a link to a file outside is replaced, not written through', () => {
  const {move, draft, records, place} = folder(true)
  writeFileSync(join(place, 'elsewhere'), 'keep')
  symlinkSync(join(place, 'elsewhere'), join(records, 'a.yaml'))
  expect(move(draft('a'), 'a.yaml')).toBeNull()
  expect(filesIn(place)).toMatchObject({elsewhere: 'keep', 'to/a.yaml': 'a'})
})

const isRoot = process.getuid?.() === 0

test.each([
  ['its name is too long', `${'ệ'.repeat(85)}.yaml`],
  ['a file is where its folder should be', 'file/a.yaml'],
  ['a folder is where it should be', 'folder'],
  ['links lead round and round', 'round/a.yaml'],
  ...(isRoot ? [] : [['the folder is closed', 'closed/a.yaml']]),
])('%s: that is a failure of this record, and asking is none', (_, output) => {
  const {move, draft, has, digestOf, refusal, records} = folder()
  put(records, {file: '', 'folder/x': '', 'closed/x': ''})
  symlinkSync('round', join(records, 'round'))
  chmodSync(join(records, 'closed'), 0)
  expect([has(output!), digestOf(output!), refusal(output!, undefined)]).toEqual([false, null, null])
  expect(move(draft('a'), output!)).toMatchObject({code: 'output/unwritable', args: {file: output}})
  chmodSync(join(records, 'closed'), 0o700)
})

test('drafts that a run left are gone, and may be gone already', () => {
  const workplace = workplaceOf(scratch(), {index: 1, of: 2})
  makeDrafts(workplace)
  writeFileSync(join(workplace.drafts, 'left'), '')
  makeDrafts(workplace)
  expect(filesIn(workplace.drafts)).toEqual({})
  removeDrafts(workplace)
  removeDrafts(workplace)
})

import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readInput} from '../../../src/batch/readers/bytes.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parse-notice-bytes-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

const refusal = async (name: string): Promise<unknown> => {
  try {
    return await readInput(join(folder, name))
  } catch (error) {
    const {code, args} = error as {code: string; args: Record<string, string>}
    return [code, args]
  }
}
const nowhere = (name: string): void => symlinkSync('nowhere', join(folder, name))

test('a link that leads nowhere is not what was meant', async () => {
  nowhere('thong-bao.txt')
  expect(await refusal('thong-bao.txt')).toEqual(['input/not-found', {}])
  writeFileSync(join(folder, 'thong-bao-1.txt'), 'a')
  expect(await refusal('thong-bao.txt')).toEqual(['input/not-found', {nearest: join(folder, 'thong-bao-1.txt')}])
})

test('two spellings of one name, both links that lead nowhere', async () => {
  const name = 'b\u1ea3n.txt'
  nowhere(name.normalize('NFC'))
  nowhere(name.normalize('NFD'))
  expect(await refusal(name.normalize('NFC'))).toEqual(['input/not-found', {}])
  expect(await refusal(name.normalize('NFD'))).toEqual(['input/not-found', {}])
})

test('the other spelling of a name is read, or says why not', async () => {
  const [one, other] = ['b\u1ea3n', 'b\u1ea3ng'].map((name) => name.normalize('NFD'))
  writeFileSync(join(folder, one!), 'a')
  expect(await refusal(one!.normalize('NFC'))).toEqual(Buffer.from('a'))
  mkdirSync(join(folder, other!))
  expect(await refusal(other!.normalize('NFC'))).toEqual(['input/is-folder', {}])
})

test('a link to itself cannot be opened', async () => {
  symlinkSync('a.txt', join(folder, 'a.txt'))
  expect(await refusal('a.txt')).toEqual(['input/unreadable', {reason: expect.stringContaining('ELOOP')}])
})

import {expect, test} from 'vitest'
import {failed} from '../../../src/batch/readers/unread.ts'
import {recordStream} from '../../../src/batch/records/stream.ts'
import type {Settled, Sink} from '../../../src/batch/sink.ts'
import type {Result, Setup} from '../../../src/batch/task.ts'
import {inputOf, resultOf, setup} from './fakes.ts'

async function streamOf(format: Setup['format'], write?: (text: string) => Promise<void>): Promise<Sink & {readonly texts: string[]}> {
  const texts: string[] = []
  return {...recordStream({...setup, format}, write ?? (async (text) => void texts.push(text))), texts}
}

const settled = (order: number, result: Partial<Result>): Settled => ({input: inputOf(`${order}.txt`), order, result: resultOf(result)})

test('what is early waits; what is left makes way', async () => {
  const sink = await streamOf('yaml')
  const second = sink.settle(settled(2, {text: 'b: 2\n'}))
  const third = sink.settle(settled(3, {text: 'c: 3\n'}))
  sink.leave(1)
  await Promise.resolve()
  expect(sink.texts).toEqual([])
  const first = sink.settle(settled(0, {text: 'a: 1\n'}))
  expect((await Promise.all([first, second, third])).map(({status}) => status)).toEqual(['written', 'written', 'written'])
  expect(sink.texts).toEqual(['a: 1\n', '---\nb: 2\n', '---\nc: 3\n'])
})

test('a failure writes nothing, and no line that parts records', async () => {
  const sink = await streamOf('yaml')
  const entries = await Promise.all([
    sink.settle({...settled(0, {}), result: failed({code: 'parse/timeout', args: {seconds: '1'}})}),
    sink.settle({...settled(1, {}), input: inputOf('x', {skip: 'input/other-kind'})}),
    sink.settle(settled(2, {text: 'a: 1\n', review: ['encoding-guessed']})),
  ])
  expect(sink.texts).toEqual(['a: 1\n'])
  expect(entries.map(({status, code, retryable}) => [status, code, retryable])).toEqual([
    ['failed', 'parse/timeout', true],
    ['skipped', 'input/other-kind', false],
    ['written', null, false],
  ])
  expect(entries[2]!.review).toEqual(['encoding-guessed'])
})

test('lines of JSON need nothing between them', async () => {
  const sink = await streamOf('ndjson')
  await Promise.all([sink.settle(settled(0, {text: '{}\n'})), sink.settle(settled(1, {text: '[]\n'}))])
  expect(sink.texts.join('')).toBe('{}\n[]\n')
})

test('a document that came before is a duplicate, whichever was read first', async () => {
  const sink = await streamOf('ndjson')
  const late = sink.settle(settled(1, {text: '2\n', identity: '36 | TB'}))
  const first = sink.settle(settled(0, {text: '1\n', identity: '36 | TB'}))
  expect(await first).toMatchObject({status: 'written', identity: '36 | TB'})
  expect(await late).toMatchObject({status: 'duplicate', code: 'batch/duplicate', args: {first: '0.txt.ndjson', document: '36 | TB'}})
  expect(sink.texts).toEqual(['1\n', '2\n'])
})

test('a write that fails, and a failure of no known kind, reject their own and hold up no one', async () => {
  let writes = 0
  const sink = await streamOf('ndjson', async () => {
    if (++writes === 1) throw Object.assign(new Error('EPIPE'), {code: 'EPIPE'})
  })
  const odd = {...settled(1, {}), result: failed({code: 'no/such' as 'parse/crash', args: {}})}
  const [first, second, third] = await Promise.allSettled([
    sink.settle(settled(0, {text: '1'})),
    sink.settle(odd),
    sink.settle(settled(2, {text: '2'})),
  ])
  expect([first.status, second.status, third.status]).toEqual(['rejected', 'rejected', 'fulfilled'])
})

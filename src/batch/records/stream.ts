import {createHash} from 'node:crypto'
import type {FileEntry} from '../journal/entry.ts'
import type {Settled, Sink} from '../sink.ts'
import type {Setup} from '../task.ts'
import {blank, outputOf, told, written} from './index.ts'

/**
 * One stream of records in the order of the inputs, however many read at once: what is early waits. Of each document that may come again
 * the name is kept, some hundred bytes.
 */
export function recordStream(setup: Setup, write: (text: string) => Promise<void>): Sink {
  const firsts = new Map<string, string>()
  const early = new Map<number, () => Promise<void>>()
  let next = 0
  let isFirst = true
  let writing = Promise.resolve()

  const advance = async (): Promise<void> => {
    for (let turn = early.get(next); turn; turn = early.get(next)) {
      early.delete(next++)
      await turn()
    }
  }

  const put = async ({result}: Settled): Promise<void> => {
    if (result.text === null) return
    await write(setup.format === 'yaml' && !isFirst ? `---\n${result.text}` : result.text)
    isFirst = false
  }

  const turn = (order: number, act: () => Promise<void>): void => {
    early.set(order, act)
    writing = writing.then(advance)
  }

  return {
    settle: (settled) =>
      new Promise((done, fail) => {
        turn(settled.order, () =>
          put(settled)
            .then(() => done(entryOf(settled, setup, firsts)))
            .catch(fail),
        )
      }),
    leave: (order) => turn(order, async () => {}),
  }
}

function entryOf(settled: Settled, setup: Setup, firsts: Map<string, string>): FileEntry {
  const {input, result} = settled
  if (input.skip) return {...blank(settled, setup), status: 'skipped', code: input.skip}
  if (result.failure) return {...blank(settled, setup), status: 'failed', ...told(result.failure)}
  const {identity, review} = result
  const output = outputOf(input.name, setup)
  const entry = {...blank(settled, setup), ...written((each) => firsts.get(short(each)), output, identity), identity, review}
  if (identity !== null && entry.status === 'written') firsts.set(short(identity), output)
  return entry
}

/** Sixteen bytes for an identity, which may be long. */
const short = (identity: string): string => createHash('sha256').update(identity).digest().toString('latin1', 0, 16)

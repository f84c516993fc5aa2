import type {FileEntry} from './entry.ts'
import type {Ledger} from './ledger.ts'
import {blank, outputOf, told, written} from './records.ts'
import type {Settled, Sink} from './sink.ts'
import type {Setup} from './task.ts'

/** One stream of records in the order of the inputs, however many read at once: what is early waits. */
export function recordStream(setup: Setup, ledger: Ledger, write: (text: string) => Promise<void>): Sink {
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
            .then(() => done(entryOf(settled, setup, ledger)))
            .catch(fail),
        )
      }),
    leave: (order) => turn(order, async () => {}),
  }
}

function entryOf(settled: Settled, setup: Setup, ledger: Ledger): FileEntry {
  const {input, result} = settled
  if (input.skip) return {...blank(settled, setup), status: 'skipped', code: input.skip}
  if (result.failure) return {...blank(settled, setup), status: 'failed', ...told(result.failure)}
  const {identity, review} = result
  const entry = {...blank(settled, setup), ...written(ledger, outputOf(input.name, setup), identity), identity, review}
  ledger.set(entry)
  return entry
}

import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import type {CodeEntry} from '../../data/codes.ts'
import {codes} from '../../data/codes.ts'
import type {FileEntry, IntentEntry} from '../journal/entry.ts'
import type {Journal} from '../journal/journal.ts'
import type {Ledger, Unsettled} from '../journal/ledger.ts'
import type {Settled, Sink} from '../sink.ts'
import type {Draft, Failure, Result, Setup} from '../task.ts'
import type {Workplace} from '../workplace.ts'
import type {Places} from './place.ts'

export interface Records {
  readonly workplace: Workplace
  readonly journal: Journal
  readonly ledger: Ledger
  readonly places: Places
  readonly setup: Setup
  /** Milliseconds in which more records may come in: while the disk is waited for, readers wait to begin new files on it. */
  readonly gather: number
  /** What is there is overwritten. */
  readonly force: boolean
}

/**
 * A folder with a record for every file. In three steps, for all that came in meanwhile at once, so that the disk is waited for once:
 *
 *     drafts on the disk ─► journal: these are about to be moved ─► on the disk ─► moved ─► journal: these files are written
 */
export function recordsFolder({workplace, journal, ledger, places, setup, force, gather}: Records): Sink {
  type Waiting = {settled: Settled; done: (entry: FileEntry) => void; fail: (error: unknown) => void}
  let waiting: Waiting[] = []
  let isBusy = false

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      if (waiting.some(({settled}) => settled.result.draft)) await sleep(gather)
      const group = waiting
      waiting = []
      try {
        const entries = await commit(group.map(({settled}) => settled))
        for (const [at, {done}] of group.entries()) done(entries[at]!)
      } catch (error) {
        for (const {fail} of group) fail(error)
      }
    }
    isBusy = false
  }

  const commit = async (group: readonly Settled[]): Promise<FileEntry[]> => {
    const coming = new Map<string, string>()
    const landed = await Promise.all(group.map(({result}) => (result.draft ? places.land(result.draft.name) : null)))
    const obstacles = group.map(
      (settled, at) => landed[at] ?? (settled.result.sha256 ? obstacle(settled, settled.result.sha256, coming) : null),
    )
    const intents = group.filter(({result}, at) => result.draft && obstacles[at] === null).map((settled) => intentOf(settled, setup))
    if (intents.length > 0) await journal.add(intents, 'sync')
    const entries = group.map((settled, at) => {
      const entry = {...blank(settled, setup), ...outcomeOf(settled, obstacles[at] ?? null)}
      if (settled.result.draft && (entry.status === 'failed' || entry.status === 'done')) discard(settled.result.draft)
      ledger.set(entry)
      return entry
    })
    ledger.landed(entries, await journal.add(entries))
    return entries
  }

  /** Two files of one run may have the same place for their record, such as `/data/a.txt` and `data/a.txt` below the folder of the run. */
  const obstacle = ({input, result}: Settled, sha256: string, coming: Map<string, string>): Failure | null => {
    const output = outputOf(input.name, setup)
    const known = ledger.get(output)
    const other = coming.get(output) ?? (known?.isNew ? known.sha256 : null)
    if (other !== null && other !== sha256) return {code: 'output/taken', args: {file: output}}
    coming.set(output, sha256)
    return result.draft && places.refusal(output, known)
  }

  const outcomeOf = ({input, result}: Settled, obstructed: Failure | null): Partial<FileEntry> => {
    const output = outputOf(input.name, setup)
    if (input.skip) return {status: 'skipped', code: input.skip}
    const isSame = result.outcome === 'same' && obstructed === null
    if (isSame || isThere(result, output)) return recalled(ledger, output)
    const {draft, review, identity} = result
    const failure = result.failure ?? obstructed ?? places.move(draft!.name, output)
    if (failure) return {status: 'failed', ...told(failure), outputSha256: ledger.get(output)?.outputSha256 ?? null} // it is still there
    return {...written(ledger.first, output, identity), outputSha256: draft!.sha256, identity, review}
  }

  /** A file that a list names twice is written once. */
  const isThere = ({sha256, draft}: Result, output: string): boolean => {
    const known = force ? undefined : ledger.get(output)
    if (!draft || !known || known.failure || known.parser !== setup.parser) return false
    return known.sha256 === sha256 && known.outputSha256 === draft.sha256 && places.has(output)
  }

  const discard = ({name}: Draft): void => rmSync(join(workplace.drafts, name), {force: true})

  return {
    settle: (settled) =>
      new Promise((done, fail) => {
        waiting.push({settled, done, fail})
        if (!isBusy) flush()
        isBusy = true
      }),
    leave: () => {},
  }
}

/** `2014/36.docx` → `2014/36.docx.yaml`: beside it there may be a `36.txt`. */
export const outputOf = (name: string, {format}: Setup): string => `${name}.${format}`

/** The name behind an output; every format ends in a dot and a word. */
export const nameOf = (output: string): string => output.replace(/\.[a-z]+$/u, '')

/**
 * Says of records that were on their way when a run was cut off what became of them: the digest tells whether the record that is there is
 * the one that was to come.
 */
export function settleUnsettled(unsettled: Unsettled, {ledger, places}: Pick<Records, 'ledger' | 'places'>): FileEntry[] {
  const moved = [...unsettled.values()].filter(({output, outputSha256}) => places.digestOf(output) === outputSha256)
  return moved.map(({event: _, ...intent}) => {
    const entry: FileEntry = {
      event: 'file',
      ...intent,
      ...written(ledger.first, intent.output, intent.identity),
      retryable: false,
      milliseconds: 0,
    }
    ledger.set(entry)
    return entry
  })
}

const intentOf = ({input, result}: Settled, setup: Setup): IntentEntry => ({
  event: 'intent',
  path: input.path,
  output: outputOf(input.name, setup),
  sha256: result.sha256!,
  outputSha256: result.draft!.sha256,
  parser: setup.parser,
  identity: result.identity,
  review: result.review,
})

/** A line of the journal that says nothing yet. */
export const blank = ({input, result}: Settled, setup: Setup): FileEntry => ({
  event: 'file',
  path: input.path,
  output: outputOf(input.name, setup),
  status: 'failed',
  code: null,
  args: {},
  retryable: false,
  sha256: result.sha256,
  outputSha256: null,
  parser: setup.parser,
  identity: null,
  review: [],
  milliseconds: result.milliseconds,
})

export function told({code, args}: Failure): Pick<FileEntry, 'code' | 'args' | 'retryable'> {
  const {retryable}: CodeEntry = codes[code]
  return {code, args, retryable: retryable === true}
}

/** The content is as it was: what was said of it is said again. */
function recalled(ledger: Ledger, output: string): Pick<FileEntry, 'status' | 'code' | 'args' | 'retryable' | 'outputSha256' | 'review'> {
  const {failure, outputSha256, review} = ledger.get(output)!
  if (failure) return {status: 'failed', ...failure, outputSha256, review}
  return {status: 'done', code: null, args: {}, retryable: false, outputSha256, review}
}

export function written(firstOf: Ledger['first'], output: string, identity: string | null): Pick<FileEntry, 'status' | 'code' | 'args'> {
  const first = identity === null ? undefined : firstOf(identity)
  if (first === undefined || first === output) return {status: 'written', code: null, args: {}}
  return {status: 'duplicate', code: 'batch/duplicate', args: {first, document: identity!}}
}

import type {Code} from '../data/codes.ts'
import type {FileEntry, Status} from './journal/entry.ts'

/** What a run comes to, counted while it runs. Memory does not grow with the files: of each kind a few examples are kept. */
export interface Tally {
  /** Inputs taken so far. */
  inputs: number
  /** Taken and not read, as the run was stopped. */
  left: number
  readonly counts: Record<Status, number>
  readonly failures: Map<Code, Kind>
  readonly skips: Map<Code, Kind>
  /** Warnings by code, and how many documents have any. */
  readonly reviews: Map<Code, Kind>
  toReview: number
  readonly duplicates: FileEntry[]
}

export interface Kind {
  count: number
  readonly examples: FileEntry[]
}

export const emptyTally = (): Tally => ({
  inputs: 0,
  left: 0,
  counts: {written: 0, done: 0, duplicate: 0, failed: 0, skipped: 0},
  failures: new Map(),
  skips: new Map(),
  reviews: new Map(),
  toReview: 0,
  duplicates: [],
})

export function count(tally: Tally, entry: FileEntry): void {
  tally.counts[entry.status]++
  if (entry.status === 'failed') note(tally.failures, entry.code!, entry)
  if (entry.status === 'skipped') note(tally.skips, entry.code!, entry)
  if (entry.status === 'duplicate' && tally.duplicates.length < EXAMPLES * 4) tally.duplicates.push(entry)
  if (entry.review.length > 0) tally.toReview++
  for (const code of entry.review) note(tally.reviews, code, entry)
}

/** Every input is counted as one thing and no more. */
export const isWhole = ({inputs, left, counts}: Pick<Tally, 'inputs' | 'left' | 'counts'>): boolean =>
  inputs === left + Object.values(counts).reduce((sum, each) => sum + each, 0)

const EXAMPLES = 3

function note(kinds: Map<Code, Kind>, code: Code, entry: FileEntry): void {
  const kind = kinds.get(code) ?? {count: 0, examples: []}
  kinds.set(code, kind)
  kind.count++
  if (kind.examples.length < EXAMPLES) kind.examples.push(entry)
}

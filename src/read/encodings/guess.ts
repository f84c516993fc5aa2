import {type Legacy, legacy} from './legacy.ts'
import {voteOn} from './vote.ts'

export interface Guess {
  readonly encoding: Legacy
  /** 0 to 1, as the vote counts. */
  readonly score: number
}

/**
 * Which old encoding makes Vietnamese of bytes: all guesses, the best first, and whether the first is sure. The right one scores 0.4 to 1
 * and far above the next; with a handful of words, or in another language, none does.
 */
export function guess(bytes: Uint8Array): {readonly guesses: readonly Guess[]; readonly sure: boolean} {
  const sample = bytes.subarray(0, SAMPLE)
  const votes = (Object.keys(legacy) as Legacy[])
    .map((encoding) => ({encoding, ...voteOn(legacy[encoding](sample))}))
    .sort((a, b) => b.score - a.score)
  const [best, next] = [votes[0]!, votes[1]!]
  const sure = best.spelled >= FEWEST && best.score >= LEAST && best.score - next.score >= MARGIN
  return {guesses: votes.map(({encoding, score}) => ({encoding, score})), sure}
}

const SAMPLE = 100_000
/** Words spelled right that it takes at least. */
const FEWEST = 4
const LEAST = 0.35
const MARGIN = 0.08

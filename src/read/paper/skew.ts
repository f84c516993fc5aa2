import type {Placed} from './placed.ts'
import {runsOf} from './runs.ts'

/**
 * Words with their base lines put level where the page was scanned at a slant.
 *
 *     Nơi nhận:                       Nơi nhận:              CHỦ TỊCH
 *                     CHỦ TỊCH   →
 */
export function levelled(words: readonly Placed[]): readonly Placed[] {
  if (!words.some((word) => word.confidence !== undefined)) return words
  const slope = slopeOf(words)
  return slope === 0 ? words : words.map((word) => ({...word, y: word.y - slope * word.x}))
}

/** A slant below this moves nothing by a line; above it the page was not scanned as one. */
const LEAST = 0.002
const MOST = 0.1

function slopeOf(words: readonly Placed[]): number {
  const left = words.reduce((least, word) => Math.min(least, word.x), Number.POSITIVE_INFINITY)
  const right = words.reduce((most, word) => Math.max(most, word.end), Number.NEGATIVE_INFINITY)
  const slopes = runsOf(words)
    .filter((run) => run.end - run.x > (right - left) / 3 && run.words.length > 3)
    .map(({words: own}) => (own.at(-1)!.y - own[0]!.y) / Math.max(1e-9, own.at(-1)!.x - own[0]!.x))
    .sort((a, b) => a - b)
  const slope = slopes.length > 4 ? slopes[slopes.length >> 1]! : 0
  return Math.abs(slope) < LEAST || Math.abs(slope) > MOST ? 0 : slope
}

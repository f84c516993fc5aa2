/** What was and what is in its place; one of them null where there is no such thing. */
export type Pair = readonly [before: string | null, after: string | null]

/** Values of either side that are held against all of the other; those behind them are paired as they come. */
const HELD = 40

/**
 * Values that are gone with those that are new, each with the one most like it: both begin or end alike. In the order of those that are
 * gone, what is new alone behind them.
 *
 *     gone  Sở Y tế chủ trì    UBND xã Tam Dân       Sở Y tế chủ trì │ Sở Y tế phối hợp
 *     new   UBND xã Tam Dân A  Sở Y tế phối hợp      UBND xã Tam Dân │ UBND xã Tam Dân A
 */
export function paired(gone: readonly string[], fresh: readonly string[]): Pair[] {
  const mates = matesOf(gone.slice(0, HELD), fresh.slice(0, HELD))
  const taken = new Set(mates.values())
  const rest = fresh.map((_, at) => at).filter((at) => !taken.has(at))
  const pairs = gone.map((value, at): Pair => [value, fresh[mates.get(at) ?? rest.shift() ?? -1] ?? null])
  return [...pairs, ...rest.map((at): Pair => [null, fresh[at]!])]
}

/** For the place of one its mate's place; the most alike first. */
function matesOf(gone: readonly string[], fresh: readonly string[]): Map<number, number> {
  const alike = gone.flatMap((one, at) => fresh.map((other, mate) => ({at, mate, share: shareOf(one, other)})))
  const mates = new Map<number, number>()
  const taken = new Set<number>()
  for (const {at, mate, share} of alike.sort((a, b) => b.share - a.share)) {
    if (share === 0 || mates.has(at) || taken.has(mate)) continue
    mates.set(at, mate)
    taken.add(mate)
  }
  return mates
}

/** How much of the longer one both have at the start and at the end. */
function shareOf(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return (start + end) / Math.max(one.length, other.length, 1)
}

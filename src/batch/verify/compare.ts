import {printable} from '../../report/printable.ts'
import {type Fact, factsOf} from './facts.ts'
import {paired} from './paired.ts'

/** What one record says and another of the same document does not. */
export interface Difference {
  /** Facts of the fresh record that the stored one lacks. */
  readonly gains: readonly Fact[]
  /** Facts of the stored record that the fresh one lacks. */
  readonly losses: readonly Fact[]
}

/**
 * Compares two records of the same document by their facts. Each is counted as often as it is said; the order of lists is no matter.
 *
 *     stored  document.issuedDate = 2014-03-04      a loss
 *     fresh   document.issuedDate = 2014-03-14      a gain
 */
export function compare(stored: unknown, fresh: unknown): Difference {
  const [before, after] = [factsOf(stored), factsOf(fresh)]
  return {gains: without(after, before), losses: without(before, after)}
}

/**
 * The difference as lines for people, in the order of the record. Facts of the same path stand together, each loss before the gain that is
 * most like it.
 *
 *     - document.issuedDate = 2014-03-04
 *     + document.issuedDate = 2014-03-14
 *     … 12 more
 *
 * @param limit lines of facts; how many were left out is told in one more
 * @param more that line
 */
export function differenceLines(
  stored: unknown,
  fresh: unknown,
  limit: number,
  more: (count: number) => string = (count) => `… ${count} more`,
): string[] {
  const {gains, losses} = compare(stored, fresh)
  const [gained, lost] = [byPath(gains), byPath(losses)]
  const paths = inOrder(factsOf(stored), factsOf(fresh)).filter((path) => gained.has(path) || lost.has(path))
  const lines: string[] = []
  for (const path of paths) {
    if (lines.length >= limit) break
    lines.push(...linesOf(path, lost.get(path) ?? [], gained.get(path) ?? []))
  }
  const left = gains.length + losses.length - Math.min(lines.length, limit)
  return left > 0 ? [...lines.slice(0, limit), more(left)] : lines
}

const keyOf = ({path, value}: Fact): string => `${path} ${JSON.stringify(value)}`

/** The facts that are said more often here than among the others. */
function without(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const counts = new Map<string, number>()
  for (const fact of others) counts.set(keyOf(fact), (counts.get(keyOf(fact)) ?? 0) + 1)
  return facts.filter((fact) => {
    const count = counts.get(keyOf(fact)) ?? 0
    if (count > 0) counts.set(keyOf(fact), count - 1)
    return count === 0
  })
}

function byPath(facts: readonly Fact[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const {path, value} of facts) {
    const values = found.get(path)
    if (values) values.push(String(value))
    else found.set(path, [String(value)])
  }
  return found
}

/**
 * Paths of both records, those of the fresh one alone behind what they follow there.
 *
 *     stored  a    c
 *     fresh   a b  c d      a b c d
 */
function inOrder(stored: readonly Fact[], fresh: readonly Fact[]): string[] {
  const places = new Map<string, number>()
  for (const {path} of stored) if (!places.has(path)) places.set(path, places.size)
  const added = new Map<string, number>()
  let place = -1
  for (const {path} of fresh) {
    place = places.get(path) ?? added.get(path) ?? place
    if (!places.has(path) && !added.has(path)) added.set(path, place)
  }
  // paths of the same place stay in the order they came
  return [...places, ...added].sort(([, one], [, other]) => one - other).map(([path]) => path)
}

function linesOf(path: string, lost: readonly string[], gained: readonly string[]): string[] {
  const name = path === '' ? '' : `${printable(path)} = `
  return paired(lost, gained).flatMap(([before, after]) => [
    ...(before === null ? [] : [`- ${name}${excerpt(before, after)}`]),
    ...(after === null ? [] : [`+ ${name}${excerpt(after, before)}`]),
  ])
}

/** Letters of a value that are shown, and those before the place where it differs from its counterpart. */
const SHOWN = 80
const LEAD = 30

/**
 * A long value cut, where it differs from its counterpart if there is one: both begin alike more often than not.
 *
 *     … trình Giám đốc Sở trước ngày 17/9/2022, gửi Phòng Kế hoạch …
 *                                     ^ the other says 19/9/2022
 */
function excerpt(value: string, other: string | null): string {
  const letters = [...value]
  if (letters.length <= SHOWN) return printable(value)
  const same = other === null ? 0 : sharedStart(letters, [...other])
  const from = same < SHOWN - LEAD ? 0 : Math.min(same - LEAD, letters.length - SHOWN)
  const shown = printable(letters.slice(from, from + SHOWN).join(''))
  return `${from > 0 ? '…' : ''}${shown}${from + SHOWN < letters.length ? '…' : ''}`
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((letter, i) => letter !== other[i])
  return at < 0 ? one.length : at
}

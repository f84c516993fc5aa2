import {type Kind, lettersBetween, type Reading, ranks} from './markers.ts'

/**
 * Chooses for every row that may begin with a marker whether it does, which marker it is and how deep it stands: the cheapest
 * consistent reading of the whole sequence. A beam search over stacks of open levels, each option with a named cost.
 *
 *     a) …                    letter 1, opens below "2."
 *     b. …                    letter 2, other style      cheap: the series goes on
 *     2014, tỉnh …            no reading
 *     c) …                    letter 3
 */
export interface Candidate {
  readonly readings: readonly Reading[]
  /** How strongly the row begins a paragraph (breaks.ts). */
  readonly score: number
  /** The text above ends with a colon, or is a clause's title above a bullet: items are announced. */
  readonly announced: boolean
  /** … by a colon in the paragraph which the candidate before this one begins: if that one is a clause, the items are its own. */
  readonly announcedByLast: boolean
}

/** An open level of the outline, linked to the level it stands in. */
export interface Level {
  readonly kind: Kind
  /** Of the kind, see `ranks`. */
  readonly rank: number
  readonly style: string
  readonly value: number
  readonly path: readonly number[]
  readonly parent: Level | null
  /** How many levels it stands in. */
  readonly depth: number
}

/** What was chosen for a candidate: null for plain text. */
export interface Choice {
  readonly reading: Reading
  readonly level: Level
  /** The marker was restored, or breaks its series. */
  readonly repaired: boolean
}

export const costs = {
  style: 0.6, // "b." after "a)"
  repeat: 3, // the same number again
  skip: 1.2, // a number left out …
  skipMore: 0.4, // … and each further one
  back: 6, // a number below the last
  open: 0.3, // a new level begins
  openUnannounced: 0.5, // … without a colon above
  openLate: 3, // … not with its first number
  openLateMore: 0.4,
  inverted: 4, // an outer kind inside an inner one, at most …
  invertedFree: 0.3, // … where items are announced and their order is each writer's own: bullets, "(1)" in "a)"
  close: 0.05, // each level closed to go on with an outer one
  closeToOpen: 0.6, // each level closed to open another one beside it …
  openAtTop: 1, // … and that one stands at the top, below nothing
  closeAnnouncer: 2, // … and the one closed has just announced items: "a) Gồm:" above "(1)"
  insideSentence: 0.8, // per point by which the row goes on with the sentence above
} as const

const BEAM = 8
/** How many levels may stand in one another. Phần, Chương, Mục, Điều, 1, a, -, + are eight; a text of markers that all nest has no end of them. */
const DEEPEST = 12
/** What it costs to take a row for text although it begins like a marker, when it surely begins a paragraph. */
const textCost: Readonly<Record<Kind, number>> = {
  phan: 5,
  chuong: 5,
  muc: 5,
  'tieu-muc': 5,
  dieu: 5,
  upper: 3,
  roman: 4,
  decimal: 4,
  dotted: 3.5,
  number: 2,
  letter: 4,
  small: 3,
  dash: 3,
  bullet: 3,
  plus: 2.5,
  star: 2.5,
}

interface State {
  readonly cost: number
  readonly top: Level | null
  readonly reached: Reached
  /** How the last candidate was read, null for plain text. */
  readonly reading: Reading | null
  readonly repaired: boolean
  readonly back: State | null
}

/**
 * The last number of a kind that may count on where the level around it is closed and opened again:
 *
 *     Chương I   Điều 1, 2        I.   1., 2.
 *     Chương II  Điều 3           II.  3., 4.
 */
interface Reached {
  readonly dieu: number
  /** Only of numbers right below a part; those in letters and bullets start anew. */
  readonly decimal: number
}

export function solve(candidates: readonly Candidate[]): (Choice | null)[] {
  let beam: State[] = [{cost: 0, top: null, reached: {dieu: 0, decimal: 0}, reading: null, repaired: false, back: null}]
  for (const candidate of candidates) {
    const next: State[] = []
    const asText = costOfText(candidate)
    for (const state of beam) {
      const cost = state.cost + asText
      const {top} = state
      const at = top === null ? roomFor(next, cost, null, 0, null) : roomFor(next, cost, top.kind, top.value, top.parent)
      if (at >= 0) next[at] = {cost, top, reached: state.reached, reading: null, repaired: false, back: state}
      for (const reading of candidate.readings) place(state, reading, candidate, next)
    }
    beam = next
  }
  const choices: (Choice | null)[] = []
  for (let state: State | null = beam[0]!; state?.back; state = state.back) {
    const {reading, top, repaired}: State = state
    choices.push(reading && top && {reading, level: top, repaired})
  }
  return choices.reverse()
}

/**
 * Makes room among the best states, the cheapest first, one for each stack of open levels; of two that cost the same, the earlier stays.
 * Gives the place of the new one, whose innermost level is given by its parts, null for none; -1 where it is none of the best.
 */
function roomFor(best: State[], cost: number, kind: Kind | null, value: number, parent: Level | null): number {
  if (!canKeep(best, cost)) return -1
  let at = 0
  while (at < best.length && best[at]!.cost <= cost) if (endsIn(best[at++]!.top, kind, value, parent)) return -1
  let dearer = at
  while (dearer < best.length && !endsIn(best[dearer]!.top, kind, value, parent)) dearer++
  for (let k = dearer; k > at; k--) best[k] = best[k - 1]!
  if (best.length > BEAM) best.pop()
  return at
}

const canKeep = (best: readonly State[], cost: number): boolean =>
  cost < Number.POSITIVE_INFINITY && (best.length < BEAM || cost < best[BEAM - 1]!.cost)

const endsIn = (top: Level | null, kind: Kind | null, value: number, parent: Level | null): boolean =>
  top === null ? kind === null : top.value === value && top.kind === kind && sameStack(top.parent, parent)

function sameStack(a: Level | null, b: Level | null): boolean {
  if (a === b) return true
  if (!a || !b || a.value !== b.value || a.kind !== b.kind || a.depth !== b.depth) return false
  return sameStack(a.parent, b.parent)
}

function costOfText({readings, score}: Candidate): number {
  const sure = Math.min(1, Math.max(0, (score + 2) / 4))
  let least = Number.POSITIVE_INFINITY
  for (const {kind, cost} of readings) least = Math.min(least, Math.max(0.3, textCost[kind] - 1.2 * cost))
  return sure * least
}

/** Adds every way a reading can stand: going on with an open level, or opening one inside an open level or at the top. */
function place(state: State, reading: Reading, candidate: Candidate, out: State[]): void {
  const base = state.cost + reading.cost + (candidate.score < 0 ? -candidate.score * costs.insideSentence : 0)
  if (!canKeep(out, base - costs.openUnannounced)) return // no place is cheaper than that
  let closed = 0
  for (let level: Level | null = state.top; ; level = level.parent, closed++) {
    if (level?.kind === reading.kind) add(level, level.parent, seriesCost(level, reading) + closed * costs.close)
    if (!level || level.depth < DEEPEST)
      add(
        null,
        level,
        openCost(level, reading, candidate, state.reached) + besideCost(closed, level, state.reading !== null && candidate.announcedByLast),
      )
    if (level === null) return
  }
  function add(before: Level | null, parent: Level | null, cost: number): void {
    if (!canKeep(out, base + cost)) return
    const value = reading.value ?? (before ? before.value + 1 : 1)
    const {kind, rank, style, path} = reading
    const at = roomFor(out, base + cost, kind, value, parent)
    if (at < 0) return
    const level: Level = {kind, rank, style, value, path, parent, depth: parent ? parent.depth + 1 : 1}
    const repaired = reading.cost >= 1 || cost >= costs.skip
    out[at] = {cost: base + cost, top: level, reached: reachedAt(level, state.reached), reading, repaired, back: state}
  }
}

function reachedAt(level: Level, reached: Reached): Reached {
  if (level.kind === 'dieu') return {...reached, dieu: level.value}
  return level.kind === 'decimal' && isPart(level.parent) ? {...reached, decimal: level.value} : reached
}

/** What the numbers of a document may count on through. */
const isPart = (level: Level | null): boolean => level !== null && level.rank < ranks.decimal && level.kind !== 'dieu'

/** What it costs to close levels in order to open one beside them. */
function besideCost(closed: number, parent: Level | null, announced: boolean): number {
  if (closed === 0) return 0
  return closed * costs.closeToOpen + (parent ? 0 : costs.openAtTop) + (announced ? costs.closeAnnouncer : 0)
}

function seriesCost(before: Level, reading: Reading): number {
  if (reading.kind === 'dash' || reading.kind === 'plus' || reading.kind === 'star' || reading.kind === 'bullet') return 0
  const style = before.style === reading.style ? 0 : costs.style
  if (reading.value === null) return style
  if (reading.kind === 'dotted' && !samePrefix(before.path, reading.path)) return Number.POSITIVE_INFINITY
  const step = reading.value - before.value
  if (step === 0) return style + costs.repeat
  if (step < 0) return style + costs.back
  const missing = reading.kind === 'letter' || reading.kind === 'upper' ? lettersBetween(before.value, reading.value) : step - 1
  return style + (missing === 0 ? 0 : Math.min(5, costs.skip + costs.skipMore * (missing - 1)))
}

function openCost(parent: Level | null, reading: Reading, candidate: Candidate, reached: Reached): number {
  const order = parent ? reading.rank - parent.rank : 1
  if (order === 0 && (reading.style === parent!.style || reading.rank >= ranks.dash) && reading.kind !== 'dotted')
    return Number.POSITIVE_INFINITY
  let cost: number = costs.open + (candidate.announced || !parent ? 0 : costs.openUnannounced)
  if (order < 0) cost += candidate.announced && isFree(reading) ? costs.invertedFree : Math.min(costs.inverted, 1.5 - order * 0.25)
  if (order === 0 && reading.kind !== 'dotted') cost += 1.5
  if (reading.kind === 'dotted') return cost + dottedCost(parent, reading)
  const first = reading.value ?? 1
  return first === 1 || countsOn(parent, reading, reached) ? cost : cost + Math.min(7, costs.openLate + costs.openLateMore * (first - 1))
}

/** Kinds that stand below any other, as it pleases the writer. */
const isFree = ({kind, rank}: Reading): boolean => rank >= ranks.dash || kind === 'number'

function countsOn(parent: Level | null, {kind, value}: Reading, reached: Reached): boolean {
  if (kind === 'dieu') return value === reached.dieu + 1
  return kind === 'decimal' && isPart(parent) && value === reached.decimal + 1
}

/** "2.1." stands in "2."; where the number above is roman or missing, it opens its own series. */
function dottedCost(parent: Level | null, reading: Reading): number {
  const prefix = reading.path.slice(0, -1)
  const late = reading.value === 1 ? 0 : Math.min(5, 1.5 + 0.4 * (reading.value! - 2))
  if (parent?.kind === 'decimal') return late + (prefix.length === 1 && prefix[0] === parent.value ? -costs.openUnannounced : 4)
  if (parent?.kind === 'dotted')
    return (
      late +
      (parent.path.length === prefix.length && prefix.every((n, i) => n === parent.path[i])
        ? -costs.openUnannounced
        : Number.POSITIVE_INFINITY)
    )
  if (parent?.kind === 'roman' || parent?.kind === 'upper') return late + (prefix[0] === parent.value ? 0.2 : 1.2)
  return late + 1.5
}

const samePrefix = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.slice(0, -1).every((n, i) => n === b[i])

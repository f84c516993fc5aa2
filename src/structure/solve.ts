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
  /** The text above ends with a colon: items are announced. */
  readonly announced: boolean
}

/** An open level of the outline, linked to the level it stands in. */
export interface Level {
  readonly kind: Kind
  readonly style: string
  readonly value: number
  readonly path: readonly number[]
  readonly parent: Level | null
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
  inverted: 4, // an outer kind inside an inner one
  close: 0.05, // each level closed to go on with an outer one
  closeToOpen: 0.6, // each level closed to open another one beside it …
  openAtTop: 1, // … and that one stands at the top, below nothing
  insideSentence: 0.8, // per point by which the row goes on with the sentence above
} as const

const BEAM = 8
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
  /** Number of the last Điều: articles count on through chapters. */
  readonly article: number
  /** How the last candidate was read, null for plain text. */
  readonly reading: Reading | null
  readonly repaired: boolean
  readonly back: State | null
}

export function solve(candidates: readonly Candidate[]): (Choice | null)[] {
  let beam: State[] = [{cost: 0, top: null, article: 0, reading: null, repaired: false, back: null}]
  for (const candidate of candidates) {
    const next: State[] = []
    const asText = costOfText(candidate)
    for (const state of beam) {
      next.push({cost: state.cost + asText, top: state.top, article: state.article, reading: null, repaired: false, back: state})
      for (const reading of candidate.readings) place(state, reading, candidate, next)
    }
    beam = cheapest(next)
  }
  const choices: (Choice | null)[] = []
  for (let state: State | null = beam[0]!; state?.back; state = state.back) {
    const {reading, top, repaired}: State = state
    choices.push(reading && top && {reading, level: top, repaired})
  }
  return choices.reverse()
}

/** The best states, the cheapest first, one for each stack of open levels; of two that cost the same, the earlier. */
function cheapest(states: readonly State[]): State[] {
  const kept: State[] = []
  const left = states.map((state) => state.cost)
  while (kept.length < BEAM) {
    let best = 0
    for (let i = 1; i < left.length; i++) if (left[i]! < left[best]!) best = i
    if (left[best] === Number.POSITIVE_INFINITY) break
    left[best] = Number.POSITIVE_INFINITY
    const state = states[best]!
    if (!kept.some((other) => sameStack(other.top, state.top))) kept.push(state)
  }
  return kept
}

function sameStack(a: Level | null, b: Level | null): boolean {
  if (a === b) return true
  if (!a || !b || a.kind !== b.kind || a.value !== b.value) return false
  return sameStack(a.parent, b.parent)
}

function costOfText({readings, score}: Candidate): number {
  const sure = Math.min(1, Math.max(0, (score + 2) / 4))
  return sure * Math.min(...readings.map((reading) => Math.max(0.3, textCost[reading.kind] - 1.2 * reading.cost)))
}

/** Adds every way a reading can stand: going on with an open level, or opening one inside an open level or at the top. */
function place(state: State, reading: Reading, candidate: Candidate, out: State[]): void {
  const base = state.cost + reading.cost + (candidate.score < 0 ? -candidate.score * costs.insideSentence : 0)
  let closed = 0
  for (let level: Level | null = state.top; ; level = level.parent, closed++) {
    if (level?.kind === reading.kind) add(level, level.parent, seriesCost(level, reading) + closed * costs.close)
    add(
      null,
      level,
      openCost(level, reading, candidate, state.article) + closed * costs.closeToOpen + (closed > 0 && !level ? costs.openAtTop : 0),
    )
    if (level === null) return
  }
  function add(before: Level | null, parent: Level | null, cost: number): void {
    if (cost === Number.POSITIVE_INFINITY) return
    const value = reading.value ?? (before ? before.value + 1 : 1)
    const level: Level = {kind: reading.kind, style: reading.style, value, path: reading.path, parent}
    const repaired = reading.cost >= 1 || cost >= costs.skip
    out.push({cost: base + cost, top: level, article: reading.kind === 'dieu' ? value : state.article, reading, repaired, back: state})
  }
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

function openCost(parent: Level | null, reading: Reading, candidate: Candidate, article: number): number {
  const order = parent ? ranks[reading.kind] - ranks[parent.kind] : 1
  if (order === 0 && (reading.style === parent!.style || ranks[reading.kind] >= ranks.dash) && reading.kind !== 'dotted')
    return Number.POSITIVE_INFINITY
  let cost: number = costs.open + (candidate.announced || !parent ? 0 : costs.openUnannounced)
  if (order < 0) cost += Math.min(costs.inverted, 1.5 - order * 0.5)
  if (order === 0 && reading.kind !== 'dotted') cost += 1.5
  if (reading.kind === 'dotted') return cost + dottedCost(parent, reading)
  const first = reading.value ?? 1
  return first === 1 || (reading.kind === 'dieu' && first === article + 1)
    ? cost
    : cost + Math.min(7, costs.openLate + costs.openLateMore * (first - 1))
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

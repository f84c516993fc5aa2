import {isSpelled} from '../orthography.ts'
import {type Candidate, candidatesOf} from './candidates.ts'
import type {Knowledge} from './knowledge.ts'

/**
 * The text with its damaged words as they must have been: the cheapest reading of the whole run of words, where a change has its price and
 * neighbours that belong together pay it back. What nothing speaks for stays as printed.
 *
 *     Sở Tài chinh chủ trì, phối họp với  →  Sở Tài chính chủ trì, phối hợp với
 */
export function restored(printed: string, knowledge: Knowledge): string {
  const text = printed.replace(SPOTS, '')
  const words = wordsOf(text)
  let out = ''
  let done = 0
  for (const {from, to, syllables, bare} of cheapest(words, knowledge)) {
    const first = words[from]!
    const last = words[to - 1]!
    out += text.slice(done, first.start) + printedLike(text.slice(first.start, last.end), syllables)
    done = last.end
    if (bare) {
      out += ' '
      done = words[to]!.start
    }
  }
  return out + text.slice(done)
}

/** Specks beside another mark or at an end: no mark that means anything. */
const SPOTS = /[~|`*]+(?=[.,:;)]|$)|(?<=[.,:;(] ?)[~|`*]+/gu

/** A run of letters and figures, and what parts it from the next. `fixed`: part of an address or a notation, which is no run of words. */
interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly gap: Gap
  readonly fixed: boolean
}

/** A space; a mark that may be a speck; a mark that can be nothing else; what parts for certain. */
type Gap = 'space' | 'mark' | 'speck' | 'wall'

const gapOf = (gap: string): Gap => (gap === ' ' ? 'space' : MARK.test(gap) ? 'mark' : SPECK.test(gap) ? 'speck' : 'wall')

function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(/[\p{L}\d]+/gu)]
  return found.map(({0: word, index: start}, i) => {
    const end = start + word.length
    const gap = text.slice(end, found[i + 1]?.index ?? end)
    const fixed = BOUND.test(text.slice(end, end + 2)) || BOUND.test(text.charAt(start - 2) + text.charAt(start - 1))
    return {text: word, start, end, gap: fixed ? 'wall' : gapOf(gap), fixed}
  })
}

/** "12/TB-UBND", "đ/c", "a.b@tinh.gov.vn" */
const BOUND = /[@/_&]|^[-.][\p{L}\d]|[\p{L}\d][-.]$/u

/** "chính, thành", "chính - thành" */
const MARK = /^[.,:;] ?$|^ - $/u
/** "chí|nh", "chín ~h", "chính .thành" */
const SPECK = /^ ?[.,:;'`~|*-] ?$/u

/** One step of a reading: the words from `from` to before `to` stand for the syllables. `bare`: the mark behind them is a speck. */
interface Step extends Candidate {
  readonly from: number
  readonly to: number
  readonly bare: boolean
}

interface State {
  readonly cost: number
  readonly step: Step
  readonly before: State | null
}

/** The price of taking what stands between two words for a speck. */
const cost = {mark: 2.6, speck: 1.4} as const

/** The changed words of the cheapest reading, in order. */
function cheapest(words: readonly Word[], knowledge: Knowledge): Step[] {
  const states: Map<string, State>[] = Array.from({length: words.length + 1}, () => new Map())
  for (let i = 0; i < words.length; i++) {
    for (const step of stepsAt(words, i, knowledge)) {
      const state = stateAfter(states[i]!, step, knowledge)
      const ends = states[step.to]!
      const last = isOpen(words, step) ? step.syllables.at(-1)! : ''
      if (state.cost < (ends.get(last)?.cost ?? Number.POSITIVE_INFINITY)) ends.set(last, state)
    }
  }
  const changed: Step[] = []
  for (let state = least(states[words.length]!.values()); state; state = state.before) {
    if (isChange(words, state.step)) changed.push(state.step)
  }
  return changed.reverse()
}

const isChange = (words: readonly Word[], {from, to, syllables, bare}: Step): boolean =>
  bare || to > from + 1 || syllables.length > 1 || syllables[0] !== words[from]!.text.toLowerCase()

/** Whether what follows the step is its neighbour. */
const isOpen = (words: readonly Word[], {to, bare}: Step): boolean => bare || words[to - 1]!.gap === 'space'

/** The state behind the step, from the best of the states before it; each is known by its last syllable, or '' behind a wall. */
function stateAfter(before: ReadonlyMap<string, State>, step: Step, knowledge: Knowledge): State {
  const [first = '', second] = step.syllables
  const own = step.cost - (second === undefined ? 0 : knowledge.bond(first, second))
  let best: State | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [last, state] of before) {
    const total = state.cost - (last === '' ? 0 : knowledge.bond(last, first))
    if (total < least) [best, least] = [state, total]
  }
  return {cost: own + (best ? least : 0), step, before: best}
}

function least(states: Iterable<State>): State | null {
  let best: State | null = null
  for (const state of states) if (best === null || state.cost < best.cost) best = state
  return best
}

function* stepsAt(words: readonly Word[], i: number, knowledge: Knowledge): Generator<Step> {
  const word = words[i]!
  if (word.fixed) {
    yield {syllables: [word.text.toLowerCase()], cost: 0, from: i, to: i + 1, bare: false}
    return
  }
  const parted = (word.gap === 'mark' || word.gap === 'speck') && i + 1 < words.length
  for (const candidate of candidatesOf(word.text, knowledge)) {
    yield {...candidate, from: i, to: i + 1, bare: false}
    if (parted) yield {...candidate, cost: candidate.cost + cost[word.gap], from: i, to: i + 1, bare: true}
  }
  if (!parted) return
  const next = words[i + 1]!.text
  const whole = (word.text + next).toLowerCase()
  if (whole.length > 2 && knowledge.has(whole) && (word.gap === 'speck' || isPart(word.text) || isPart(next))) {
    yield {syllables: [whole], cost: cost[word.gap], from: i, to: i + 2, bare: false}
  }
}

/** What is no syllable in its own right. */
const isPart = (text: string): boolean => !isSpelled(text.toLowerCase()) || text.length === 1

/** The syllables in the case of the print. */
function printedLike(printed: string, syllables: readonly string[]): string {
  if (printed.length > 1 && printed === printed.toUpperCase() && printed !== printed.toLowerCase()) return syllables.join(' ').toUpperCase()
  let at = 0
  return syllables
    .map((syllable) => {
      const capital = /^\p{Lu}/u.test(printed.slice(at))
      at += syllable.length
      return capital ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable
    })
    .join(' ')
}

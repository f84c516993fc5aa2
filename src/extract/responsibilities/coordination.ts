import {type Actor, readActors} from '../../language/actors/index.ts'
import {predicateAt} from '../../language/predicates.ts'
import type {Flow} from '../../model/flow.ts'
import {opensName} from './openings.ts'
import {matchesWithin} from './within.ts'

/** "phối hợp với Y": where it stands and whom it names. */
export interface Coordination {
  readonly at: number
  readonly end: number
  readonly actors: readonly Actor[]
  /** "chủ trì" or "chủ động" governs it. */
  readonly led: boolean
}

/**
 * All coordinations of a stretch whose subject is the assignee.
 *
 *     … chủ trì, phối hợp chặt chẽ với các Bộ A, B để …          led
 *     … phối hợp với UBND các huyện …                           not led
 *     … chỉ đạo các xã phối hợp với Công an …                    the xã coordinate, not the assignee: none
 *     … hiệu quả công tác phối hợp giữa các cơ quan …            a noun: none
 */
export function readCoordinations(flow: Flow, from: number, to: number): Coordination[] {
  const out: Coordination[] = []
  let past = from
  for (const {at, end, words} of matchesWithin(flow, from, to, JOIN)) {
    if (at < past) continue
    const list = WITH.test(words) || opensName(flow, end) ? readActors(flow, end, to) : null
    if (!list || isNoun(flow, at) || ofAnother(flow, from, at)) continue
    out.push({
      at,
      end: list.end,
      actors: list.actors,
      led: LED.test(flow.folded.slice(Math.max(from, at - 60), at)) || words.startsWith('chu tri'),
    })
    past = list.end
  }
  return out
}

const JOIN =
  /(?<![a-z])(?:phoi (?:ket )?hop(?:,? (?:chat che|kip thoi|thuong xuyen|hieu qua|tich cuc|dong bo|nhip nhang|cung)){0,3},? (?:voi |cung voi |cung )?|chu tri,? (?:va )?cung (?:voi )?)/gu
const WITH = /(?:voi|cung) $/u
const LED = /(?:chu tri|chu dong|lam dau moi|dau moi)[ ,]*(?:va )?(?:[a-z]+ [a-z]+,? ){0,2}$/u
const NOUN = /(?:cong tac|su|co che|quy che|viec|cac don vi|trach nhiem|hoat dong|noi dung|don vi|co quan|tinh than|moi quan he) $/u
const isNoun = (flow: Flow, at: number): boolean =>
  NOUN.test(flow.folded.slice(Math.max(0, at - 16), at)) && !/trach nhiem $/u.test(flow.folded.slice(Math.max(0, at - 16), at))

/** Whether another body that the assignee directs is the subject: a list of bodies behind a verb runs right up to the word. */
function ofAnother(flow: Flow, from: number, at: number): boolean {
  return matchesWithin(flow, Math.max(from, at - 160), at, DIRECTS).some(({end}) => {
    const list = readActors(flow, end, at)
    return list !== null && gapIsManner(flow, list.end, at)
  })
}

const DIRECTS = /(?<![a-z])(?:chi dao|don doc|huong dan|yeu cau|de nghi|giao|van dong|phan cong|thuc day|cung)(?: va)? (?=\p{L})/gu

/** Only adverbs stand between the list and "phối hợp", and "chủ trì", right behind the list, that makes it the one who leads. */
function gapIsManner(flow: Flow, from: number, to: number): boolean {
  let at = from
  let leads = false
  while (at < to) {
    if (flow.text[at] === ' ' || (leads && flow.text[at] === ',')) at++
    else {
      const predicate = predicateAt(flow.text, flow.folded, at)
      if (predicate?.kind !== 'manner' && predicate?.kind !== 'lead') return false
      leads ||= predicate.kind === 'lead'
      at = predicate.end
    }
  }
  return true
}

/**
 * Whether a subject only helps others: its first verb is "phối hợp" with a named body, without "chủ trì" or "chủ động".
 *
 *     Sở A, Sở B có trách nhiệm phối hợp với Sở C để rà soát …    → coordinate, lead: Sở C
 *     Sở A phối hợp với các cơ quan liên quan …                   → lead
 */
export function onlyHelps(flow: Flow, body: number, first: Coordination | undefined): boolean {
  if (!first || first.led || first.actors.every((actor) => actor.kind === 'group')) return false
  let at = body
  while (at < first.at) {
    if (/[ ,]/u.test(flow.text[at]!)) {
      at++
      continue
    }
    const predicate = predicateAt(flow.text, flow.folded, at)
    if (!predicate || (predicate.kind !== 'manner' && predicate.kind !== 'duty' && predicate.kind !== 'frame'))
      return predicate?.kind === 'join'
    at = predicate.kind === 'frame' ? frameEnd(flow, predicate.end, first.at) : predicate.end
  }
  return true
}

/** Where an adverbial inside the predicate ends: at its comma, or right before "phối hợp". */
function frameEnd(flow: Flow, from: number, to: number): number {
  const comma = flow.text.slice(from, to).indexOf(',')
  return comma >= 0 ? from + comma + 1 : to
}

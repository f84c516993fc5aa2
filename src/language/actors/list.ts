import type {ActorList} from './actor.ts'
import {behindBrackets} from './brackets.ts'
import {type Item, itemAt} from './items.ts'
import type {Shared} from './shared.ts'
import {canStart} from './starts.ts'
import {strangerEnd} from './strangers.ts'
import {throughAt} from './through.ts'
import {type Reading, type Tokens, tokensOf} from './tokens.ts'
import {type Read, written} from './written.ts'

/**
 * The longest coordination of actors that begins exactly at `from` (spaces skipped) and ends before `to`; null when none begins there.
 * It stops before a predicate, a full stop, or anything that is no actor.
 *
 *     các Sở Tài chính, Nội vụ; UBND các huyện Ba Tơ, Trà Bồng (cơ quan thường trực) chủ trì …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readActors(flow: Reading, from: number, to?: number): ActorList | null {
  if (!canStart(flow.folded, from)) return null
  const tokens = tokensOf(flow, from, to)
  const read: Read[] = []
  let through: string | null = null
  let shared: Shared | null = null
  let end = 0
  for (let at: number | null = 0; at !== null && read.length < MOST; at = behindSeparator(tokens, end)) {
    const leaders = throughAt(tokens, at)
    if (leaders !== null) shared = null
    const item: Item | null =
      itemAt(tokens, leaders?.next ?? at, shared, leaders !== null) ?? (at === 0 ? null : strangerAt(tokens, at, shared))
    if (item === null) break
    if (leaders !== null) through = leaders.text
    shared = item.shared ?? shared
    const bracket = behindBrackets(tokens, item.next)
    read.push({item, through, next: bracket.name})
    end = bracket.next
  }
  const actors = written(tokens, read)
  return actors.length === 0 ? null : {actors, end: tokens.token(end - 1).end}
}

/** A member that cannot be read, with an actor or the predicate of the sentence behind it. */
function strangerAt(tokens: Tokens, index: number, shared: Shared | null): Item | null {
  const next = strangerEnd(tokens, index)
  if (next === null) return null
  const behind = behindSeparator(tokens, next)
  const goesOn =
    behind === null
      ? tokens.token(next).kind === 'word'
      : throughAt(tokens, behind) !== null || itemAt(tokens, behind, shared, false) !== null
  return goesOn ? {kind: 'body', start: index, next, shared: null, office: null, headNext: next, tail: next} : null
}

/** Whether an actor can begin at the offset, the start of a word. */
export function actorStartsAt(flow: Reading, at: number): boolean {
  if (!canStart(flow.folded, at)) return false
  const tokens = tokensOf(flow, at)
  const first = tokens.token(0)
  if (first.start !== at || first.kind !== 'word') return false
  return itemAt(tokens, throughAt(tokens, 0)?.next ?? 0, null, false) !== null
}

/** More actors than any list has. */
const MOST = 200

const SEPARATORS: ReadonlySet<string> = new Set([',', ';', 'va', 'cung', '&'])

/** Marks that mean nothing right before a comma: "Sở Y tế:, Sở Nội vụ". */
const SPECKS: ReadonlySet<string> = new Set([':', '|', '.', "'", '-'])
const BREAKS: ReadonlySet<string> = new Set([',', ';'])

/** Index behind ",", ";", "và", "; và", "cùng", "cùng với"; null where the list ends. */
function behindSeparator(tokens: Tokens, index: number): number | null {
  const {word} = tokens.token(index)
  if (SPECKS.has(word) && BREAKS.has(tokens.token(index + 1).word)) return behindSeparator(tokens, index + 1)
  if (!SEPARATORS.has(word)) return null
  const next = index + 1
  const second = tokens.token(next).word
  if ((word === ',' || word === ';') && (second === 'va' || second === 'cung'))
    return next + (tokens.token(next + 1).word === 'voi' ? 2 : 1)
  return word === 'cung' && second === 'voi' ? next + 1 : next
}

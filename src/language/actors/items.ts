import {bodyAt} from './bodies.ts'
import {fieldAt} from './fields.ts'
import {groupEnd} from './groups.ts'
import {insideWord} from './inside.ts'
import {pluralAt} from './nouns.ts'
import {introducedAt, type Office, officeAt} from './offices.ts'
import {placeNounAt, properEnd} from './places.ts'
import {postAt} from './posts.ts'
import {type Shared, sharedAt, sharedItem} from './shared.ts'
import type {Tokens} from './tokens.ts'

/** One member of a list of actors as printed. Numbers are indexes of tokens. */
export interface Item {
  readonly kind: 'body' | 'group' | 'office' | 'person' | 'shared'
  readonly start: number
  readonly next: number
  /** The head it was read under. */
  readonly shared: Shared | null
  readonly office: Office | null
  /** Of a body: index behind the head, and where its tail begins. */
  readonly headNext: number
  readonly tail: number
}

/**
 * The actor at the token. `shared` is the head in force, for a name without one of its own; `named` allows a bare abbreviation ("lãnh
 * đạo QISC").
 */
export function itemAt(tokens: Tokens, index: number, shared: Shared | null, named = false): Item | null {
  if (tokens.token(index).kind !== 'word') return null
  return (
    introduced(tokens, index) ??
    office(tokens, index) ??
    opened(tokens, index) ??
    fieldOf(tokens, index, shared) ??
    body(tokens, index) ??
    under(tokens, index, shared) ??
    place(tokens, index) ??
    group(tokens, index) ??
    (named ? abbreviation(tokens, index) : null)
  )
}

type Details = Partial<Pick<Item, 'shared' | 'office' | 'headNext' | 'tail'>>

const itemOf = (
  kind: Item['kind'],
  start: number,
  next: number,
  {shared = null, office = null, headNext = 0, tail = 0}: Details = NONE,
): Item => ({kind, start, next, shared, office, headNext, tail})

const NONE: Details = {}

function introduced(tokens: Tokens, index: number): Item | null {
  const found = introducedAt(tokens, index)
  return found === null ? null : itemOf(found.person === null ? 'office' : 'person', index, found.next, {office: found})
}

/** An office; "Giám đốc các Sở: A, B" opens a shared head that the title belongs to. */
function office(tokens: Tokens, index: number): Item | null {
  const from = pluralAt(tokens, index) ?? index
  const title = postAt(tokens, from)
  if (title === null) return null
  const shared = sharedAt(tokens, title, [from, title])
  if (shared !== null) {
    const first = sharedItem(tokens, shared.next, shared) ?? bareUnder(tokens, shared)
    const everywhere = everywhereEnd(tokens, shared)
    if (everywhere !== null) return itemOf('group', index, everywhere)
    if (first !== null) return itemOf('shared', shared.next, first.next, {shared: {...first.shared, from: index}})
  }
  const found = officeAt(tokens, from)
  if (found === null || (found.organ === null && found.person === null && !mayStandBare(tokens, from, found.next))) return null
  return itemOf(found.person === null ? 'office' : 'person', index, found.next, {office: found})
}

/** A title without a body or a name: one with a capital, and of more than one syllable or in a list: "Trưởng, Phó các phòng". */
function mayStandBare(tokens: Tokens, index: number, next: number): boolean {
  const {kind, word} = tokens.token(next)
  return tokens.token(index).cap && (next > index + 1 || kind !== 'word' || word === 'va')
}

/** A head that here is the name of a division: "Trưởng các phòng: Thanh tra, …". */
function bareUnder(tokens: Tokens, shared: Shared): {readonly next: number; readonly shared: Shared} | null {
  const body = shared.sure && shared.style === 'name' ? bodyAt(tokens, shared.next) : null
  return body !== null && body.next === body.headNext ? {next: body.next, shared} : null
}

/**
 * Index behind the names of offices that several bodies have, one group of people; null for offices of one body.
 *
 *     Trưởng các phòng: Tổng hợp, Thanh tra - Chi cục Thuế các huyện
 */
function everywhereEnd(tokens: Tokens, shared: Shared): number | null {
  if (shared.style === 'place') return null
  let at = shared.next
  for (let count = 0; count < MOST; count++) {
    const found = sharedItem(tokens, at, shared) ?? bodyAt(tokens, at, false, 1)
    if (found === null) return null
    const {word} = tokens.token(found.next)
    if (word !== ',' && word !== 'va') return severalAbove(tokens, at, found.next) ? found.next : null
    at = found.next + 1
  }
  return null
}

/** More names than any list of offices has. */
const MOST = 30

/** A dash in the last name, and behind it a body of each of several places. */
function severalAbove(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens.token(at).word === '-' && bodyAt(tokens, at + 1, false, 1)?.plural === true) return true
  return false
}

/** The first name under a head shared by several. */
function opened(tokens: Tokens, index: number): Item | null {
  const shared = sharedAt(tokens, index)
  if (shared === null) return null
  const own = bodyAt(tokens, shared.next)
  const field = shared.field === null ? null : fieldAt(shared.field, tokens, shared.next)
  if (own !== null && own.next > (field?.next ?? 0))
    return itemOf('body', shared.next, own.next, {headNext: own.headNext, tail: own.tail, shared})
  const first = sharedItem(tokens, shared.next, shared)
  if (first === null) return null
  const members = shared.sure || tokens.token(first.next).kind !== 'word' ? null : group(tokens, index)
  if (members !== null && members.next > first.next && tokens.token(first.next).word !== 'va') return members
  return itemOf('shared', shared.next, first.next, {shared: first.shared})
}

function body(tokens: Tokens, index: number): Item | null {
  const found = bodyAt(tokens, index)
  if (found === null) return null
  return itemOf(found.plural ? 'group' : 'body', index, found.next, {headNext: found.headNext, tail: found.tail})
}

/** A known field that is also the whole name of a body: "các Bộ Quốc phòng, Công an". */
function fieldOf(tokens: Tokens, index: number, shared: Shared | null): Item | null {
  if (shared === null || shared.field === null) return null
  const field = fieldAt(shared.field, tokens, index)
  return field !== null && (bodyAt(tokens, index)?.next ?? 0) <= field.next ? under(tokens, index, shared) : null
}

function under(tokens: Tokens, index: number, shared: Shared | null): Item | null {
  const found = shared === null ? null : sharedItem(tokens, index, shared)
  return found === null ? null : itemOf('shared', index, found.next, {shared: found.shared})
}

/** A named unit as an actor: "thành phố Hà Nội". */
function place(tokens: Tokens, index: number): Item | null {
  const noun = placeNounAt(tokens, index)
  const next = noun === null || insideWord(tokens, tokens.token(index)) ? index : properEnd(tokens, noun)
  return noun !== null && next > noun && !VILLAGES.has(tokens.token(index).word)
    ? itemOf('body', index, next, {headNext: next, tail: next})
    : null
}

const VILLAGES: ReadonlySet<string> = new Set(['ban', 'to', 'thon', 'ap', 'khom', 'buon', 'lang', 'khu', 'lien', 'tt'])

function group(tokens: Tokens, index: number): Item | null {
  const next = groupEnd(tokens, index)
  return next === null ? null : itemOf('group', index, next)
}

function abbreviation(tokens: Tokens, index: number): Item | null {
  return tokens.token(index).caps ? itemOf('body', index, index + 1, {headNext: index + 1, tail: index + 1}) : null
}

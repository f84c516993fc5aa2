import {bodyAt, fieldHeadOf, tailOf} from './bodies.ts'
import {type FieldHead, fieldAt} from './fields.ts'
import {headAt, isHead} from './heads.ts'
import {kindEnd} from './kinds.ts'
import {nameEnd, startsActor} from './names.ts'
import {nounAt, pluralAt} from './nouns.ts'
import {placeAt, placeNounAt, properEnd, provinceEnd} from './places.ts'
import {postAt} from './posts.ts'
import {properNamesAt} from './properNames.ts'
import type {Tokens} from './tokens.ts'

/** A head said once for several names: "các Sở …", "UBND các huyện …". Numbers are indexes of tokens. */
export interface Shared {
  /** The title before the head, "Chủ tịch", and the head itself, as ranges of tokens; null for none. */
  readonly title: readonly [from: number, to: number] | null
  readonly head: readonly [from: number, to: number]
  /** The noun of the places, "huyện", where the names are those of places. */
  readonly noun: readonly [from: number, to: number] | null
  readonly style: 'field' | 'name' | 'place'
  readonly field: FieldHead | null
  /** Where the plural begins: with one name only and no colon, the whole is an open group ("các Cục Thuế"). */
  readonly from: number
  readonly sure: boolean
  /** Index of the first name. */
  readonly next: number
}

/**
 * The shared head that a plural at the token opens; null where the plural is an open group.
 *
 *     các Sở Tài chính, Nội vụ                 UBND các huyện Ba Tơ, Trà Bồng
 *     các Bộ, cơ quan: Tài chính, Nội vụ       các Sở: Tài chính, Nội vụ
 */
export function sharedAt(tokens: Tokens, index: number, title: Shared['title'] = null): Shared | null {
  const plural = pluralAt(tokens, index)
  if (plural !== null) return sharedHead(tokens, index, plural, title)
  const head = headAt(tokens, index)
  return head?.style === 'place' ? sharedPlaces(tokens, index, head.next, title) : null
}

/** One name under the shared head: its range of tokens, and the shared head as it goes on ("và thị xã …" changes the noun). */
export function sharedItem(tokens: Tokens, index: number, shared: Shared): {readonly next: number; readonly shared: Shared} | null {
  if (shared.style === 'place') return placeItem(tokens, index, shared)
  const known = shared.field === null ? null : fieldAt(shared.field, tokens, index)
  const first = tokens.token(index)
  if (
    known === null &&
    (!first.cap || (first.caps && shared.style === 'field') || startsActor(tokens, index) || pluralAt(tokens, index) !== null)
  )
    return null
  const end = known?.next ?? nameEnd(tokens, index, {shared: true, person: false})
  if (end === index) return null
  return {next: tailOf(tokens, end, false, 1).next, shared}
}

function placeItem(tokens: Tokens, index: number, shared: Shared): {readonly next: number; readonly shared: Shared} | null {
  const noun = placeNounAt(tokens, index)
  const end = properEnd(tokens, noun ?? index)
  if (end === (noun ?? index) || (noun === null && (startsActor(tokens, index) || !tokens.token(index).cap))) return null
  return {next: end, shared: noun === null ? shared : sharedOf(shared, [index, noun], shared.sure, shared.next)}
}

function sharedHead(tokens: Tokens, index: number, first: number, title: Shared['title']): Shared | null {
  const nouns = nounsEnd(tokens, first)
  const head = headAt(tokens, first)
  const field = fieldHeadOf(tokens, first)
  const headNext = head?.next ?? (nouns !== null && field !== null ? first + 1 : nouns)
  if (head?.style === 'place') return sharedOffices(tokens, title, index, first, head.next)
  if (headNext === null) return null
  const style = field === null || field === 'Phòng' ? 'name' : 'field'
  const base: Base = {title, head: [first, headNext], style, field, from: index}
  const mixed = nouns !== null && nouns > (placeNounAt(tokens, first) ?? nouns)
  if (nouns !== null && tokens.token(nouns).word === ':')
    return opensNames(tokens, nouns + 1, field) ? sharedOf(mixed ? {...base, head: [first, first]} : base, null, true, nouns + 1) : null
  if (tokens.token(headNext).word === ':') return opensNames(tokens, headNext + 1, field) ? sharedOf(base, null, true, headNext + 1) : null
  if (head === null) return sharedUnits(tokens, base, first)
  const known = field === null ? null : fieldAt(field, tokens, headNext)
  if (known !== null) return sharedOf(base, null, style === 'field', headNext)
  if (kindEnd(tokens, headNext) !== null) return null
  if (headNext > first + 1 && isOffice(tokens, first, headNext))
    return sharedOf({...base, head: [first, first + 1]}, null, false, first + 1)
  const names = properNamesAt(tokens, headNext)
  if (names !== null && style === 'name') return sharedOf({...base, head: [first, names]}, null, false, names)
  const next = tokens.token(headNext)
  return next.cap && style === 'name' && !startsActor(tokens, headNext) && placeAt(tokens, headNext) === null
    ? sharedOf(base, null, false, headNext)
    : null
}

/**
 * Offices that need no name, told apart by places alone, or by what else follows their first word.
 *
 *     các Trung tâm Y tế Lệ Thủy, Bố Trạch          các Ban Tuyên giáo, Dân vận Huyện ủy
 *         └────────────┘                                └─┘
 */
function sharedOffices(tokens: Tokens, title: Shared['title'], index: number, first: number, next: number): Shared | null {
  const from = properNamesAt(tokens, next) === next ? next : first + 1
  if (from < next && !isOffice(tokens, first, next)) return null
  return sharedOf({title, head: [first, from], style: 'name', field: null, from: index}, null, false, from)
}

/** Whether the words behind the comma are an office with the first word of the one before it: "Ban Tuyên giáo, Dân vận". */
function isOffice(tokens: Tokens, first: number, next: number): boolean {
  const {word} = tokens.token(next)
  if ((word !== ',' && word !== 'va') || !tokens.token(next + 1).cap) return false
  const words = [tokens.token(first).word]
  for (let at = next + 1; at <= next + LONGEST; at++) {
    words.push(tokens.token(at).word)
    if (isHead(words)) return true
  }
  return false
}

/** More words than the name of such an office has behind its first. */
const LONGEST = 4

/**
 * "các xã Lai Thành, Định Hóa": units of government by their names, each an actor. What is called after a region alone names no unit: "các
 * tỉnh Tây Nguyên, Đông Nam Bộ".
 */
function sharedUnits(tokens: Tokens, base: Base, first: number): Shared | null {
  const noun = placeNounAt(tokens, first)
  if (noun === null || !GOVERNED.has(tokens.token(first).word)) return null
  const end = tokens.token(first).word === 'tinh' ? provinceEnd(tokens, noun) : properEnd(tokens, noun)
  const {word} = tokens.token(end)
  return end === noun || (word !== ',' && word !== 'va')
    ? null
    : sharedOf({...base, head: [first, first], style: 'place', field: null}, [first, noun], false, noun)
}

/** First words of the nouns of such units; a village or a group of houses acts through its people. */
const GOVERNED: ReadonlySet<string> = new Set(['tinh', 'thanh', 'huyen', 'quan', 'thi', 'xa', 'phuong', 'dac'])

type Base = Pick<Shared, 'title' | 'head' | 'style' | 'field' | 'from'>

const sharedOf = ({title, head, style, field, from}: Base, noun: Shared['noun'], sure: boolean, next: number): Shared => ({
  title,
  head,
  noun,
  style,
  field,
  from,
  sure,
  next,
})

/** Names stand behind the colon: a capital letter or a known field. */
function opensNames(tokens: Tokens, index: number, field: FieldHead | null): boolean {
  return tokens.token(index).cap || (field !== null && fieldAt(field, tokens, index) !== null) || bodyAt(tokens, index) !== null
}

/** Index behind "Sở, ban, ngành" before a colon. */
function nounsEnd(tokens: Tokens, index: number): number | null {
  let end = nounAt(tokens, index)?.next ?? null
  while (end !== null && (tokens.token(end).word === ',' || tokens.token(end).word === 'va')) {
    const noun = nounAt(tokens, end + 1)
    if (noun === null) break
    end = noun.next
  }
  return end
}

/** "UBND các huyện A, B", "UBND các xã: A, B"; null for "UBND các huyện, thị xã". */
function sharedPlaces(tokens: Tokens, index: number, next: number, title: Shared['title']): Shared | null {
  const plural = pluralAt(tokens, next)
  const from = plural ?? next
  const noun = placeNounAt(tokens, from)
  if (noun === null) return null
  const base: Base = {title, head: [index, next], style: 'place', field: null, from: index}
  const named = properEnd(tokens, noun)
  if (plural !== null && named > noun) return sharedOf(base, [from, noun], true, noun)
  if (plural === null) return named > noun && anotherName(tokens, named) ? sharedOf(base, [from, noun], true, noun) : null
  const places = placeAt(tokens, next)
  const colon = places === null ? noun : places.next
  if (tokens.token(colon).word !== ':' || !tokens.token(colon + 1).cap || !listsPlaces(tokens, colon + 1)) return null
  return sharedOf(base, colon === noun ? [from, noun] : null, true, colon + 1)
}

/** "UBND huyện A, B": a capital name without a head of its own behind the comma. */
function anotherName(tokens: Tokens, index: number): boolean {
  const {word} = tokens.token(index)
  if (word !== ',' && word !== 'va') return false
  const end = properEnd(tokens, index + 1)
  return (
    end > index + 1 &&
    tokens.token(index + 1).cap &&
    !startsActor(tokens, index + 1) &&
    postAt(tokens, index + 1) === null &&
    !isProvinceTail(tokens, index + 1)
  )
}

/** "UBND huyện A, tỉnh B" and "UBND phường A, Hà Nội" name one body. */
const isProvinceTail = (tokens: Tokens, index: number): boolean => placeAt(tokens, index) !== null

/**
 * Whether names stand behind the colon, several or of several syllables, not what the bodies are to do: "UBND các xã: Rà soát …" has one
 * capital, and no name or mark behind it.
 */
function listsPlaces(tokens: Tokens, index: number): boolean {
  const end = properEnd(tokens, placeNounAt(tokens, index) ?? index)
  const {word} = tokens.token(end)
  return end > index + 1 || word === ',' || word === 'va' || word === ';'
}

import {predicateAt} from '../predicates.ts'
import {causeEnd} from './causes.ts'
import {FIELD_HEADS, type FieldHead, fieldAt} from './fields.ts'
import {groupEnd} from './groups.ts'
import {type Head, headAt} from './heads.ts'
import {nameEnd, startsActor} from './names.ts'
import {numeralEnd} from './numerals.ts'
import {placeAt, properEnd} from './places.ts'
import type {Tokens} from './tokens.ts'
import {unitAt} from './units.ts'

export interface Body {
  /** Index behind the whole name. */
  readonly next: number
  /** Index behind the head, "Ủy ban nhân dân". */
  readonly headNext: number
  /** Index where the body above or the place begins: "HĐND tỉnh"; `next` where there is none. */
  readonly tail: number
  /** The tail names several places: "Sở Y tế các tỉnh, thành phố". */
  readonly plural: boolean
}

/**
 * One body with its own head at the token: "Sở Văn hóa, Thể thao và Du lịch", "Ban Dân tộc HĐND tỉnh", "Phòng Hành chính - Văn phòng UBND
 * tỉnh". Null when none begins here. `person` says that the full name of its head may follow.
 */
export function bodyAt(tokens: Tokens, index: number, person = false, depth = 0): Body | null {
  const unit = depth > 2 ? null : unitAt(tokens, index)
  if (unit !== null) {
    const end = beyondField(tokens, unit.next, person, null)
    const tail = tailOf(tokens, end, person, depth)
    return {next: tail.next, headNext: unit.headNext, tail: end, plural: tail.plural}
  }
  const head = headAt(tokens, index)
  if (head === null || depth > 2) return null
  const bare = namedEnd(tokens, index, head, person, depth)
  if (bare === null) return null
  const named = numeralEnd(tokens, bare) ?? bare
  const tail = withCause(tokens, head.next, tailOf(tokens, named, person, depth))
  if (depth === 0 && named === head.next && head.style !== 'place' && tokens.token(named).word === '-') return null
  if (tail.next === head.next && !standsAlone(tokens, index, head, person || depth > 0)) return null
  return {next: tail.next, headNext: head.next, tail: named, plural: tail.plural}
}

/** The head whose names come from a closed list; null for others. */
export function fieldHeadOf(tokens: Tokens, index: number): FieldHead | null {
  return FIELD_HEADS.get(tokens.token(index).word) ?? null
}

/** Index behind the name proper; null when what follows the head makes it no body. */
function namedEnd(tokens: Tokens, index: number, head: Head, person: boolean, depth: number): number | null {
  if (head.style === 'place') return BRANCHES.has(tokens.token(index).word) ? branchEnd(tokens, head.next, person) : head.next
  const next = tokens.token(head.next)
  const fieldHead = head.next === index + 1 ? fieldHeadOf(tokens, index) : null
  const field = fieldHead === null ? null : fieldAt(fieldHead, tokens, head.next)
  if (field !== null && head.style === 'field') return beyondField(tokens, field.next, person, fieldHead)
  const first = tokens.token(index)
  if (field === null && first.cap && numeralEnd(tokens, head.next) !== null) return head.next
  if (field === null && head.weak && !(next.cap && !ONLY_CAPITAL.has(first.word)))
    return next.kind === 'word' && depth === 0 ? null : head.next
  if (!first.cap && !next.cap && field === null && !person) return null
  if (
    field === null &&
    next.cap &&
    (head.style === 'field' ? startsActor(tokens, head.next) : bodyAt(tokens, head.next, person, depth + 1) !== null)
  )
    return head.next
  if (head.style === 'field' && !next.cap) return head.next
  if (field === null) return nameEnd(tokens, head.next, {shared: false, person})
  return Math.max(nameEnd(tokens, field.next, {shared: false, person, known: true}), beyondField(tokens, field.next, person, fieldHead))
}

/** Offices that every district has one of, called by its bare name: "Kho bạc Nhà nước Quảng Hòa". */
const BRANCHES: ReadonlySet<string> = new Set(['kho', 'kbnn', 'bao', 'bhxh', 'ngan', 'nhcsxh'])

function branchEnd(tokens: Tokens, index: number, person: boolean): number {
  const end = startsActor(tokens, index) ? index : properEnd(tokens, index, person)
  return end > index + 1 ? end : index
}

/** Heads that in small letters are mostly other words: "vụ Hè Thu". */
const ONLY_CAPITAL: ReadonlySet<string> = new Set(['vu', 'bao', 'dai', 'bo', 'quy', 'cang', 'vung', 'khoi', 'to'])

/** A known name may be part of a longer, unknown one: "Phòng Đào tạo và Quản lý khoa học", but "Phòng Nội vụ và Tư pháp". */
function beyondField(tokens: Tokens, next: number, person: boolean, head: FieldHead | null): number {
  const {word} = tokens.token(next)
  const after = tokens.token(next + 1)
  const more = word === '-' || (word === 'va' && head === 'Phòng' && fieldAt(head, tokens, next + 1) === null)
  const joined = more && after.cap && !startsActor(tokens, next + 1) && !person
  // from the last word of the known name: a clause behind the dash is none of it
  return joined ? Math.max(next, nameEnd(tokens, next - 1, {shared: false, person})) : next
}

export interface Tail {
  readonly next: number
  readonly plural: boolean
}

/** The body above and the place behind a name: "HĐND tỉnh", "thuộc Sở Y tế", "- Bộ Tài chính", "tỉnh Lào Cai". */
export function tailOf(tokens: Tokens, index: number, person: boolean, depth: number): Tail {
  const members = tokens.token(index).word === 'cac' ? membersEnd(tokens, index, depth) : null
  if (members !== null) return {next: members, plural: true}
  const place = placeAt(tokens, index, person)
  const next = place?.next ?? index
  const plural = place?.plural ?? false
  const {word, cap} = tokens.token(next)
  const from = ABOVE_LINKS.get(word) ?? (cap ? 0 : null)
  if (from === null || !tokens.token(next + from).cap) return {next, plural}
  const above = bodyAt(tokens, next + from, person, depth + 1)
  return above === null ? {next, plural} : {next: above.next, plural: plural || above.plural}
}

/** "Ban Chỉ đạo tỉnh về chuyển đổi số": the cause of a committee behind its place. */
function withCause(tokens: Tokens, from: number, tail: Tail): Tail {
  const cause = causeEnd(tokens, tail.next, from)
  return cause === null ? tail : {...tail, next: nameEnd(tokens, cause, {shared: true, person: false})}
}

/** How many words join a body to the one above: "- Bộ Tài chính", "trực thuộc Sở Y tế", "của Quốc hội". */
const ABOVE_LINKS: ReadonlyMap<string, number> = new Map([
  ['-', 1],
  ['thuoc', 1],
  ['cua', 1],
  ['truc', 2],
])

/** Index behind the group that a body of each of its members is meant by: "Ban Giám hiệu các trường tiểu học"; null for places. */
function membersEnd(tokens: Tokens, index: number, depth: number): number | null {
  return depth > 1 || placeAt(tokens, index) !== null ? null : groupEnd(tokens, index, false, depth + 1)
}

/** A bare head counts with a capital before a predicate, a mark or the end: "Công ty khẩn trương …", not "Trung tâm" and "Sở". */
function standsAlone(tokens: Tokens, index: number, head: Head, above: boolean): boolean {
  const first = tokens.token(index)
  const next = tokens.token(head.next)
  if (!first.cap && !above) return false
  if (head.alone || (above && (head.style === 'field' || ABOVE.has(first.word)))) return true
  const kind = predicateAt(tokens.text, tokens.folded, next.start)?.kind
  if (head.next > index + 1) return kind !== undefined && OFFICES.has(first.word) && first.cap && SUBJECTS.has(kind)
  return kind === 'duty'
}

/** "Văn phòng" has one of its kind in a document, so that it stands without a name. */
const OFFICES: ReadonlySet<string> = new Set(['van'])
const SUBJECTS: ReadonlySet<string> = new Set(['duty', 'lead', 'join', 'manner', 'act'])

/** Heads that stand for their body behind another: "Thanh tra Sở", "Văn phòng Cục". */
const ABOVE: ReadonlySet<string> = new Set(['tong', 'cuc', 'vu', 'vien', 'truong', 'van', 'thanh'])

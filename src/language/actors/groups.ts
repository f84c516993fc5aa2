import {predicateAt} from '../predicates.ts'
import {areaEnd} from './areas.ts'
import {bodyAt} from './bodies.ts'
import {headAt} from './heads.ts'
import {insideWord} from './inside.ts'
import {kindEnd} from './kinds.ts'
import {startsActor} from './names.ts'
import {isGranting, type Noun, nounAt, pluralAt} from './nouns.ts'
import {firstWords, phraseAt, phrasesOf} from './phrases.ts'
import {placeAt} from './places.ts'
import {postAt} from './posts.ts'
import {relativeEnd} from './relatives.ts'
import type {Tokens} from './tokens.ts'
import {tradeEnd} from './trades.ts'

/**
 * Index behind an open group at the token, commas and all; null when none begins here. A comma before "các" begins the next actor, a
 * bare noun behind a comma goes on with the group.
 *
 *     các cơ quan, đơn vị có liên quan trên địa bàn huyện, các Chủ đầu tư
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function groupEnd(tokens: Tokens, index: number, lone = false, depth = 0): number | null {
  const plural = pluralAt(tokens, index)
  let member = memberAt(tokens, plural ?? index, plural !== null, 'first', depth)
  if (member === null) return null
  const single = member
  const party = isParty(tokens, plural ?? index) ? 'party' : 'next'
  let end = member.next
  let count = 1
  while (!member.closed) {
    const from = behindTie(tokens, end)
    if (from === null) break
    const also = phraseAt(RELATED, tokens, from)
    if (also !== null && tokens.token(end).word === ',') return placed(tokens, also.next, depth)
    const next = pluralAt(tokens, from) === null ? memberAt(tokens, from, true, party, depth) : null
    if (next === null || (next.people && !member.people && plural !== null)) break
    member = next
    end = member.next
    count++
  }
  return lone || plural !== null || count > 1 || single.bare ? end : null
}

interface Member {
  readonly next: number
  /** Persons, who are no kind of office: a comma between offices and them parts actors ("các khoa, cố vấn học tập"). */
  readonly people: boolean
  readonly bare: boolean
  /** It ends in "liên quan" or a place, so that a comma behind it parts actors. */
  readonly closed: boolean
}

const phrases = (words: string): readonly (readonly [string, true])[] => words.split('|').map((word) => [word.trim(), true] as const)

/** One noun and what belongs to it. Behind "các" the head of a body is a noun too: "các Cục Thuế". */
function memberAt(tokens: Tokens, index: number, plural: boolean, rank: 'first' | 'next' | 'party', depth: number): Member | null {
  const first = rank === 'first'
  const noun = nounAt(tokens, index)
  const head = plural && first && noun === null && tokens.token(index).cap ? headAt(tokens, index) : null
  const next = noun?.next ?? head?.next
  if (next === undefined || (!first && ownActor(tokens, index, next, noun, rank === 'party'))) return null
  if (next === index + 1 && tokens.token(index).word === 'cap' && isGranting(tokens, index, plural && first)) return null
  if (!plural && next === index + 1 && insideWord(tokens, tokens.token(index))) return null
  const end = noun?.bare === true ? closings(tokens, next, depth) : modifiersEnd(tokens, next, depth)
  const people = noun !== null && phraseAt(PEOPLE, tokens, index) !== null
  const bare = noun?.bare === true || (end.closed && end.next > next && next > index + 1)
  return {next: end.next, people, bare, closed: end.closed}
}

const PEOPLE = phrasesOf<true>(
  phrases(
    'cố vấn học tập | phụ huynh | phụ huynh học sinh | cha mẹ học sinh | sinh viên | học sinh | học viên | thí sinh | giáo viên | giáo viên chủ nhiệm | giảng viên | hộ dân | chủ hộ | người nộp thuế | ngư dân | nông dân | du khách | nhà đầu tư | nhà đầu tư thứ cấp | nhà đầu tư hạ tầng | nhà thầu | đơn vị thi công | đơn vị tư vấn',
  ),
)

/** Committees of the Party go on with each other, capitals or not: "các Huyện ủy, Thành ủy, Đảng ủy trực thuộc". */
const isParty = (tokens: Tokens, index: number): boolean => phraseAt(PARTY, tokens, index) !== null

const PARTY = phrasesOf<true>(phrases('tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | đảng ủy | chi ủy | ban cán sự đảng | đảng đoàn'))

/** A capital noun that rather begins the next actor: ", Sở Tài chính", ", Đảng ủy", "và Cố vấn học tập". */
function ownActor(tokens: Tokens, index: number, next: number, noun: Noun | null, party: boolean): boolean {
  if (postAt(tokens, index) !== null) return true
  if (!tokens.token(index).cap) return false
  const body = bodyAt(tokens, index)
  if (party && body?.next === next && isParty(tokens, index)) return false
  return noun?.bare === true || (body !== null && (body.next > next || headAt(tokens, index)?.style === 'place'))
}

/** Index behind ",", "và", ", và", "hoặc" before the next noun; null where another mark stands. */
function behindTie(tokens: Tokens, index: number): number | null {
  const {word} = tokens.token(index)
  const next = tokens.token(index + 1).word
  if (word === ',') return next === 'va' || next === 'cung' ? index + 2 : index + 1
  return word === 'va' || word === 'hoac' ? index + 1 : null
}

/** What belongs to a noun that says enough by itself, "người dân": places and relative clauses alone. */
function closings(tokens: Tokens, index: number, depth: number): {readonly next: number; readonly closed: boolean} {
  const related = phraseAt(RELATED, tokens, index)
  const members = related === null && tokens.token(index).cap && depth < 2 ? bodyAt(tokens, index) : null
  if (members !== null) return {next: members.next, closed: true}
  const trade = related === null ? tradeEnd(tokens, index) : null
  const located = placed(tokens, related?.next ?? trade ?? index, depth)
  if (located === trade) return {next: trade, closed: false}
  if (located > index) return {next: phraseAt(RELATED, tokens, located)?.next ?? located, closed: true}
  const relative = relativeEnd(tokens, index)
  return {next: relative ?? index, closed: relative !== null}
}

/** What belongs to a noun: small and capital words up to a predicate, "có liên quan", a place, a relative clause. */
function modifiersEnd(tokens: Tokens, index: number, depth: number): {readonly next: number; readonly closed: boolean} {
  let end = index
  let capital = false
  for (;;) {
    const located = placed(tokens, end, depth)
    if (located > end) return {next: phraseAt(RELATED, tokens, located)?.next ?? located, closed: true}
    const related = phraseAt(RELATED, tokens, end)
    if (related !== null) return {next: placed(tokens, related.next, depth), closed: true}
    const trade = end === index ? tradeEnd(tokens, end) : null
    if (trade !== null) {
      end = trade
      continue
    }
    const relative = end - index < 3 ? relativeEnd(tokens, end) : null
    if (relative !== null) return {next: relative, closed: true}
    const step = stepOver(tokens, end, capital)
    if (step === null) return {next: end, closed: false}
    capital ||= tokens.token(end).cap
    end = step
    if (end - index > LONGEST) return {next: end, closed: false}
  }
}

const LONGEST = 40

/** Index behind the next word of a modifier; null where it ends. */
function stepOver(tokens: Tokens, at: number, capital: boolean): number | null {
  const token = tokens.token(at)
  const next = tokens.token(at + 1)
  if (token.kind === 'end') return null
  if (token.kind === 'mark') return overMark(tokens, at, capital)
  if (STOPS.has(token.word) && phraseAt(STOP_WORDS, tokens, at) !== null) return null
  if (token.word === 'va')
    return (
      kindEnd(tokens, at + 1) ??
      (next.cap || nounAt(tokens, at + 1) !== null || pluralAt(tokens, at + 1) !== null || isVerb(tokens, at + 1) ? null : at + 1)
    )
  if (token.cap) return postAt(tokens, at) === null ? (bodyAt(tokens, at)?.next ?? at + 1) : null
  return isVerb(tokens, at) ? null : at + 1
}

function overMark(tokens: Tokens, at: number, capital: boolean): number | null {
  const {word} = tokens.token(at)
  const next = tokens.token(at + 1)
  if (next.kind !== 'word') return null
  if (word === '-') return startsActor(tokens, at + 1) || isVerb(tokens, at + 1) ? null : at + 1
  if (word === '&') return at + 1
  if (word === ',' && kindEnd(tokens, at + 1) !== null) return kindEnd(tokens, at + 1)
  if (word !== ',' || pluralAt(tokens, at + 1) !== null || nounAt(tokens, at + 1) !== null) return null
  if (next.cap) return capital && !startsActor(tokens, at + 1) ? at + 1 : null
  return goesOn(tokens, at + 1) ? at + 1 : null
}

/** Small words behind a comma that go on with the modifier, up to a predicate: "hồ chứa thủy lợi, thủy điện tổ chức …". */
function goesOn(tokens: Tokens, index: number): boolean {
  if (NO_NOUNS.has(tokens.token(index).word)) return false
  for (let at = index; at < index + 5; at++) {
    if (tokens.token(at).kind !== 'word') return false
    if (isVerb(tokens, at)) return at > index + 1
  }
  return false
}

/** First words of phrases that open a clause: "nhất là", "đặc biệt", "trong đó". */
const NO_NOUNS: ReadonlySet<string> = new Set([
  'nhat',
  'dac',
  'trong',
  'dong',
  'nhu',
  'ke',
  'tuy',
  'do',
  'qua',
  'tu',
  'tren',
  'theo',
  'neu',
  'khi',
  've',
  'de',
  'ca',
  'va',
  'hoac',
  'cung',
])

const isVerb = (tokens: Tokens, at: number): boolean => predicateAt(tokens.text, tokens.folded, tokens.token(at).start) !== null

/** Index behind places and bodies above: "trên địa bàn tỉnh", "thuộc Bộ Y tế", "trong Ban chỉ đạo", "tỉnh"; the same index for none. */
function placed(tokens: Tokens, index: number, depth: number): number {
  let end = index
  for (let step = onePlace(tokens, end, depth); step > end && step - index < LONGEST; step = onePlace(tokens, end, depth)) end = step
  return end
}

function onePlace(tokens: Tokens, index: number, depth: number): number {
  const link = phraseAt(LINKS, tokens, index)
  const from = link?.next ?? index
  const place = placeAt(tokens, from)?.next ?? from
  const area = link === null ? from : (areaEnd(tokens, from) ?? from)
  if (Math.max(place, area) > from) return Math.max(place, area)
  if (link === null) return index
  const body = bodyAt(tokens, from)
  if (body !== null) return body.next
  const head = tokens.token(from).cap ? headAt(tokens, from) : null
  if (head !== null) return head.next
  if (link.value === 'whole') return from
  const group = depth > 1 || pluralAt(tokens, from) === null ? null : groupEnd(tokens, from, false, depth + 1)
  return group ?? (OWN.has(tokens.token(from).word) || tokens.token(from).caps ? from + 1 : index)
}

const RELATED = phrasesOf<true>(
  phrases(
    'liên quan | có liên quan | chức năng | có chức năng liên quan | có thẩm quyền | khác | khác có liên quan | liên quan khác | chuyên ngành | nêu trên | nói trên | cùng cấp | các cấp | các khóa | các lớp | các khối lớp | nội trú | ngoại trú | toàn trường | hệ chính quy | trực thuộc',
  ),
)
/** What joins a group to its place; the locality meant is plain without a name: "các trường trên địa bàn tổ chức …". */
const LINKS = phrasesOf<true | 'whole'>([
  ['trên địa bàn', 'whole'],
  ['trên địa bàn các', true],
  ['đóng trên địa bàn', 'whole'],
  ['đứng chân trên địa bàn', 'whole'],
  ...phrases(
    'thuộc | trực thuộc | của | trong | ở | tại | thuộc địa bàn | ngoài | đóng tại | hoạt động trong | hoạt động tại | cư trú tại | sinh sống tại',
  ),
])
const OWN: ReadonlySet<string> = new Set(['minh', 'nganh', 'truong', 'so', 'bo', 'tinh'])
const STOP_WORDS = phrasesOf<true>(
  phrases(
    `để | về | theo | khi | nếu | thì | mà | nhằm | đối | với | cho | bằng | tại | trong | do | từ | đến | biết | căn cứ | các | những | này | đó | việc | trên | sau | trước | của | của mình | rằng | như | ra | vào | qua | ngay | hoặc | nơi | cùng | cũng | đều | thuộc`,
  ),
)
const STOPS: ReadonlySet<string> = new Set(firstWords(STOP_WORDS))

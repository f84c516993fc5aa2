import {predicateAt} from '../predicates.ts'
import {boundEnd, isUnfinished} from './bound.ts'
import {behindCause, causeEnd} from './causes.ts'
import {headAt} from './heads.ts'
import {insideWord} from './inside.ts'
import {nounAt, pluralAt} from './nouns.ts'
import {personEnd} from './persons.ts'
import {phraseAt, phrasesOf} from './phrases.ts'
import {placeNounAt} from './places.ts'
import {postAt} from './posts.ts'
import type {Tokens} from './tokens.ts'
import {leavesName} from './wording.ts'

export interface NameMode {
  /** The name stands in a list with a shared head: a capital word behind a comma or "và" begins the next name. */
  readonly shared: boolean
  /** A full name of a person may follow. */
  readonly person: boolean
  /** A known name stands before it. */
  readonly known?: boolean
}

/**
 * Index behind a free name of a body. Names capitalise the first syllable of each word group, so small syllables belong to the name
 * until a predicate, a function word, a person or the next body. Two capital syllables in a row are a proper name: a small one behind
 * it ends the name, unless it is a place.
 *
 *     Ban Quản lý Khu kinh tế Nghi Sơn và các Cụm công nghiệp chủ động …
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function nameEnd(tokens: Tokens, index: number, mode: NameMode): number {
  let end = behindCause(tokens, index)
  let proper = 0 // capital syllables in a row, just before `end`
  let small = 0 // small syllables in a row, just before `end`
  let capital = false // a word group with a capital has begun
  while (end - index < LONGEST) {
    const token = tokens.token(end)
    const bound = boundEnd(tokens, end)
    if (bound !== null) {
      capital ||= token.cap
      small = tokens.token(bound - 1).cap ? 0 : 2
      proper = 0
      end = bound
    } else if (token.kind === 'mark') {
      const next = behindMark(tokens, end, index, mode)
      if (next === null) return end
      end = next
      proper = small = 0
    } else if (token.word === 'va') {
      const next = behindAnd(tokens, end, mode)
      if (next === null || end === index) return end
      end = next
      proper = small = 0
    } else if (token.word === 've' && causeEnd(tokens, end, index) !== null) {
      end = causeEnd(tokens, end, index)!
      proper = small = 0
    } else if (token.kind === 'end' || endsName(tokens, end, index, {proper, small, capital}, mode)) return end
    else {
      proper = token.cap && !token.caps ? proper + 1 : 0
      small = token.cap ? 0 : small + 1
      capital ||= token.cap && (proper > 0 || end === index)
      end++
    }
  }
  return end
}

/** More tokens than any name has; beyond it the text is prose. */
const LONGEST = 40

interface Before {
  readonly proper: number
  readonly small: number
  readonly capital: boolean
}

function endsName(tokens: Tokens, at: number, from: number, before: Before, mode: NameMode): boolean {
  const token = tokens.token(at)
  if (token.cap) return mode.person && at > from && startsPerson(tokens, at)
  if (!insideWord(tokens, token) && isStop(tokens, at)) return true
  if (token.word === 'cac') return !tokens.token(at + 1).cap && !NAMED_PLURALS.has(tokens.token(at + 1).word)
  const place = placeNounAt(tokens, at) !== null
  if (place && UNITS.has(token.word) && !insideWord(tokens, token) && !TRADES.has(tokens.token(at - 1).word)) return true
  if ((before.proper >= 2 || isAbbreviated(tokens, at, from)) && !place) return true
  if (place || (at > from && tokens.token(at - 1).word === 'nha')) return false // "các nhà xuất khẩu"
  if (before.capital && before.small > 1 && leavesName(tokens, at)) return true
  const predicate = predicateAt(tokens.text, tokens.folded, token.start)
  if (predicate === null || (predicate.kind === 'act' && isUnfinished(tokens, from, at))) return false
  if (!predicate.strong && at === from && isFollowed(tokens, predicate.end, at)) return true
  if (USING.has(token.word) && isApart(tokens, at, from, before, mode) && hasObject(tokens, at, predicate.end)) return true
  return predicate.strong || (before.capital && TURNING.has(token.word)) || (at === from && TURNING.has(token.word))
}

/** A verb that another follows behind a comma, "Văn phòng nghiên cứu, đề xuất …". */
function isFollowed(tokens: Tokens, end: number, at: number): boolean {
  let next = at + 1
  while (tokens.token(next).start < end) next++
  return tokens.token(next).word === ',' && isVerb(tokens, next + 1)
}

/** A unit of government behind a name says where the body is, and ends its name: "Phòng Tài chính huyện". */
const UNITS: ReadonlySet<string> = new Set(['tinh', 'thanh', 'huyen', 'thi', 'quan', 'xa', 'phuong', 'dac'])

/** Words before "xã" that make it another word: "hợp tác xã". */
const TRADES: ReadonlySet<string> = new Set(['tac', 'lien'])

/** The name is one abbreviation, "Cục CNTT", with no form of enterprise or school in it, so that a small word behind it, but for a number, is no more of it. */
function isAbbreviated(tokens: Tokens, at: number, from: number): boolean {
  const name = tokens.token(from)
  return at === from + 1 && name.caps && !FORMS.test(name.word)
}

const FORMS = /^(?:tnhh|mtv|cp|th|ptdt|mn|dh|cd)/u

/** A capital token that begins the full name of a person, to the end of the run. */
function startsPerson(tokens: Tokens, at: number): boolean {
  return personEnd(tokens, at) > at
}

/** First syllables of verbs that, in small letters, rather tell what the body does than how it is called: "Trung tâm Y tế tổ chức …". */
const TURNING: ReadonlySet<string> = new Set(['to', 'huong', 'tuyen', 'danh', 'kiem', 'tham', 'su', 'hoat', 'tiep', 'giam'])

/** Verbs that are the predicate only with an object: "ứng dụng công nghệ", not "Khoa Toán ứng dụng tổ chức". */
const USING: ReadonlySet<string> = new Set(['ung', 'nghien'])

/** Behind a word group with a capital, a known name or one in small letters, but for what itself may study: "Ban Quản lý dự án ứng dụng …". */
function isApart(tokens: Tokens, at: number, from: number, {small, capital}: Before, mode: NameMode): boolean {
  return capital || (at === from && mode.known === true) || (small > 1 && tokens.token(at - 1).word !== 'an')
}

/** What "các" may count inside a name: "Hiệp hội các nhà …", "Ban Quản lý các khu …", "các công trình". */
const NAMED_PLURALS: ReadonlySet<string> = new Set(['nha', 'khu', 'du', 'cong', 'cum', 'doanh', 'hoi', 'chuong', 'di', 'bao', 'truong'])

const STOP_WORDS = phrasesOf<boolean>([
  ...['việc làm', 'sau đại học', 'trong nước', 'ngoài nước', 'từ thiện', 'cho vay', 'không gian', 'có công', 'trên biển', 'đó đây'].map(
    (phrase) => [phrase, false] as const,
  ),
  ...`để | về | theo | do | tại | với | cho | từ | đến | khi | nếu | thì | mà | là | của | cùng | nhằm | trong | trên | đối với | bởi | vì | như | những | này | đó | nêu | việc | ở | ngoài | sau | trước | ra | vào | qua | đã | sẽ | được | bị | có | không | rằng
  | hoặc | biết | liên quan | phương án | giải pháp | tiến độ | kết quả | nội dung | danh sách | một số | hướng xử lý | hướng giải quyết | khẩn | ngay | để | gồm | hay | giữa | nhưng | tuy | cũng | nơi | tức | thuộc | trực thuộc | trừ`
    .split('|')
    .map((word) => [word.trim(), true] as const),
])
const isStop = (tokens: Tokens, at: number): boolean => phraseAt(STOP_WORDS, tokens, at)?.value === true

/** Index behind a dash, "&" or comma that goes on with the name; null where the mark ends it. */
function behindMark(tokens: Tokens, at: number, from: number, mode: NameMode): number | null {
  const {word} = tokens.token(at)
  const next = tokens.token(at + 1)
  if (at === from || next.kind !== 'word') return null
  if (word === '&') return at + 1
  if (word === '-')
    return namesBody(tokens, at + 1) ||
      opensClause(tokens, at + 1) ||
      (!next.cap && nounAt(tokens, at + 1) !== null) ||
      isVerb(tokens, at + 1)
      ? null
      : at + 1
  if (word === ',' && !mode.shared && next.cap && !next.caps && endsInAnd(tokens, at + 1)) return at + 1
  return null
}

/** A capital verb behind a dash: "Cục Báo chí - Chủ trì …". */
function opensClause(tokens: Tokens, at: number): boolean {
  const found = predicateAt(tokens.text, tokens.folded, tokens.token(at).start)
  const kind = found?.kind
  return (
    (kind === 'act' && found?.strong === true && hasObject(tokens, at, found.end)) ||
    kind === 'lead' ||
    kind === 'join' ||
    kind === 'duty' ||
    kind === 'frame' ||
    kind === 'manner'
  )
}

/** Small words behind a capital verb are its object, unless they tell more of a body: "- Tổng hợp huyện", "- Thống kê chủ trì". */
function hasObject(tokens: Tokens, at: number, end: number): boolean {
  let next = at
  while (tokens.token(next).start < end) next++
  const {kind, cap, word, start} = tokens.token(next)
  return (
    kind === 'word' &&
    !cap &&
    word !== 'va' &&
    placeNounAt(tokens, next) === null &&
    predicateAt(tokens.text, tokens.folded, start) === null
  )
}

/** Index behind "và" where the name goes on; null where the next body begins. */
function behindAnd(tokens: Tokens, at: number, mode: NameMode): number | null {
  const next = tokens.token(at + 1)
  if (next.kind !== 'word' || (mode.shared ? startsActor(tokens, at + 1) : namesBody(tokens, at + 1))) return null
  if (next.cap) return mode.shared ? null : at + 1
  const plural = pluralAt(tokens, at + 1)
  if (plural !== null) return tokens.token(plural).cap && nounAt(tokens, plural) === null ? plural : null
  const strong = predicateAt(tokens.text, tokens.folded, next.start)?.strong === true
  return strong || nounAt(tokens, at + 1) !== null || isStop(tokens, at + 1) ? null : at + 1
}

const isVerb = (tokens: Tokens, at: number): boolean =>
  !tokens.token(at).cap && predicateAt(tokens.text, tokens.folded, tokens.token(at).start)?.strong === true

/** A capital head with its name, or a title: "Thư viện tỉnh", not the bare word in "Cục Văn hóa và Thư viện". */
function namesBody(tokens: Tokens, at: number): boolean {
  if (!startsActor(tokens, at)) return false
  const head = headAt(tokens, at)
  if (head === null || head.style === 'place') return true
  const next = tokens.token(head.next)
  return head.alone || next.cap || placeNounAt(tokens, head.next) !== null
}

/** A capital head or title: "Vụ …", "Chủ tịch …". */
export function startsActor(tokens: Tokens, at: number): boolean {
  return tokens.token(at).cap && (headAt(tokens, at) !== null || postAt(tokens, at) !== null)
}

/**
 * Whether the words from here run up to "và" and another word of a name, so that a comma before them parts words of one name:
 *
 *     Công ty Cơ khí, Thủy nông và Dịch vụ         Viện Chiến lược, Chính sách tài nguyên và môi trường
 *                     ^                                             ^
 */
function endsInAnd(tokens: Tokens, index: number, depth = 0): boolean {
  if (depth > 4 || startsActor(tokens, index)) return false
  for (let at = index; at < index + 10; at++) {
    const token = tokens.token(at)
    if (token.kind !== 'word')
      return token.word === ',' && tokens.token(at + 1).cap && !startsActor(tokens, at + 1) && endsInAnd(tokens, at + 1, depth + 1)
    if (token.word === 'va')
      return tokens.token(at + 1).cap ? !namesBody(tokens, at + 1) : behindAnd(tokens, at, {shared: false, person: false}) !== null
    if (!token.cap && predicateAt(tokens.text, tokens.folded, token.start)?.strong === true) return false
  }
  return false
}

import {predicateAt} from '../predicates.ts'
import {nounAt, pluralAt} from './nouns.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind a clause that says which members of a group are meant, up to the predicate of the sentence; null where the verb at the
 * token is itself that predicate.
 *
 *     đơn vị được giao hồ đập phải kiểm tra       đơn vị kiểm tra hồ đập
 *            ^^^^^^^^^^^^^^^^                            (none)
 */
export function relativeEnd(tokens: Tokens, index: number): number | null {
  const verb = predicateAt(tokens.text, tokens.folded, tokens.token(index).start)
  if (verb === null) return null
  const {word} = tokens.token(index)
  if (verb.kind === 'lead') return tokens.token(index + 2).cap ? capitalsEnd(tokens, index + 2) : null
  if (LINKS.has(word))
    return verb.kind === 'state' && (word !== 'co' || HAVING.has(tokens.token(index + 1).word)) && tokens.token(index + 1).word !== 'biet'
      ? mainVerb(tokens, index, true)
      : null
  const next = WHICH.has(word) ? nextGroup(tokens, index) : null
  if (next !== null) return next
  if (verb.strong || TURNING.has(word)) return null
  return mainVerb(tokens, index, false)
}

/** Verbs that in small letters rather are the predicate: "các xã tổ chức", "các xã hướng dẫn". */
const TURNING: ReadonlySet<string> = new Set(['to', 'huong', 'tuyen', 'kiem', 'giam', 'danh', 'xay', 'ho', 'tham', 'tiep'])

/** What members may have that tells them apart: "có trụ sở", "có nhu cầu", "có biển". */
const HAVING: ReadonlySet<string> = new Set([
  'tru',
  'ten',
  'nhu',
  'hoat',
  'su',
  'bien',
  'rung',
  'du',
  'di',
  'dat',
  'von',
  'giay',
  'nguoi',
  'chuc',
  'cong',
  'nha',
])

const LINKS: ReadonlySet<string> = new Set(['duoc', 'co', 'thuoc'])

/** Verbs that tell members apart in an enumeration: "các đơn vị đầu mối giao kế hoạch, các cơ quan …". */
const WHICH: ReadonlySet<string> = new Set(['giao', 'quan', 'su', 'thuc'])

/** Index of the comma before the next group of an enumeration; null where the clause ends otherwise. */
function nextGroup(tokens: Tokens, index: number): number | null {
  for (let at = index + 1; at < index + 8; at++) {
    const {kind, word} = tokens.token(at)
    if (kind === 'word') continue
    const plural = word === ',' || word === ';' ? pluralAt(tokens, at + 1) : null
    return plural !== null && nounAt(tokens, plural) !== null && mainVerb(tokens, at, true) !== null ? at : null
  }
  return null
}

/** How far behind the verb the predicate of the sentence may stand, in words. */
const FAR = 30
const NEAR = 14

/** Index of the predicate that the group has after the clause; null when the clause runs to the end of the sentence. */
function mainVerb(tokens: Tokens, index: number, loose: boolean): number | null {
  for (let at = index + 1; at < index + (loose ? FAR : NEAR); at++) {
    const token = tokens.token(at)
    if (token.kind === 'end' || (token.kind === 'mark' && token.word !== '-' && token.word !== '/')) return null
    if (token.kind === 'mark' || token.cap) continue
    const verb = predicateAt(tokens.text, tokens.folded, token.start)
    if (verb === null) continue
    if (MAIN.has(verb.kind) || (loose && verb.kind === 'act' && verb.strong && at - index > 3)) return at
  }
  return null
}

const MAIN: ReadonlySet<string> = new Set(['duty', 'lead', 'join', 'manner', 'frame'])

/** "Dự án, Tiểu dự án, Nội dung thành phần": word groups with capitals, parted by commas. */
function capitalsEnd(tokens: Tokens, index: number): number {
  let at = index
  for (;;) {
    const token = tokens.token(at)
    const goesOn =
      token.kind === 'word'
        ? token.cap || predicateAt(tokens.text, tokens.folded, token.start) === null
        : token.word === ',' && tokens.token(at + 1).cap
    if (!goesOn) return at
    at++
  }
}

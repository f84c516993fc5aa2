import {predicateAt} from '../predicates.ts'
import {nounAt, pluralAt} from './nouns.ts'
import {phraseAt, phrasesOf} from './phrases.ts'
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
  if (verb.kind === 'lead') return tokens.token(index + 2).cap ? capitalsEnd(tokens, index + 2) : dutyBehind(tokens, index + 2)
  const governed = governingEnd(tokens, index)
  if (governed !== null) return governed
  if (LINKS.has(word))
    return verb.kind === 'state' && (word !== 'co' || HAVING.has(tokens.token(index + 1).word)) && tokens.token(index + 1).word !== 'biet'
      ? mainVerb(tokens, index, true)
      : null
  const next = WHICH.has(word) ? nextGroup(tokens, index) : null
  if (next !== null) return next
  if (verb.strong || TURNING.has(word)) return null
  return mainVerb(tokens, index, false)
}

/**
 * Index of the duty of those who lead something; null where leading is itself the predicate.
 *
 *     đơn vị chủ trì nhiệm vụ được giao trong Kế hoạch có trách nhiệm …         đơn vị chủ trì rà soát … (none)
 */
function dutyBehind(tokens: Tokens, index: number): number | null {
  for (let at = index; at < index + NEAR; at++) {
    const {kind, start} = tokens.token(at)
    if (kind !== 'word') return null
    const verb = predicateAt(tokens.text, tokens.folded, start)
    if (verb?.kind === 'duty') return at === index ? null : at
    if (at === index && verb !== null) return null
  }
  return null
}

/**
 * Index behind what a group of authorities governs, which tells them apart from others; null where none is said.
 *
 *     các sở quản lý nhà nước chuyên ngành về hạ tầng theo dõi …
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function governingEnd(tokens: Tokens, index: number): number | null {
  const found = phraseAt(GOVERNING, tokens, index)
  if (found === null || tokens.token(found.next).word !== 've') return found?.next ?? null
  for (let at = found.next + 1; at < found.next + 8; at++) {
    const {kind, word, start} = tokens.token(at)
    if (kind !== 'word' || BEHIND.has(word) || predicateAt(tokens.text, tokens.folded, start)?.strong === true) return at
  }
  return found.next
}

const GOVERNING = phrasesOf<true>(
  ['quản lý nhà nước chuyên ngành', 'quản lý chuyên ngành', 'quản lý ngành, lĩnh vực', 'quản lý ngành', 'quản lý trực tiếp'].map(
    (phrase) => [phrase, true] as const,
  ),
)
const BEHIND: ReadonlySet<string> = new Set(['va', 'de', 'trong', 'theo', 'tai', 'khi', 'tren', 'do'])

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
  'dao',
  'de',
  'ho',
  'dap',
])

/** What one syllable says that members have: "địa phương có rừng rà soát …". */
const KEPT: ReadonlySet<string> = new Set(['rung', 'bien', 'dao', 'de', 'ho', 'dap'])

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
    if (token.kind === 'end') return loose && phraseAt(CHARGED, tokens, index) !== null ? at : null
    if (token.word === ',' && loose && isWeak(tokens, at + 1)) continue
    if (token.kind === 'mark' && token.word !== '-' && token.word !== '/') return null
    if (token.kind === 'mark' || token.cap) continue
    const verb = predicateAt(tokens.text, tokens.folded, token.start)
    if (verb === null) continue
    if (loose && at === index + 2 && KEPT.has(tokens.token(index + 1).word)) return at
    if (
      MAIN.has(verb.kind) ||
      (loose && verb.kind === 'act' && verb.strong && at - index > (KEPT.has(tokens.token(index + 1).word) ? 1 : 3))
    )
      return at
  }
  return null
}

/** A heading may end with what its bodies are in charge of: "4. Các đơn vị được giao quản lý, sử dụng tài sản". */
const CHARGED = phrasesOf<true>(
  ['được giao quản lý', 'được giao sử dụng', 'được giao khai thác', 'được giao vận hành', 'được giao làm chủ đầu tư'].map(
    (phrase) => [phrase, true] as const,
  ),
)

/** A verb that goes on with the one before the comma: "được giao quản lý, sử dụng". */
function isWeak(tokens: Tokens, at: number): boolean {
  const verb = predicateAt(tokens.text, tokens.folded, tokens.token(at).start)
  return verb?.kind === 'act' && !verb.strong
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

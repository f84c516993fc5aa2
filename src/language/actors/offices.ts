import {predicateAt} from '../predicates.ts'
import {bodyAt} from './bodies.ts'
import {groupEnd} from './groups.ts'
import {personEnd} from './persons.ts'
import {firstWords, phraseAt, phrasesOf} from './phrases.ts'
import {postAt} from './posts.ts'
import type {Tokens} from './tokens.ts'

/** Whoever holds an office, named or not. All numbers are indexes of tokens. */
export interface Office {
  readonly start: number
  readonly next: number
  /** The title and its body, "Phó Chủ tịch UBND tỉnh"; null for a name without one. */
  readonly position: {readonly start: number; readonly next: number} | null
  /** The body or group of the office; null for a bare title. */
  readonly organ: {readonly start: number; readonly next: number; readonly group: boolean} | null
  /** The full name; null for an office without one. */
  readonly person: {readonly start: number; readonly next: number} | null
}

/**
 * An office at the token, with its body and the person who holds it.
 *
 *     Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Văn Bình
 *     Thủ trưởng các sở, ban ngành tỉnh
 */
export function officeAt(tokens: Tokens, index: number, depth = 0): Office | null {
  const title = postAt(tokens, index)
  if (title === null) return null
  const organ = organAt(tokens, title, index)
  const behind = organ?.next ?? chargeEnd(tokens, title)
  const joined = depth < 3 && joins(tokens, index, title, behind) ? joinedTitle(tokens, index, behind, depth) : null
  if (joined !== null) return joined
  const name = personEnd(tokens, behind)
  const person = name > behind ? {start: behind, next: name} : null
  const more = person === null || depth > 0 ? null : second(tokens, name, '-')
  return {start: index, next: more?.next ?? Math.max(behind, name), position: {start: index, next: behind}, organ, person}
}

/**
 * Index behind what a deputy is in charge of, up to the predicate; the title's end for none.
 *
 *     các Phó Trưởng phòng phụ trách các bậc học chỉ đạo …
 *                                    ^^^^^^^^^^^
 */
function chargeEnd(tokens: Tokens, title: number): number {
  if (tokens.token(title - 1).word !== 'trach' || tokens.token(title - 2).word !== 'phu') return title
  for (let at = title; at < title + 8; at++) {
    const {kind, cap, start} = tokens.token(at)
    if (kind !== 'word' || cap) return title
    if (predicateAt(tokens.text, tokens.folded, start)?.strong === true) return at
  }
  return title
}

/** A person introduced by "đồng chí", "ông", "bà", or a title of learning: name first, then the office. */
export function introducedAt(tokens: Tokens, index: number): Office | null {
  const intro = phraseAt(INTROS, tokens, index)
  if (intro === null) return null
  const from = phraseAt(INTROS, tokens, intro.next)?.next ?? intro.next
  const start = tokens.token(from).word === ':' ? from + 1 : from
  const office = officeAt(tokens, start)
  if (office?.person) return {...office, start: index}
  const name = fullNameEnd(tokens, start)
  if (name === start) return office === null ? null : {...office, start: index}
  const person = {start, next: name}
  const holds = officeBehind(tokens, name)
  return holds === null ? {start: index, next: name, position: null, organ: null, person} : {...holds, start: index, person}
}

const words = (phrases: string): readonly (readonly [string, true])[] => phrases.split('|').map((phrase) => [phrase.trim(), true] as const)

const INTROS = phrasesOf<true>(
  words(
    'đồng chí | đ/c | ông | bà | các đồng chí | các ông | các bà | các ông, bà | anh | chị | cô | thầy | GS | PGS | TS | ThS | GS.TS | PGS.TS | BS | KS | đại tá | thượng tá | trung tá | thiếu tá | thiếu tướng | trung tướng | thượng tướng | đại tướng | luật sư | tiến sĩ | thạc sĩ | bác sĩ | kỹ sư',
  ),
)

/** After an introduction any run of two to five capital syllables is a name. */
function fullNameEnd(tokens: Tokens, index: number): number {
  let next = index
  while (tokens.token(next).kind === 'word' && tokens.token(next).cap && next - index < 6) next++
  return next - index >= 2 && next - index <= 5 ? next : index
}

const POSITION = phrasesOf<true>(words('chức vụ | chức danh | hiện là | là'))

/** The office behind a name: ", Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo", "- Giám đốc Sở Y tế". */
function officeBehind(tokens: Tokens, index: number): Office | null {
  const {word} = tokens.token(index)
  if (word !== ',' && word !== '-' && word !== ':' && word !== '(') return null
  const label = phraseAt(POSITION, tokens, index + 1)?.next ?? index + 1
  let office = officeAt(tokens, tokens.token(label).word === ':' ? label + 1 : label)
  if (office === null || office.person !== null) return null
  const {start} = office
  for (let more = second(tokens, office.next); more !== null; more = second(tokens, office.next))
    office = {...office, next: more.next, position: {start, next: more.next}}
  return word === '(' && tokens.token(office.next).word === ')' ? {...office, next: office.next + 1} : office
}

/** One more office of the same person: "- Trưởng Ban Chỉ đạo", "kiêm Giám đốc …", ", Bí thư Đảng ủy". */
function second(tokens: Tokens, index: number, only?: string): Office | null {
  const {word} = tokens.token(index)
  if (only !== undefined && word !== only) return null
  if (word !== '-' && word !== 'kiem' && !(word === ',' && SECOND.has(tokens.token(index + 1).word))) return null
  const office = officeAt(tokens, index + 1, 1)
  return office !== null && office.person === null ? office : null
}

const SECOND: ReadonlySet<string> = new Set(['truong', 'uy', 'bi', 'thanh'])

/** A comma or dash joins a bare title, or a rank of the Party with its body, to the next title of the same person. */
function joins(tokens: Tokens, index: number, title: number, behind: number): boolean {
  const {word} = tokens.token(behind)
  if (word === '-') return true
  return word === ',' && (behind === title || SECOND.has(tokens.token(index).word))
}

/** "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Văn Bình": titles of one person; null where no person follows. */
function joinedTitle(tokens: Tokens, index: number, title: number, depth: number): Office | null {
  const office = officeAt(tokens, title + 1, depth + 1)
  return office?.person && office.position ? {...office, start: index, position: {start: index, next: office.position.next}} : null
}

/** The body of an office; "Trưởng Ban Dân tộc" and "Chánh Văn phòng" share a word with the title. */
function organAt(tokens: Tokens, title: number, index: number): Office['organ'] {
  const shares = SHARED.has(tokens.token(title - 1).word) && title - 1 > index
  for (const start of shares ? [title - 1, title] : [title]) {
    const body = bodyAt(tokens, start, true)
    if (body !== null && body.next > title) return {start, next: body.next, group: body.plural}
  }
  const group = groupEnd(tokens, title, true)
  return group === null ? null : {start: title, next: group, group: true}
}

const SHARED: ReadonlySet<string> = new Set(['ban', 'phong', 'khoa', 'doan'])

/** The folded first words of all of them. */
export const introWords: readonly string[] = firstWords(INTROS)

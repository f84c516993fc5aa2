import table from '../data/predicates.json' with {type: 'json'}
import {sameWord} from '../data/spelling.ts'
import {mayBeDamaged} from './actors/odd.ts'
import {tokensOf} from './actors/tokens.ts'
import {noteLetters, noteWord} from './actors/vocabulary.ts'
import {fold} from './fold.ts'

/**
 * What a predicate says of its subject: `duty` (có trách nhiệm), `lead` (chủ trì), `join` (phối hợp), `manner` (khẩn trương), `act`
 * (rà soát), `frame` (an adverbial before the verb: theo chức năng), `past` (đã), `state` (là, được), `say` (kết luận).
 */
export type PredicateKind = 'duty' | 'lead' | 'join' | 'manner' | 'frame' | 'act' | 'past' | 'state' | 'say'

export interface Predicate {
  readonly kind: PredicateKind
  /** Offset behind its last syllable. */
  readonly end: number
  /** False for a verb that is also part of names of bodies: "quản lý" in "Ban Quản lý dự án". */
  readonly strong: boolean
}

/**
 * The longest predicate that begins exactly at `at`, which must be the start of a word; null when none does. A word of one syllable
 * must have the right letters ("là" is no "lá"); of more syllables, a damaged accent is forgiven ("kip thời"). A word that is
 * spelled like no syllable is read as what it was ("chủtrì", "eần", "tr.ì").
 *
 *     Sở Tài chính chủ trì, phối hợp với …
 *                  ^^^^^^^ lead
 */
export function predicateAt(text: string, folded: string, at: number): Predicate | null {
  const behind = wordEnd(folded, at)
  const first = folded.slice(at, behind)
  const entries = startingWith(first)
  if (entries === undefined) return mayBeDamaged(folded, first, behind) ? damagedAt(text, folded, at) : null
  const letter = behind + 1 < folded.length ? folded.charCodeAt(behind + 1) : 0
  for (const entry of entries) {
    if (entry.letter !== 0 && entry.letter !== letter) continue // as most
    const end = at + entry.length
    if (!folded.startsWith(entry.folded, at) || isWordCode(folded.charCodeAt(end))) continue
    if (entry.single && insideWord(folded, at, end)) continue
    if ((entry.single || entry.twin) && !sameLetters(text.slice(at, end), entry.printed)) continue
    return entry.kind === null ? null : {kind: entry.kind, end, strong: entry.strong}
  }
  const next = folded.charCodeAt(behind) === 32 ? wordEnd(folded, behind + 1) : behind
  return next > behind + 1 && mayBeDamaged(folded, folded.slice(behind + 1, next), next) ? damagedAt(text, folded, at) : null
}

/** The longest predicate of the words as they should be read, where one of the first two is damaged: "chủ tr.ì", "eần", "phốihợp". */
function damagedAt(text: string, folded: string, at: number): Predicate | null {
  const tokens = tokensOf({text, folded}, at, Math.min(text.length, at + FAR))
  const {word, letters} = tokens.token(0)
  for (const {kind, strong, words, printed, single, twin} of startingWith(word) ?? []) {
    if (!words.every((right, i) => tokens.token(i).word === right)) continue
    if (single && !(letters !== null && sameLetters(letters, printed))) continue
    if (twin && !single) continue
    return kind === null ? null : {kind, strong, end: tokens.token(words.length - 1).end}
  }
  return null
}

/** No predicate is longer, nor much longer when damaged. */
const FAR = 60

interface Entry {
  /** The first letter of its second word, 0 for a single word; and its length: most are told apart without a look at their letters. */
  readonly letter: number
  readonly length: number
  readonly printed: string
  readonly folded: string
  /** The words of `folded`. */
  readonly words: readonly string[]
  readonly single: boolean
  /** Another entry has the same folded form ("cung cấp", "cùng cấp"), so the letters decide. */
  readonly twin: boolean
  /** null for a word that only looks like a predicate: "giao thông". */
  readonly kind: PredicateKind | null
  readonly strong: boolean
}

const predicates: Readonly<Record<PredicateKind, {readonly strong: readonly string[]; readonly weak?: readonly string[]}>> =
  table.predicates

/** A predicate of the table before it is asked for. */
interface Given {
  readonly printed: string
  readonly folded: string
  readonly kind: PredicateKind | null
  readonly strong: boolean
}

/** Predicates that begin with one word. */
interface Group {
  readonly given: Given[]
  /** Made when a text has the word: of the hundreds of words, one text has few. */
  entries: readonly Entry[] | null
}

const WORDS = /[a-z0-9]+|,/gu
const GROUPS = new Map<string, Group>()
for (const [kind, {strong, weak}] of Object.entries(predicates)) {
  enter(strong, kind as PredicateKind, true)
  enter(weak ?? [], kind as PredicateKind, false)
}
enter(table.none, null, true)

/** All at once: a call for each of more than a thousand is felt at the start of the program. */
function enter(predicates: readonly string[], kind: PredicateKind | null, strong: boolean): void {
  const together = fold(predicates.join('\n'))
  const folded = together.split('\n')
  noteLetters(predicates)
  for (const word of together.match(WORDS) ?? []) noteWord(word, 0)
  predicates.forEach((printed, i) => {
    const given = {printed, folded: folded[i]!, kind, strong}
    const first = given.folded.slice(0, wordEnd(given.folded, 0))
    const group = GROUPS.get(first)
    if (group) group.given.push(given)
    else GROUPS.set(first, {given: [given], entries: null})
  })
}

/** The predicates that begin with a word, the longest first. */
function startingWith(first: string): readonly Entry[] | undefined {
  const group = GROUPS.get(first)
  if (group === undefined) return undefined
  group.entries ??= entriesOf(first, group.given)
  return group.entries
}

function entriesOf(first: string, given: readonly Given[]): Entry[] {
  const entries = given.map(({printed, folded, kind, strong}, i) => {
    const twin = given.some((other, j) => j !== i && other.folded === folded)
    const letter = folded.length > first.length + 1 ? folded.charCodeAt(first.length + 1) : 0
    return {letter, length: folded.length, printed, folded, words: folded.match(WORDS) ?? [], single: first === folded, twin, kind, strong}
  })
  return entries.sort((a, b) => b.folded.length - a.folded.length)
}

/** The syllable ends a longer word: "trình" in "công trình". */
function insideWord(folded: string, at: number, end: number): boolean {
  if (folded.charCodeAt(at - 1) !== 32) return false
  const before = folded.lastIndexOf(' ', at - 2) + 1
  return COMPOUNDS.has(folded.slice(before, end))
}

const COMPOUNDS: ReadonlySet<string> = new Set(table.compounds.map(fold))

function sameLetters(printed: string, right: string): boolean {
  return printed === right || sameWord(printed, right)
}

function wordEnd(folded: string, at: number): number {
  let end = at
  while (isWordCode(folded.charCodeAt(end))) end++
  return end
}

/** Letters and digits of folded text; NaN (behind the end) is none. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

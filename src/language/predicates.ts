import table from '../data/predicates.json' with {type: 'json'}
import {sameWord} from '../data/spelling.ts'
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
 * must have the right letters ("là" is no "lá"); of more syllables, a damaged accent is forgiven ("kip thời").
 *
 *     Sở Tài chính chủ trì, phối hợp với …
 *                  ^^^^^^^ lead
 */
export function predicateAt(text: string, folded: string, at: number): Predicate | null {
  const entries = BY_FIRST.get(folded.slice(at, wordEnd(folded, at)))
  if (entries === undefined) return null
  for (const entry of entries) {
    const end = at + entry.folded.length
    if (!folded.startsWith(entry.folded, at) || isWordCode(folded.charCodeAt(end))) continue
    if (entry.single && insideWord(folded, at, end)) continue
    if ((entry.single || entry.twin) && !sameLetters(text.slice(at, end), entry.printed)) continue
    return entry.kind === null ? null : {kind: entry.kind, end, strong: entry.strong}
  }
  return null
}

interface Entry {
  readonly printed: string
  readonly folded: string
  readonly single: boolean
  /** Another entry has the same folded form ("cung cấp", "cùng cấp"), so the letters decide. */
  readonly twin: boolean
  /** null for a word that only looks like a predicate: "giao thông". */
  readonly kind: PredicateKind | null
  readonly strong: boolean
}

const predicates: Readonly<Record<PredicateKind, {readonly strong: readonly string[]; readonly weak?: readonly string[]}>> =
  table.predicates

const BY_FIRST = new Map<string, Entry[]>()
for (const [kind, {strong, weak}] of Object.entries(predicates)) {
  for (const printed of strong) enter(printed, kind as PredicateKind, true)
  for (const printed of weak ?? []) enter(printed, kind as PredicateKind, false)
}
for (const printed of table.none) enter(printed, null, true)
for (const [first, entries] of BY_FIRST) {
  const twin = ({folded}: Entry): boolean => entries.filter((entry) => entry.folded === folded).length > 1
  BY_FIRST.set(
    first,
    entries.map((entry) => ({...entry, twin: twin(entry)})).sort((a, b) => b.folded.length - a.folded.length),
  )
}

function enter(printed: string, kind: PredicateKind | null, strong: boolean): void {
  const folded = fold(printed)
  const first = folded.slice(0, wordEnd(folded, 0))
  const entries = BY_FIRST.get(first) ?? []
  entries.push({printed, folded, single: first === folded, twin: false, kind, strong})
  BY_FIRST.set(first, entries)
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

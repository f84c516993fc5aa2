import {addTo} from '../language/addTo.ts'
import {fold} from '../language/fold.ts'
import table from './positions.json' with {type: 'json'}
import {canBe} from './spelling.ts'

/** A title of office found in a text. */
export interface PositionFound {
  /** As Decree 30/2020 spells it: "Phó Chủ tịch". */
  readonly title: string
  /** Half open, in offsets of the text; the organ after the title is not part of it. */
  readonly end: number
  /** The title of a second in command. */
  readonly deputy: boolean
  /** The organ such an official heads, or helps to head, where the title alone tells: "Bộ", "Văn phòng". */
  readonly heads: string | null
}

/**
 * The longest title of office that begins at `at`, which must begin a word. Folding makes "Thứ trưởng" and "Thủ trưởng" one; give the
 * text itself to tell them apart, and to refuse what only folds alike ("trường đoàn", "vũ trường").
 *
 *     phó chủ tịch thường trực ubnd tỉnh
 *     ^                       ^ end
 */
export function positionAt(folded: string, at: number, text?: string): PositionFound | null {
  if (isLetter(folded.charCodeAt(at - 1))) return null
  for (const entry of BY_SYLLABLE.get(syllableAt(folded, at)) ?? []) {
    const end = at + entry.folded.length
    if (!folded.startsWith(entry.folded, at) || isLetter(folded.charCodeAt(end))) continue
    if (text !== undefined && !canBe(text.slice(at, end), entry.title)) continue
    return {title: entry.title, end, deputy: entry.deputy, heads: entry.heads}
  }
  return null
}

interface Entry {
  readonly title: string
  readonly folded: string
  readonly deputy: boolean
  readonly heads: string | null
}

const BY_SYLLABLE = new Map<string, Entry[]>()
for (const {title, heads, deputies} of table.positions) {
  enter(title, false, heads)
  for (const deputy of deputies) enter(deputy, true, heads)
}
for (const entries of BY_SYLLABLE.values()) entries.sort((a, b) => b.folded.length - a.folded.length)

function enter(title: string, deputy: boolean, heads: string | null): void {
  const folded = fold(title)
  addTo(BY_SYLLABLE, syllableAt(folded, 0), {title, folded, deputy, heads})
}

function syllableAt(folded: string, at: number): string {
  let end = at
  while (isLetter(folded.charCodeAt(end))) end++
  return folded.slice(at, end)
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

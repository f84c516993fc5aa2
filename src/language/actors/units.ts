import table from '../../data/units.json' with {type: 'json'}
import {fold} from '../fold.ts'
import {isSmallCode} from '../letterCase.ts'
import {fitOf} from './fits.ts'
import type {Tokens} from './tokens.ts'

/**
 * A body known by its whole name, which grammar would cut short; null for any other. Where the name has a small letter behind a comma,
 * a capital one there begins the next name.
 *
 *     Vụ Lao động, văn hóa, xã hội         Phòng Kế hoạch, Tài chính (none)
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function unitAt(tokens: Tokens, index: number): {readonly next: number; readonly headNext: number} | null {
  const first = tokens.token(index)
  const heads = headsBy().get(first.word)
  if (heads === undefined) return null
  let found: {next: number; headNext: number} | null = null
  for (const head of heads) {
    const headNext = index + head.words.length
    if ((!first.cap && !tokens.token(headNext).cap) || !stands(tokens, index, head.words, head.letters)) continue
    for (const {words, letters, small} of head.names().get(tokens.token(headNext).word) ?? []) {
      const next = headNext + words.length
      if (next <= (found?.next ?? 0) || !stands(tokens, headNext, words, letters)) continue
      if (!small || !hasCapitals(tokens, headNext, next)) found = {next, headNext}
    }
  }
  return found
}

function stands(tokens: Tokens, from: number, words: readonly string[], letters: readonly string[]): boolean {
  return words.every((word, i) => tokens.token(from + i).word === word) && fitOf(tokens, from, letters, false) !== null
}

function hasCapitals(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens.token(at).word === ',' && tokens.token(at + 1).cap && !tokens.token(at + 1).caps) return true
  return false
}

interface Words {
  /** Folded words and marks, and the same with their marks in small letters. */
  readonly words: readonly string[]
  readonly letters: readonly string[]
}

interface Head extends Words {
  /** The names that it has, by their first folded word. */
  readonly names: () => ReadonlyMap<string, readonly Name[]>
}

interface Name extends Words {
  readonly small: boolean
}

/** A comma is a word of its own; other marks stand between spaces or inside a word. */
function wordsOf(phrase: string): Words {
  const letters = phrase.toLowerCase().replaceAll(',', ' ,')
  return {letters: letters.split(' '), words: fold(letters).split(' ')}
}

/** A small letter stands behind a comma. */
function hasSmall(name: string): boolean {
  for (let at = name.indexOf(', '); at >= 0; at = name.indexOf(', ', at + 1)) if (isSmallCode(name.charCodeAt(at + 2))) return true
  return false
}

/** The heads by their first folded word. Names are read when their head is first met: few texts have more than some heads. */
const headsBy = once(() => {
  const names = new Map<string, string[]>()
  for (const set of table.sets) for (const [head, list] of Object.entries(set.names)) for (const name of list ?? []) push(names, head, name)
  const heads = new Map<string, Head[]>()
  for (const [head, list] of names) {
    const {words, letters} = wordsOf(head)
    push(heads, words[0]!, {words, letters, names: once(() => byFirst(list))})
  }
  return heads
})

function byFirst(names: readonly string[]): ReadonlyMap<string, readonly Name[]> {
  const map = new Map<string, Name[]>()
  for (const name of names) {
    const {words, letters} = wordsOf(name)
    push(map, words[0]!, {words, letters, small: hasSmall(name)})
  }
  return map
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

import {canBe} from '../../data/spelling.ts'
import {fold} from '../fold.ts'
import {isSpelled} from '../orthography.ts'
import type {Knowledge} from './knowledge.ts'

/** What a printed word can stand for, and how unlikely that is. */
export interface Candidate {
  /** One syllable, or two that were glued together; in small letters. */
  readonly syllables: readonly string[]
  readonly cost: number
}

/** What each damage costs, against the bonds of `knowledge.ts` that it must win; and what a word as printed costs. */
const cost = {
  /** Marks were lost; marks are other marks. */
  lost: 1.9,
  marks: 2.2,
  letters: 2.9,
  glue: 2.6,
  /** As printed: a word that is seen once and in no phrase; one that can be no syllable. */
  rare: 1.1,
  impossible: 3.2,
} as const

/** What a word is worth for being frequent in the document: this times the logarithm of its count. */
const FREQUENT = 0.42

/**
 * The readings of a word as printed, itself first.
 *
 *     thưc      thức, thực …  (marks)          1ãnh   lãnh         (letters)
 *     thựchiện  thực hiện     (glue)           2O24   2024         (figures)
 */
export function candidatesOf(printed: string, knowledge: Knowledge): Candidate[] {
  const small = printed.toLowerCase()
  const found: Candidate[] = [{syllables: [small], cost: asPrinted(printed, small, knowledge)}]
  if (small.length < 2 || small.length > LONGEST || OTHER_TONGUE.test(small)) return found
  if (FIGURES.test(printed)) return [{syllables: [figuresOf(small)], cost: 0}]
  // a name is not likely to be a frequent word
  const frequent = isSpelled(small) && printed !== small ? 0 : FREQUENT
  for (const [letters, price] of lettersOf(small)) {
    for (const syllable of knowledge.of(letters)) {
      if (syllable === small || (price === cost.marks && isSame(small, syllable))) continue
      const due = price === cost.marks && canBe(small, syllable) ? cost.lost : price
      found.push({syllables: [syllable], cost: due + knowledge.doubt - frequent * Math.log1p(knowledge.count(syllable))})
    }
  }
  if (!knowledge.has(small) && !isSpelled(small)) found.push(...gluedIn(small, knowledge))
  return found
}

/** "Đăk", "Lăk", "Búk": no word of Vietnamese ends so, names of other peoples do, and are written in more ways than one. */
const OTHER_TONGUE = /k$/u

/** Two syllables have no more letters. */
const LONGEST = 14

/** "hoà" and "hòa" are one word. */
const isSame = (a: string, b: string): boolean => canBe(a, b) && canBe(b, a)

function asPrinted(printed: string, small: string, knowledge: Knowledge): number {
  // it is itself one of them
  const worth = FREQUENT * Math.log(Math.max(1, knowledge.count(small)))
  if (knowledge.has(small) || !/\p{L}/u.test(small)) return -worth
  if (isSpelled(small)) return cost.rare - worth
  return printed.length < 6 && printed === printed.toUpperCase() ? -worth : cost.impossible - worth
}

/** Figures with letters read for one or two of them: "2O24", "l5". */
const FIGURES = /^(?=\d|[lI]\d)[\dOolI]{2,4}$/u
const figuresOf = (small: string): string => small.replaceAll('o', '0').replaceAll(/[li]/gu, '1')

/** The bare letters that the print can stand for, and the price. */
function* lettersOf(small: string): Generator<readonly [letters: string, price: number]> {
  const folded = fold(small)
  yield [folded, cost.marks]
  if (small.length < 3) return
  for (const [printed, meant] of LIKE) {
    for (let at = folded.indexOf(printed); at >= 0; at = folded.indexOf(printed, at + 1)) {
      yield [folded.slice(0, at) + meant + folded.slice(at + printed.length), cost.letters]
    }
  }
}

/** Letters that are read as others: what is printed, what it can stand for. */
const LIKE: readonly (readonly [printed: string, meant: string])[] = [
  ['e', 'c'],
  ['c', 'e'],
  ['1', 'l'],
  ['1', 'i'],
  ['i', 'l'],
  ['l', 'i'],
  ['0', 'o'],
  ['rn', 'm'],
  ['m', 'rn'],
]

/** Two known syllables that stand in one word; very short ones only where they are known to go together. */
function* gluedIn(small: string, knowledge: Knowledge): Generator<Candidate> {
  for (let at = 1; at < small.length; at++) {
    const parts = [small.slice(0, at), small.slice(at)]
    if (!parts.every((part) => part.length > 1 && knowledge.has(part))) continue
    if (parts.every((part) => part.length > 2) || knowledge.bond(parts[0]!, parts[1]!) > 0) yield {syllables: parts, cost: cost.glue}
  }
}

import {fold} from '../fold.ts'
import {isSpelled} from '../orthography.ts'

/** What is known of which syllables there are and which stand side by side: from the lexicon, and from the document itself. */
export interface Knowledge {
  /** Syllables, marks and all, of these bare letters. */
  readonly of: (folded: string) => readonly string[]
  readonly has: (syllable: string) => boolean
  /** How often the document has it. */
  readonly count: (syllable: string) => number
  /** How well the two go together: 0 for not known to. */
  readonly bond: (left: string, right: string) => number
  /** What any change costs besides. */
  readonly doubt: number
}

/** Bonds of two syllables that stand together in a set phrase, of two that the document has together more than once, and of both. */
const bonds = {set: 2, seen: 1.1, both: 2.5} as const

/**
 * Gathers it. `phrases` are in small letters, syllables parted by spaces. Of the document only what it says at least twice counts: one
 * damage does not come twice.
 */
export function knowledgeOf(phrases: Iterable<string>, document: string, doubt: number): Knowledge {
  const known = new Set<string>()
  const pairs = new Set<string>()
  for (const phrase of phrases) addPhrase(phrase.split(' '), known, pairs)
  const seen = countsOf(document)
  for (const [word, count] of seen.words) if (count > 1 && isSpelled(word)) known.add(word)
  const byLetters = groupedBy(known, fold)
  return {
    doubt,
    of: (folded) => byLetters.get(folded) ?? NONE,
    has: (syllable) => known.has(syllable) || known.has(placed(syllable)),
    count: (syllable) => seen.words.get(syllable) ?? 0,
    bond: (printedLeft, printedRight) => {
      const [left, right] = [placed(printedLeft), placed(printedRight)]
      const pair = `${left} ${right}`
      const often = (seen.pairs.get(pair) ?? 0) > 1
      return pairs.has(pair) || pairs.has(`${LAST.get(left) ?? left} ${FIRST.get(right) ?? right}`)
        ? often
          ? bonds.both
          : bonds.set
        : often
          ? bonds.seen
          : 0
    },
  }
}

const NONE: readonly string[] = []

/** With the tone where the lexicon has it: "hoà" is "hòa", "thuỷ" is "thủy". */
const placed = (word: string): string =>
  SECOND.has(word.slice(-2)) && !word.startsWith('q') ? word.slice(0, -2) + SECOND.get(word.slice(-2))! : word
const SECOND: ReadonlyMap<string, string> = new Map(
  ['oa', 'oe', 'uy'].flatMap(([first, second]) =>
    ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => [
      `${first}${second}${tone}`.normalize('NFC'),
      `${first}${tone}${second}`.normalize('NFC'),
    ]),
  ),
)

/** Abbreviations stand beside what the written words stand beside: "UBND tỉnh", "nhân dân tỉnh". */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ct', 'chủ tịch'],
  ['pct', 'phó chủ tịch'],
  ['vp', 'văn phòng'],
  ['cvp', 'chánh văn phòng'],
  ['pcvp', 'phó chánh văn phòng'],
  ['gđ', 'giám đốc'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['tt', 'thị trấn'],
  ['bql', 'ban quản lý'],
  ['bcđ', 'ban chỉ đạo'],
  ['tw', 'trung ương'],
  ['bhxh', 'bảo hiểm xã hội'],
]
const FIRST: ReadonlyMap<string, string> = new Map(WRITTEN.map(([short, words]) => [short, words.split(' ')[0]!]))
const LAST: ReadonlyMap<string, string> = new Map(WRITTEN.map(([short, words]) => [short, words.split(' ').at(-1)!]))

function groupedBy(words: Iterable<string>, keyOf: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const key = keyOf(word)
    const group = groups.get(key)
    if (group) group.push(word)
    else groups.set(key, [word])
  }
  return groups
}

function addPhrase(words: readonly string[], known: Set<string>, pairs: Set<string>): void {
  for (const [i, word] of words.entries()) {
    known.add(word)
    if (i > 0) pairs.add(`${words[i - 1]} ${word}`)
  }
}

interface Counts {
  readonly words: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, number>
}

/** How often each word and each pair of neighbours stands in the document; what is parted by more than blanks are no neighbours. */
function countsOf(document: string): Counts {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  const small = document.toLowerCase()
  let before = ''
  let end = -1
  for (const {0: word, index} of small.matchAll(WORD)) {
    words.set(word, (words.get(word) ?? 0) + 1)
    if (end >= 0 && BLANKS.test(small.slice(end, index))) {
      const pair = `${before} ${word}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    before = word
    end = index + word.length
  }
  return {words, pairs}
}

const WORD = /\p{L}+/gu
const BLANKS = /^\s{1,40}$/u

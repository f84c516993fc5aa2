import {firstWords, phraseAt, phrasesOf} from './phrases.ts'
import type {Tokens} from './tokens.ts'

/** Leaders through whom a body takes part; only where the body follows. */
export function throughAt(tokens: Tokens, index: number): {readonly text: string; readonly next: number} | null {
  const found = phraseAt(THROUGH, tokens, index)
  if (found === null || phraseAt(MEMBERS, tokens, index) !== null) return null
  const {start} = tokens.token(index)
  const next = tokens.token(found.next).word === ':' ? found.next + 1 : found.next
  return {text: tokens.text.slice(start, tokens.token(found.next - 1).end), next}
}

/** Groups that begin like leaders. */
const MEMBERS = phrasesOf<true>(
  ['lãnh đạo và thành viên', 'lãnh đạo và các thành viên', 'lãnh đạo, thành viên'].map((phrase) => [phrase, true] as const),
)

const THROUGH = phrasesOf<true>(
  'lãnh đạo | đại diện | đại điện | lãnh đạo, chuyên viên | lãnh đạo và chuyên viên | lãnh đạo, công chức | lãnh đạo, cán bộ | lãnh đạo, cán bộ, công chức | lãnh đạo, viên chức | đại diện lãnh đạo | tập thể lãnh đạo | lãnh đạo và đại diện | lãnh đạo, đại diện | đại diện và lãnh đạo | đại diện của | đại diện cho | lãnh đạo của | đại diện lãnh đạo của | đồng chí lãnh đạo | các đồng chí lãnh đạo | các đồng chí đại diện | các đồng chí đại diện lãnh đạo | đại diện ban lãnh đạo | đại diện tập thể lãnh đạo | các đồng chí là lãnh đạo'
    .split('|')
    .map((phrase) => [phrase.trim(), true] as const),
)

/** The folded first words of all of them. */
export const throughWords: readonly string[] = firstWords(THROUGH)

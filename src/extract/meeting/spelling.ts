import {fold} from '../../language/fold.ts'
import type {Flow} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'

/**
 * The spelling of a name that most mentions agree on, syllable by syllable: scanners drop or change marks, each time other ones. A
 * spelling that no majority contradicts stays as printed.
 *
 *     Đỉnh Tiến Dũng   Đinh Tiên Dũng   Đinh Tiến Dũng      →  Đinh Tiến Dũng, repaired
 */
export function agreedName(name: Found<string>, flows: readonly Flow[]): Found<string> {
  const folded = fold(name.value)
  const mentions = flows.flatMap((flow) => mentionsOf(flow, folded))
  if (mentions.length < 3 || mentions.every((mention) => mention === name.value)) return name
  const syllables = mentions.map((mention) => mention.split(' '))
  const value = name.value
    .split(' ')
    .map((printed, at) =>
      mostPrinted(
        syllables.map((mention) => mention[at]!),
        printed,
      ),
    )
    .join(' ')
  return value === name.value ? name : {...name, value, how: 'repaired'}
}

function mentionsOf(flow: Flow, folded: string): string[] {
  const mentions: string[] = []
  for (let at = flow.folded.indexOf(folded); at >= 0; at = flow.folded.indexOf(folded, at + folded.length)) {
    const printed = flow.text.slice(at, at + folded.length)
    if (printed !== printed.toUpperCase()) mentions.push(printed)
  }
  return mentions
}

function mostPrinted(syllables: readonly string[], printed: string): string {
  const counts = new Map<string, number>()
  for (const syllable of syllables) counts.set(syllable, (counts.get(syllable) ?? 0) + 1)
  const [best, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))
  return count * 2 > syllables.length ? best : printed
}

import type {Flow} from '../../model/flow.ts'

/** A match in the folded text of a flow; offsets are the flow's. */
export interface Match {
  readonly at: number
  readonly end: number
  readonly words: string
}

/** The matches of a global pattern between two offsets. Nothing outside is looked at, so that many stretches cost no more than their text. */
export function matchesWithin(flow: Flow, from: number, to: number, pattern: RegExp): Match[] {
  const out: Match[] = []
  const stretch = flow.folded.slice(from, to)
  pattern.lastIndex = 0
  for (let found = pattern.exec(stretch); found !== null; found = pattern.exec(stretch))
    out.push({at: from + found.index, end: from + found.index + found[0].length, words: found[0]})
  return out
}

/** The offset behind the spaces at `at`. */
export function skipSpace(text: string, at: number): number {
  let i = at
  while (text.charCodeAt(i) === 32) i++
  return i
}

import {type Flow, spanOf} from '../../model/flow.ts'
import type {Found, How} from '../../model/found.ts'
import type {PersonPhrase} from './person.ts'
import type {Range} from './words.ts'

/** A part of a flow as printed, with its place. */
export function foundAt(flow: Flow, range: Range, rule: string, how: How = 'exact'): Found<string> {
  return {value: flow.text.slice(range.start, range.end), span: spanOf(flow, range.start, range.end), how, rule}
}

/** The posts of a person; those before and after the name are joined by a comma, and their place spans the name. */
export function foundPosition(flow: Flow, phrase: PersonPhrase, rule: string): Found<string> | null {
  const [first, last] = [phrase.position[0], phrase.position.at(-1)]
  if (!first || !last) return null
  const value = phrase.position.map((post) => flow.text.slice(post.start, post.end)).join(', ')
  return {value, span: spanOf(flow, first.start, last.end), how: first === last ? 'exact' : 'expanded', rule}
}

import {concat, type Flow, slice, spanOf} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'
import type {Message} from '../../model/message.ts'
import type {Tree} from '../../model/tree.ts'

/**
 * Reads the summary of the content (trích yếu; Decree 30/2020, Annex I, II.5), as printed below the title ("Về việc …" with it), or of
 * a công văn below its number, without "V/v".
 *
 *     V/v góp ý dự thảo Quy chế
 *         ^^^^^^^^^^^^^^^^^^^^^
 */
export function readSubject(tree: Tree): {value: Found<string> | null; messages: Message[]} {
  const {subject, title} = tree.zones
  const whole = subject.length > 0 ? concat(subject) : null
  const text = whole && withoutRules(title.length === 0 ? withoutAbout(whole) : withoutLabel(whole))
  if (!text || !/\p{L}{2}/u.test(text.text)) return {value: null, messages: [{code: 'subject-missing', span: null, args: {}}]}
  return {
    value: {value: text.text, span: spanOf(text), how: 'exact', rule: title.length === 0 ? 'subject-about' : 'subject-title'},
    messages: [],
  }
}

/** "V/v", also as recognisers read it ("VW", "V/V:", "Viv"); in a công văn, where it must stand, also "VA". */
const ABOUT = /^[^\p{L}\p{N}]*v(?: ?[/.l|1] ?v|iv|w)(?![a-z]) ?[:.,-]? ?/u
const ABOUT_WORN = /^[^\p{L}\p{N}]*(?:v ?a ?v?|v)(?![a-z]) ?[:.,-]? ?/u
const withoutAbout = (flow: Flow): Flow => slice(flow, (ABOUT.exec(flow.folded) ?? ABOUT_WORN.exec(flow.folded))?.[0].length ?? 0)

/** Below a title the words are kept, "Về việc" too; only "V/v" or a label is cut. */
const withoutLabel = (flow: Flow): Flow => slice(flow, (ABOUT.exec(flow.folded) ?? LABEL.exec(flow.folded))?.[0].length ?? 0)
const LABEL = /^(?:trich yeu ?: ?|[-–_.* ]+)/u

/** Rules and stars printed below the subject belong to nobody's words. */
function withoutRules(flow: Flow): Flow {
  let end = flow.text.length
  while (end > 0 && '-–—_=*~ .·;:,'.includes(flow.text[end - 1]!)) end--
  return slice(flow, 0, end)
}

import type {Flow} from '../../model/flow.ts'
import {addParagraphs, type Tree} from '../../model/tree.ts'

/** The words of a document below its heading, as printed, in order, a paragraph a line: subject, preamble, outline, closing. */
export function bodyText(tree: Tree): Pick<Flow, 'text' | 'folded'> {
  const {subject, addressees, preamble, closing} = tree.zones
  const parts = [...subject, ...addressees, ...preamble]
  addParagraphs(tree.outline, parts)
  for (const paragraph of closing) parts.push(paragraph)
  return {text: parts.map((flow) => flow.text).join('\n'), folded: parts.map((flow) => flow.folded).join('\n')}
}

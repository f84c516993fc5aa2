import type {Flow} from '../../model/flow.ts'
import type {Clause, Tree} from '../../model/tree.ts'

/** The words of a document below its heading, as printed, in order, a paragraph a line: subject, preamble, outline, closing. */
export function bodyText(tree: Tree): Pick<Flow, 'text' | 'folded'> {
  const {subject, addressees, preamble, closing} = tree.zones
  const parts = [...subject, ...addressees, ...preamble]
  const collect = (clause: Clause): void => {
    for (const paragraph of clause.paragraphs) parts.push(paragraph)
    clause.children.forEach(collect)
  }
  tree.outline.forEach(collect)
  for (const paragraph of closing) parts.push(paragraph)
  return {text: parts.map((flow) => flow.text).join('\n'), folded: parts.map((flow) => flow.folded).join('\n')}
}

import type {Clause, Tree} from '../../model/tree.ts'

/** The words of a document below its heading, as printed, in order: subject, preamble, outline, closing. */
export function bodyText(tree: Tree): string {
  const {subject, addressees, preamble, closing} = tree.zones
  const parts = [...subject, ...addressees, ...preamble].map((flow) => flow.text)
  const collect = (clause: Clause): void => {
    for (const paragraph of clause.paragraphs) parts.push(paragraph.text)
    clause.children.forEach(collect)
  }
  tree.outline.forEach(collect)
  for (const flow of closing) parts.push(flow.text)
  return parts.join('\n')
}

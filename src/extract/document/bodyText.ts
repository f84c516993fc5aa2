import {addParagraphs, type Tree} from '../../model/tree.ts'

/** The words of a document below its heading, as printed or folded, in order, a paragraph a line: subject, preamble, outline, closing. */
export function bodyText(tree: Tree, form: 'text' | 'folded'): string {
  const {subject, addressees, preamble, closing} = tree.zones
  const parts = [...subject, ...addressees, ...preamble]
  addParagraphs(tree.outline, parts)
  for (const paragraph of closing) parts.push(paragraph)
  return parts.map((flow) => flow[form]).join('\n')
}

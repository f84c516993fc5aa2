import type {Traced} from '../model/found.ts'
import type {Message} from '../model/message.ts'
import type {Tree} from '../model/tree.ts'
import type {DocumentBlock} from '../notice.ts'

/** Looks at what was found as a whole: is this an administrative document at all, and what does it lack? */
export function check(tree: Tree, found: {readonly document: Traced<DocumentBlock>}): Message[] {
  if (isNotice(tree, found.document)) return []
  return [{code: 'input/not-a-notice', span: null, args: {}}]
}

/** A document of an office shows at least two of: its number line, its date line, its type, its recipients, its motto. */
function isNotice(tree: Tree, document: Traced<DocumentBlock>): boolean {
  const {zones} = tree
  const signs = [
    zones.number.length > 0,
    document.issuedDate !== null || zones.placeDate.length > 0,
    zones.title.length > 0,
    zones.recipients.length > 0,
    zones.motto.length > 0,
  ]
  return signs.filter(Boolean).length >= 2
}

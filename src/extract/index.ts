import {type Traced, unwrap} from '../model/found.ts'
import type {Message} from '../model/message.ts'
import type {Tree} from '../model/tree.ts'
import type {Notice} from '../notice.ts'
import {readCitations} from './citations.ts'
import {earliestIssue} from './document/date.ts'
import {readDocument} from './document/index.ts'
import {homeOf} from './home.ts'
import {readMeeting} from './meeting/index.ts'
import {readAnnexes, readClauses, readParagraphs} from './outline.ts'
import {readRecipients} from './recipients.ts'
import {readResponsibilities} from './responsibilities/index.ts'
import {issuerOf} from './responsibilities/issuer.ts'
import {readSignature} from './signature.ts'

/** The record before its places are folded away, without what belongs to the file rather than to the document. */
export type Extract = Traced<Omit<Notice, 'schemaVersion' | 'source' | 'diagnostics' | 'provenance'>>

/**
 * Reads every key of the contract from the tree. This list is the record's order: a new field is its file and its line here.
 */
export function extract(tree: Tree): {extract: Extract; messages: Message[]} {
  const {value: frame, messages} = readDocument(tree)
  const home = homeOf(frame, tree)
  const issuedDate = unwrap(frame.issuedDate)
  const meeting = readMeeting(tree, {subject: unwrap(frame.subject), issuedDate, home})
  const citations = readCitations(tree, unwrap(frame.code))
  const recipients = readRecipients(tree)
  const signature = readSignature(tree)
  return {
    extract: {
      document: frame,
      meeting: meeting.value,
      opening: readParagraphs(tree.zones.preamble, 'opening'),
      outline: readClauses(tree.outline),
      closing: readParagraphs(tree.zones.closing, 'closing'),
      responsibilities: readResponsibilities(tree, {
        home,
        issuedDate: issuedDate ?? earliestIssue(tree),
        issuer: issuerOf(unwrap(frame.organName), home),
      }),
      citations: citations.value,
      recipients: recipients.value,
      signature: signature.value,
      annexes: readAnnexes(tree),
    },
    messages: [...messages, ...meeting.messages, ...citations.messages, ...recipients.messages, ...signature.messages],
  }
}

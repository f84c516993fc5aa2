import {findCodes} from '../language/codes.ts'
import {concat, type Flow, spanOf} from '../model/flow.ts'
import type {Found, Traced} from '../model/found.ts'
import type {Message} from '../model/message.ts'
import {addParagraphs, type Tree} from '../model/tree.ts'
import type {Citation} from '../notice.ts'

/**
 * Reads the instruments the text cites by number, once each, in document order: subject, preamble, clauses, closing, annexes, footnotes.
 * The document's own number, `own`, is none; what one mention leaves unsaid (date, issuer) a later one may add.
 *
 *     Thực hiện Kế hoạch số 45/KH-UBND ngày 02/5/2023 của UBND huyện
 *               typeName    code       issuedDate     organName
 */
export function readCitations(tree: Tree, own: string | null): {value: Traced<Citation[]>; messages: Message[]} {
  const seen = new Map<string, Cited>()
  if (own) seen.set(own, {} as Cited)
  for (const flow of citingFlows(tree)) {
    for (const code of findCodes(flow)) {
      const before = seen.get(code.code)
      if (before) complete(before, code, flow)
      else seen.set(code.code, cited(code, flow))
    }
  }
  if (own) seen.delete(own)
  return {value: [...seen.values()], messages: []}
}

type Code = ReturnType<typeof findCodes>[number]
type Cited = {code: Found<string>; typeName: Found<string> | null; issuedDate: Found<string> | null; organName: Found<string> | null}

function cited(code: Code, flow: Flow): Cited {
  const found = {code: {value: code.code, span: spanOf(flow, code.start, code.end), how: code.how, rule: 'citation-code'}, ...NOTHING}
  complete(found, code, flow)
  return found
}
const NOTHING = {typeName: null, issuedDate: null, organName: null}

/** The span of what stands around a code is the code's: they are read as one mention. */
function complete(target: Cited, code: Code, flow: Flow): void {
  const span = spanOf(flow, code.start, code.end)
  for (const key of ['typeName', 'issuedDate', 'organName'] as const) {
    const value = code[key]
    if (value && !target[key])
      target[key] = {value, span, how: 'exact', rule: `citation-${key === 'typeName' ? 'type' : key === 'issuedDate' ? 'date' : 'organ'}`}
  }
}

/** The parts of a document that cite, in its order. */
function citingFlows(tree: Tree): Flow[] {
  const {subject, preamble, closing, footnotes, attachment} = tree.zones
  const flows = [...subject, ...preamble]
  addParagraphs(tree.outline, flows)
  for (const paragraph of closing) flows.push(paragraph)
  for (const {title, paragraphs, outline} of tree.annexes) {
    if (title) flows.push(title)
    for (const paragraph of paragraphs) flows.push(paragraph)
    addParagraphs(outline, flows)
  }
  for (const note of footnotes) flows.push(note)
  flows.push(concat(attachment))
  return flows
}

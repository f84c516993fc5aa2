import type {Message} from '../model/message.ts'
import type {Page, Word} from '../model/programs.ts'
import type {Line} from '../model/source.ts'
import {compose} from './compose.ts'

/** What is to be said of pages that were recognised: that they were, and which of their words are in doubt. */
export function recognitionMessages(pages: readonly Page[], reading: Printed): Message[] {
  return pages.flatMap((page) => [{code: 'text-recognised', span: null, args: {page: String(page.number)}}, ...unsureWords(page, reading)])
}

type Printed = {readonly text: string; readonly lines: readonly Line[]}

/** One message for all the names and figures of a page that are in doubt, at the least sure of them. */
export function unsureWords(page: Page, {text, lines}: Printed): Message[] {
  const unsure = page.words.filter(isUnsure).sort((a, b) => a.confidence! - b.confidence!)
  const worst = unsure[0]
  if (!worst) return []
  const printed = compose(worst.text)
  const args = {page: String(page.number), count: String(unsure.length), printed, confidence: String(worst.confidence)}
  return [{code: 'word-unsure', span: placeOf(printed, page.number, text, lines), args}]
}

/** Words that carry a value: figures, names, abbreviations. A common word that is misread is mended or harmless. */
const isUnsure = ({text, confidence = 100}: Word): boolean => confidence < SURE && /\d|\p{Lu}/u.test(text)

/** Certainty, in percent, below which every second word is wrong. */
const SURE = 60

function placeOf(printed: string, page: number, text: string, lines: readonly Line[]): Message['span'] {
  for (const {start, end, hints} of lines) {
    if (hints.page !== page) continue
    const at = text.slice(start, end).indexOf(printed)
    if (at >= 0) return {start: start + at, end: start + at + printed.length}
  }
  return null
}

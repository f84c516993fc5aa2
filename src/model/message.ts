import type {Code} from '../data/codes.ts'
import type {Span} from './flow.ts'

/** Something a reader should know about a document. Text in two languages, severity and help stand in the code table. */
export interface Message {
  readonly code: Code
  /** Where in the source; null when it concerns the document as a whole. */
  readonly span: Span | null
  /** Values for the placeholders of the text, all plain strings. */
  readonly args: Readonly<Record<string, string>>
}

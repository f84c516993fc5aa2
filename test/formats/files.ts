import {asHtml, asMarkdown, asText} from './lines.ts'
import {composed} from './notice.ts'
import {asDocx, asOdt} from './office.ts'

/** The composed notice in every format that needs no program to be made. */
export const files: Readonly<Record<string, Uint8Array>> = {
  'a.txt': bytesOf(asText(composed)),
  'a.md': bytesOf(asMarkdown(composed)),
  'a.html': bytesOf(asHtml(composed)),
  'a.docx': asDocx(composed, 'automatic'),
  'a.odt': asOdt(composed),
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

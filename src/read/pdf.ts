import {textPages} from './pdf/pages.ts'
import {trustedPages} from './pdf/trust.ts'
import type {Reading, ReadOptions} from './reading.ts'

/**
 * Reads a PDF: the text in it where that is text that can be believed, else what is recognised on the pictures of its pages.
 *
 * @throws ReadError input/encrypted, input/damaged, input/empty, input/too-large, input/no-text, input/ocr-…
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const pages = await textPages(bytes)
  return {mediaType: 'application/pdf', encoding: null, ...(await trustedPages(bytes, pages, options))}
}

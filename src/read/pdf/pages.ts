import type {Page, Word} from '../../model/programs.ts'
import {ReadError} from '../../model/read-error.ts'
import {limits} from '../limits.ts'
import {type Drawable, drawPage} from './drawing.ts'
import {mendRuntime} from './mend.ts'
import {type Operations, Pen} from './pen.ts'
import {wordsOf} from './words.ts'

/** A page with its text. */
export interface TextPage extends Page {
  /** The words of the page itself, without those laid upon it later: stamps, fields. */
  readonly own: readonly Word[]
  /** The page is text, if only blanks, and has nothing to read. */
  readonly blank: boolean
}

/**
 * The pages of a PDF with the text that is in them; pages that are pictures have no words. Nothing but text is looked at: no scripts,
 * no attachments, no links; nothing is fetched.
 *
 * @throws ReadError input/encrypted, input/damaged, input/empty, input/too-large
 */
export async function textPages(bytes: Uint8Array): Promise<TextPage[]> {
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages) throw new ReadError('input/too-large', {what: 'PDF', limit: `${limits.pages} pages`})
    const pages: TextPage[] = []
    const ops = await operations()
    let words = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await textPage(document, number, ops)
      words += page.words.length
      if (words > limits.pdfWords) throw new ReadError('input/too-large', {what: 'PDF', limit: `${limits.pdfWords} words`})
      pages.push(page)
    }
    if (pages.length === 0) throw new ReadError('input/empty')
    return pages
  } finally {
    await document.destroy().catch(() => {})
  }
}

type Document = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

async function open(bytes: Uint8Array): Promise<Document> {
  const {getDocumentProxy} = await import('unpdf')
  mendRuntime()
  try {
    // the library takes the bytes away from whoever gives them, hence a copy
    return await getDocumentProxy(new Uint8Array(bytes), SAFE)
  } catch (error) {
    throw refusal(error)
  }
}

/** No code of the file is run, nothing is fetched, nothing is printed. */
const SAFE = {
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  cMapUrl: undefined,
  standardFontDataUrl: undefined,
  // pictures are not decoded
  maxImageSize: 1,
  verbosity: 0,
} as unknown as Parameters<typeof import('unpdf')['getDocumentProxy']>[1]

function refusal(error: unknown): ReadError {
  const {name, message} = error instanceof Error ? error : {name: '', message: String(error)}
  return name === 'PasswordException'
    ? new ReadError('input/encrypted')
    : new ReadError('input/damaged', {type: 'application/pdf', reason: message})
}

/** A page that is damaged is a page without text: the others are read, and this one may still be read as a picture. */
async function textPage(document: Document, number: number, ops: Operations): Promise<TextPage> {
  try {
    const page = await document.getPage(number)
    const {width, height, transform} = page.getViewport({scale: 1})
    const pen = new Pen(ops)
    await drawPage(page as unknown as Drawable, pen)
    page.cleanup()
    const words = wordsOf(pen.items, transform, {width, height})
    return {number, width, height, words, own: words.filter((word) => !word.laid), blank: words.length === 0 && pen.blanks}
  } catch (error) {
    if (error instanceof ReadError) throw error
    return {number, width: 0, height: 0, words: [], own: [], blank: false}
  }
}

async function operations(): Promise<Operations> {
  const {getResolvedPDFJS} = await import('unpdf')
  return (await getResolvedPDFJS()).OPS
}

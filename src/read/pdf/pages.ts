import type {Page} from '../../model/programs.ts'
import {ReadError} from '../../model/read-error.ts'
import {limits} from '../limits.ts'
import {annotationItems} from './annotations.ts'
import {mendRuntime} from './mend.ts'
import {type Item, wordsOf} from './words.ts'

/**
 * The pages of a PDF with the text that is in them; pages that are pictures have no words. Nothing but text is looked at: no scripts,
 * no attachments, no links; nothing is fetched.
 *
 * @throws ReadError input/encrypted, input/damaged, input/empty, input/too-large
 */
export async function textPages(bytes: Uint8Array): Promise<Page[]> {
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages) throw new ReadError('input/too-large', {what: 'số trang', limit: String(limits.pages)})
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await textPage(document, number))
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
async function textPage(document: Document, number: number): Promise<Page> {
  try {
    const page = await document.getPage(number)
    const {width, height, transform} = page.getViewport({scale: 1})
    const items = await itemsOf(page.streamTextContent())
    // what lies upon a scan is recognised with it
    if (items.length > 0 && (await hasFields(page))) items.push(...annotationItems(await page.getOperatorList(), await operations()))
    page.cleanup()
    return {number, width, height, words: wordsOf(items, transform, {width, height})}
  } catch (error) {
    if (error instanceof ReadError) throw error
    return {number, width: 0, height: 0, words: []}
  }
}

type PdfPage = Awaited<ReturnType<Document['getPage']>>

/** Annotations that show text of their own; links and notes show none. */
const FIELDS: readonly unknown[] = ['Widget', 'FreeText', 'Stamp']

async function hasFields(page: PdfPage): Promise<boolean> {
  const annotations: readonly {subtype?: unknown; hasAppearance?: unknown}[] = await page.getAnnotations()
  return annotations.some(({subtype, hasAppearance}) => hasAppearance && FIELDS.includes(subtype))
}

async function operations(): Promise<Readonly<Record<string, number>>> {
  const {getResolvedPDFJS} = await import('unpdf')
  return (await getResolvedPDFJS()).OPS
}

/** Letters of one page. A page printed full in the smallest type has 20,000. */
const LETTERS = 500_000

async function itemsOf(stream: ReadableStream): Promise<Item[]> {
  const items: Item[] = []
  let letters = 0
  const reader = stream.getReader()
  for (;;) {
    const {value, done} = await reader.read()
    if (done) return items
    for (const item of value.items) {
      if (typeof item.str !== 'string') continue
      letters += item.str.length + 1
      items.push(item)
    }
    if (letters > LETTERS) {
      await reader.cancel(new Error('enough')).catch(() => {})
      throw new ReadError('input/too-large', {what: 'số chữ một trang', limit: String(LETTERS)})
    }
  }
}

import {damageOf} from '../language/restore/damaged.ts'
import {ReadError} from '../model/read-error.ts'
import type {Line, Source} from '../model/source.ts'
import {ALIEN, rareIn} from './characters.ts'
import {compose} from './compose.ts'
import {digest} from './digest.ts'
import {type Decoded, decode} from './encoding.ts'
import {limits} from './limits.ts'
import {isHtml, recognise} from './magic.ts'
import {unmangled} from './mangled.ts'
import {holdsEncrypted} from './ole.ts'
import {hasPipeTable} from './pipe-table.ts'
import type {Format, Reading, ReadOptions} from './reading.ts'
import {textLines, tooManyLines} from './text.ts'

/**
 * Reads the bytes of a document into lines, whatever its format; a string is text.
 *
 *     const source = await readSource(bytes, {file: 'tb-12.txt'})
 *
 * @throws ReadError input/… when there is nothing to be read
 */
export async function readSource(input: string | Uint8Array, options: ReadOptions = {}): Promise<Source> {
  try {
    if (input.length === 0) throw new ReadError('input/empty')
    const reading = await read(input, options)
    if (!/\S/u.test(reading.text)) throw new ReadError('input/empty')
    const {text, lines, mediaType, encoding, messages = []} = reading
    if (lines.length > limits.lines) throw tooManyLines()
    const damage = Math.max(damageOf(text), messages.some(({code}) => code === 'text-recognised') ? RECOGNISED : 0)
    const restore = damage > 0 ? (await import('../language/restore/index.ts')).restorerOf(text, damage) : null
    return {type: 'source', text, lines, mediaType, encoding, sha256: digest(input), file: baseName(options), messages, restore}
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError(error.code, {file: baseName(options) ?? '-', ...error.args})
    throw error
  }
}

/** Recognition leaves mostly syllables for syllables, so that what it damaged is less than shows. */
const RECOGNISED = 0.025

/** Files that are no text are known by their bytes, whatever they are called. */
async function read(input: string | Uint8Array, options: ReadOptions): Promise<Reading> {
  if (typeof input === 'string') return readText({text: input, encoding: 'utf-8'}, options)
  const type = options.from === undefined ? recognise(input) : typeNamed(options.from, input)
  if (type === null && input.length > limits.textBytes)
    throw new ReadError('input/too-large', {what: 'text', limit: `${limits.textBytes} bytes`})
  if (type === null) return readText(await decode(input, options.encoding), options)
  if (type === 'application/x-ole-storage' && holdsEncrypted(input)) throw new ReadError('input/encrypted')
  const reader = binaryFormats[type]
  if (!reader) throw new ReadError('input/unsupported-type', {type})
  return (await reader())(input, options)
}

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Reading>

/** Formats that are no text, by the kind that the first bytes tell; each reader and its library is loaded when such a file comes. */
const binaryFormats: Readonly<Record<string, () => Promise<Reader>>> = {
  'application/zip': async () => (await import('./archive.ts')).readArchive,
  'application/pdf': async () => (await import('./pdf.ts')).readPdf,
  'application/x-ole-storage': async () => (await import('./word97.ts')).word97(readerOfDocx),
  'application/rtf': async () => (await import('./word97.ts')).rtf(readerOfDocx),
  'image/png': async () => (await import('./picture.ts')).readPicture,
  'image/jpeg': async () => (await import('./picture.ts')).readPicture,
  'image/tiff': async () => (await import('./picture.ts')).readPicture,
}

/** What the caller says the bytes are; null for text. */
function typeNamed(from: Format, bytes: Uint8Array): string | null {
  if (from !== 'image') return namedTypes[from] ?? null
  const seen = recognise(bytes)
  return seen?.startsWith('image/') ? seen : 'image/png'
}

const namedTypes: Readonly<Partial<Record<Format, string>>> = {
  docx: 'application/zip',
  odt: 'application/zip',
  doc: 'application/x-ole-storage',
  rtf: 'application/rtf',
  pdf: 'application/pdf',
}

/** DOCX is a zip archive. */
async function readerOfDocx(): Promise<Reader> {
  const reader = binaryFormats['application/zip']
  if (!reader) throw new ReadError('input/unsupported-type', {type: 'application/zip'})
  return reader()
}

async function readText({text: decoded, encoding, messages = []}: Decoded, options: ReadOptions): Promise<Reading> {
  const text = decoded.charCodeAt(0) === BYTE_ORDER_MARK ? decoded.slice(1) : decoded
  if (text.includes('\0')) throw new ReadError('input/binary')
  const format = textFormats.find((entry) => entry.suits(text, options)) ?? textFormats.at(-1)!
  if (text.length > format.letters) throw new ReadError('input/too-large', {what: format.mediaType, limit: `${format.letters} letters`})
  const {messages: more = [], ...reading} = await format.read(text, encoding)
  return {mediaType: format.mediaType, encoding, ...reading, messages: [...messages, ...more]}
}

interface TextFormat {
  readonly mediaType: string
  /** The longest text that is read. */
  readonly letters: number
  readonly suits: (text: string, options: ReadOptions) => boolean
  readonly read: (text: string, encoding: string) => Promise<Pick<Reading, 'text' | 'lines' | 'messages'>>
}

/** A format whose own text is the text of the source. */
const literally =
  (linesOf: (text: string, rare: number) => readonly Line[] | Promise<readonly Line[]>): TextFormat['read'] =>
  async (decoded, encoding) => {
    const rare = rareIn(decoded)
    const found = (rare & ALIEN) === 0 ? null : await unmangled(decoded)
    const right = found?.text ?? decoded
    const tcvn3 = (found?.encoding ?? encoding) === 'tcvn3'
    const whole = tcvn3 ? (await import('./encodings/headings.ts')).withHeadings(right) : right
    const text = compose(whole, whole === decoded ? rare : rareIn(whole))
    return {text, lines: await linesOf(text, rare), messages: found?.messages ?? []}
  }

/** Formats of text, the first that suits is taken. Pages of the web saved as text keep their tables as Markdown. */
const textFormats: readonly TextFormat[] = [
  {
    mediaType: 'text/html',
    letters: limits.htmlLetters,
    suits: (text, {from, file}) => (from ? from === 'html' : !MARKDOWN.test(file ?? '') && isHtml(text)),
    read: async (text) => (await import('./html.ts')).readHtml(text),
  },
  {
    mediaType: 'text/markdown',
    letters: limits.markdownLetters,
    suits: (text, {from, file}) => (from ? from === 'markdown' : MARKDOWN.test(file ?? '') || hasPipeTable(text)),
    read: literally(async (text) => (await import('./markdown.ts')).markdownLines(text)),
  },
  {mediaType: 'text/plain', letters: limits.textBytes, suits: () => true, read: literally(textLines)},
]

const MARKDOWN = /\.(?:md|markdown)$/iu
const BYTE_ORDER_MARK = 0xfeff

const baseName = ({file}: ReadOptions): string | null => file?.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) || null

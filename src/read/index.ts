import {ReadError} from '../model/read-error.ts'
import type {Line, Source} from '../model/source.ts'
import {compose} from './compose.ts'
import {digest} from './digest.ts'
import {decode} from './encoding.ts'
import {recognise} from './magic.ts'
import {hasPipeTable} from './pipe-table.ts'
import type {Reading, ReadOptions} from './reading.ts'
import {textLines} from './text.ts'

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
    return {type: 'source', text, lines, mediaType, encoding, sha256: digest(input), file: baseName(options), messages}
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError(error.code, {file: baseName(options) ?? '-', ...error.args})
    throw error
  }
}

/** Files that are no text are known by their bytes, whatever they are called. */
async function read(input: string | Uint8Array, options: ReadOptions): Promise<Reading> {
  if (typeof input === 'string') return readText({text: input, encoding: 'utf-8'}, options)
  const type = recognise(input)
  if (type === null) return readText(decode(input), options)
  const reader = binaryFormats[type]
  if (!reader) throw new ReadError('input/unsupported-type', {type})
  return (await reader())(input, options)
}

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Reading>

/** Formats that are no text, by the kind that the first bytes tell; each reader and its library is loaded when such a file comes. */
const binaryFormats: Readonly<Record<string, () => Promise<Reader>>> = {
  'application/pdf': async () => (await import('./pdf.ts')).readPdf,
  'application/x-ole-storage': async () => (await import('./word97.ts')).word97(readerOfDocx),
  'application/rtf': async () => (await import('./word97.ts')).rtf(readerOfDocx),
  'image/png': async () => (await import('./picture.ts')).readPicture,
  'image/jpeg': async () => (await import('./picture.ts')).readPicture,
  'image/tiff': async () => (await import('./picture.ts')).readPicture,
}

/** DOCX is a zip archive. */
async function readerOfDocx(): Promise<Reader> {
  const reader = binaryFormats['application/zip']
  if (!reader) throw new ReadError('input/unsupported-type', {type: 'application/zip'})
  return reader()
}

async function readText({text: decoded, encoding}: {text: string; encoding: string}, options: ReadOptions): Promise<Reading> {
  const text = compose(decoded.charCodeAt(0) === BYTE_ORDER_MARK ? decoded.slice(1) : decoded)
  if (text.includes('\0')) throw new ReadError('input/binary')
  const format = textFormats.find((entry) => entry.suits(text, options)) ?? textFormats.at(-1)!
  return {mediaType: format.mediaType, encoding, text, lines: await format.lines(text)}
}

interface TextFormat {
  readonly mediaType: string
  readonly suits: (text: string, options: ReadOptions) => boolean
  readonly lines: (text: string) => readonly Line[] | Promise<readonly Line[]>
}

/** Formats of text, the first that suits is taken. Pages of the web saved as text keep their tables as Markdown. */
const textFormats: readonly TextFormat[] = [
  {
    mediaType: 'text/markdown',
    suits: (text, {from, file}) => (from ? from === 'markdown' : /\.(?:md|markdown)$/iu.test(file ?? '') || hasPipeTable(text)),
    lines: async (text) => (await import('./markdown.ts')).markdownLines(text),
  },
  {mediaType: 'text/plain', suits: () => true, lines: textLines},
]

const BYTE_ORDER_MARK = 0xfeff

const baseName = ({file}: ReadOptions): string | null => file?.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) || null

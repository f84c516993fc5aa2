import {ReadError} from '../model/read-error.ts'
import type {Line, Source} from '../model/source.ts'
import {compose} from './compose.ts'
import {digest} from './digest.ts'
import {decode} from './encoding.ts'
import {hasPipeTable} from './pipe-table.ts'
import {textLines} from './text.ts'

export interface ReadOptions {
  /** Name of the file; its ending helps to tell the format. */
  readonly file?: string
  /** The format, where the caller knows better. */
  readonly from?: 'text' | 'markdown'
}

/**
 * Decodes a document and finds its lines.
 *
 *     const source = await readSource(bytes, {file: 'tb-12.txt'})
 *
 * @throws ReadError input/empty, input/binary, input/unsupported-type, input/encoding
 */
export async function readSource(input: string | Uint8Array, options: ReadOptions = {}): Promise<Source> {
  if (input.length === 0) throw new ReadError('input/empty', named(options))
  const decoded = typeof input === 'string' ? {text: input, encoding: 'utf-8'} : decodeNamed(input, options)
  const text = compose(decoded.text.charCodeAt(0) === BYTE_ORDER_MARK ? decoded.text.slice(1) : decoded.text)
  if (text.includes('\0')) throw new ReadError('input/binary', named(options))
  if (!/\S/u.test(text)) throw new ReadError('input/empty', named(options))
  const reader = readers.find((entry) => entry.suits(text, options)) ?? readers.at(-1)!
  const lines = await reader.lines(text)
  return {
    type: 'source',
    text,
    lines,
    mediaType: reader.mediaType,
    encoding: decoded.encoding,
    sha256: digest(input),
    file: baseName(options),
  }
}

interface Reader {
  readonly mediaType: string
  readonly suits: (text: string, options: ReadOptions) => boolean
  readonly lines: (text: string) => readonly Line[] | Promise<readonly Line[]>
}

/** The formats, the first that suits is taken. Pages of the web saved as text keep their tables as Markdown. */
const readers: readonly Reader[] = [
  {
    mediaType: 'text/markdown',
    suits: (text, {from, file}) => (from ? from === 'markdown' : /\.(?:md|markdown)$/iu.test(file ?? '') || hasPipeTable(text)),
    lines: async (text) => (await import('./markdown.ts')).markdownLines(text),
  },
  {mediaType: 'text/plain', suits: () => true, lines: textLines},
]

function decodeNamed(bytes: Uint8Array, options: ReadOptions): {text: string; encoding: string} {
  try {
    return decode(bytes)
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError(error.code, {...named(options), ...error.args})
    throw error
  }
}

const BYTE_ORDER_MARK = 0xfeff

const baseName = ({file}: ReadOptions): string | null => file?.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) || null

const named = (options: ReadOptions): Record<string, string> => ({file: baseName(options) ?? '-'})

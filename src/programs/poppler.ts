import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {ReadError} from '../model/read-error.ts'
import {limits} from '../read/limits.ts'
import {type Pixmap, readPixmap} from './pixmap.ts'
import {reasonOf, run} from './run.ts'

const program = 'pdftoppm'

/** A PDF in a file, and the program that draws it. */
export interface Drawing {
  readonly command: string
  readonly file: string
  readonly folder: string
  readonly signal?: AbortSignal | undefined
}

/** One page as a picture, in colour. Every page gets as many points as A4 at 300 a line inch, whatever size it says it has. */
export async function pageAsPixmap(drawing: Drawing, page: number): Promise<Pixmap> {
  const target = join(drawing.folder, `page-${page}`)
  const words = ['-f', String(page), '-l', String(page), '-singlefile', '-scale-to', String(LONG_SIDE), drawing.file, target]
  const ended = await draw(drawing, words)
  const bytes = await readFile(`${target}.ppm`).catch(() => null)
  if (bytes === null) throw failure(reasonOf(ended))
  await rm(`${target}.ppm`, {force: true})
  try {
    return readPixmap(bytes)
  } catch (error) {
    throw failure(error instanceof Error ? error.message : String(error))
  }
}

/**
 * How many pages there are: asked for the page behind the last one that would be read, the program says what the last one is.
 *
 *     Wrong page range given: the first page (201) can not be after the last page (4).
 *
 * @throws ReadError input/too-large, input/encrypted, input/ocr-failed
 */
export async function countPages(drawing: Drawing): Promise<number> {
  const beyond = String(limits.ocrPages + 1)
  const ended = await draw(drawing, [
    '-f',
    beyond,
    '-l',
    beyond,
    '-singlefile',
    '-scale-to',
    '8',
    drawing.file,
    join(drawing.folder, 'beyond'),
  ])
  const last = /last page \((?<last>\d+)\)/u.exec(ended.stderr)?.groups?.last
  if (last !== undefined && Number(last) > 0) return Number(last)
  if (/password/iu.test(ended.stderr)) throw new ReadError('input/encrypted')
  if (ended.code === 0) throw tooMany()
  throw failure(reasonOf(ended))
}

export const tooMany = (): ReadError => new ReadError('input/too-large', {what: 'OCR', limit: `${limits.ocrPages} pages`})

const draw = ({command, signal}: Drawing, words: readonly string[]) => run({program, command, words, seconds: limits.ocrSeconds, signal})

const failure = (reason: string): ReadError => new ReadError('input/ocr-failed', {reason: `${program}: ${reason}`})

const LONG_SIDE = 3508

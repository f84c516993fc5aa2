import {writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import type {Page, Recognition} from '../model/programs.ts'
import {ReadError} from '../model/read-error.ts'
import {limits} from '../read/limits.ts'
import type {Engine} from './engine.ts'
import {find, type Machine} from './find.ts'
import {withFolder} from './folder.ts'
import {quartersOff, upright} from './geometry.ts'
import type {PrintedPage} from './hocr.ts'
import {installing, parts} from './install.ts'
import {readPage} from './page.ts'
import {countPages, pageAsPixmap, tooMany} from './poppler.ts'
import {externalEngine, languagesOf} from './tesseract.ts'
import {packageEngine} from './tesseract-js.ts'
import {wordsOf} from './words.ts'
import {wrapInPdf} from './wrap.ts'

/**
 * Recognises the words of the pages of a PDF, or of pictures, by the program tesseract or the package tesseract.js.
 *
 * @throws ReadError input/ocr-missing, input/ocr-failed, input/too-large, input/encrypted, input/timeout
 */
export async function recognise(bytes: Uint8Array, request: Recognition, machine: Machine, signal?: AbortSignal): Promise<Page[]> {
  const engine = await engineFor(request.language, machine, signal)
  try {
    return await withFolder((folder) =>
      request.mediaType === 'application/pdf'
        ? ofPdf(bytes, request, engine, folder, machine, signal)
        : ofPicture(bytes, request, engine, folder, machine, signal),
    )
  } catch (error) {
    if (error instanceof ReadError || signal?.aborted) throw error
    throw new ReadError('input/ocr-failed', {reason: error instanceof Error ? error.message : String(error)})
  } finally {
    await engine.close()
  }
}

async function ofPdf(
  bytes: Uint8Array,
  {pages}: Recognition,
  engine: Engine,
  folder: string,
  machine: Machine,
  signal?: AbortSignal,
): Promise<Page[]> {
  const command = find('pdftoppm', machine)
  if (command === null) throw missing('pdftoppm', machine)
  const file = join(folder, 'document.pdf')
  await writeFile(file, bytes)
  const drawing = {command, file, folder, signal}
  const wanted = pages ?? Array.from({length: await countPages(drawing)}, (_, at) => at + 1)
  if (wanted.length > limits.ocrPages) throw tooMany()
  return abreast(wanted, async (number) => {
    const map = await pageAsPixmap(drawing, number)
    return pageOf(await readPage(map, engine, folder, `grey-${number}`), number)
  })
}

/** Where it can be, a picture is drawn like a page of a PDF. Any other, such as a TIFF with its pages, the engine reads as it is. */
async function ofPicture(
  bytes: Uint8Array,
  request: Recognition,
  engine: Engine,
  folder: string,
  machine: Machine,
  signal?: AbortSignal,
): Promise<Page[]> {
  const {mediaType, pages} = request
  const wrapped = find('pdftoppm', machine) === null ? null : wrapInPdf(bytes, mediaType)
  if (wrapped) return ofPdf(wrapped, {...request, pages: [1]}, engine, folder, machine, signal)
  const file = join(folder, `picture.${mediaType.slice('image/'.length)}`)
  await writeFile(file, bytes)
  const found = await engine.read(file, 'page')
  if (found.length > limits.ocrPages) throw tooMany()
  return found.map((page, at) => pageOf(upright(page, quartersOff(page)), at + 1)).filter(({number}) => pages?.includes(number) ?? true)
}

const pageOf = (page: PrintedPage, number: number): Page => ({number, width: page.width, height: page.height, words: wordsOf(page)})

/** Works on as many at once as there are cores; results in order. The first failure stops what has not begun. */
async function abreast<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length)
  let next = 0
  let failed = false
  const worker = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const at = next++
      results[at] = await work(items[at]!)
    }
  }
  const workers = Array.from({length: Math.min(items.length, availableParallelism())}, () =>
    worker().catch((error: unknown) => {
      failed = true
      throw error
    }),
  )
  const ends = await Promise.allSettled(workers) // none may still write into the folder when it is removed
  const failure = ends.find((end) => end.status === 'rejected')
  if (failure) throw failure.reason
  return results
}

async function engineFor(language: string, machine: Machine, signal?: AbortSignal): Promise<Engine> {
  const command = find('tesseract', machine)
  if (command !== null) {
    const known = await languagesOf(command, signal)
    const lacking = language.split('+').filter((each) => !known.includes(each))
    if (lacking.length === 0) return externalEngine(command, language, known, signal)
    const engine = await packageEngine(language)
    if (engine !== null) return engine
    const program = lacking.map((each) => `tesseract-ocr-${each}`).join(', ')
    throw new ReadError('input/ocr-missing', {program, install: installing('vietnamese', machine).replaceAll('-vie', `-${lacking[0]}`)})
  }
  const engine = await packageEngine(language)
  if (engine !== null) return engine
  throw missing('tesseract', machine)
}

const missing = (part: 'tesseract' | 'pdftoppm', machine: Machine): ReadError =>
  new ReadError('input/ocr-missing', {program: parts[part].title, install: installing(part, machine)})

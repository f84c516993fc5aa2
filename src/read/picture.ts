import {ReadError} from '../model/read-error.ts'
import {pageLines} from './layout.ts'
import {recognise} from './magic.ts'
import type {Reading, ReadOptions} from './reading.ts'
import {recognitionMessages} from './recognised.ts'

/**
 * Reads a picture of a page: a scan or a photograph in PNG, JPEG or TIFF.
 *
 * @throws ReadError input/no-text where recognition is off, input/ocr-…, input/timeout
 */
export async function readPicture(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const mediaType = recognise(bytes) as 'image/png' | 'image/jpeg' | 'image/tiff'
  if (options.ocr === 'never') throw new ReadError('input/no-text')
  if (!options.programs) throw new ReadError('input/ocr-missing', {program: 'tesseract'})
  const pages = await options.programs.recognise(bytes, {mediaType, language: options.ocrLanguage ?? 'vie'})
  const printed = pageLines(pages)
  return {mediaType, encoding: null, ...printed, messages: recognitionMessages(pages, printed)}
}

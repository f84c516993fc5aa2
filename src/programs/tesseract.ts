import {ReadError} from '../model/read-error.ts'
import {limits} from '../read/limits.ts'
import {type Engine, RESOLUTION} from './engine.ts'
import {readHocr} from './hocr.ts'
import {reasonOf, run} from './run.ts'

const program = 'tesseract'

/** The program tesseract as an engine. One thread each: several at once on one page take seven times as long. */
export function externalEngine(command: string, language: string, known: readonly string[], signal?: AbortSignal): Engine {
  const layouts = {page: known.includes('osd') ? '1' : '3', block: '6'} as const
  return {
    read: async (file, layout) => {
      const words = [file, 'stdout', '-l', language, '--psm', layouts[layout], '--dpi', String(RESOLUTION), 'hocr']
      const ended = await run({program, command, words, seconds: limits.ocrSeconds, env: {OMP_THREAD_LIMIT: '1'}, signal})
      const pages = ended.code === 0 ? readHocr(ended.stdout) : []
      if (pages.length === 0) throw new ReadError('input/ocr-failed', {reason: `${program}: ${reasonOf(ended)}`})
      return pages
    },
    close: async () => {},
  }
}

/**
 * The languages it has data for.
 *
 *     List of available languages in "/usr/share/tesseract-ocr/5/tessdata/" (3):␊eng␊osd␊vie
 */
export async function languagesOf(command: string, signal?: AbortSignal): Promise<string[]> {
  const {stdout, stderr} = await run({program, command, words: ['--list-langs'], seconds: SECONDS_TO_ANSWER, signal})
  return `${stdout}\n${stderr}`.split(/\r?\n/u).filter((line) => /^[A-Za-z_]+(?:\/[A-Za-z_]+)?$/u.test(line))
}

const SECONDS_TO_ANSWER = 20

import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {ReadError} from '../model/read-error.ts'
import {limits} from '../read/limits.ts'
import {type Engine, RESOLUTION} from './engine.ts'
import {readHocr} from './hocr.ts'

/**
 * The package tesseract.js as an engine, with the language data of a package beside it; nothing is fetched. Null where one of the two is
 * not installed: both are optional.
 */
export async function packageEngine(language: string): Promise<Engine | null> {
  const data = language === 'vie' ? dataFolder() : null
  const tesseract = data === null ? null : await import('tesseract.js').catch(() => null)
  if (data === null || tesseract === null) return null
  const worker = await tesseract.createWorker(language, 1, {langPath: data, gzip: true, cacheMethod: 'none', errorHandler: () => {}})
  return {
    read: async (file, layout) => {
      await worker.setParameters({
        tessedit_pageseg_mode: layout === 'page' ? tesseract.PSM.AUTO : tesseract.PSM.SINGLE_BLOCK,
        user_defined_dpi: String(RESOLUTION),
      })
      const {data: found} = await within(limits.ocrSeconds, worker.recognize(file, {}, {text: false, hocr: true}))
      return readHocr(found.hocr ?? '')
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

/** Whether both packages are there, and the version of the first. */
export function packageVersion(): string | null {
  try {
    if (dataFolder() === null) return null
    return (createRequire(import.meta.url)('tesseract.js/package.json') as {version: string}).version
  } catch {
    return null
  }
}

function dataFolder(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
  } catch {
    return null
  }
}

async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new ReadError('input/timeout', {program: 'tesseract.js', seconds: String(seconds)})
    timer = setTimeout(() => reject(error), seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

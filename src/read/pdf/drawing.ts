import {ReadError} from '../../model/read-error.ts'
import {limits} from '../limits.ts'
import type {Pen} from './pen.ts'

/** A part of what draws a page, as the library lists it: numbers of what is done, and what it is done with. */
interface Chunk {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
  readonly length: number
  readonly lastChunk: boolean
  readonly separateAnnots: unknown
}

/** A page of the library, with how it gathers its list chunk by chunk. */
export interface Drawable {
  readonly getOperatorList: () => Promise<Pick<Chunk, 'fnArray' | 'argsArray'>>
  _renderPageChunk?: (chunk: Chunk, state: unknown) => void
}

/**
 * Moves a pen over a page. The library would gather all operations of the page first, which a small hostile file can blow up to any
 * number; each chunk is taken from it as it comes and forgotten, and a page that has no end is refused.
 */
export function drawPage(page: Drawable, pen: Pen): Promise<void> {
  return new Promise((resolve, reject) => {
    let count = 0
    const take = ({fnArray, argsArray}: Pick<Chunk, 'fnArray' | 'argsArray'>): void => {
      count += fnArray.length
      if (count > limits.pdfOperations) {
        reject(tooLarge(limits.pdfOperations, 'operations'))
        return
      }
      for (let i = 0; i < fnArray.length; i++) pen.draw(fnArray[i]!, argsArray[i])
      if (pen.depth > limits.pdfDepth) reject(tooLarge(limits.pdfDepth, 'levels'))
    }
    const gather = page._renderPageChunk
    if (gather) {
      page._renderPageChunk = (chunk, state): void => {
        take(chunk)
        gather.call(page, {...NOTHING, lastChunk: chunk.lastChunk, separateAnnots: chunk.separateAnnots}, state)
      }
    }
    page.getOperatorList().then((rest) => {
      take(rest)
      resolve()
    }, reject)
  })
}

const NOTHING = {fnArray: [], argsArray: [], length: 0}
const tooLarge = (limit: number, of: string): ReadError => new ReadError('input/too-large', {what: 'PDF', limit: `${limit} ${of}`})

import type {PrintedPage} from './hocr.ts'

/** What recognises the words of a picture. */
export interface Engine {
  /** `page`: columns, titles, tables, wherever they stand and however the page is turned. `block`: one block of lines, each to be read. */
  readonly read: (file: string, layout: 'page' | 'block') => Promise<PrintedPage[]>
  readonly close: () => Promise<void>
}

/** Points a line inch that pictures are taken to have; a picture's own word on that is often wrong. */
export const RESOLUTION = 300

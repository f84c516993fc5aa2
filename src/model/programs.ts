/**
 * Programs outside this package that read what it cannot read itself. The core knows only this shape, so that it runs in a browser;
 * whoever may start processes hands them in (`ReadOptions.programs`).
 */
export interface Programs {
  /**
   * Turns an older word processor file into DOCX.
   *
   * @throws ReadError input/converter-missing, input/converter-failed, input/timeout
   */
  readonly toDocx: (bytes: Uint8Array, ending: 'doc' | 'rtf') => Promise<Uint8Array>
  /**
   * Recognises the words of pictures of pages.
   *
   * @throws ReadError input/ocr-missing, input/ocr-failed, input/timeout
   */
  readonly recognise: (bytes: Uint8Array, request: Recognition) => Promise<readonly Page[]>
}

export interface Recognition {
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/tiff'
  /** 1-based pages wanted of a PDF or TIFF; all when absent. */
  readonly pages?: readonly number[]
  /** Languages as tesseract names them, such as `vie` or `vie+eng`. */
  readonly language: string
}

/** A page of paper with what is printed on it, in any unit of length, the origin at the top left. */
export interface Page {
  /** 1-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** A run of letters printed together: a word of OCR, a text item of a PDF. */
export interface Word {
  readonly text: string
  readonly x: number
  /** Base line, from the top of the page. */
  readonly y: number
  readonly width: number
  /** Size of the type, about the height of a line. */
  readonly size: number
  readonly bold?: boolean
  /** 0 to 100, of recognised pictures only. */
  readonly confidence?: number
}

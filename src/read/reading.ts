import type {Message} from '../model/message.ts'
import type {Programs} from '../model/programs.ts'
import type {Hints, Line} from '../model/source.ts'
import {compose} from './compose.ts'
import type {Encoding} from './encoding.ts'

export interface ReadOptions {
  /** Name of the file; its ending helps to tell text from Markdown. */
  readonly file?: string
  /** The format, where the caller knows better. */
  readonly from?: Format
  /** The encoding of text, where the caller knows better. */
  readonly encoding?: Encoding
  /** Whether pages are read as pictures: auto, where they have no text that can be believed. */
  readonly ocr?: 'auto' | 'always' | 'never'
  /** Languages for that, as tesseract names them; `vie` by default. */
  readonly ocrLanguage?: string
  /** Programs outside, for what cannot be read without them. */
  readonly programs?: Programs
}

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'odt' | 'doc' | 'rtf' | 'pdf' | 'image'

/** What a reader makes of the bytes of its format. `text` is NFC; the lines are in its order and hold all that is not blank in it. */
export interface Reading {
  readonly mediaType: string
  readonly encoding: string | null
  readonly text: string
  readonly lines: readonly Line[]
  readonly messages?: readonly Message[]
}

/** Collects the lines of a format that has no text of its own: every line goes into one text, behind a line break. */
export class Paper {
  readonly #lines: Line[] = []
  #text = ''

  /** Adds one line and gives where it stands; line breaks inside it become spaces. */
  line(text: string, hints: Hints = {}): Line {
    const printed = compose(text.replace(BREAKS, ' '))
    const start = this.#text.length
    const line = {start, end: start + printed.length, hints}
    this.#text += `${printed}\n`
    this.#lines.push(line)
    return line
  }

  done(): Pick<Reading, 'text' | 'lines'> {
    return {text: this.#text, lines: this.#lines}
  }
}

const BREAKS = /[\n\v\f\r\u0085\u2028\u2029]+|\0/gu

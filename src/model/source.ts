import type {Piece, Span} from './flow.ts'
import type {Message} from './message.ts'

/**
 * The first shape of a document: decoded text and its lines. Every reader (text, Markdown, Word, PDF, OCR …) gives this,
 * so that no later stage can tell which format a notice came from.
 */

/** What the format knows about a line beyond its text. A hint helps a decision; no decision needs one. */
export interface Hints {
  /** Table cell: 0-based row and column, and the table it belongs to; cells of one row stand side by side on paper. */
  readonly cell?: {readonly table: number; readonly row: number; readonly column: number}
  /** The line begins a paragraph of the format itself, as one of Word does; it may still go on with a sentence. */
  readonly paragraph?: boolean
  readonly bold?: boolean
  readonly centred?: boolean
  /** 1-based page, where the format has pages. */
  readonly page?: number
  /** What stands outside the run of the text: a running head or foot of pages, a footnote. */
  readonly aside?: 'running' | 'note'
  /** How sure the recognition of a picture was of the least sure word, 0 to 100. */
  readonly confidence?: number
}

/** One line of the source. `start`/`end` are UTF-16 offsets into `Source.text`, half open, without the line's own markup or line break. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly hints: Hints
  /** Markup inside the line, in order, to be left out by whoever reads its words; absent when there is none. */
  readonly cuts?: readonly Cut[]
}

/** A range of markup. `glued`: it stands inside a word, so that what is left on its two sides is read without a space between. */
export interface Cut extends Span {
  readonly glued?: true
}

/**
 * The stretches of a line that are no markup, in order, for `flowOf`.
 *
 *     2\. Giao **Sở Y tế** chủ trì
 *     ^ ^^^^^^^  ^^^^^^^  ^^^^^^^^   four stretches, the second glued to the first
 */
export function linePieces(line: Line): readonly Piece[] {
  if (!line.cuts) return [line]
  const pieces: Piece[] = []
  let start = line.start
  let glued = false
  for (const cut of [...line.cuts, {start: line.end, end: line.end}] as Cut[]) {
    if (cut.start > start) pieces.push(glued ? {start, end: cut.start, glued} : {start, end: cut.start})
    start = cut.end
    glued = cut.glued === true
  }
  return pieces
}

/** A decoded document. `text` is NFC; every offset in the program is an offset into it. */
export interface Source {
  readonly type: 'source'
  readonly text: string
  readonly lines: readonly Line[]
  /** IANA media type of the bytes as recognised, such as `text/plain`. */
  readonly mediaType: string
  /** Encoding of the bytes: a WHATWG label such as `utf-8`, or `viscii`, `tcvn3` or `vni`, which have none; null where the file holds no bytes of text (PDF, pictures). */
  readonly encoding: string | null
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
  /** Base name of the file, or null for a string or a pipe without a name. */
  readonly file: string | null
  /** What the reader noticed; places are in `text`. */
  readonly messages: readonly Message[]
  /** Mends the words of a quoted stretch where the text is evidently damaged (a poor scan); null where it is sound. */
  readonly restore: ((text: string) => string) | null
}

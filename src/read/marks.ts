// What Markdown says of one UTF-16 unit of the text, as bits.
export const CUT = 1 // markup, no word of the document
export const SPACE = 2 // markup that parts words, such as &nbsp;
export const BREAK = 4 // markup that breaks the line
export const BOLD = 8
export const PROSE = 16 // running text: not code, not a list marker

/** Marks `[start, end)` with `bits`. */
export function mark(marks: Uint8Array, start: number, end: number, bits: number): void {
  for (let i = start; i < end; i++) marks[i]! |= bits
}

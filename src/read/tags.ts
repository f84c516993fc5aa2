import {BREAK, CUT, mark, SPACE} from './marks.ts'

/**
 * Marks the tags and comments of HTML inside Markdown; the words between them stay.
 *
 *     ỦY BAN NHÂN DÂN<br>TỈNH <b>BÌNH ĐỊNH</b>
 *                    ^^^^ BREAK ^^^         ^^^^ CUT
 */
export function markTags(text: string, marks: Uint8Array, start: number, end: number): void {
  for (let open = text.indexOf('<', start); open >= 0 && open < end; ) {
    const comment = text.startsWith('<!--', open)
    const close = comment ? text.indexOf('-->', open + 4) : text.indexOf('>', open)
    const after = close < 0 || close >= end ? end : close + (comment ? 3 : 1)
    mark(marks, open, after, comment ? CUT : bitsOf(text.slice(open, Math.min(after, open + LONGEST))))
    open = text.indexOf('<', after)
  }
}

/** Longer than any name of a tag that is told apart here. */
const LONGEST = 16

function bitsOf(tag: string): number {
  const name = /^<\/?(?<name>[a-z][a-z0-9]*)/iu.exec(tag)?.groups?.name?.toLowerCase() ?? ''
  if (breaking.has(name)) return CUT | BREAK
  return inline.has(name) ? CUT : CUT | SPACE
}

const breaking: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'tr', 'center', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const inline: ReadonlySet<string> = new Set([
  'a',
  'b',
  'i',
  'u',
  's',
  'em',
  'strong',
  'span',
  'font',
  'sub',
  'sup',
  'small',
  'mark',
  'del',
  'ins',
])

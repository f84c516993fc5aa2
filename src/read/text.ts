import {ReadError} from '../model/read-error.ts'
import type {Hints, Line} from '../model/source.ts'
import {BREAK, rareIn} from './characters.ts'
import {limits} from './limits.ts'

/**
 * The lines of plain text. Blank lines are lines too: the space above a line tells its place on the page. Form feeds count pages.
 * More lines than any document has are not counted to their end. `rare`: what `rareIn` says of the text.
 *
 *     …trước ngày 30 tháng 6.␊
 *     ␌2. Giao Sở Y tế …          a page break behind a line break starts no line of its own
 *
 * @throws ReadError input/too-large
 */
export function textLines(text: string, rare = rareIn(text)): Line[] {
  return (rare & BREAK) === 0 ? fedLines(text) : brokenLines(text)
}

/** Where a line feed alone parts lines, as in most texts. */
function fedLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push({start, end, hints: NONE})
    if (lines.length > limits.lines) throw tooManyLines()
    start = end + 1
  }
  if (start < text.length) lines.push({start, end: text.length, hints: NONE})
  return lines
}

function brokenLines(text: string): Line[] {
  const lines: Line[] = []
  const paged = text.includes('\f')
  let page = 1
  let hints: Hints = paged ? {page} : NONE
  let start = 0
  BREAKS.lastIndex = 0
  while (BREAKS.test(text)) {
    const i = BREAKS.lastIndex - 1
    const code = text.charCodeAt(i)
    if (code !== FORM_FEED || i > start) lines.push({start, end: i, hints})
    if (lines.length > limits.lines) throw tooManyLines()
    if (code === FORM_FEED) hints = {page: ++page}
    if (code === 13 && text.charCodeAt(i + 1) === 10) BREAKS.lastIndex++
    start = BREAKS.lastIndex
  }
  if (start < text.length) lines.push({start, end: text.length, hints})
  return lines
}

export const tooManyLines = (): ReadError => new ReadError('input/too-large', {what: 'text', limit: `${limits.lines} lines`})

const NONE: Hints = {}
const FORM_FEED = 12

/** LF, VT, FF, CR, NEL, and the line and paragraph separators. */
const BREAKS = /[\n-\r\u0085\u2028\u2029]/gu

import {spelled} from '../office/fonts.ts'
import type {Passage} from '../office/passage.ts'
import {type Element, integer} from '../xml.ts'
import type {Context} from './story.ts'
import {type Look, over} from './styles.ts'

/**
 * Writes the words of a paragraph into a passage, without what is hidden or no part of the text. Gives the text boxes anchored in it,
 * which are read behind it.
 */
export function writeRuns(parent: Element, look: Look, context: Context, passage: Passage): Element[] {
  const boxes: Element[] = []
  const write = (inside: Element, own: Look): void => {
    for (const child of inside.content) {
      if (typeof child === 'string') print(child.replace(BLANKS, ' '), own, passage)
      else if (child.name === 'span') write(child, over(context.styles.look('text', child.attributes['style-name']), own))
      else if (child.name === 'note') context.notes.push(child)
      else if (drawings.has(child.name)) boxes.push(child)
      else if (!isGone(child) && !writeMark(child, own, context, passage)) write(child, own)
    }
  }
  write(parent, look)
  return boxes
}

const BLANKS = /[ \t\r\n]+/gu

const drawings: ReadonlySet<string> = new Set(['frame', 'g', 'custom-shape', 'rect', 'text-box'])

const leftOut: ReadonlySet<string> = new Set(
  'annotation annotation-end tracked-changes ruby-text line polyline path connector measure object image desc title script'.split(' '),
)

/** What prints nothing, and what is hidden by a condition that holds. */
const isGone = ({name, attributes}: Element): boolean =>
  leftOut.has(name) || ((name === 'hidden-text' || name === 'hidden-paragraph') && attributes['is-hidden'] !== 'false')

function print(words: string, look: Look, passage: Passage): void {
  const text = spelled(words, look.font)
  if (!look.hidden) passage.write(look.capitals ? text.toUpperCase() : text, look.bold === true)
}

/** Writes what stands for a letter or a break; false when the element is none of these. */
function writeMark(mark: Element, look: Look, context: Context, passage: Passage): boolean {
  switch (mark.name) {
    case 's':
      print(' '.repeat(Math.min(MOST_SPACES, Math.max(1, integer(mark.attributes.c, 1)))), look, passage)
      return true
    case 'tab':
      print('\t', look, passage)
      return true
    case 'line-break':
      if (!look.hidden) passage.breakLine()
      return true
    case 'soft-page-break':
      context.pages.turn()
      return true
    default:
      return false
  }
}

/** A paper is not wider. */
const MOST_SPACES = 200

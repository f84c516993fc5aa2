import {spelled} from '../office/fonts.ts'
import type {Passage} from '../office/passage.ts'
import {symbol} from '../office/symbols.ts'
import {type Element, element, elements} from '../xml.ts'
import type {Context} from './story.ts'
import type {RunLook} from './styles.ts'

/**
 * Writes the words of a paragraph into a passage: what was deleted, hidden, or is the code of a field is left out. Gives the text
 * boxes anchored in it, which are read behind it.
 */
export function writeRuns(parent: Element, look: RunLook, context: Context, passage: Passage): Element[] {
  const boxes: Element[] = []
  const write = (items: readonly Element[], own: RunLook): void => {
    for (const child of items) {
      if (child.name === 'r') write(elements(child), context.styles.run(element(child, 'rPr'), look))
      else if (pictures.has(child.name)) boxes.push(...boxesIn(elements(child)))
      else if (child.name === 'AlternateContent') write(chosen(child), own)
      else if (!leftOut.has(child.name) && !writeMark(child, own, context, passage)) write(elements(child), own)
    }
  }
  write(elements(parent), look)
  return boxes
}

const leftOut: ReadonlySet<string> = new Set(
  'pPr rPr tcPr sdtPr sdtEndPr del moveFrom delText instrText delInstrText rt rubyPr smartTagPr customXmlPr ffData'.split(' '),
)

const pictures: ReadonlySet<string> = new Set(['drawing', 'pict', 'object'])

/** The one branch of two that say the same to newer and older programs: the first that has words or a text box. */
export function chosen(alternatives: Element): Element[] {
  const branches = elements(alternatives).filter(({name}) => name === 'Choice' || name === 'Fallback')
  return elements(branches.find(hasWords) ?? branches[0])
}

const hasWords = (branch: Element): boolean => elements(branch).some((child) => child.name === 't' || hasWords(child))

const boxesIn = (items: readonly Element[]): Element[] =>
  items.flatMap((child) => {
    if (child.name === 'txbxContent') return [child]
    return boxesIn(child.name === 'AlternateContent' ? chosen(child) : elements(child))
  })

/** Writes what stands for a letter or a break; false when the element is none of these. */
function writeMark(mark: Element, look: RunLook, context: Context, passage: Passage): boolean {
  const {fields, pages} = context
  if (mark.name === 'fldChar') fields.meet(mark.attributes.fldCharType)
  if (look.hidden || !fields.visible) return mark.name in marks || mark.name === 'fldChar'
  const print = (words: string): void => {
    const text = spelled(words, look.font)
    passage.write(look.capitals ? text.toUpperCase() : text, look.bold === true)
  }
  switch (mark.name) {
    case 't':
      print(mark.content.filter((item) => typeof item === 'string').join(''))
      return true
    case 'br':
      if (mark.attributes.type === 'page') passage.breakPage()
      else passage.breakLine()
      return true
    case 'lastRenderedPageBreak':
      pages.turn()
      return true
    case 'sym':
      print(symbol(Number.parseInt(mark.attributes.char ?? '', 16) || 0, mark.attributes.font ?? ''))
      return true
    case 'cr':
      passage.breakLine()
      return true
    case 'footnoteReference':
    case 'endnoteReference':
      context.notes.refer(mark.name, mark.attributes.id ?? '')
      return true
    default:
      if (mark.name in marks) print(marks[mark.name]!)
      return mark.name in marks || mark.name === 'fldChar'
  }
}

/** What is written for an element without words of its own; the mark of a note is left out, as it would join the word before it. */
const marks: Readonly<Record<string, string>> = {
  t: '',
  tab: '\t',
  ptab: '\t',
  br: '',
  cr: '',
  sym: '',
  noBreakHyphen: '-',
  softHyphen: '',
  lastRenderedPageBreak: '',
  footnoteReference: '',
  endnoteReference: '',
  footnoteRef: '',
  endnoteRef: '',
  annotationRef: '',
}

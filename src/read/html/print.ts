import type {Hints} from '../../model/source.ts'
import {isFontOfCapitals} from '../mangled.ts'
import {attributeOf, type Element, propertyOf} from './dom.ts'

/** How text is printed: what an element hands down to the text in it. */
export interface Print {
  readonly bold: boolean
  readonly centred: boolean
  readonly capitals: boolean
  /** Blanks and line breaks are kept as they stand. */
  readonly literal: boolean
  readonly hints: Hints
}

export const plain: Print = {bold: false, centred: false, capitals: false, literal: false, hints: {}}

/** The print inside an element: its tag, its attributes and its own style count, style sheets do not. */
export function printOf(element: Element, outer: Print): Print {
  const {tagName, attrs} = element
  const tagged: Print = {
    ...outer,
    bold: outer.bold || strong.has(tagName),
    centred: tagName === 'center' || tagName === 'th' || outer.centred,
    literal: outer.literal || literal.has(tagName),
  }
  if (attrs.length === 0) return tagged
  const weight = propertyOf(element, 'font-weight')
  const align = propertyOf(element, 'text-align') ?? attributeOf(element, 'align')?.toLowerCase() ?? null
  const space = propertyOf(element, 'white-space')
  return {
    bold: weight === null ? tagged.bold : /^(?:bold|bolder|[6-9]00)$/u.test(weight),
    centred: align === null || tagName === 'table' || tagName === 'img' ? tagged.centred : /^(?:-webkit-)?center$/u.test(align),
    capitals: outer.capitals || propertyOf(element, 'text-transform') === 'uppercase' || isSetInCapitals(element),
    literal: space === null ? tagged.literal : /^(?:pre|pre-wrap|pre-line|break-spaces)$/u.test(space),
    hints: propertyOf(element, 'mso-element') === 'footnote-list' ? {...outer.hints, aside: 'note'} : outer.hints,
  }
}

const strong: ReadonlySet<string> = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const literal: ReadonlySet<string> = new Set(['pre', 'listing', 'plaintext', 'xmp'])

function isSetInCapitals(element: Element): boolean {
  const font = propertyOf(element, 'font-family') ?? attributeOf(element, 'face')
  return font !== null && isFontOfCapitals(font)
}

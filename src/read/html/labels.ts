import {romanOf} from '../../language/roman.ts'
import {attributeOf, childrenOf, type Element, isElement, propertyOf} from './dom.ts'

/**
 * The labels that a browser prints before the items of a list, in order, as a typist writes them; empty for an item without one.
 *
 *     <ol type=a start=3>  →  c) d) e)        <ol>  →  1. 2. 3.        <ul>  →  - - -
 */
export function labelsOf(list: Element): ReadonlyMap<Element, string> {
  const items = childrenOf(list).filter((node): node is Element => isElement(node) && node.tagName === 'li')
  if (list.tagName !== 'ol') return new Map(items.map((item) => [item, styleOf(item, list) === 'none' ? '' : '-']))
  const step = attributeOf(list, 'reversed') === null ? 1 : -1
  let number = numberOf(attributeOf(list, 'start')) ?? (step < 0 ? items.length : 1)
  return new Map(
    items.map((item) => {
      number = numberOf(attributeOf(item, 'value')) ?? number
      const label = (labels[styleOf(item, list)] ?? decimal)(number)
      number += step
      return [item, label]
    }),
  )
}

function numberOf(text: string | null): number | null {
  const found = /^\s*(?<number>-?\d{1,6})/u.exec(text ?? '')
  return found ? Number(found.groups!.number) : null
}

/** The style of numbering of an item: its own or that of the list; the attribute `type` tells capitals from small letters. */
function styleOf(item: Element, list: Element): string {
  for (const element of [item, list]) {
    const style = (propertyOf(element, 'list-style-type') ?? propertyOf(element, 'list-style') ?? '')
      .split(' ')
      .find((word) => known.has(word))
    if (style) return style
    const type = types[attributeOf(element, 'type') ?? '']
    if (type) return type
  }
  return 'decimal'
}

const types: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const decimal = (number: number): string => `${number}.`

const labels: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  decimal,
  'lower-alpha': (number) => `${alphabetic(number)})`,
  'lower-latin': (number) => `${alphabetic(number)})`,
  'upper-alpha': (number) => `${alphabetic(number).toUpperCase()}.`,
  'upper-latin': (number) => `${alphabetic(number).toUpperCase()}.`,
  'lower-roman': (number) => `${romanOf(number).toLowerCase()})`,
  'upper-roman': (number) => `${romanOf(number)}.`,
}
const known: ReadonlySet<string> = new Set(Object.keys(labels))

/** As browsers count: a to z, then aa; numbers below one stay figures. */
function alphabetic(number: number): string {
  if (number < 1) return String(number)
  let letters = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  return letters
}

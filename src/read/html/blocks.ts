import {type Element, propertyOf} from './dom.ts'

/** Whether an element stands on lines of its own. What is unknown is inline, as in a browser. */
export function isBlock(element: Element): boolean {
  const display = propertyOf(element, 'display')
  if (display !== null && /^(?:inline|contents)/u.test(display)) return element.tagName === 'br'
  return blocks.has(element.tagName) || (display !== null && /^(?:block|flex|grid|table|list-item|flow-root)/u.test(display))
}

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center col colgroup dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td ' +
    'tfoot th thead tr ul xmp'
  ).split(' '),
)

import {attributeOf, descendantsOf, type Element, isElement, propertyOf} from './dom.ts'

/** Whether an element is never printed: scripts, styles, controls of forms, pictures, what is hidden, what Word marks as deleted. */
export function isHidden(element: Element): boolean {
  if (unprinted.has(element.tagName) || attributeOf(element, 'hidden') !== null) return true
  if (attributeOf(element, 'style') === null) return false
  return (
    propertyOf(element, 'display') === 'none' ||
    propertyOf(element, 'visibility') === 'hidden' ||
    propertyOf(element, 'mso-hide') === 'all' ||
    /^(?:comment-list|header|footer)$/u.test(propertyOf(element, 'mso-element') ?? '')
  )
}

const unprinted: ReadonlySet<string> = new Set(
  (
    'head title script style noscript template iframe frame object embed svg math canvas audio video picture map ' +
    'input select textarea button datalist option optgroup progress meter dialog del'
  ).split(' '),
)

/** Whether an element is furniture of a site and not of the document: menus, banners, side columns, comments of readers. */
export function isChrome(element: Element): boolean {
  const role = attributeOf(element, 'role')?.toLowerCase() ?? ''
  if (element.tagName === 'nav' || element.tagName === 'aside' || chromeRoles.has(role)) return true
  if (element.tagName === 'header' || element.tagName === 'footer') return !isInContent(element)
  if (!named.has(element.tagName)) return false
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`
  return FURNITURE.test(names) || (EDGES.test(names) && hasLink(element))
}

const chromeRoles: ReadonlySet<string> = new Set('navigation banner contentinfo complementary search menu menubar dialog alert'.split(' '))
const named: ReadonlySet<string> = new Set(['div', 'section', 'ul', 'ol', 'table', 'td', 'form', 'p'])

/** Names that sites give such parts, alone or as the words of a compound: `comment-list`, `main_menu`. */
const FURNITURE =
  /(?:^|[\s_-])(?:comments?|binh-?luan|side-?bar|menus?|nav|navbar|navigation|breadcrumbs?|social|share|sharing|related|tin-?lien-?quan|advert|ads|pagination|toolbar|login|cookie)(?:$|[\s_-])/iu
/** Documents have a head and a foot too, but no links there. */
const EDGES = /(?:^|[\s_-])(?:header|footer|banner)(?:$|[\s_-])/iu

function hasLink(element: Element): boolean {
  for (const node of descendantsOf(element)) if (isElement(node) && node.tagName === 'a' && attributeOf(node, 'href')) return true
  return false
}

function isInContent(element: Element): boolean {
  for (let node = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null) {
    if (node.nodeName === 'article' || node.nodeName === 'main') return true
  }
  return false
}

import {fold} from '../../language/fold.ts'
import {isBlock} from './blocks.ts'
import {attributeOf, childrenOf, type Element, isElement, isText, type Node} from './dom.ts'
import {isChrome, isHidden} from './hidden.ts'

/** The parts of a page that are the document: one element, or several that follow each other; and what is left out inside them. */
export interface Main {
  readonly roots: readonly Node[]
  readonly without: ReadonlySet<Element>
}

/**
 * Finds the document in a page. A page without menus is the document, but for a
 * line at its edge. In others it is what holds both the motto and the list of
 * recipients, else `<main>` or `<article>`, else the smallest element with most of the text that is no link.
 *
 *     <body> menu │ <div> CỘNG HÒA … Nơi nhận: … </div> │ comments
 *                   └ the document ──────────────────┘
 */
export function mainOf(page: Node): Main {
  const survey = surveyOf(page)
  const body = survey.body ?? page
  const without = survey.chrome
  const text = fold(survey.text)
  const menus = survey.links > LINKED * text.length || without.size > 0
  const scope = (menus && declared(survey, body)) || body
  const {start, end} = survey.spans.get(scope) ?? {start: 0, end: text.length}
  const motto = text.slice(start, end).search(MOTTO)
  if (motto < 0) return {roots: [menus ? densest(survey, scope) : body], without}
  const from = start + motto
  const roots = pagesOf(enclosing(survey, scope, from, endOf(text, from, end)))
  const held = roots.reduce((sum, root) => sum + massOf(survey.spans.get(root)), 0)
  return {roots: menus || held >= NEARLY_ALL * massOf(survey.spans.get(body)) ? roots : [body], without}
}

const MOTTO = /cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia/u
const RECIPIENTS = 'noi nhan'
/** Share of links in the text of a page beyond which it has menus. */
const LINKED = 0.1
/** Share of the text outside menus that is the document, so that the rest is not missed. */
const NEARLY_ALL = 0.98
/** Share of the text that the document has at least. */
const MOST = 0.6

/** Where each element stands in the text of the page that is not chrome, and how much of it is links. */
interface Survey {
  readonly text: string
  readonly spans: ReadonlyMap<Node, {readonly start: number; readonly end: number; readonly links: number}>
  readonly chrome: ReadonlySet<Element>
  readonly links: number
  readonly body: Element | null
}

function surveyOf(page: Node): Survey {
  const parts: string[] = []
  const spans = new Map<Node, {start: number; end: number; links: number}>()
  const chrome = new Set<Element>()
  let at = 0
  let body: Element | null = null
  const visit = (node: Node, linked: boolean): number => {
    if (isText(node)) {
      const text = node.value.replace(BLANKS, ' ')
      parts.push(text)
      at += text.length
      return linked ? text.length : 0
    }
    if (isElement(node)) {
      if (isHidden(node)) return 0
      if (isChrome(node) && !holdsMotto(node)) {
        chrome.add(node)
        return 0
      }
      if (node.tagName === 'body') body = node
    }
    const start = at
    let links = 0
    for (const child of childrenOf(node)) links += visit(child, linked || (isElement(node) && isLink(node)))
    if (isElement(node) && isBlock(node)) {
      parts.push(' ')
      at++
    }
    spans.set(node, {start, end: at, links})
    return links
  }
  const links = visit(page, false)
  return {text: parts.join(''), spans, chrome, links, body}
}

const BLANKS = /[\s\u00a0]+/gu

/** Marks of notes and tables of contents lead to places of the page itself. */
const isLink = (element: Element): boolean => element.tagName === 'a' && /^[^#]/u.test(attributeOf(element, 'href') ?? '')

/** A part called "header" may be the heading of the document itself. */
function holdsMotto(node: Node): boolean {
  if (isText(node)) return SMALL_MOTTO.test(fold(node.value))
  return childrenOf(node).some(holdsMotto)
}

const SMALL_MOTTO = /doc lap|noi nhan|cong hoa xa hoi/u

/** The one `<main>` or `<article>` that has most of the text. */
function declared({spans}: Survey, body: Node): Node | null {
  const whole = massOf(spans.get(body))
  for (const [node, span] of spans) {
    const called = node.nodeName === 'main' || node.nodeName === 'article' || (isElement(node) && attributeOf(node, 'role') === 'main')
    if (called && massOf(span) >= MOST * whole) return node
  }
  return null
}

const massOf = (span: {readonly start: number; readonly end: number; readonly links: number} | undefined): number =>
  span ? span.end - span.start - span.links : 0

/** Behind the last list of recipients below the motto; without one, where half of the rest has been read. */
function endOf(text: string, from: number, to: number): number {
  const last = text.lastIndexOf(RECIPIENTS, to - 1)
  return last > from ? last + RECIPIENTS.length : from + Math.floor((to - from) / 2)
}

/** The smallest element under `scope` that holds the text from `from` to `to`. */
function enclosing({spans}: Survey, scope: Node, from: number, to: number): Node {
  let found = scope
  for (;;) {
    const inner = childrenOf(found).find((child) => {
      const span = spans.get(child)
      return span && span.start <= from && span.end >= to
    })
    if (!inner) return found
    found = inner
  }
}

/** The smallest element that has most of the text that is no link. */
function densest({spans}: Survey, scope: Node): Node {
  const least = MOST * massOf(spans.get(scope))
  let found = scope
  for (;;) {
    const inner = childrenOf(found).find((child) => least > 0 && massOf(spans.get(child)) >= least)
    if (!inner || !isElement(inner)) return found
    found = inner
  }
}

/** An element with the ones behind it of the same kind and name but for a number: the sections of a document of Word. */
function pagesOf(root: Node): Node[] {
  if (!isElement(root) || !root.parentNode) return [root]
  const kind = kindOf(root)
  const siblings = childrenOf(root.parentNode)
  return [root, ...siblings.slice(siblings.indexOf(root) + 1).filter((node) => kind !== null && isElement(node) && kindOf(node) === kind)]
}

function kindOf(element: Element): string | null {
  const name = attributeOf(element, 'class')
  return name === null ? null : `${element.tagName} ${name.replace(/\d+/gu, '')}`
}

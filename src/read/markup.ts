import type {Node, Parent} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {BOLD, CUT, mark, PROSE, SPACE} from './marks.ts'
import {markTags} from './tags.ts'

/**
 * Marks the markup of a Markdown text: one entry of bits for every UTF-16 unit. List markers and rules are the author's own and stay.
 *
 *     **THÔNG BÁO**          1\. Giao Sở Y tế
 *     ^^         ^^ CUT       ^ CUT
 */
export function markupOf(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  const stack: Node[] = [parser.parse(text)]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    const children = 'children' in node ? (node as Parent).children : []
    stack.push(...children)
    const from = children[0]?.position?.start.offset ?? end
    const to = children.at(-1)?.position?.end.offset ?? end
    marking[node.type]?.(text, marks, {start, end, from, to})
  }
  return marks
}

/**
 * List markers are the author's numbering here and indents are layout, so lists and indented code are no constructs: both would
 * take words out of running text. Deeply nested lists also cost the square of their depth.
 */
const parser = unified()
  .data('micromarkExtensions', [{disable: {null: ['list', 'codeIndented']}}])
  .use(remarkParse)
  .freeze()

/** Offsets of a node and, inside it, from where to where its children reach. */
interface Extent {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

type Marking = (text: string, marks: Uint8Array, extent: Extent) => void

const edges: Marking = (_, marks, {start, end, from, to}) => {
  mark(marks, start, from, CUT)
  mark(marks, to, end, CUT)
}
const whole: Marking = (_, marks, {start, end}) => mark(marks, start, end, CUT | SPACE)

/** "(*) … (*)" are the signs of a note and no emphasis. */
const emphasis: Marking = (text, marks, extent) => {
  if (text[extent.from] !== ')') edges(text, marks, extent)
}

const strong: Marking = (text, marks, extent) => {
  edges(text, marks, extent)
  mark(marks, extent.from, extent.to, BOLD)
}

/** A rule of dashes under a paragraph makes a heading in Markdown; in a notice it is a rule and stays one. */
const heading: Marking = (text, marks, extent) => {
  if (text[extent.start] === '#') strong(text, marks, extent)
  else if (text[extent.end - 1] === '=') edges(text, marks, extent)
}

const inlineCode: Marking = (text, marks, {start, end}) => {
  let size = 0
  while (text[start + size] === '`') size++
  mark(marks, start, start + size, CUT)
  mark(marks, end - size, end, CUT)
}

/** The fences of a code block. */
const code: Marking = (text, marks, {start, end}) => {
  const fence = text.slice(start, start + 3)
  const block = text.slice(start, end)
  const first = block.search(/[\r\n]/u)
  mark(marks, start, first < 0 ? end : start + first, CUT)
  const last = Math.max(block.lastIndexOf('\n'), block.lastIndexOf('\r')) + 1
  if (first >= 0 && block.slice(last).trimStart().startsWith(fence)) mark(marks, start + last, end, CUT)
}

/** The `>` at the beginning of each line; one level a node, so that inner quotes find what outer ones left. */
const blockquote: Marking = (text, marks, {start, end}) => {
  for (let i = start; i < end; i = nextLine(text, i, end)) {
    while (i < end && (text[i] === ' ' || marks[i]! & CUT)) i++
    if (text[i] === '>') mark(marks, i, text[i + 1] === ' ' ? i + 2 : i + 1, CUT)
  }
}

function nextLine(text: string, from: number, end: number): number {
  let i = from
  while (i < end && text[i] !== '\n' && text[i] !== '\r') i++
  return i + 1
}

const ENTITY = /&(?:(?<space>nbsp|ensp|emsp|#160|#xa0)|amp);/iuy

const prose: Marking = (text, marks, {start, end}) => {
  mark(marks, start, end, PROSE)
  for (let i = start; i < end; i++) {
    if (text[i] === '\\' && /[!-/:-@[-`{-~]/u.test(text.charAt(i + 1))) mark(marks, i, ++i, CUT)
    else if (text[i] === '&') {
      ENTITY.lastIndex = i
      const found = ENTITY.exec(text)
      if (found?.groups?.space) mark(marks, i, ENTITY.lastIndex, CUT | SPACE)
      else if (found) mark(marks, i + 1, ENTITY.lastIndex, CUT)
    }
  }
}

const marking: Readonly<Record<string, Marking>> = {
  text: prose,
  emphasis,
  strong,
  link: edges,
  linkReference: edges,
  image: whole,
  imageReference: whole,
  definition: whole,
  heading,
  inlineCode,
  code,
  blockquote,
  html: (text, marks, {start, end}) => markTags(text, marks, start, end),
  break: (text, marks, {start}) => {
    if (text[start] === '\\') mark(marks, start, start + 1, CUT)
  },
} satisfies Record<string, Marking>

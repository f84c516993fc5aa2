import {romanOf} from '../language/roman.ts'
import {concat, type Flow, slice} from '../model/flow.ts'
import type {Clause} from '../model/tree.ts'
import {breakScores} from './breaks.ts'
import {addressesAll} from './closing.ts'
import {confusedMarkers, type Kind, letterAt, ranks, readMarkers} from './markers.ts'
import {type Oddity, oddities} from './oddities.ts'
import type {Row} from './rows.ts'
import {type Candidate, type Choice, type Level, solve} from './solve.ts'

/** The body of a document or an annex: paragraphs before the first clause, the clauses, paragraphs behind the last. */
export interface Body {
  readonly opening: readonly Flow[]
  readonly clauses: readonly Clause[]
  readonly closing: readonly Flow[]
  readonly oddities: readonly Oddity[]
}

interface Node {
  readonly level: Level
  readonly marker: Flow
  readonly repaired: boolean
  readonly paragraphs: Flow[][]
  readonly children: Node[]
}

/** Reads body rows into nested clauses; `prefix` goes before every id (`pl-1.` in an annex). */
export function readOutline(rows: readonly Row[], prefix = ''): Body {
  const scores = breakScores(rows)
  const choices = chosen(rows, scores)
  const opening: Flow[][] = []
  const top: Node[] = []
  const nodes = new Map<Level, Node>()
  let current: Flow[][] = opening
  let last: Node | null = null
  rows.forEach((row, i) => {
    const choice = choices[i]
    if (choice) {
      last = nodeOf(row, choice)
      siblingsOf(choice.level, nodes, top).push(last)
      nodes.set(choice.level, last)
      current = last.paragraphs
    } else if (current.length === 0 || scores[i]! > 0) current.push([row.flow])
    else current.at(-1)!.push(row.flow)
  })
  const bullets = top.length > 0 && top.every((node) => node.level.rank >= ranks.dash)
  const closing = takeClosing(last, opening, bullets)
  return {
    opening: opening.map(concat),
    clauses: numbered(top, prefix, prefix, new Map()),
    closing,
    oddities: oddities(rows, choices),
  }
}

function chosen(rows: readonly Row[], scores: readonly number[]): (Choice | null)[] {
  const choices: (Choice | null)[] = rows.map(() => null)
  const candidates: Candidate[] = []
  const places: number[] = []
  let paragraph = 0
  rows.forEach((row, i) => {
    const readings = readMarkers(row.flow)
    if (readings.length > 0) {
      const above = rows[i - 1]?.flow.text ?? ':'
      const colon = above.endsWith(':')
      const last = places.at(-1)
      const bulleted = last === i - 1 && scores[i]! > 0 && readings[0]!.rank >= ranks.dash && TITLE_END.test(above.slice(-1))
      candidates.push({readings, score: scores[i]!, announced: colon || bulleted, announcedByLast: colon && paragraph === last})
      places.push(i)
    }
    if (readings.length > 0 || scores[i]! > 0) paragraph = i
  })
  solveTwice(candidates, (k) => rows[places[k]!]!).forEach((choice, k) => {
    choices[places[k]!] = choice
  })
  return choices
}

/** Markers of paragraphs that fit nowhere are looked at once more, with what a scan may have made them of. */
function solveTwice(candidates: readonly Candidate[], rowOf: (k: number) => Row): (Choice | null)[] {
  const choices = solve(candidates)
  let doubts = 0
  const wider = candidates.map((candidate, k) => {
    if (choices[k] || candidate.score <= 0) return candidate
    const more = confusedMarkers(rowOf(k).flow)
    doubts += more.length
    return more.length > 0 ? {...candidate, readings: [...candidate.readings, ...more]} : candidate
  })
  return doubts > 0 ? solve(wider) : choices
}

/** "* Về giao thông" above bullets is their title. */
const TITLE_END = /[\p{L}\p{N})]/u

function nodeOf(row: Row, choice: Choice): Node {
  const {length} = choice.reading
  const rest = slice(row.flow, length)
  return {
    level: choice.level,
    marker: slice(row.flow, 0, length),
    repaired: choice.repaired,
    paragraphs: [rest.text === '' ? [] : [rest]],
    children: [],
  }
}

/** The list a clause belongs to: the children of the nearest open level that has a node. */
function siblingsOf(level: Level, nodes: ReadonlyMap<Level, Node>, top: Node[]): Node[] {
  for (let parent = level.parent; parent; parent = parent.parent) {
    const node = nodes.get(parent)
    if (node) return node.children
  }
  return top
}

/** Paragraphs behind the last clause that speak to all readers; in a body without clauses, the end of the opening. */
function takeClosing(last: Node | null, opening: Flow[][], bullets: boolean): Flow[] {
  const paragraphs = last ? last.paragraphs : opening
  const texts = paragraphs.map((lines) => (lines.length === 0 ? null : concat(lines)))
  const from = texts.findIndex((text, i) => i > 0 && text !== null && addressesAll(text, i === texts.length - 1, bullets))
  if (from < 0) return []
  return paragraphs.splice(from).map(concat)
}

/**
 * Clauses with their ids. Two paths are handed down, since decimals repeat the numbers above them:
 *
 *     Điều 3.       dieu-3
 *       2.          dieu-3.2         outer "dieu-3."   path "dieu-3.2."
 *         2.1.      dieu-3.2.1       written behind outer
 *         a)        dieu-3.2.a       written behind path
 */
function numbered(nodes: readonly Node[], path: string, outer: string, used: Map<string, number>): Clause[] {
  const counts = new Map<Kind, number>()
  return nodes.map((node) => {
    const count = (counts.get(node.level.kind) ?? 0) + 1
    counts.set(node.level.kind, count)
    const before = repeatsNumber(node.level) ? outer : path
    const id = unique(before + labelOf(node.level, count), used)
    const paragraphs = node.paragraphs.filter((lines) => lines.length > 0).map(concat)
    return {
      id,
      marker: node.marker,
      repaired: node.repaired,
      paragraphs,
      titled: isTitled(node, paragraphs),
      children: numbered(node.children, `${id}.`, before, used),
    }
  })
}

/** "2.1." in "2.", "2.1.3." in "2.1.": the number above is part of the marker and is written once. */
const repeatsNumber = ({kind, parent}: Level): boolean => kind === 'dotted' && (parent?.kind === 'decimal' || parent?.kind === 'dotted')

/** A second clause with the same id gets `~2`, a third `~3`. */
function unique(id: string, used: Map<string, number>): string {
  const count = (used.get(id) ?? 0) + 1
  used.set(id, count)
  return count === 1 ? id : `${id}~${count}`
}

/** The last part of an id: the marker without its punctuation; bullets have their place among their like. */
function labelOf({kind, value, path}: Level, count: number): string {
  switch (kind) {
    case 'dash':
    case 'bullet':
      return `-${count}`
    case 'plus':
    case 'star':
      return `+${count}`
    case 'phan':
    case 'chuong':
      return `${kind}-${romanOf(value)}`
    case 'dieu':
    case 'muc':
    case 'tieu-muc':
      return `${kind}-${value}`
    case 'dotted':
      return path.join('.')
    case 'roman':
      return romanOf(value)
    case 'small':
      return romanOf(value).toLowerCase()
    case 'letter':
    case 'upper':
      return letterAt(value)
    default:
      return String(value)
  }
}

const HEADING = 160

/** A title stands alone on the marker's line, without a full stop, and has text or clauses below it. */
function isTitled(node: Node, paragraphs: readonly Flow[]): boolean {
  const first = paragraphs[0]
  if (!first || first.text.length > HEADING || /[.:;,]$/u.test(first.text)) return false
  return paragraphs.length > 1 || node.children.length > 0
}

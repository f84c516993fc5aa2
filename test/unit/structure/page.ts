import {expect} from 'vitest'
import {type Flow, flowOf} from '../../../src/model/flow.ts'
import type {Source} from '../../../src/model/source.ts'
import {type Annex, type Clause, coverageOf, type Tree, type ZoneName} from '../../../src/model/tree.ts'
import {textLines} from '../../../src/read/text.ts'
import {structure} from '../../../src/structure/index.ts'
import {type Row, rowsOf} from '../../../src/structure/rows.ts'

/** A printed page as plain text; the line break behind the opening quote is no part of it. */
export function sourceOf(printed: string): Source {
  const text = printed.replace(/^\n/u, '').normalize('NFC')
  return {
    type: 'source',
    text,
    lines: textLines(text),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    file: null,
    messages: [],
    restore: null,
  }
}

export const rowsOfPage = (printed: string): Row[] => rowsOf(sourceOf(printed))

/** Finds the structure of a page; every character of it must stand somewhere in the tree. */
export function read(printed: string): Tree {
  const tree = structure(sourceOf(printed))
  const {covered, total} = coverageOf(tree)
  expect(covered).toBe(total)
  return tree
}

/** The words of every zone that is not empty, and the ids and words of the clauses. */
export type Shown = Partial<Record<ZoneName, string[]>> & {outline?: [string, string][]; annexes?: unknown[]}

/** All that stands on a page, without what is empty. */
export function shown(printed: string): Shown {
  const {zones, outline, annexes} = read(printed)
  const filled = Object.entries(zones).filter(([, flows]) => flows.length > 0)
  return {
    ...Object.fromEntries(filled.map(([name, flows]) => [name, flows.map(words)])),
    ...(outline.length > 0 && {outline: outline.flatMap(clauseLines)}),
    ...(annexes.length > 0 && {annexes: annexes.map(annexLines)}),
  }
}

export const words = (flow: Flow): string => flow.text

/** Id and words of a clause and of all below it; paragraphs are parted by a bar. */
export const clauseLines = ({id, paragraphs, children}: Clause): [string, string][] => [
  [id, paragraphs.map(words).join(' | ')],
  ...children.flatMap(clauseLines),
]

const annexLines = ({label, title, paragraphs, outline}: Annex) => ({
  label: label.text,
  title: title?.text ?? null,
  paragraphs: paragraphs.map(words),
  outline: outline.flatMap(clauseLines),
})

/** A run of words without a page. */
export const flow = (text: string): Flow => flowOf(text.normalize('NFC'), [{start: 0, end: text.normalize('NFC').length}])

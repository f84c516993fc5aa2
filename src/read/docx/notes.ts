import type {Block} from '../office/block.ts'
import {numbered} from '../office/numbered.ts'
import {type Element, elements} from '../xml.ts'

/** Footnotes and endnotes that the text refers to, in the order of their marks. */
export class Notes {
  readonly #kept: ReadonlyMap<string, Element>
  readonly #referred: Element[] = []

  constructor(footnotes: Element | undefined, endnotes: Element | undefined) {
    this.#kept = new Map([
      ...elements(footnotes, 'footnote').map((note) => [`footnoteReference ${note.attributes.id}`, note] as const),
      ...elements(endnotes, 'endnote').map((note) => [`endnoteReference ${note.attributes.id}`, note] as const),
    ])
  }

  /** A mark of a note is met. */
  refer(mark: string, id: string): void {
    const note = this.#kept.get(`${mark} ${id}`)
    if (note && this.#referred.length < this.#kept.size) this.#referred.push(note)
  }

  /** The notes, each behind its number. */
  read(blocksOf: (note: Element) => readonly Block[]): Block[][] {
    return [...this.#referred].map((note, i) => numbered(blocksOf(note), String(i + 1)))
  }
}

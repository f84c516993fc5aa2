import type {Printed} from './block.ts'

/** Counts pages where a file says that one begins; two breaks with nothing between them are one. */
export class Pages {
  #page = 1
  #used = false

  /** The page on which words are written now. */
  get current(): number {
    this.#used = true
    return this.#page
  }

  turn(): void {
    if (!this.#used) return
    this.#page++
    this.#used = false
  }
}

/** The words of one paragraph while they are collected, run by run. */
export class Passage {
  readonly #pages: Pages
  readonly #lines: Growing[] = []
  #open: Growing

  constructor(pages: Pages) {
    this.#pages = pages
    this.#open = fresh()
  }

  /** Whether a word was written. */
  get empty(): boolean {
    return this.#lines.length === 0 && this.#open.text.trim() === ''
  }

  write(words: string, bold: boolean): void {
    const text = words.replaceAll(SOFT_HYPHEN, '').replaceAll(FIRM_HYPHEN, '-')
    if (text === '') return
    if (text.trim() !== '') {
      const page = this.#pages.current
      this.#open.page ||= page
      this.#open.plain ||= !bold
    }
    this.#open.text += text
  }

  breakLine(): void {
    this.#lines.push(this.#open)
    this.#open = fresh()
  }

  /** A page begins; a line that has words ends before it. */
  breakPage(): void {
    if (this.#open.page > 0) this.breakLine()
    this.#pages.turn()
  }

  /** The lines, the first behind a label; blank lines at the end are none, but an empty paragraph is one blank line. */
  lines(label = ''): Printed[] {
    const lines = [...this.#lines, this.#open]
    while (lines.length > 1 && lines.at(-1)!.page === 0) lines.pop()
    return lines.map(({text, plain, page}, i) => ({
      text: i === 0 && label !== '' ? `${label} ${text.trimStart()}`.trimEnd() : text,
      bold: page > 0 && !plain,
      page: page || (i === 0 && label !== '' ? this.#pages.current : 0),
    }))
  }
}

/** Shows only where a line ends; holds a line together. */
const SOFT_HYPHEN = '\u00ad'
const FIRM_HYPHEN = '\u2011'

interface Growing {
  text: string
  plain: boolean
  /** 0 until a word is written. */
  page: number
}

const fresh = (): Growing => ({text: '', plain: false, page: 0})

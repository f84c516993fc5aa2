import type {Hints} from '../../model/source.ts'
import type {Print} from './print.ts'

/**
 * Writes lines from pieces of text, as a browser sets them: a run of blanks is one space, none at the ends of a line.
 *
 *     "␤  Giao "  "Sở"  " ␤ Y tế"  →  Giao Sở Y tế
 */
export class Pen {
  readonly #put: (text: string, hints: Hints) => void
  #pieces: string[] = []
  /** The last letters of the line. */
  #tail = ''
  #label = ''
  #bold = true
  /** The print of the first word of the line. */
  #print: Print | null = null
  #worded = false

  constructor(put: (text: string, hints: Hints) => void) {
    this.#put = put
  }

  write(text: string, print: Print): void {
    const shown = print.capitals ? text.toUpperCase() : text
    if (!print.literal) this.#add(shown.replace(BLANKS, spaceOf), print)
    else {
      for (const [i, line] of shown.split(LINES).entries()) {
        if (i > 0) this.lineBreak(print)
        this.#add(line, print)
      }
    }
  }

  /** A label to stand before the next text, unless its author typed one there. */
  label(label: string): void {
    this.#label = label
  }

  /** The last letters of the line. */
  get tail(): string {
    return this.#tail
  }

  /** Ends the line; one without text becomes a blank line, as on the page. */
  lineBreak(print: Print): void {
    if (this.#print === null) this.#put('', print.hints)
    else this.end()
  }

  /** Ends the line if there is one. */
  end(): void {
    if (this.#print === null) return
    const {centred, hints} = this.#print
    if (!this.#worded) this.#put('', hints)
    else {
      const typed = this.#pieces.join('').trimEnd().replace(BULLET, '- ').replace(LABEL, '$<label> ')
      const text = withLabel(this.#label, typed.replace(LOOSE, ' '))
      this.#put(text, {...hints, ...(this.#bold ? {bold: true} : {}), ...(centred ? {centred: true} : {})})
      this.#label = ''
    }
    this.#pieces = []
    this.#tail = ''
    this.#bold = true
    this.#print = null
    this.#worded = false
  }

  #add(text: string, print: Print): void {
    const parted = !print.literal && /^$|[ \t]$/u.test(this.#tail) && /^[ \t]/u.test(text)
    const added = parted ? text.slice(1) : text
    if (added === '') return
    this.#pieces.push(added)
    this.#tail = (this.#tail + added.slice(-TAIL)).slice(-TAIL)
    const worded = /\S/u.test(added)
    if (worded) this.#bold &&= print.bold
    if (this.#print === null || (worded && !this.#worded)) this.#print = print
    this.#worded ||= worded
  }
}

const TAIL = 8
const BLANKS = /[ \t\n\r\f]+/gu
/** Office programs write the tabs of a document as they are; those that set in the source stand behind a line break. */
const spaceOf = (run: string): string => (run.includes('\t') && !/[\n\r]/u.test(run) ? '\t' : ' ')
const LINES = /\r\n|[\n\r]/u
/** What Word leaves of the labels of a list: hard blanks behind them, and letters of a font of signs for bullets. */
const LABEL = /^(?<label>(?:\d{1,3}(?:\.\d{1,3}){0,4}|\p{L}{1,5})[.)]|[-–+]) ?\u00a0[\u00a0 ]*/u
const BULLET = /^[·•▪§oØüvq] ?\u00a0[\u00a0 ]+/u
/** A space and a hard one beside it are no gap between columns. */
const LOOSE = /(?<! |\u00a0)(?: \u00a0|\u00a0 )(?! |\u00a0)/gu

function withLabel(label: string, text: string): string {
  return label === '' || TYPED.test(text) ? text : `${label} ${text.trimStart()}`
}

const TYPED = /^\s*(?:[-–—+*•]\s|(?:\d{1,3}|[a-zđA-ZĐ]|[ivxIVX]{1,5})[.)](?!\d)|(?:Điều|Mục|Phần|Chương)\s)/u

/**
 * Keeps what a field prints and leaves out its code, also of fields within fields.
 *
 *     begin  DATE \@ "dd"  separate  05  end
 *            └ code ─────┘            └ result
 */
export class Fields {
  /** The open fields, the outermost first: whether each is still in its code. */
  readonly #open: boolean[] = []
  #codes = 0

  meet(type: string | undefined): void {
    if (type === 'begin') {
      this.#open.push(true)
      this.#codes++
    } else if (type === 'separate') this.#endCode()
    else if (type === 'end') {
      this.#endCode()
      this.#open.pop()
    }
  }

  #endCode(): void {
    const last = this.#open.length - 1
    if (!this.#open[last]) return
    this.#open[last] = false
    this.#codes--
  }

  /** Not within the code of a field. */
  get visible(): boolean {
    return this.#codes === 0
  }

  /** A code ends with its paragraph at the latest, so that a field without an end takes no more with it. */
  endParagraph(): void {
    if (this.#codes === 0) return
    this.#open.length = 0
    this.#codes = 0
  }
}

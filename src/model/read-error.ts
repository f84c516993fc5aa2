import type {Code} from '../data/codes.ts'

/** A document of which nothing can be read: empty, binary, undecodable, of a type that has no reader. The code table says what to do. */
export class ReadError extends Error {
  readonly code: Code
  readonly args: Readonly<Record<string, string>>
  /** Always null: there is no decoded text to point into. Makes the error a `Message`. */
  readonly span = null

  constructor(code: Code, args: Readonly<Record<string, string>> = {}) {
    super(code)
    this.name = 'ReadError'
    this.code = code
    this.args = args
  }
}

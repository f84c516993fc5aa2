import type {Code} from '../data/codes.ts'

/** What must not be started, or cannot go on. The code table says why and what to do. */
export class Refusal extends Error {
  readonly code: Code
  readonly args: Readonly<Record<string, string>>

  constructor(code: Code, args: Readonly<Record<string, string>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.args = args
  }
}

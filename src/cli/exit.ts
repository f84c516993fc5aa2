/** Exit codes: the same for every format and language, and never reused. */
export const exit = {
  ok: 0,
  /** The record was written, but `--strict` was given and there are warnings. */
  findings: 1,
  /** A wrong command line; nothing was read. */
  usage: 2,
  /** At least one input gave a record and at least one did not. */
  partial: 3,
  /** No input gave a record. */
  input: 4,
  /** The result could not be written. */
  output: 5,
  /** `verify`: a record is missing, does not fit the schema, or its source is another now. */
  verify: 6,
  /** A fault of the program itself. */
  internal: 70,
  /** Ended by Ctrl-C. */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const

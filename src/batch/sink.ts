import type {Input} from './inputs/index.ts'
import type {FileEntry} from './journal/entry.ts'
import type {Result} from './task.ts'

/** What is known of one input when nothing more is to be done for it but to write it down. */
export interface Settled {
  readonly input: Input
  /** Counted from 0 in the order of the inputs. */
  readonly order: number
  readonly result: Result
}

/** Where records go. */
export interface Sink {
  /** Takes what came of one input; resolves, with what it counts as, when it is where it belongs. */
  readonly settle: (settled: Settled) => Promise<FileEntry>
  /** An input is not read after all. */
  readonly leave: (order: number) => void
}

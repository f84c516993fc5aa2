import type {Result, Task} from './task.ts'

/** Who reads files: threads of this process, or workers on any machine. */
export interface Crew {
  /** Files that are handed over together. */
  readonly lotSize: number
  /** Lots that keep everyone busy. */
  readonly lots: number
  /**
   * Reads a lot: a result for every task, in their order. What a file does to its reader (no end, no memory, a crash) is a failure of that
   * file; it rejects only when nobody can read any more.
   */
  readonly read: (lot: readonly Task[]) => Promise<readonly Result[]>
  readonly close: () => Promise<void>
}

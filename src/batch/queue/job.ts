import type {Result, Setup, Task} from '../task.ts'

/** What goes through the queue: a lot of files and how they are read. */
export interface LotJob {
  readonly setup: Setup
  /** Their paths are absolute: a worker runs in another folder. */
  readonly lot: readonly Task[]
}

export type LotResults = readonly Result[]

/**
 * A queue for each version of the parser: a worker never takes files that another version should read.
 *
 *     parse-notice-0.1.0%2B3f9a
 */
export const queueName = (version: string): string => `parse-notice-${encodeURIComponent(version)}` // BullMQ allows no colon

/** The queue keeps a lot that nobody fetches for so many seconds: its run was killed. */
const abandoned = 24 * 60 * 60

/** A job stays until the run has fetched its results, and removes it. */
export const kept = {removeOnComplete: {age: abandoned}, removeOnFail: {age: abandoned}, stackTraceLimit: 1}

import type {Failure, Result} from '../task.ts'

/** A file of which there is nothing to say but why it failed. */
export const failed = (failure: Failure | null): Result => ({
  outcome: 'failed',
  sha256: null,
  failure,
  draft: null,
  text: null,
  identity: null,
  review: [],
  milliseconds: 0,
})

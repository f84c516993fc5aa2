import {availableParallelism} from 'node:os'
import type {Crew} from '../../batch/crew.ts'
import type {Setup} from '../../batch/task.ts'
import {processes, threads} from '../../batch/threads.ts'
import type {ManyArguments} from '../arguments.ts'

/** Readers of this computer: threads, and processes for what takes programs outside. */
export async function hire(setup: Setup, many: ManyArguments): Promise<{readonly crew: Crew; readonly programs: Crew}> {
  const memory = many.memory ?? MEMORY
  const [crew, programs] = await Promise.all([
    threads(setup, {jobs: many.jobs ?? spare(), seconds: many.timeout ?? SECONDS, memory}),
    processes(setup, {jobs: many.ocrJobs ?? Math.max(1, cores() >> 1), seconds: many.ocrTimeout ?? OCR_SECONDS, memory}),
  ])
  return {crew, programs}
}

const SECONDS = 30
/** A scan of a hundred pages, three seconds each, and as much again on a busy computer. */
const OCR_SECONDS = 600
/** The longest law takes 300 MB. */
const MEMORY = 1024

const cores = (): number => availableParallelism()

/** One core is left for whoever uses the computer. */
const spare = (): number => Math.min(8, Math.max(1, cores() - 1))

import {availableParallelism} from 'node:os'
import type {Crew} from '../../batch/crew.ts'
import type {Setup} from '../../batch/task.ts'
import {processes, threads} from '../../batch/threads.ts'
import type {ManyArguments} from '../arguments.ts'

/** Threads that look at records. */
export const hireVerifiers = (setup: Setup, many: ManyArguments): Promise<Crew> =>
  threads(setup, {jobs: jobsOf(many), seconds: many.timeout ?? SECONDS, memory: many.memory ?? MEMORY}, 'verify')

/** Readers of this computer: threads, and processes for what takes programs outside. */
export async function hire(setup: Setup, many: ManyArguments): Promise<{readonly crew: Crew; readonly programs: Crew}> {
  const memory = many.memory ?? MEMORY
  const [crew, programs] = await Promise.all([
    threads(setup, {jobs: jobsOf(many), seconds: many.timeout ?? SECONDS, memory}),
    processes(setup, {jobs: many.ocrJobs ?? Math.max(1, cores() >> 1), seconds: many.ocrTimeout ?? OCR_SECONDS, memory}),
  ])
  return {crew, programs}
}

const SECONDS = 30
/** A scan of a hundred pages, three seconds each, and as much again on a busy computer. */
const OCR_SECONDS = 600
/** The longest law takes 300 MB. */
const MEMORY = 1024

/** One core is left for whoever uses the computer. */
export const jobsOf = ({jobs}: ManyArguments): number => jobs ?? Math.min(8, Math.max(1, cores() - 1))

const cores = (): number => availableParallelism()

/** Where nothing is left for later. */
export const nobody: Crew = {lotSize: 1, lots: 1, read: async () => [], close: async () => {}}

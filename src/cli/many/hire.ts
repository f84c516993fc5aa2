import {availableParallelism} from 'node:os'
import type {Crew} from '../../batch/crew.ts'
import {readers} from '../../batch/readers/index.ts'
import type {Setup} from '../../batch/task.ts'
import type {ManyArguments} from '../arguments.ts'

/** Who looks at records. */
export const hireVerifiers = (setup: Setup, many: ManyArguments): Promise<Crew> =>
  readers(setup, {jobs: jobsOf(many), lotSize: LOT, task: 'verify', ...boundsOf(many)})

/** Readers of this computer, and those with programs outside: a scan takes seconds a page, so they are counted apart. */
export async function hire(setup: Setup, many: ManyArguments): Promise<{readonly crew: Crew; readonly programs: Crew}> {
  const bounds = boundsOf(many)
  const [crew, programs] = await Promise.all([
    readers(setup, {jobs: jobsOf(many), lotSize: LOT, task: 'read', ...bounds}),
    readers(setup, {
      jobs: many.ocrJobs ?? Math.max(1, cores() >> 1),
      lotSize: 1,
      task: 'programs',
      ...bounds,
      seconds: many.ocrTimeout ?? OCR_SECONDS,
    }),
  ])
  return {crew, programs}
}

const boundsOf = ({timeout, memory}: ManyArguments) => ({seconds: timeout ?? SECONDS, memory: memory ?? MEMORY})

/** Files handed over together: a tenth of a second for text. */
const LOT = 32
const SECONDS = 30
/** A scan of a hundred pages, three seconds each, and as much again on a busy computer. */
const OCR_SECONDS = 600
/** A PDF of a thousand pages takes 800 MB. */
const MEMORY = 1024

/** One core is left for whoever uses the computer. */
export const jobsOf = ({jobs}: ManyArguments): number => jobs ?? Math.min(8, Math.max(1, cores() - 1))

const cores = (): number => availableParallelism()

/** Where nothing is left for later. */
export const nobody: Crew = {lotSize: 1, lots: 1, read: async () => [], close: async () => {}}

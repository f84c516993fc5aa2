import {Refusal} from '../refusal.ts'

/** What the queue is made of; few who read files need it, so it is not installed with the program. */
export async function packages(): Promise<Packages> {
  const {Queue, Worker, DelayedError} = await installed(() => import('bullmq'))
  const {Redis} = await installed(() => import('ioredis'))
  return {Queue, Worker, DelayedError, Redis}
}

export type Packages = Pick<typeof import('bullmq'), 'Queue' | 'Worker' | 'DelayedError'> & Pick<typeof import('ioredis'), 'Redis'>

const install = 'npm install bullmq@6 ioredis@6'

/** The package, or a refusal that says how to get it. */
export async function installed<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const missing =
      error instanceof Error && 'code' in error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND')
    throw missing ? new Refusal('batch/queue-missing', {install}) : error
  }
}

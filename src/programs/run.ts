import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {ReadError} from '../model/read-error.ts'
import {emptyFolders} from './folder.ts'

/** One call of a program. Its words are handed over as they are: no shell reads them. */
export interface Job {
  /** The name people know it by. */
  readonly program: string
  /** Where it is, as `find` gives it. */
  readonly command: string
  readonly words: readonly string[]
  readonly seconds: number
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  /** The end of what it complained about. */
  readonly stderr: string
}

/**
 * Runs a program to its end. On POSIX it leads a process group of its own, so that whatever it started ends with it: when the time is up,
 * when the caller aborts, when it prints without end, and when this process exits.
 *
 * @throws ReadError input/timeout
 * @throws Error where it cannot be started, prints too much, or the caller aborts
 */
export function run(job: Job): Promise<Ended> {
  const {signal} = job
  if (signal?.aborted) return Promise.reject(aborted(signal))
  return new Promise((resolve, reject) => {
    const child = spawn(job.command, job.words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: GROUPS,
      windowsHide: true,
      env: {...process.env, ...job.env},
    })
    const stop = (reason: Error): void => {
      endTree(child)
      settle(() => reject(reason))
    }
    const late = (): void => stop(new ReadError('input/timeout', {program: job.program, seconds: String(job.seconds)}))
    const timer = setTimeout(late, job.seconds * 1000)
    const abort = (): void => stop(aborted(signal!))
    const settle = (how: () => void): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      running.delete(child)
      how()
    }
    signal?.addEventListener('abort', abort, {once: true})
    watch(child)
    const stdout = collect(child.stdout!, () => stop(new Error(`${job.program} prints more than ${OUTPUT_BYTES} bytes`)))
    const stderr = tailOf(child.stderr!)
    child.on('error', (error) => settle(() => reject(error)))
    child.on('close', (code) => settle(() => resolve({code, stdout: stdout(), stderr: stderr()})))
  })
}

/** What tesseract prints of the densest page has 500 KB. */
const OUTPUT_BYTES = 32_000_000
const COMPLAINT = 2000
const GROUPS = process.platform !== 'win32'

const running = new Set<ChildProcess>()
let watching = false

function watch(child: ChildProcess): void {
  running.add(child)
  if (watching) return
  watching = true
  process.on('exit', () => {
    for (const each of running) endTree(each)
    emptyFolders()
  })
}

/** Ends a program and what it started. */
function endTree({pid}: ChildProcess): void {
  if (pid === undefined) return
  if (!GROUPS) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], {windowsHide: true, stdio: 'ignore'})
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {} // it has ended by itself
}

function collect(stream: NodeJS.ReadableStream, tooMuch: () => void): () => string {
  const chunks: Buffer[] = []
  let size = 0
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= OUTPUT_BYTES) chunks.push(chunk)
    else tooMuch()
  })
  return () => Buffer.concat(chunks).toString('utf8')
}

function tailOf(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-COMPLAINT)
  })
  return () => text.trim()
}

const aborted = ({reason}: AbortSignal): Error => (reason instanceof Error ? reason : new Error('aborted'))

/** The last line of a complaint, as the reason of a failure. */
export function reasonOf({code, stderr}: Ended): string {
  const line = stderr
    .split(/[\r\n]+/u)
    .filter((each) => each.trim() !== '')
    .at(-1)
  return line?.trim() ?? `exit ${code ?? 'by a signal'}`
}

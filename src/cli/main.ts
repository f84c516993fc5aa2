import {exit} from './exit.ts'
import type {Sink, Terminal} from './terminal.ts'

/**
 * Runs the command line on a process and sets its exit code. Ctrl-C and SIGTERM end at once, or the second time where a command wants to
 * finish what it has in hand; a reader of stdout that has gone away (`| head -1`) ends it without a word.
 */
export async function start(process: NodeJS.Process, version: () => string): Promise<void> {
  const terminal = terminalOf(process, version)
  try {
    const {run} = await import('./run.ts')
    process.exitCode = await run(process.argv.slice(2), terminal)
  } catch (error) {
    process.exitCode = isBrokenPipe(error) ? exit.ok : await sayFault(error, terminal)
  }
}

function terminalOf(process: NodeJS.Process, version: () => string): Terminal {
  let stop: ((code: number) => void) | null = null
  const onSignal = (code: number): void => {
    if (stop === null) process.exit(code)
    const first = stop
    stop = null
    first(code)
  }
  process.on('SIGINT', () => onSignal(exit.interrupted))
  process.on('SIGTERM', () => onSignal(exit.terminated))
  return {
    get stdin() {
      return process.stdin // opened only when it is asked for
    },
    get stdinIsTTY() {
      return process.stdin.isTTY === true
    },
    closeStdin: () => process.stdin.destroy(),
    onStop: (listener) => {
      stop = listener
    },
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    env: process.env,
    platform: process.platform,
    version,
  }
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  stream.on('error', () => {}) // reported where the write is awaited
  return {
    write: (text) => new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? 100,
  }
}

const isBrokenPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE'

/** Says that the program itself is at fault; the stack only for those who ask. */
async function sayFault(error: unknown, {stderr, env}: Terminal): Promise<number> {
  const text = error instanceof Error ? error.message : String(error)
  const {printable} = await import('../report/printable.ts')
  const stack = env.PARSE_NOTICE_DEBUG && error instanceof Error ? `${error.stack}\n` : ''
  const hint = 'This is a fault of parse-notice / Đây là lỗi của parse-notice. PARSE_NOTICE_DEBUG=1 tells more / cho biết thêm.'
  await stderr.write(`error: ${printable(text)}\n       ${hint}\n${stack}`).catch(() => {})
  return exit.internal
}

import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {connect, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis) console.warn('redis-server is not installed: tests of the queue are skipped')

/** A Redis of one test, on a port of its own; it keeps nothing. */
export interface TestRedis {
  readonly url: string
  readonly start: () => Promise<void>
  /** At once, and all it knew is gone. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function testRedis(...args: string[]): Promise<TestRedis> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-redis-'))
  let server: ChildProcess | null = null
  const end = () => server?.kill('SIGKILL')
  process.once('exit', end) // a test that timed out closes nothing
  const start = async () => {
    server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...args], {
      cwd: folder,
      stdio: 'ignore',
    })
    while (!(await answers(port))) await sleep(20)
  }
  const kill = async () => {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    close: async () => {
      process.off('exit', end)
      await kill()
      rmSync(folder, {recursive: true})
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as {port: number}
  server.close()
  await once(server, 'close')
  return port
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => socket.write('PING\r\n'))
    socket.on('data', (data) => end(data.toString().startsWith('+PONG') || data.toString().startsWith('-NOAUTH')))
    socket.on('error', () => end(false))
  })

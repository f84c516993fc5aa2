import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

export interface WorkerScript {
  /** Run as `node PATH URL MILLISECONDS`: a worker that takes so long for each lot, and says "begun" at the beginning of each. */
  readonly path: string
  readonly remove: () => void
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

const script = `
import {setTimeout as sleep} from 'node:timers/promises'
import {serveQueue} from './src/batch/queue/worker.ts'
const [url, milliseconds] = process.argv.slice(2)
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
const resultOf = ({path}) =>
  ({outcome: 'read', sha256: null, failure: null, draft: null, text: path, identity: null, review: [], milliseconds: 0})
const crew = {
  lotSize: 4,
  lots: 2,
  read: async (lot) => {
    process.stdout.write('begun\\n')
    await sleep(Number(milliseconds))
    return lot.map(resultOf)
  },
  close: async () => {},
}
try {
  await serveQueue(url, async () => crew, {version: '1', jobs: 1, signal: stop.signal, lock: 1000, patience: 0.5})
} catch (error) {
  process.exitCode = error.code === 'batch/queue-unreachable' ? 7 : 1
}
`

/** In a folder below node_modules, from where it finds its packages. */
export async function workerScript(): Promise<WorkerScript> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, {recursive: true})
  const folder = mkdtempSync(join(cache, 'queue-worker-'))
  const path = join(folder, 'worker.mjs')
  await build({
    stdin: {contents: script, resolveDir: root},
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: path,
    logLevel: 'warning',
  })
  return {path, remove: () => rmSync(folder, {recursive: true})}
}

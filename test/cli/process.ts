import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll} from 'vitest'

export const bin = fileURLToPath(new URL('../../bin/parse-notice.js', import.meta.url))

if (!existsSync(new URL('../../dist/cli/main.cjs', import.meta.url))) throw new Error('these tests run the built program: npm run build')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Setting {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** What stdin gives; without it stdin is empty. */
  readonly input?: string | Uint8Array
}

/** Runs the program as a process of its own, in English unless the environment says otherwise. */
export function cli(args: readonly string[], {cwd, env, input = ''}: Setting = {}): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], {cwd, env: environment(env)})
  child.stdin.on('error', () => {}) // the program may end without reading it
  child.stdin.end(input)
  return ended(child)
}

/** Nothing of the machine's own language, colours or debugging. */
export const environment = (env: Readonly<Record<string, string>> = {}): Record<string, string> => ({PATH: process.env.PATH ?? '', ...env})

export function ended(child: ReturnType<typeof spawn>): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({code, stdout, stderr}))
  })
}

/** A new folder with these files, removed after the tests of the calling file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** An environment in which the program starts with a part of the machine broken by this code. */
export function breakingWith(code: string): Record<string, string> {
  const folder = folderWith({'break.mjs': code})
  return {NODE_OPTIONS: `--import=${join(folder, 'break.mjs')}`}
}

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll} from 'vitest'

/** Scripts stand in for the programs only where a shell runs them. */
export const posix = process.platform !== 'win32'

// tests that run at the same time do not see each other's folders
const own = mkdtempSync(join(tmpdir(), 'parse-notice-test-'))
process.env.TMPDIR = own
afterAll(() => rmSync(own, {recursive: true, force: true}))

/** A program made of these shell lines; its folder is removed after the tests of the calling file. */
export function script(...lines: string[]): string {
  const file = join(scratch(), 'program')
  writeFileSync(file, `#!/bin/sh\n${lines.join('\n')}\n`, {mode: 0o755})
  return file
}

export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parse-notice-test-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** A world in which only these programs are. */
export const machineWith = (named: Readonly<Record<string, string>>) => ({
  env: {
    PATH: '/nowhere',
    PARSE_NOTICE_SOFFICE: '/nowhere/soffice',
    PARSE_NOTICE_TESSERACT: '/nowhere/tesseract',
    PARSE_NOTICE_PDFTOPPM: '/nowhere/pdftoppm',
    ...named,
  },
  platform: 'linux',
})

/** Folders that were lent to programs and not given back. */
export const leftBehind = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('parse-notice-run-'))

/** Whether a process ends within two seconds; one that nobody has asked how it ended is a zombie, and gone. */
export async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 40; tries++) {
    if (isOver(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

function isOver(pid: number): boolean {
  const {stdout} = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], {encoding: 'utf8'})
  return stdout.trim() === '' || stdout.trim().startsWith('Z')
}

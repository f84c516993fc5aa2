import {rmSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Lends a new folder that only its owner may read, and removes it whatever happens. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'parse-notice-run-'))
  lent.add(folder)
  try {
    return await work(folder)
  } finally {
    lent.delete(folder)
    await rm(folder, THOROUGHLY).catch(() => {}) // the system empties its own folder some day
  }
}

/** Removes what is lent at this moment, for a process that exits in the middle of it. */
export function emptyFolders(): void {
  for (const folder of lent) {
    try {
      rmSync(folder, THOROUGHLY)
    } catch {}
  }
}

const lent = new Set<string>()

/** A program that has just been ended may still hold its files for a moment. */
const THOROUGHLY = {recursive: true, force: true, maxRetries: 5, retryDelay: 40} as const

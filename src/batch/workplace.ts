import {mkdirSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'

/** The hidden folder beside the records, where a run keeps what it needs. Runs of several shards share it, each under names of its own. */
export interface Workplace {
  /** Folder of the records, absolute. */
  readonly records: string
  readonly journal: string
  readonly lock: string
  /** Records on their way. On the same disk as the records, so that moving them there is one step. */
  readonly drafts: string
}

export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

export const HIDDEN = '.parse-notice'

/**
 *     ketqua/.parse-notice/journal.ndjson            one run reads everything
 *     ketqua/.parse-notice/journal-3-of-10.ndjson    the third of ten shards
 */
export function workplaceOf(records: string, shard: Shard | null): Workplace {
  const hidden = join(records, HIDDEN)
  const suffix = shard === null ? '' : `-${shard.index}-of-${shard.of}`
  return {
    records,
    journal: join(hidden, `journal${suffix}.ndjson`),
    lock: join(hidden, `lock${suffix}`),
    drafts: join(hidden, `drafts${suffix}`),
  }
}

/** Paths of all journals of a folder of records, in order of their names; empty where there is none. */
export function journalsIn(records: string): string[] {
  return namesIn(records)
    .filter((name) => /^journal.*\.ndjson$/u.test(name))
    .map((name) => join(records, HIDDEN, name))
}

/** Paths of the locks of a folder of records. */
export function locksIn(records: string): string[] {
  return namesIn(records)
    .filter((name) => /^lock(?:-\d+-of-\d+)?$/u.test(name))
    .map((name) => join(records, HIDDEN, name))
}

function namesIn(records: string): string[] {
  try {
    return readdirSync(join(records, HIDDEN)).sort()
  } catch {
    return []
  }
}

/** Makes an empty place for drafts; what a run that was cut off left on its way is gone. */
export function makeDrafts(workplace: Workplace): void {
  removeDrafts(workplace)
  mkdirSync(workplace.drafts, {recursive: true})
}

/** As far as that goes: readers of a run that was cut off, or on other machines, may still write theirs. No two drafts have one name. */
export function removeDrafts({drafts}: Workplace): void {
  try {
    rmSync(drafts, {recursive: true, force: true, maxRetries: 3})
  } catch {}
}

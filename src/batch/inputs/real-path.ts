import {realpathSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'

/** Where a path leads, links followed, whether or not it is there yet. */
export function realPath(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync(whole)
  } catch {
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole))
  }
}

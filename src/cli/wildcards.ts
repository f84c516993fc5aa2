import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/**
 * The files that names with `*` or `?` stand for, in the order of their names: the shells of Windows leave these to the program. A name
 * that is a file, or stands for none, is kept as it is.
 *
 *     thong-bao\*.txt → thong-bao\tb-01.txt, thong-bao\tb-02.txt
 */
export async function expanded(names: readonly string[]): Promise<string[]> {
  return (await Promise.all(names.map(filesOf))).flat()
}

async function filesOf(name: string): Promise<string[]> {
  const pattern = basename(name)
  if (!/[*?]/u.test(pattern) || existsSync(name)) return [name]
  const folder = dirname(name)
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  const files = entries.filter((entry) => !entry.isDirectory() && standsFor(pattern, entry.name)).map((entry) => join(folder, entry.name))
  return files.length > 0 ? files.sort() : [name]
}

/** `*` stands for any letters, `?` for one; hidden files must be named. Two pointers, as a pattern of many stars must cost no more than its length times the name's. */
function standsFor(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false
  let p = 0
  let n = 0
  let star = -1
  let behind = 0
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++
      behind = n
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      p++
      n++
    } else if (star >= 0) {
      p = star + 1
      n = ++behind
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

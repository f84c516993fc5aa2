import type {Placed} from './placed.ts'

/** Words that follow one another on one base line without a gap wide enough for a column. */
export interface Run {
  readonly words: Placed[]
  readonly x: number
  end: number
  /** Base line and size of the last word that is no mark above or below the line. */
  y: number
  size: number
}

/**
 * Joins words to runs, from left to right, each to the nearest word before it on its line. Only neighbours are compared, so that a page
 * scanned at a slant does no harm.
 *
 *     theo Công văn số 2363/BNNMT-KHTC¹ ngày 3      a small raised word belongs to the line, too
 */
export function runsOf(words: readonly Placed[]): Run[] {
  const runs: Run[] = []
  const shelves = new Map<number, Run[]>()
  const height = Math.max(SMALLEST, ...quantiles(words))
  for (const word of [...words].sort((a, b) => a.x - b.x)) {
    const shelf = Math.floor(word.y / height)
    const near = [shelf - 1, shelf, shelf + 1].flatMap((at) => shelves.get(at) ?? [])
    const run = nearest(near, word)
    if (run) {
      const before = Math.floor(run.y / height)
      add(run, word)
      const now = Math.floor(run.y / height)
      if (now !== before) {
        shelves.set(
          before,
          (shelves.get(before) ?? []).filter((other) => other !== run),
        )
        put(shelves, now, run)
      }
    } else {
      const fresh = {words: [word], x: word.x, end: word.end, y: word.y, size: word.size}
      runs.push(fresh)
      put(shelves, shelf, fresh)
    }
  }
  return runs
}

const SMALLEST = 1e-3

/** The height of a shelf: no word is compared with one that stands further off. */
function quantiles(words: readonly Placed[]): number[] {
  const sizes = Float64Array.from(words, (word) => word.size).sort()
  return sizes.length > 0 ? [sizes[Math.floor(sizes.length * 0.9)]!] : []
}

/** The newest runs of a shelf; where more overlap, the page is no text that could be read. */
const KEPT = 40

function put(shelves: Map<number, Run[]>, at: number, run: Run): void {
  const shelf = shelves.get(at)
  if (!shelf) shelves.set(at, [run])
  else if (shelf.push(run) > KEPT) shelf.shift()
}

function nearest(runs: readonly Run[], word: Placed): Run | null {
  let best: Run | null = null
  for (const run of runs) if (goesOn(run, word) && (!best || run.end > best.end)) best = run
  return best
}

/** Sizes of type, in which gaps are measured. */
const WIDEST = 2
const OVERLAP = 0.4
const LEVEL = 0.3
/** So near to one base line words belong to it even where they overlap: boxes of words recognised, a number printed over dots. */
const SAME = 0.15
/** A mark is at most this share of the size of its line. */
const MARK = 0.85

function goesOn(run: Run, word: Placed): boolean {
  const large = Math.max(run.size, word.size)
  const small = Math.min(run.size, word.size)
  const gap = word.x - run.end
  if (gap > WIDEST * large) return false
  const lift = word.size > run.size ? word.y - run.y : run.y - word.y // how far the smaller stands above the larger
  if (gap < -OVERLAP * small) return Math.abs(lift) < SAME * large && word.x - run.words.at(-1)!.x > SAME * large
  if (Math.abs(lift) <= LEVEL * large) return true
  return small <= MARK * large && gap < large / 2 && lift < 0.75 * large && lift > -0.4 * large
}

function add(run: Run, word: Placed): void {
  run.words.push(word)
  run.end = Math.max(run.end, word.end)
  if (word.size <= MARK * run.size && Math.abs(word.y - run.y) > 0.1 * run.size) return
  run.y = word.y
  run.size = word.size
}

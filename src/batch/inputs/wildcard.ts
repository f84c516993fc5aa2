export interface Wildcard {
  readonly matches: (name: string) => boolean
  /** Whether a folder may hold what matches. */
  readonly mayHold: (folder: string) => boolean
}

/**
 * The names, folders parted by `/`, that a pattern stands for. `*` stands for any letters of one name, `?` for one letter, `[a-c]` and
 * `[!a-c]` for one of these or one of the others, `{a,b}` for either, `**` for any folders. Names that begin with a dot must be written so.
 * Takes time by the length of the pattern times that of the name, however many stars there are.
 */
export function wildcard(pattern: string): Wildcard {
  const ways = alternatives(pattern).map((way) => way.split('/').map((step) => (step === '**' ? ANY : signsOf(step))))
  return {
    matches: (name) => ways.some((way) => fitsRun(way, name.split('/'), fitsName, isShown)),
    mayHold: (folder) => ways.some((way) => leads(way, folder.split('/'))),
  }
}

/** Each folder is what the pattern says of its place; from the first `**` on anything may come. */
function leads(way: readonly Step[], names: readonly string[]): boolean {
  const open = way.indexOf(ANY)
  const known = open < 0 ? way.slice(0, -1) : way.slice(0, open)
  return (open >= 0 || names.length <= known.length) && names.every((name, at) => at >= known.length || fitsName(known[at] as Sign[], name))
}

/** Stands for any number of items. */
const ANY = Symbol('any')

/** One letter, a choice of letters, or any run of them. */
type Sign = typeof ANY | ((letter: string) => boolean)

/** What one name must be, or any run of names. */
type Step = typeof ANY | readonly Sign[]

const fitsLetter = (sign: Exclude<Sign, typeof ANY>, letter: string): boolean => sign(letter)
const isShown = (step: string): boolean => !step.startsWith('.')

/** A hidden name is never guessed: the pattern says its dot. */
const fitsName = (signs: readonly Sign[], name: string): boolean =>
  (isShown(name) || signs[0] === dot) && fitsRun(signs, Array.from(name), fitsLetter)

/** Two pointers: after the last star that was passed, the items it stands for grow by one at a time; none before it needs another look. */
function fitsRun<P, I>(
  pattern: readonly (P | typeof ANY)[],
  items: readonly I[],
  fits: (part: P, item: I) => boolean,
  isTaken: (item: I) => boolean = () => true,
): boolean {
  let p = 0
  let i = 0
  let star = -1
  let behind = 0
  while (i < items.length) {
    const part = pattern[p]
    if (part === ANY) {
      star = p++
      behind = i
    } else if (p < pattern.length && fits(part as P, items[i]!)) {
      p++
      i++
    } else if (star >= 0 && isTaken(items[behind]!)) {
      p = star + 1
      i = ++behind
    } else return false
  }
  while (pattern[p] === ANY) p++
  return p === pattern.length
}

const anyLetter = (): boolean => true
const dot = (letter: string): boolean => letter === '.'

function signsOf(step: string): Sign[] {
  const signs: Sign[] = []
  const letters = Array.from(step)
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!
    const end = letter === '[' ? letters.indexOf(']', at + (isNegation(letters[at + 1]) ? 3 : 2)) : -1 // `[]a]` holds a bracket
    if (letter === '*') signs.push(ANY)
    else if (letter === '?') signs.push(anyLetter)
    else if (letter === '.') signs.push(dot)
    else if (end > 0) {
      signs.push(oneOf(letters.slice(at + 1, end)))
      at = end
    } else signs.push((other) => other === letter)
  }
  return signs
}

/** `a-c_` or `!a-c_`. */
function oneOf(written: readonly string[]): (letter: string) => boolean {
  const not = isNegation(written[0])
  const ranges: [string, string][] = []
  const letters = not ? written.slice(1) : written
  for (let at = 0; at < letters.length; at++) {
    const isRange = letters[at + 1] === '-' && letters[at + 2] !== undefined
    ranges.push([letters[at]!, isRange ? letters[at + 2]! : letters[at]!])
    if (isRange) at += 2
  }
  return (letter) => ranges.some(([from, to]) => from <= letter && letter <= to) !== not
}

const isNegation = (letter: string | undefined): boolean => letter === '!' || letter === '^'

/** `{a,b{c,d}}` → `a`, `bc`, `bd`. Braces that hold no comma, and what would make too many, are letters. */
function alternatives(pattern: string): string[] {
  let ways = [pattern]
  for (let round = 0; round < 10; round++) {
    const next = ways.flatMap((way) => {
      const inner = /\{(?<choices>[^{},]*,[^{}]*)\}/u.exec(way)
      if (!inner) return [way]
      const before = way.slice(0, inner.index)
      const after = way.slice(inner.index + inner[0].length)
      return inner.groups!.choices!.split(',').map((choice) => before + choice + after)
    })
    if (next.length > 1000 || next.length === ways.length) break
    ways = next
  }
  return ways
}

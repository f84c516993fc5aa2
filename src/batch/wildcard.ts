/**
 * Whether a name, folders parted by `/`, is one that a pattern stands for. `*` stands for any letters of one name, `?` for one letter,
 * `[a-c]` and `[!a-c]` for one of these or one of the others, `{a,b}` for either, `**` for any folders. Names that begin with a dot must be
 * written so. Takes time by the length of the pattern times that of the name, however many stars there are.
 */
export function wildcard(pattern: string): (name: string) => boolean {
  const ways = alternatives(pattern).map(stepsOf)
  return (name) => ways.some((way) => fitsSteps(way, name.split('/'), isShown))
}

/** The same as the lines of `.gitignore` have it: braces are letters, and a dot at the beginning of a name is a letter as any other. */
export function wildcardOfRule(pattern: string): (name: string) => boolean {
  const steps = stepsOf(pattern)
  return (name) => fitsSteps(steps, name.split('/'), () => true)
}

/** Stands for any number of items. */
const ANY = Symbol('any')

/** One letter, a choice of letters, or any run of them. */
type Sign = typeof ANY | ((letter: string) => boolean)

type Step = readonly Sign[] | typeof ANY

const stepsOf = (pattern: string): Step[] => pattern.split('/').map((step) => (step === '**' ? ANY : signsOf(step)))

/** @param isFree whether a name may be stood for by stars and question marks */
function fitsSteps(way: readonly Step[], steps: readonly string[], isFree: (step: string) => boolean): boolean {
  const fits = (signs: readonly Sign[], step: string): boolean =>
    (isFree(step) || isWritten(signs[0])) && fitsRun(signs, Array.from(step), fitsLetter)
  return fitsRun(way, steps, fits, isFree)
}

const fitsLetter = (sign: Exclude<Sign, typeof ANY>, letter: string): boolean => sign(letter)
const isShown = (step: string): boolean => !step.startsWith('.')
const isWritten = (sign: Sign | undefined): boolean => sign !== undefined && sign !== ANY && sign !== anyLetter

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

function signsOf(step: string): Sign[] {
  const signs: Sign[] = []
  const letters = Array.from(step)
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!
    const end = letter === '[' ? letters.indexOf(']', at + 2) : -1
    if (letter === '*') signs.push(ANY)
    else if (letter === '?') signs.push(anyLetter)
    else if (end > 0) {
      signs.push(oneOf(letters.slice(at + 1, end)))
      at = end
    } else signs.push((other) => other === letter)
  }
  return signs
}

/** `a-c_` or `!a-c_`. */
function oneOf(written: readonly string[]): (letter: string) => boolean {
  const not = written[0] === '!' || written[0] === '^'
  const ranges: [string, string][] = []
  const letters = not ? written.slice(1) : written
  for (let at = 0; at < letters.length; at++) {
    const isRange = letters[at + 1] === '-' && letters[at + 2] !== undefined
    ranges.push([letters[at]!, isRange ? letters[at + 2]! : letters[at]!])
    if (isRange) at += 2
  }
  return (letter) => ranges.some(([from, to]) => from <= letter && letter <= to) !== not
}

/** `{a,b{c,d}}` → `a`, `bc`, `bd`. Braces that hold no comma, and what would make too many, are letters. */
function alternatives(pattern: string): string[] {
  let ways = [pattern]
  for (let round = 0; round < 10; round++) {
    const next = ways.flatMap((way) => {
      const inner = /\{(?<choices>[^{}]*,[^{}]*)\}/u.exec(way)
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

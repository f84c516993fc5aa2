import {romanOf} from '../language/roman.ts'
import {type Flow, slice} from '../model/flow.ts'
import {type Kind, letterAt, lettersBetween, ranks} from './markers.ts'
import type {Row} from './rows.ts'
import type {Choice, Level} from './solve.ts'

/** A marker that is damaged, of another style than its neighbours, or out of its series. */
export interface Oddity {
  readonly kind: 'mixed-markers' | 'marker-repaired' | 'marker-skipped' | 'marker-out-of-series'
  readonly marker: Flow
  readonly found: string
  readonly expected: string
}

/**
 * What is odd about the markers of an outline, for the person who mends the document.
 *
 *     a)  b.  c)  e)  e)
 *         ^ mixed, expected "b)"
 *                 ^ "d)" is missing before it
 *                     ^ out of series
 */
export function oddities(rows: readonly Row[], choices: readonly (Choice | null)[]): Oddity[] {
  const out: Oddity[] = []
  const last = new Map<Level | null, Map<Kind, Level>>()
  choices.forEach((choice, i) => {
    if (!choice) return
    const {level, reading} = choice
    const siblings = last.get(level.parent) ?? new Map<Kind, Level>()
    const odd = oddityOf(level, reading.cost, siblings.get(level.kind))
    if (odd) {
      const marker = slice(rows[i]!.flow, 0, reading.length)
      out.push({kind: odd.kind, marker, found: marker.text, expected: odd.expected})
    }
    // one odd style does not become the style its neighbours are held against
    last.set(
      level.parent,
      siblings.set(level.kind, odd?.kind === 'mixed-markers' ? {...level, style: siblings.get(level.kind)!.style} : level),
    )
  })
  return out
}

function oddityOf(level: Level, cost: number, before: Level | undefined): Pick<Oddity, 'kind' | 'expected'> | null {
  if (cost >= 1) return {kind: 'marker-repaired', expected: printed(level, level.value, level.style)}
  if (!before || level.rank >= ranks.dash) return null
  const next = (): string => printed(level, before.value + 1, before.style)
  if (level.value <= before.value) return {kind: 'marker-out-of-series', expected: next()}
  if (isLettered(level.kind) ? lettersBetween(before.value, level.value) > 0 : level.value > before.value + 1)
    return {kind: 'marker-skipped', expected: next()}
  return level.style === before.style ? null : {kind: 'mixed-markers', expected: printed(level, level.value, before.style)}
}

const isLettered = (kind: Kind): boolean => kind === 'letter' || kind === 'upper'

/** How a marker of the level would be printed. */
function printed({kind, rank, path, style}: Level, value: number, close: string): string {
  if (rank >= ranks.dash) return style
  const label = isLettered(kind)
    ? letterAt(value)
    : kind === 'roman'
      ? romanOf(value)
      : kind === 'dotted'
        ? [...path.slice(0, -1), value].join('.')
        : String(value)
  return close === '()' ? `(${label})` : `${label}${close}`
}

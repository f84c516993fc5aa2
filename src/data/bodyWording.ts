import {fold} from '../language/fold.ts'
import {damage} from './damage.ts'

/** Running text, its words parted by single spaces, and the same folded. */
export interface Body {
  readonly text: string
  readonly folded: string
}

/**
 * The name in the wording of the running text: where the text has it with small letters, its case and diacritics, in the commonest of
 * its forms. Where it has not, a unit at the end of the name is mended when the text knows a unit of that kind whose name differs in
 * exactly one letter. Otherwise the name itself.
 *
 *     'Ủy ban nhân dân xã Tân Phö' in '… tại trụ sở xã Tân Phú …'  →  'Ủy ban nhân dân xã Tân Phú'
 */
export function bodyWording(name: string, {text, folded}: Body, units: readonly string[]): string {
  const whole = commonest(name, text, folded)
  if (whole !== null) return whole
  const at = unitStart(name, units)
  if (at < 0) return name
  const unit = name.slice(at)
  return name.slice(0, at) + (commonest(unit, text, folded) ?? mended(unit, text, folded) ?? unit)
}

/** A text as a body: every white space one space. */
export function bodyOf(printed: string): Body {
  const text = printed.replaceAll(/\s+/gu, ' ')
  return {text, folded: fold(text)}
}

function commonest(name: string, text: string, folded: string): string | null {
  const counts = new Map<string, number>()
  const key = fold(name)
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length)) {
    const form = text.slice(at, at + key.length)
    if (isWhole(folded, at, key.length) && isBetter(form, name)) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? null
}

/** A form with small letters, a capital last syllable where the name has one, and no fewer marks than the name already has. */
function isBetter(form: string, name: string): boolean {
  if (form === form.toUpperCase() || marks(form) < marks(name)) return false
  return (!lastIsCapital(name) || lastIsCapital(form)) && (isUnit(name) || isCapital(form.charAt(0)))
}

const isUnit = (name: string): boolean => !isCapital(name.charAt(0))
const lastIsCapital = (name: string): boolean => isCapital(name.charAt(name.lastIndexOf(' ') + 1))
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()
const marks = (text: string): number => text.normalize('NFD').replaceAll(/[^\p{M}đĐ]/gu, '').length

/** Where the last unit of the name begins: "Ủy ban nhân dân |xã Tân Phú"; -1 when the name ends without one. */
function unitStart(name: string, units: readonly string[]): number {
  const lower = name.toLowerCase()
  return Math.max(...units.map((unit) => lower.lastIndexOf(` ${unit} `) + 1)) || -1
}

function mended(unit: string, text: string, folded: string): string | null {
  const key = fold(unit)
  const kind = key.slice(0, firstCapital(unit))
  if (kind === '' || key.length - kind.length < 4) return null
  for (let at = folded.indexOf(kind); at >= 0; at = folded.indexOf(kind, at + 1)) {
    const form = text.slice(at, at + key.length)
    if (!isWhole(folded, at, key.length) || damage(folded.slice(at, at + key.length), key, 1) !== 1) continue
    if (unit.slice(0, kind.length) === form.slice(0, kind.length).toLowerCase() && isNamed(form.slice(kind.length))) return form
  }
  return null
}

function firstCapital(unit: string): number {
  const at = unit.search(/\p{Lu}/u)
  return at < 0 ? unit.length : at
}

const isNamed = (name: string): boolean => name.split(' ').every((word) => /^\p{Lu}[\p{Ll}'’]+$/u.test(word))

const isWhole = (folded: string, at: number, length: number): boolean =>
  !LETTER.test(folded.charAt(at - 1)) && !LETTER.test(folded.charAt(at + length))

const LETTER = /^[a-z]$/u

import {bullet} from '../office/bullets.ts'
import {Counter, type Level} from '../office/lists.ts'
import {type Element, element, elements, integer} from '../xml.ts'
import type {Styles} from './styles.ts'

/** A list that is being read: how its levels are numbered, and how far it has counted. */
export interface List {
  readonly counter: Counter
  readonly levels: readonly Level[]
  readonly style: string | undefined
}

/** The lists of an OpenDocument file; one may go on where another stopped. */
export class Lists {
  readonly #styles: Styles
  readonly #byId = new Map<string, Counter>()
  readonly #byStyle = new Map<string, Counter>()
  readonly #levels = new Map<string, readonly Level[]>()
  readonly #outline: List

  constructor(styles: Styles) {
    this.#styles = styles
    this.#outline = {counter: new Counter(), levels: levelsOf(styles.outline), style: undefined}
  }

  /** A list opens in the text, or inside an item of another. */
  open({attributes}: Element, outer: List | null): List {
    const {id, 'style-name': name, 'continue-list': earlier, 'continue-numbering': goesOn} = attributes
    const style = name ?? outer?.style
    const levels = style === undefined ? [] : this.#levelsOf(style)
    const before = earlier === undefined ? (goesOn === 'true' ? this.#byStyle.get(style ?? '') : undefined) : this.#byId.get(earlier)
    const counter = outer?.counter ?? before ?? new Counter()
    if (id !== undefined) this.#byId.set(id, counter)
    if (!outer && style !== undefined) this.#byStyle.set(style, counter)
    return {counter, levels, style}
  }

  /** Counts an item and gives its label. */
  label({counter, levels}: List, level: number, start: string | undefined): string {
    counter.count(level, levels, start === undefined ? null : integer(start, 1))
    return counter.label(level, levels).trim()
  }

  /** The label of a heading that is no item of a list. */
  heading({attributes}: Element): string {
    if (attributes['is-list-header'] === 'true') return ''
    const level = Math.max(0, integer(attributes['outline-level'], 1) - 1)
    const from = attributes['restart-numbering'] === 'true' ? (attributes['start-value'] ?? '1') : undefined
    return this.label(this.#outline, level, from)
  }

  #levelsOf(style: string): readonly Level[] {
    const known = this.#levels.get(style)
    if (known) return known
    const levels = levelsOf(this.#styles.list(style))
    this.#levels.set(style, levels)
    return levels
  }
}

function levelsOf(style: Element | undefined): readonly Level[] {
  const levels: Level[] = []
  for (const level of elements(style)) {
    const index = integer(level.attributes.level, 0) - 1
    if (index >= 0 && index < DEEPEST) levels[index] = readLevel(level, index)
  }
  return Array.from(levels, (level, index) => level ?? plain(index))
}

const DEEPEST = 10
/** Letters before or behind a number. */
const LONGEST = 255

const plain = (index: number): Level => ({start: 1, restart: index, format: 'none', template: '', legal: false})

function readLevel({name, attributes, content}: Element, index: number): Level {
  const common = {start: integer(attributes['start-value'], 1), restart: index, legal: false}
  const prefix = (attributes['num-prefix'] ?? '').slice(0, LONGEST)
  const suffix = (attributes['num-suffix'] ?? '').slice(0, LONGEST)
  if (name === 'list-level-style-image') return {...common, format: 'bullet', template: '•'}
  if (name === 'list-level-style-bullet') {
    const font = element({name, attributes, content}, 'text-properties')?.attributes
    const glyph = bullet((attributes['bullet-char'] ?? '•').slice(0, LONGEST), font?.['font-name'] ?? font?.['font-family'] ?? '', index)
    // beside its own way of writing labels LibreOffice says the glyph once more, as what stands behind it
    const alone = attributes['num-list-format'] !== undefined
    return {...common, format: 'bullet', template: alone ? glyph : prefix + glyph + suffix}
  }
  const format = formatOf(attributes['num-format'] ?? '')
  return {...common, format, template: format === 'none' ? prefix + suffix : templateOf(attributes, index, prefix, suffix)}
}

/** `%1%.%2%)` of LibreOffice, or the numbers of so many levels between what goes before and behind. */
function templateOf(attributes: Element['attributes'], index: number, prefix: string, suffix: string): string {
  const written = attributes['num-list-format']
  if (written !== undefined)
    return written.slice(0, LONGEST).replace(/%(\d{1,2})%/gu, (_, level: string) => (Number(level) < 10 ? `%${level}` : ''))
  const shown = Math.min(index + 1, Math.max(1, integer(attributes['display-levels'], 1)))
  const numbers = Array.from({length: shown}, (_, i) => `%${index + 2 - shown + i}`)
  return prefix + numbers.join('.') + suffix
}

function formatOf(format: string): string {
  if (/^0[01]/u.test(format)) return 'decimalZero'
  return formats[format] ?? (format === '' ? 'none' : 'decimal')
}

const formats: Readonly<Record<string, string>> = {a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman'}

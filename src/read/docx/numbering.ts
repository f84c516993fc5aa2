import {bullet} from '../office/bullets.ts'
import {spelled} from '../office/fonts.ts'
import {Counter, type Level} from '../office/lists.ts'
import {SERIES} from '../office/numerals.ts'
import {type Element, element, elements, integer, valOf} from '../xml.ts'
import {fontOf, type ParagraphLook, type Styles, toggle} from './styles.ts'

/**
 * Rebuilds the labels of numbered paragraphs, which a Word file does not hold: it names a list and a level, and the lists tell how
 * to count.
 *
 *     <w:numId w:val="7"/><w:ilvl w:val="1"/>      list 7, level 1  →  "a)"
 */
export class Numbering {
  readonly #styles: Styles
  readonly #definitions = new Map<string, Element>()
  readonly #instances = new Map<string, Element>()
  readonly #lists = new Map<string, List | null>()
  readonly #counters = new Map<string, Counter>()
  readonly #levels = new Map<Element, readonly WordLevel[]>()

  constructor(root: Element | undefined, styles: Styles) {
    this.#styles = styles
    for (const one of elements(root, 'abstractNum')) this.#definitions.set(one.attributes.abstractNumId ?? '', one)
    for (const one of elements(root, 'num')) this.#instances.set(one.attributes.numId ?? '', one)
  }

  /** Counts a paragraph and gives its label; empty when it is no item of a list or its item prints none. */
  label(look: ParagraphLook): string {
    const list = look.list === undefined ? null : this.#list(look.list)
    if (!list) return ''
    const level = levelOf(look, list)
    const from = list.starts[level] ?? null
    list.starts[level] = null
    list.counter.count(level, list.levels, from)
    const {hidden, font} = list.levels[level]!
    return hidden ? '' : spelled(list.counter.label(level, list.levels).trim(), font ?? look.run.font)
  }

  #list(id: string): List | null {
    const known = this.#lists.get(id)
    if (known !== undefined) return known
    const instance = this.#instances.get(id)
    const definition = this.#definitionOf(instance)
    const list = instance && definition ? this.#read(instance, definition) : null
    this.#lists.set(id, list)
    return list
  }

  /** The definition of a list; one that only names a style is the definition that the style's list has. */
  #definitionOf(instance: Element | undefined): Element | undefined {
    const definition = this.#definitions.get(valOf(instance, 'abstractNumId') ?? '')
    const style = valOf(definition, 'numStyleLink')
    if (style === undefined) return definition
    const linked = this.#instances.get(this.#styles.listOf(style) ?? '')
    return this.#definitions.get(valOf(linked, 'abstractNumId') ?? '') ?? definition
  }

  /** Lists of one definition count on together; one that overrides a start does so once, at its first item. */
  #read(instance: Element, definition: Element): List {
    const key = definition.attributes.abstractNumId ?? ''
    const counter = this.#counters.get(key) ?? new Counter()
    this.#counters.set(key, counter)
    const levels = [...this.#levelsOf(definition)]
    const starts: (number | null)[] = []
    for (const override of elements(instance, 'lvlOverride')) {
      const index = indexOf(override)
      if (index >= LEVELS) continue
      const own = element(override, 'lvl')
      if (own) levels[index] = readLevel(own, index)
      const start = valOf(override, 'startOverride')
      if (start !== undefined) starts[index] = integer(start, 1)
    }
    return {counter, levels: levels, starts}
  }

  #levelsOf(definition: Element): readonly WordLevel[] {
    const known = this.#levels.get(definition)
    if (known) return known
    const found: Element[] = []
    for (const level of elements(definition, 'lvl')) if (indexOf(level) < LEVELS) found[indexOf(level)] = level
    const levels = Array.from({length: LEVELS}, (_, index) => readLevel(found[index], index))
    this.#levels.set(definition, levels)
    return levels
  }
}

interface List {
  readonly counter: Counter
  readonly levels: readonly WordLevel[]
  /** Numbers to begin with, by level; null once it is done. */
  readonly starts: (number | null)[]
}

interface WordLevel extends Level {
  /** The style of paragraph that has this level. */
  readonly style: string | undefined
  /** The label is counted and not printed. */
  readonly hidden: boolean
  readonly font: string | undefined
}

const LEVELS = 9
/** Letters of a label or a series; Word itself takes 255. */
const LONGEST = 255

const indexOf = (level: Element): number => integer(level.attributes.ilvl, 0)

/** Where a style names the list, the list names the level of that style. */
function levelOf(look: ParagraphLook, list: List): number {
  for (const id of look.listOfStyle ? look.styles : []) {
    const level = list.levels.findIndex(({style}) => style === id)
    if (level >= 0) return level
  }
  return Math.min(integer(look.level, 0), LEVELS - 1)
}

function readLevel(level: Element | undefined, index: number): WordLevel {
  const start = integer(valOf(level, 'start'), level ? 0 : 1)
  const way = element(level, 'numFmt') ?? element(element(level, 'AlternateContent'), 'Choice')
  const format = formatOf(way)
  const text = (valOf(level, 'lvlText') ?? '').slice(0, LONGEST)
  const font = fontOf(element(element(level, 'rPr'), 'rFonts'))
  return {
    start,
    restart: integer(valOf(level, 'lvlRestart'), index),
    format,
    template: format === 'bullet' ? bullet(text, font ?? '', index) : text,
    legal: toggle(level, 'isLgl') ?? false,
    style: valOf(level, 'pStyle'),
    hidden: toggle(element(level, 'rPr'), 'vanish') ?? false,
    font,
  }
}

/** Word 2010 writes a series of its own into a choice, beside a plain way for older programs. */
function formatOf(way: Element | undefined): string {
  const own = way?.name === 'Choice' ? element(way, 'numFmt') : way
  const {val = 'decimal', format} = own?.attributes ?? {}
  return val === 'custom' && format !== undefined ? SERIES + format.slice(0, LONGEST) : val
}

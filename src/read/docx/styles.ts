import {type Element, element, elements, valOf} from '../xml.ts'

/** What is known of the look of a run of words, as far as it matters; undefined where nothing is said. */
export interface RunLook {
  readonly bold?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly capitals?: boolean | undefined
}

/** What a paragraph and its styles say, the paragraph's own word first. */
export interface ParagraphLook {
  readonly run: RunLook
  readonly centred: boolean
  /** It begins a page. */
  readonly turns: boolean
  /** The list it is an item of, and the level that it or a style names. */
  readonly list: string | undefined
  readonly level: string | undefined
  /** Whether the list is named by a style and not by the paragraph. */
  readonly listOfStyle: boolean
  /** The ids of its styles, its own first. */
  readonly styles: readonly string[]
}

/** The styles of a Word file, asked for what a paragraph or a run looks like. */
export class Styles {
  readonly #styles = new Map<string, Element>()
  readonly #chains = new Map<string, readonly Element[]>()
  readonly #defaults: Element | undefined
  #standard: string | undefined

  constructor(root: Element | undefined) {
    const defaults = element(root, 'docDefaults')
    this.#defaults = element(element(defaults, 'rPrDefault'), 'rPr')
    for (const style of elements(root, 'style')) {
      const {styleId, type} = style.attributes
      if (styleId === undefined) continue
      this.#styles.set(styleId, style)
      if (type === 'paragraph' && isOn(style.attributes.default)) this.#standard ??= styleId
    }
  }

  paragraph(properties: Element | undefined): ParagraphLook {
    const chain = this.#chain(valOf(properties, 'pStyle') ?? this.#standard)
    const layers = [properties, ...chain.map((style) => element(style, 'pPr'))]
    const lists = layers.map((layer) => element(layer, 'numPr'))
    const named = lists.findIndex((list) => valOf(list, 'numId') !== undefined)
    const justified = first(layers, (layer) => valOf(layer, 'jc'))
    return {
      run: merge([...chain.map((style) => runLook(element(style, 'rPr'))), runLook(this.#defaults)]),
      centred: justified === 'center',
      turns: first(layers, (layer) => toggle(layer, 'pageBreakBefore')) ?? false,
      list: valOf(lists[named], 'numId'),
      level: first(lists, (list) => valOf(list, 'ilvl')),
      listOfStyle: named > 0,
      styles: chain.map((style) => style.attributes.styleId!),
    }
  }

  /** The look of a run: its own word, then its character style's, then its paragraph's. */
  run(properties: Element | undefined, paragraph: RunLook): RunLook {
    if (!properties) return paragraph
    const chain = this.#chain(valOf(properties, 'rStyle'))
    return merge([runLook(properties), ...chain.map((style) => runLook(element(style, 'rPr'))), paragraph])
  }

  /** The list that a style names, for lists that are defined by a style. */
  listOf(style: string): string | undefined {
    return first(this.#chain(style), (one) => valOf(element(element(one, 'pPr'), 'numPr'), 'numId'))
  }

  /** A style and what it is based on, up to where one names itself again. */
  #chain(id: string | undefined): readonly Element[] {
    if (id === undefined) return []
    const known = this.#chains.get(id)
    if (known) return known
    const chain = new Set<Element>()
    for (let style = this.#styles.get(id); style && !chain.has(style) && chain.size < DEEPEST; ) {
      chain.add(style)
      style = this.#styles.get(valOf(style, 'basedOn') ?? '')
    }
    this.#chains.set(id, [...chain])
    return [...chain]
  }
}

/** Styles upon styles; Word itself makes ten. */
const DEEPEST = 40

const runLook = (properties: Element | undefined): RunLook => ({
  bold: toggle(properties, 'b'),
  hidden: toggle(properties, 'vanish'),
  capitals: toggle(properties, 'caps'),
})

const merge = (looks: readonly RunLook[]): RunLook => ({
  bold: first(looks, (look) => look.bold),
  hidden: first(looks, (look) => look.hidden),
  capitals: first(looks, (look) => look.capitals),
})

function first<T, V>(items: readonly T[], get: (item: T) => V | undefined): V | undefined {
  for (const item of items) {
    const value = get(item)
    if (value !== undefined) return value
  }
  return undefined
}

/** `<w:b/>` and `<w:b w:val="true"/>` are on, `<w:b w:val="0"/>` is off, no element says nothing. */
export function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const found = element(properties, name)
  return found ? isOn(found.attributes.val ?? 'true') : undefined
}

const isOn = (value: string | undefined): boolean => value === 'true' || value === '1' || value === 'on'

import {type Element, element, elements, valOf} from '../xml.ts'

/** What is known of the look of a run of words, as far as it matters; undefined where nothing is said. */
export interface RunLook {
  readonly bold?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly capitals?: boolean | undefined
  readonly font?: string | undefined
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

/** What one `w:pPr` says of these. */
interface Said {
  readonly justified: string | undefined
  readonly turns: boolean | undefined
  readonly list: string | undefined
  readonly level: string | undefined
}

/** A style with all that it is based on. */
interface Style extends Said {
  readonly run: RunLook
  readonly ids: readonly string[]
}

/** The styles of a Word file, asked for what a paragraph or a run looks like. */
export class Styles {
  readonly #elements = new Map<string, Element>()
  readonly #styles = new Map<string, Style>()
  readonly #defaults: RunLook
  #standard: string | undefined

  constructor(root: Element | undefined) {
    const defaults = element(root, 'docDefaults')
    this.#defaults = runLook(element(element(defaults, 'rPrDefault'), 'rPr'))
    for (const style of elements(root, 'style')) {
      const {styleId, type} = style.attributes
      if (styleId === undefined) continue
      this.#elements.set(styleId, style)
      if (type === 'paragraph' && isOn(style.attributes.default)) this.#standard ??= styleId
    }
  }

  paragraph(properties: Element | undefined): ParagraphLook {
    const own = saidIn(properties)
    const style = this.#style(valOf(properties, 'pStyle') ?? this.#standard)
    return {
      run: merge(style.run, this.#defaults),
      centred: (own.justified ?? style.justified) === 'center',
      turns: own.turns ?? style.turns ?? false,
      list: own.list ?? style.list,
      level: own.level ?? style.level,
      listOfStyle: own.list === undefined,
      styles: style.ids,
    }
  }

  /** The look of a run: its own word, then its character style's, then its paragraph's. */
  run(properties: Element | undefined, paragraph: RunLook): RunLook {
    if (!properties) return paragraph
    return merge(runLook(properties), merge(this.#style(valOf(properties, 'rStyle')).run, paragraph))
  }

  /** The list that a style names, for lists that are defined by a style. */
  listOf(style: string): string | undefined {
    return this.#style(style).list
  }

  /** Reads a style once, and those that it is based on, up to where one names itself again. */
  #style(id: string | undefined, deep = 0): Style {
    const found = id === undefined ? undefined : this.#elements.get(id)
    if (id === undefined || !found || deep > DEEPEST) return NO_STYLE
    const known = this.#styles.get(id)
    if (known) return known
    this.#styles.set(id, NO_STYLE)
    const own = saidIn(element(found, 'pPr'))
    const below = this.#style(valOf(found, 'basedOn'), deep + 1)
    const style = {
      justified: own.justified ?? below.justified,
      turns: own.turns ?? below.turns,
      list: own.list ?? below.list,
      level: own.level ?? below.level,
      run: merge(runLook(element(found, 'rPr')), below.run),
      ids: [id, ...below.ids.slice(0, DEEPEST)],
    }
    this.#styles.set(id, style)
    return style
  }
}

/** Styles upon styles; Word itself makes ten. */
const DEEPEST = 40

const runLook = (properties: Element | undefined): RunLook => ({
  bold: toggle(properties, 'b'),
  hidden: toggle(properties, 'vanish'),
  capitals: toggle(properties, 'caps'),
  font: fontOf(element(properties, 'rFonts')),
})

export const fontOf = (fonts: Element | undefined): string | undefined => fonts?.attributes.ascii ?? fonts?.attributes.hAnsi

const merge = (look: RunLook, below: RunLook): RunLook => ({
  bold: look.bold ?? below.bold,
  hidden: look.hidden ?? below.hidden,
  capitals: look.capitals ?? below.capitals,
  font: look.font ?? below.font,
})

function saidIn(properties: Element | undefined): Said {
  const numbering = element(properties, 'numPr')
  return {
    justified: valOf(properties, 'jc'),
    turns: toggle(properties, 'pageBreakBefore'),
    list: valOf(numbering, 'numId'),
    level: valOf(numbering, 'ilvl'),
  }
}

const NO_STYLE: Style = {justified: undefined, turns: undefined, list: undefined, level: undefined, run: {}, ids: []}

/** `<w:b/>` and `<w:b w:val="true"/>` are on, `<w:b w:val="0"/>` is off, no element says nothing. */
export function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const found = element(properties, name)
  return found ? isOn(found.attributes.val ?? 'true') : undefined
}

const isOn = (value: string | undefined): boolean => value === 'true' || value === '1' || value === 'on'

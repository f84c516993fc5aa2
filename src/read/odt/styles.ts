import {descendants, type Element, element, elements} from '../xml.ts'

/** What a style of text or paragraphs says, with what it inherits; undefined where nothing is said. */
export interface Look {
  readonly bold?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly capitals?: boolean | undefined
  readonly font?: string | undefined
  readonly centred?: boolean | undefined
  /** It begins a page. */
  readonly turns?: boolean | undefined
  /** The kind of page that its paragraph begins. */
  readonly master?: string | undefined
}

/** The styles of an OpenDocument file: those of its content go before the named ones. */
export class Styles {
  readonly #styles = new Map<string, Element>()
  readonly #lists = new Map<string, Element>()
  readonly #looks = new Map<string, Look>()
  readonly #own = new Map<Element, Look>()
  readonly #standards = new Map<string, Look>()
  /** The numbering of headings. */
  readonly outline: Element | undefined

  constructor(content: Element, styles: Element | undefined) {
    const roots = [styles, content].flatMap((root) => [element(root, 'styles'), element(root, 'automatic-styles')])
    for (const style of roots.flatMap((root) => elements(root))) {
      const {name = '', family = ''} = style.attributes
      if (style.name === 'style') this.#styles.set(`${family} ${name}`, style)
      else if (style.name === 'list-style') this.#lists.set(name, style)
      else if (style.name === 'default-style') this.#standards.set(family, lookOf(style))
    }
    this.outline = roots.map((root) => element(root, 'outline-style')).find((found) => found !== undefined)
  }

  list(name: string | undefined): Element | undefined {
    return name === undefined ? undefined : this.#lists.get(name)
  }

  look(family: 'paragraph' | 'text' | 'section', name: string | undefined): Look {
    const key = `${family} ${name}`
    const known = this.#looks.get(key)
    if (known) return known
    let look: Look = {}
    const seen = new Set<Element>()
    for (let style = this.#styles.get(key); style && !seen.has(style) && seen.size < DEEPEST; ) {
      seen.add(style)
      look = over(look, this.#lookOf(style))
      style = this.#styles.get(`${family} ${style.attributes['parent-style-name']}`)
    }
    if (family === 'paragraph') look = over(look, this.#standards.get(family) ?? {})
    this.#looks.set(key, look)
    return look
  }

  #lookOf(style: Element): Look {
    const look = this.#own.get(style) ?? lookOf(style)
    this.#own.set(style, look)
    return look
  }
}

/** Styles upon styles; an office program makes ten. */
const DEEPEST = 40

/** A look upon another: what the first leaves open, the second says. */
export const over = (look: Look, below: Look): Look => ({
  bold: look.bold ?? below.bold,
  hidden: look.hidden ?? below.hidden,
  capitals: look.capitals ?? below.capitals,
  font: look.font ?? below.font,
  centred: look.centred ?? below.centred,
  turns: look.turns ?? below.turns,
  master: look.master ?? below.master,
})

function lookOf(style: Element): Look {
  const text = element(style, 'text-properties')?.attributes ?? {}
  const paragraph = element(style, 'paragraph-properties')?.attributes ?? {}
  const section = element(style, 'section-properties')?.attributes ?? {}
  const weight = text['font-weight']
  const master = style.attributes['master-page-name']
  return {
    bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    hidden: saysNone(text.display ?? section.display),
    capitals: text['text-transform'] === undefined ? undefined : text['text-transform'] === 'uppercase',
    font: text['font-name'] ?? text['font-family']?.replace(/^['"]/u, ''),
    centred: paragraph['text-align'] === undefined ? undefined : paragraph['text-align'] === 'center',
    turns: paragraph['break-before'] === undefined ? undefined : paragraph['break-before'] === 'page',
    master: master === '' ? undefined : master,
  }
}

const saysNone = (display: string | undefined): boolean | undefined => (display === undefined ? undefined : display === 'none')

/** Heads and feet of the kinds of page; the first is that of the first page. */
export function mastersOf(styles: Element | undefined, first: string): Element[] {
  const masters = styles ? descendants(styles, 'master-page') : []
  const opening = masters.find(({attributes}) => attributes.name === first)
  return opening ? [opening, ...masters.filter((master) => master !== opening)] : masters
}

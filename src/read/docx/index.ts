import type {Block, Manuscript} from '../office/block.ts'
import {Pages} from '../office/passage.ts'
import {print} from '../office/print.ts'
import type {Reading} from '../reading.ts'
import {descendants, type Element, element, elements, parseXml} from '../xml.ts'
import type {Archive} from '../zip.ts'
import {Fields} from './fields.ts'
import {Notes} from './notes.ts'
import {Numbering} from './numbering.ts'
import {type Relation, relationsOf} from './relations.ts'
import {blocksOf, type Context} from './story.ts'
import {Styles, toggle} from './styles.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Reads a Word file, given its archive, its main part and that part's name. */
export function readDocx(archive: Archive, main: Element, name: string): Reading {
  const relations = relationsOf(archive, name)
  const byType = new Map(relations.map((relation) => [relation.type, relation]))
  const partOf = (type: string): Element | undefined => load(archive, byType.get(type))
  const styles = new Styles(partOf('styles'))
  const context: Context = {
    styles,
    numbering: new Numbering(partOf('numbering'), styles),
    notes: new Notes(partOf('footnotes'), partOf('endnotes')),
    fields: new Fields(),
    pages: new Pages(),
  }
  const story = (part: Element | undefined): Block[] => (part ? blocksOf(part, {...context, pages: new Pages(), fields: new Fields()}) : [])
  const body = blocksOf(element(main, 'body') ?? main, context)
  const margins = marginsOf(main, partOf('settings'))
  const parts = new Map(relations.map((relation) => [relation.id, relation]))
  const read = (relation: Relation | undefined): Block[] => story(load(archive, relation))
  const head = parts.get(margins.head ?? '')
  // several sections may name one part
  const running = new Map(margins.running.map((id) => [parts.get(id)?.part, parts.get(id)]))
  running.delete(head?.part)
  const manuscript: Manuscript = {head: read(head), body, notes: context.notes.read(story), running: [...running.values()].map(read)}
  return print(manuscript, DOCX)
}

function load(archive: Archive, relation: Relation | undefined): Element | undefined {
  const bytes = relation ? archive.part(relation.part) : null
  return bytes ? parseXml(bytes, relation!.part) : undefined
}

/** The ids of the heads and feet of all sections; `head` is that of the first page. */
function marginsOf(main: Element, settings: Element | undefined): {head: string | undefined; running: string[]} {
  const even = toggle(settings, 'evenAndOddHeaders') ?? false
  let head: string | undefined
  const running = new Set<string>()
  descendants(main, 'sectPr').forEach((section, i) => {
    const titled = toggle(section, 'titlePg') ?? false
    for (const {name, attributes} of elements(section)) {
      const {type = 'default', id} = attributes
      if ((name !== 'headerReference' && name !== 'footerReference') || id === undefined) continue
      if ((type === 'first' && !titled) || (type === 'even' && !even)) continue
      if (i === 0 && name === 'headerReference' && type === (titled ? 'first' : 'default')) head = id
      else running.add(id)
    }
  })
  return {head, running: [...running]}
}

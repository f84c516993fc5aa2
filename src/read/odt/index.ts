import {ReadError} from '../../model/read-error.ts'
import type {Block, Manuscript} from '../office/block.ts'
import {numbered} from '../office/numbered.ts'
import {Pages} from '../office/passage.ts'
import {print} from '../office/print.ts'
import type {Reading} from '../reading.ts'
import {descendants, type Element, element, elements, parseXml} from '../xml.ts'
import type {Archive} from '../zip.ts'
import {Lists} from './lists.ts'
import {blocksOf, type Context} from './story.ts'
import {mastersOf, Styles} from './styles.ts'

export const ODT = 'application/vnd.oasis.opendocument.text'

/** Reads an OpenDocument text, given its archive. */
export function readOdt(archive: Archive): Reading {
  if (isEncrypted(archive)) throw new ReadError('input/encrypted')
  const content = load(archive, 'content.xml')
  if (!content) throw new ReadError('input/damaged', {type: ODT, reason: 'content.xml'})
  const named = load(archive, 'styles.xml')
  const styles = new Styles(content, named)
  const lists = new Lists(styles)
  const context: Context = {styles, lists, pages: new Pages(), notes: []}
  const text = element(element(content, 'body'), 'text') ?? content
  const body = blocksOf(text, context)
  const apart = (): Context => ({...context, pages: new Pages(), notes: []})
  const notes = context.notes.map((note) => noteBlocks(note, apart()))
  const masters = mastersOf(named, firstMaster(text, styles)).map(marginsOf)
  const head = masters[0]?.head
  const manuscript: Manuscript = {
    head: head ? blocksOf(head, apart()) : [],
    body,
    notes,
    running: masters
      .flatMap(({head, running}, i) => (i > 0 && head ? [head, ...running] : running))
      .map((margin) => blocksOf(margin, apart())),
  }
  return print(manuscript, ODT)
}

function load(archive: Archive, name: string): Element | undefined {
  const bytes = archive.part(name)
  return bytes ? parseXml(bytes, name) : undefined
}

/** A file behind a password keeps its list of parts readable, and tells there how they are encrypted. */
function isEncrypted(archive: Archive): boolean {
  const manifest = load(archive, 'META-INF/manifest.xml')
  return manifest !== undefined && descendants(manifest, 'encryption-data').length > 0
}

const noteBlocks = (note: Element, context: Context): Block[] => {
  const body = element(note, 'note-body')
  const number = element(note, 'note-citation')
    ?.content.filter((item) => typeof item === 'string')
    .join('')
    .trim()
  return body ? numbered(blocksOf(body, context), number ?? '') : []
}

/** The kind of the first page, as its first paragraph or table names it. */
function firstMaster(text: Element, styles: Styles): string {
  const first = elements(text).find(({name}) => name === 'p' || name === 'h')
  return styles.look('paragraph', first?.attributes['style-name']).master ?? 'Standard'
}

/** The heads and feet of a kind of page; one that is not displayed is none. */
function marginsOf(master: Element): {head: Element | undefined; running: Element[]} {
  const shown = elements(master).filter(({name, attributes}) => MARGIN.test(name) && attributes.display !== 'false')
  const head = shown.find(({name}) => name === 'header-first') ?? shown.find(({name}) => name === 'header')
  return {head, running: shown.filter((margin) => margin !== head)}
}

const MARGIN = /^(?:header|footer)(?:-left|-first)?$/u

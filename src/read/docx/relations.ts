import {elements, parseXml} from '../xml.ts'
import type {Archive} from '../zip.ts'

/** A part that another part names: a style sheet, a head of pages. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `styles`, `numbering`, `header`; the rest differs between editions of the standard. */
  readonly type: string
  /** Name of the part in the archive. */
  readonly part: string
}

/**
 * The parts that a part names, from the list beside it; an empty name asks for those of the whole archive.
 *
 *     word/document.xml   →   word/_rels/document.xml.rels
 */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`
  const bytes = archive.part(list)
  if (!bytes) return []
  return elements(parseXml(bytes, list), 'Relationship')
    .filter(({attributes}) => attributes.TargetMode !== 'External')
    .map(({attributes: {Id = '', Type = '', Target = ''}}) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      part: resolve(folder, Target),
    }))
}

/** `styles.xml` in `word/` is `word/styles.xml`; a stroke in front begins at the root. */
function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

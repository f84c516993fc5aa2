import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Ignore} from 'ignore'

export const IGNORE_FILE = '.parse-noticeignore'

/** What the ignore files of a folder and those above it say, as `.gitignore` does. */
export interface Rules {
  /** @param name from the folder on, names parted by `/`; that of a folder ends in one */
  readonly excludes: (name: string) => boolean
  /** The rules of a folder below: its own file has the last word. */
  readonly below: (folder: string, name: string) => Promise<Rules>
}

/** Rules of the folder where a walk begins. */
export const rulesOf = (folder: string): Promise<Rules> => rules([], folder, '')

/** The files of rules so far, with the name of the folder each stands in, the nearest last. */
type Layers = readonly {readonly at: string; readonly ignore: Ignore}[]

async function rules(above: Layers, folder: string, at: string): Promise<Rules> {
  const text = textIn(folder)
  const layers = text === null ? above : [...above, {at, ignore: (await import('ignore')).default().add(text.normalize('NFC'))}]
  return {
    excludes: (name) => {
      for (const layer of layers.toReversed()) {
        const {ignored, unignored} = layer.ignore.test(name.slice(layer.at.length).normalize('NFC'))
        if (ignored || unignored) return ignored
      }
      return false
    },
    below: (next, name) => rules(layers, next, `${name}/`),
  }
}

function textIn(folder: string): string | null {
  try {
    return readFileSync(join(folder, IGNORE_FILE), 'utf8')
  } catch {
    return null
  }
}

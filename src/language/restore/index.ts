import {setPhrases} from '../../data/lexicon.ts'
import {knowledgeOf} from './knowledge.ts'
import {restored} from './restore.ts'

/** What mends the words of a damaged document, by the lexicon and by what the document says elsewhere. */
export function restorerOf(document: string): (text: string) => string {
  const knowledge = knowledgeOf(setPhrases, document)
  const done = new Map<string, string>()
  return (text) => {
    const known = done.get(text)
    if (known !== undefined) return known
    const mended = restored(text, knowledge)
    done.set(text, mended)
    return mended
  }
}

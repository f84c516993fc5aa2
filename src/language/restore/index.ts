import {setPhrases} from '../../data/lexicon.ts'
import {knowledgeOf} from './knowledge.ts'
import {restored} from './restore.ts'

/** What mends the words of a damaged document, by the lexicon and by what the document says elsewhere. `damage`: see `damageOf`. */
export function restorerOf(document: string, damage: number): (text: string) => string {
  const knowledge = knowledgeOf(setPhrases, document, doubtOf(damage))
  const done = new Map<string, string>()
  return (text) => {
    const known = done.get(text)
    if (known !== undefined) return known
    const mended = restored(text, knowledge)
    done.set(text, mended)
    return mended
  }
}

/** The fewer words are damaged, the less likely is it that this one is: the price of a change rises as that chance falls. */
const doubtOf = (damage: number): number => Math.min(1, Math.max(0, WEIGHT * Math.log(USUAL / damage)))
const WEIGHT = 0.5
/** The damage that the prices of `candidates.ts` are made for. */
const USUAL = 0.025

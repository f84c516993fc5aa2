import {type Look, looks} from './looks.ts'
import {untwice} from './twice.ts'
import {RUN} from './vote.ts'

export interface Unmangled {
  readonly text: string
  readonly encoding: Look['encoding'] | 'utf-8'
}

/**
 * Puts right the words of a text that were written for fonts of TCVN3 or VNI, or in UTF-8, and taken for Latin-1; null where the text is
 * not such.
 * Part of it may be: words that have letters of Unicode proper are never touched, and a word that is Vietnamese as it stands only where
 * its line has none of these and most of it is not.
 *
 *     QuyÕt ®Þnh sè 12/Q§-UBND        every word of the line has it: → Quyết định số 12/QĐ-UBND
 *     Ủy ban nhân dân x· Phó Mü       only the words that no syllable is spelled like: → xã, Mỹ
 */
export function unmangle(text: string): Unmangled | null {
  const once = untwice(text)
  if (once !== null) return {encoding: 'utf-8', text: once}
  const lines = text.split('\n')
  const proofs = looks().map((look) => proofOf(lines, look))
  const best = proofs.reduce((a, b) => (b.gained > a.gained ? b : a))
  if (best.gained < FEWEST || best.known.size < KNOWN) return null
  const whole = best.mangled >= WHOLE * best.sound
  return {encoding: best.look.encoding, text: lines.map((line) => mended(line, best.look, whole)).join('\n')}
}

/** Words that the reading must make Vietnamese, and how many different ones of administrative use there must be among them. */
const FEWEST = 4
const KNOWN = 3
/** So many times more words mangled than sound, and every word is taken for mangled that may be. */
const WHOLE = 4

/** What speaks for a reading in all lines together. */
interface Proof {
  readonly look: Look
  /** Words that the reading makes Vietnamese, less those that are so as they stand, in lines where it helps. */
  readonly gained: number
  readonly known: ReadonlySet<string>
  /** Words in lines where the reading helps; words that are Vietnamese as they stand elsewhere. */
  readonly mangled: number
  readonly sound: number
}

function proofOf(lines: readonly string[], look: Look): Proof {
  const known = new Set<string>()
  let [gained, mangled, sound] = [0, 0, 0]
  for (const line of lines) {
    const {words, asIs, asRead, unicode, found} = tallyOf(line, look)
    sound += unicode
    if (asRead > asIs && asRead >= SHARE * words) {
      gained += asRead - asIs
      mangled += words
      for (const word of found) known.add(word)
    } else sound += asIs
  }
  return {look, gained, known, mangled, sound}
}

const SHARE = 0.6

interface Tally {
  /** Words that may be mangled; of these, those that are Vietnamese as they stand, and as read. */
  readonly words: number
  readonly asIs: number
  readonly asRead: number
  /** Vietnamese words that are not mangled for sure. */
  readonly unicode: number
  readonly found: readonly string[]
}

function tallyOf(line: string, look: Look): Tally {
  const tally = {words: 0, asIs: 0, asRead: 0, unicode: 0, found: [] as string[]}
  if (!BEYOND.test(line)) return tally
  for (const [run] of line.matchAll(RUN)) {
    const seen = look.at(run)
    if (seen.kind === 'unicode' && seen.sound) tally.unicode++
    if (seen.kind !== 'doubtful') continue
    tally.words++
    if (seen.sound) tally.asIs++
    if (seen.better) tally.asRead++
    if (seen.known) tally.found.push(seen.known)
  }
  return tally
}

function mended(line: string, look: Look, whole: boolean): string {
  if (!BEYOND.test(line)) return line
  const {words, asIs, asRead, unicode} = tallyOf(line, look)
  const most = unicode === 0 && words > 0 && (asRead > asIs || (asRead === asIs && whole))
  const text = line.replace(RUN, (run) => {
    const {kind, meant, sound, better} = look.at(run)
    const taken = kind === 'doubtful' && (most ? better || !sound : better && !sound)
    return taken ? meant : run
  })
  return most ? look.finish(text) : text
}

const BEYOND = /[^\0-~]/u

import {isSpelled} from '../../language/orthography.ts'
import {withCapitals, wordInCapitals} from './capitals.ts'
import {codePages, isWestern} from './tables.ts'
import {fromVni} from './vni.ts'
import {EDGES, isKnown} from './vote.ts'

/** A way to read letters of Latin-1 as those of another encoding, with a memory of the words it was shown. */
export interface Look {
  readonly encoding: 'tcvn3' | 'vni'
  readonly at: (run: string) => Seen
  /** The last touch to a line of which most was mangled. */
  readonly finish: (line: string) => string
}

/** What a run of letters is as it stands and as it may be meant. */
export interface Seen {
  /** plain: nothing to be read otherwise; unicode: letters that no code page of Latin letters has; doubtful: it may be mangled. */
  readonly kind: 'plain' | 'unicode' | 'doubtful'
  readonly meant: string
  /** It is a Vietnamese syllable as it stands. */
  readonly sound: boolean
  /** It is one when read. */
  readonly better: boolean
  /** What it is when read, where administrative texts are full of it. */
  readonly known: string | null
}

export const looks = (): Look[] => [
  lookOf('tcvn3', (run) => withHorn(wordInCapitals(Array.from(run, (letter) => TCVN3.get(letter) ?? letter).join(''))), withCapitals),
  lookOf('vni', fromVni, (line) => line),
]

/** Quotes and dashes of Windows are what they are in these fonts. */
const TCVN3 = new Map(Array.from({length: 96}, (_, i) => [String.fromCharCode(0xa0 + i), codePages.tcvn3.high[32 + i]!]))

/** Its ư is a soft hyphen in Latin-1, which some programs drop: "trëng" was "tr\u00adëng", trưởng. */
function withHorn(run: string): string {
  const at = run.search(/[ơờớởỡợ]/u)
  if (at < 0 || run[at - 1] === 'ư' || isSpelled(run.replace(EDGES, ''))) return run
  const whole = `${run.slice(0, at)}ư${run.slice(at)}`
  return isSpelled(whole.replace(EDGES, '')) ? whole : run
}

function lookOf(encoding: Look['encoding'], read: (run: string) => string, finish: Look['finish']): Look {
  const memory = new Map<string, Seen>()
  const at = (run: string): Seen => {
    if (!BEYOND.test(run)) return PLAIN
    const before = memory.get(run)
    if (before) return before
    const seen = seenBy(read, run)
    if (memory.size < MOST) memory.set(run, seen)
    return seen
  }
  return {encoding, at, finish}
}

/** Words remembered: more different ones than a language has in use. */
const MOST = 50_000
const BEYOND = /[^\0-~]/u
const PLAIN: Seen = {kind: 'plain', meant: '', sound: false, better: false, known: null}

function seenBy(read: (run: string) => string, run: string): Seen {
  const sound = isSpelled(run.replace(EDGES, ''))
  if (!isWestern(run)) return {...PLAIN, kind: 'unicode', sound}
  const meant = read(run)
  const word = meant.replace(EDGES, '')
  if (!BEYOND.test(word)) return PLAIN
  return {kind: 'doubtful', meant, sound, better: isSpelled(word), known: isKnown(word) ? word.toLowerCase() : null}
}

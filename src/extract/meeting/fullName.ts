import {provinceNamed} from '../../data/provinces.ts'
import families from '../../data/surnames.json' with {type: 'json'}
import {isPersonName} from '../../data/surnames.ts'
import type {Home} from '../../language/actors/index.ts'
import {fold} from '../../language/fold.ts'
import {isCapitalCode} from '../../language/letterCase.ts'
import type {Flow} from '../../model/flow.ts'
import {beginsPost} from './post.ts'
import type {Range} from './words.ts'

/**
 * Finds the full name in a phrase that names an office holder: a run of capitalised syllables that closes the phrase or stands before
 * a comma, a dash or a bracket, from its family name on.
 *
 *     Phó Chủ tịch UBND tỉnh Bình Định Trần Văn An      Chủ tịch UBND tỉnh Hà Giang
 *                                      └─────────┘      no name: the run is the place
 */
export function nameIn(flow: Flow, start: number, end: number, home: Home | null): Range | null {
  for (const run of runsOf(flow, start, end)) {
    const name = nameOf(flow, run, home)
    if (name) return name
  }
  return null
}

interface Run {
  readonly syllables: readonly Range[]
  /** The word before the run, folded; '' at the start of the phrase. */
  readonly before: string
}

/** Degrees before a name, printed with a full stop. */
const DEGREES: ReadonlySet<string> = new Set(['gs', 'pgs', 'ts', 'ths', 'bs', 'ks', 'cn', 'ds', 'cki', 'ckii', 'bscki', 'bsckii'])
const SYLLABLE = /\p{L}[\p{L}\p{M}'’]*/uy

/** Runs of capitalised syllables parted by single spaces, those that end where a name can end. */
function runsOf(flow: Flow, start: number, end: number): Run[] {
  const runs: Run[] = []
  let syllables: Range[] = []
  let before = ''
  let last = ''
  let at = start
  const close = (): void => {
    if (syllables.length > 1) runs.push({syllables, before})
    syllables = []
  }
  while (at < end) {
    SYLLABLE.lastIndex = at
    const length = SYLLABLE.test(flow.text) ? SYLLABLE.lastIndex - at : 0
    if (length === 0) {
      if (flow.text.charAt(at) !== ' ') close()
      at++
      continue
    }
    const stop = Math.min(at + length, end)
    if (flow.text.charAt(stop) === '.' && DEGREES.has(flow.folded.slice(at, stop))) {
      syllables = []
      at = stop + 1
      last = ''
      continue
    }
    const capital = isCapitalCode(flow.text.charCodeAt(at))
    // a post may follow a name without a comma: "Trần Văn An Phó Chủ tịch"
    if (capital && syllables.length > 1 && beginsPost(flow, at) && isFamily(flow, syllables[0]!)) close()
    if (!capital) syllables = []
    else {
      if (syllables.length === 0) before = last
      syllables.push({start: at, end: stop})
    }
    last = flow.folded.slice(at, stop)
    at = stop
  }
  close()
  return runs
}

const UNIT = new Set(['tinh', 'huyen', 'xa', 'phuong', 'quan', 'tran', 'pho', 'tp', 'thon', 'ban'])

/** How many syllables a name has, the likeliest first. */
const LENGTHS = [3, 4, 2, 5] as const

function nameOf(flow: Flow, {syllables, before}: Run, home: Home | null): Range | null {
  const count = syllables.length
  const end = syllables[count - 1]!.end
  const family = (index: number): boolean => isFamily(flow, syllables[index]!)
  const unit = UNIT.has(before)
  if (!unit && count <= (before === '' ? 5 : 4) && family(0)) return {start: syllables[0]!.start, end}
  for (const length of LENGTHS) {
    const index = count - length
    if (index < 0 || !family(index)) continue
    const start = syllables[index]!.start
    if (index === 0 && unit && isPlace(flow, before, {start, end}, home)) continue
    return {start, end}
  }
  const whole = {start: syllables[0]!.start, end}
  return !unit && isPersonName(flow.text.slice(whole.start, end)) ? whole : null
}

const FAMILIES: ReadonlySet<string> = new Set(families.surnames.map((name) => name.toLowerCase()))
const isFamily = (flow: Flow, syllable: Range): boolean => FAMILIES.has(flow.text.slice(syllable.start, syllable.end).toLowerCase())

/** "tỉnh Hà Giang" is a place, "UBND tỉnh Võ An" is not: the document's own unit, a province, or a lower unit the document is not of. */
function isPlace(flow: Flow, unit: string, run: Range, home: Home | null): boolean {
  const printed = flow.text.slice(run.start, run.end)
  const own = home ? fold(home.unit) : ''
  if (own.endsWith(` ${fold(printed)}`) || provinceNamed(printed) !== null) return true
  if (unit === 'tinh' || own.split(' ').slice(0, 2).includes(unit)) return false
  return home !== null || printed.split(' ').length < 3
}

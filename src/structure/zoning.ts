import {isCapitalCode, isSmallCode, isUnevenCode} from '../language/letterCase.ts'
import {type Flow, slice} from '../model/flow.ts'
import type {ZoneName} from '../model/tree.ts'

/** Zones being filled, in reading order. */
export type Filling = Record<ZoneName, Flow[]>

export const emptyZones = (): Filling => ({
  remark: [],
  furniture: [],
  stamp: [],
  mark: [],
  issuer: [],
  motto: [],
  number: [],
  placeDate: [],
  title: [],
  subject: [],
  addressees: [],
  preamble: [],
  closing: [],
  recipients: [],
  signature: [],
  footnotes: [],
  copy: [],
  attachment: [],
})

/** Puts a flow into a zone unless it is empty. */
export function put(zones: Filling, zone: ZoneName, flow: Flow): void {
  if (flow.text !== '') zones[zone].push(flow)
}

/** Cuts a flow in two at `at`. */
export const cut = (flow: Flow, at: number): [Flow, Flow] => [slice(flow, 0, at), slice(flow, at)]

/** Longest line that may be set in capitals. */
const LONGEST = 250

/** Whether a line is set in capitals: nearly all of its letters are. A short abbreviation alone does not count. */
export function inCapitals(text: string): boolean {
  if (text.length > LONGEST) return false
  let capitals = 0
  let small = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isUnevenCode(code)) return false
    if (isCapitalCode(code)) capitals++
    else if (isSmallCode(code)) small++
    if (small > 3 && small > capitals) return false
  }
  return capitals + small >= 4 && capitals >= 0.85 * (capitals + small)
}

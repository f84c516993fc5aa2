import type {Body} from '../../data/bodyWording.ts'
import {writeOutHeading} from '../../data/organs.ts'
import {concat, type Flow, spanOf} from '../../model/flow.ts'
import type {Found} from '../../model/found.ts'
import type {Message} from '../../model/message.ts'
import type {Tree} from '../../model/tree.ts'
import {bodyText} from './bodyText.ts'
import {groupIssuers} from './groupIssuers.ts'
import {implyOrgan} from './implyOrgan.ts'
import {mended} from './place.ts'

export interface Organs {
  readonly organName: Found<string> | null
  readonly parentOrganName: Found<string> | null
  readonly messages: readonly Message[]
}

/**
 * Reads the issuing body and the one above it from the left column of the heading (Decree 30/2020, Annex I, II.2): the lowest name is the
 * issuer, the one over it its parent. Without a heading the notation and the text settle the issuer (`organ-implied`).
 *
 *     UBND TỈNH LÀO CAI        parent
 *     SỞ TÀI CHÍNH             issuer
 */
export function readOrgans(tree: Tree, notation: Found<string> | null, place: Found<string> | null): Organs {
  const groups = groupIssuers(tree.zones.issuer)
  const issuer = groups.at(-1)
  const parent = groups.at(-2)
  if (!issuer) return implied(tree, notation, place)
  const text = bodyText(tree, 'text')
  const folded = bodyText(tree, 'folded')
  const body = {text: ends(text), folded: ends(folded)}
  return {organName: written(issuer, body), parentOrganName: parent ? written(parent, body) : null, messages: []}
}

/** A document names its issuer where it opens and where it closes; to look through the whole of a long one takes time. */
const ends = (text: string): string =>
  (text.length > 2 * NEAR ? `${text.slice(0, NEAR).trimEnd()} ${text.slice(-NEAR).trimStart()}` : text).replaceAll('\n', ' ')
const NEAR = 2000

function implied(tree: Tree, notation: Found<string> | null, place: Found<string> | null): Organs {
  const organName = implyOrgan(tree, notation, place)
  const messages: Message[] = []
  if (tree.zones.motto.length === 0 || !organName) messages.push({code: 'header-missing', span: null, args: {}})
  if (organName) messages.push({code: 'organ-implied', span: organName.span, args: {name: organName.value}})
  return {organName, parentOrganName: null, messages}
}

function written(lines: readonly Flow[], body: Body): Found<string> {
  const flow = concat(lines)
  const value = writeOutHeading(flow.text, body).replace(OF_PROVINCE, mended)
  return {value, span: spanOf(flow), how: howWritten(flow.text, value), rule: 'organ-heading'}
}

/** "… tỉnh Tien Giang" at the end of a name. */
const OF_PROVINCE = /(?<=\p{L} )(?:tỉnh|thành phố) \p{Lu}[\p{L} ]{1,30}$/u

/** Other capitals are no change; a name of other length had an abbreviation written out, one of other letters was mended. */
function howWritten(printed: string, value: string): Found<string>['how'] {
  const from = toneless(printed)
  const to = toneless(value)
  if (from === to) return 'exact'
  return /(?<!\p{L})(?:UBND|HĐND|HDND)(?!\p{L})/u.test(printed) && /nhân dân/u.test(value) ? 'expanded' : 'repaired'
}

/** "UỶ" and "ỦY" are one spelling: the tone stands on either vowel. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const toneless = (name: string): string => {
  const parts = name.toLowerCase().normalize('NFD')
  return `${parts.replace(TONES, '')} ${(parts.match(TONES) ?? []).join('')}`
}

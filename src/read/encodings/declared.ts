import type {Decoded} from '../encoding.ts'
import {type Legacy, legacy} from './legacy.ts'
import {codePages, textOf} from './tables.ts'

/**
 * The text of a web page that declares an encoding of one byte a letter, or null. One of Latin letters is believed too: Word writes the
 * letters that it lacks as `&#7897;`.
 *
 *     <meta http-equiv=Content-Type content="text/html; charset=windows-1258">
 */
export function declared(bytes: Uint8Array): Decoded | null {
  const head = textOf(bytes.subarray(0, HEAD), codePages['windows-1252'])
  const label = CHARSET.exec(META.exec(head)?.[0] ?? '')?.groups?.label?.toLowerCase()
  const encoding = label && labels[label]
  if (!encoding) return null
  if (encoding !== 'windows-1252') return {text: legacy[encoding](bytes), encoding}
  return {text: textOf(bytes, codePages['windows-1252']), encoding}
}

/** Bytes in which a browser looks for the declaration; pages of Word have long comments before it. */
const HEAD = 8192
const META = /<meta[^<>]*charset[^<>]*>/iu
const CHARSET = /charset[\s]*=[\s"']*(?<label>[a-z0-9_-]+)/iu

const labels: Readonly<Record<string, Legacy | 'windows-1252'>> = {
  'windows-1258': 'windows-1258',
  'x-cp1258': 'windows-1258',
  cp1258: 'windows-1258',
  viscii: 'viscii',
  'x-viet-tcvn': 'tcvn3',
  'x-viet-tcvn5712': 'tcvn3',
  tcvn: 'tcvn3',
  'x-viet-vni': 'vni',
  'x-viet-vni-win': 'vni',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
}

import {withCapitals} from './capitals.ts'
import {codePages, textOf} from './tables.ts'
import {fromVni} from './vni.ts'
import {voteOn} from './vote.ts'

/** Encodings of the time before Unicode. */
export type Legacy = 'windows-1258' | 'viscii' | 'tcvn3' | 'vni'

/** How bytes of each are read, in NFC. Every byte is a letter or a sign in them, so reading never fails. */
export const legacy: Readonly<Record<Legacy, (bytes: Uint8Array) => string>> = {
  'windows-1258': (bytes) => textOf(bytes, codePages['windows-1258']),
  viscii: (bytes) => textOf(bytes, codePages.viscii),
  tcvn3,
  vni: (bytes) => fromVni(textOf(bytes, codePages['windows-1252'])),
}

/**
 * The bytes 0x80 to 0x9f are quotes and dashes where fonts of TCVN3 were used, capitals in TCVN 5712 itself: the reading that gives more
 * words is taken.
 */
function tcvn3(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE)
  const fonts = voteOn(withCapitals(textOf(sample, codePages.tcvn3)))
  const standard = voteOn(textOf(sample, codePages.tcvn5712))
  return standard.spelled > fonts.spelled ? textOf(bytes, codePages.tcvn5712) : withCapitals(textOf(bytes, codePages.tcvn3))
}

const SAMPLE = 100_000

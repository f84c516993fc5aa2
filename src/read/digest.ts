import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'

/** Lower-case hexadecimal SHA-256 of bytes, or of the UTF-8 bytes of a string. Node.js computes it ten times as fast as JavaScript does. */
export const digest = (input: string | Uint8Array): string =>
  native?.hash('sha256', input) ?? bytesToHex(sha256(typeof input === 'string' ? new TextEncoder().encode(input) : input))

/** Asked of the platform, not imported: there is none in a browser, nor this way to ask in early versions of Node.js 20. */
const native: typeof import('crypto') | undefined = globalThis.process?.getBuiltinModule?.('crypto')

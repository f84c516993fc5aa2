import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'

/** Lower-case hexadecimal SHA-256 of bytes, or of the UTF-8 bytes of a string. */
export const digest = (input: string | Uint8Array): string =>
  bytesToHex(sha256(typeof input === 'string' ? new TextEncoder().encode(input) : input))

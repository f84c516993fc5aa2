import {codePages} from './tables.ts'
import {voteOn} from './vote.ts'

/**
 * Text of UTF-8 whose bytes were taken for letters of Windows-1252 or Latin-1 and written as UTF-8 again, put right; null for other text.
 *
 *     Cá»™ng hÃ²a xÃ£ há»™i  →  Cộng hòa xã hội
 */
export function untwice(text: string): string | null {
  const right = text.replace(RUN, once).normalize('NFC')
  return right !== text && voteOn(right).spelled - voteOn(text).spelled >= FEWEST ? right : null
}

/** Words that must become Vietnamese by it. */
const FEWEST = 4

const HIGH = Array.from(codePages['windows-1252'].high, (letter, i): [string, number] => [letter, 0x80 + i])
const BYTES = new Map([...Array.from({length: 128}, (_, i): [string, number] => [String.fromCharCode(0x80 + i), 0x80 + i]), ...HIGH])
/** Letters that bytes of UTF-8 beyond ASCII look like. */
const RUN = new RegExp(`[\\u0080-\\u00ff${HIGH.map(([letter]) => letter).join('')}]{2,}`, 'gu')

/** A run that is not UTF-8 stays: it is what it looks like. */
function once(run: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(Uint8Array.from(run, (letter) => BYTES.get(letter)!))
  } catch {
    return run
  }
}

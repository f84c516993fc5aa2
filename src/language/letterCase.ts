/** Whether the character is a capital letter: it has another form in small letters. */
export const isCapitalCode = (code: number): boolean => (traits(code) & CAPITAL) !== 0

/** Whether the character is a small letter: it has another form in capitals. */
export const isSmallCode = (code: number): boolean => (traits(code) & SMALL) !== 0

/** Whether the character is either: a letter with two forms, as every one of Vietnamese. */
export const isLetterCode = (code: number): boolean => (traits(code) & (CAPITAL | SMALL)) !== 0

/** Whether the other form of the letter is more than one character, as of ß. */
export const isUnevenCode = (code: number): boolean => (traits(code) & UNEVEN) !== 0

/** The code of the small letter; of anything else, and where it is more than one character, the code itself. */
export const smallOf = (code: number): number => ((traits(code) & CAPITAL) === 0 ? code : small[code]!)

const CAPITAL = 1
const SMALL = 2
const UNEVEN = 4
const KNOWN = 8

/** What each UTF-16 code is, filled in when one of its neighbours is first met: asking the language each time is slow. */
const table = new Uint8Array(0x10000)
const small = new Uint16Array(0x10000)

/** Behind the end of a text there is no code, but NaN: once asked for that, the engine never again makes a look-up in a table fast. */
const traits = (code: number): number => (code >= 0 ? table[code] || learn(code) : KNOWN)

/**
 * Learns the code and its neighbours. In a loop, as the compiler that finds this in the way of a look-up would else change the case of
 * each letter beforehand, whether it is known or not.
 */
function learn(code: number): number {
  const from = code - (code % NEIGHBOURS)
  for (let each = from; each < from + NEIGHBOURS; each++) {
    const letter = String.fromCharCode(each)
    const lower = letter.toLowerCase()
    const upper = letter.toUpperCase()
    const uneven = lower.length > 1 || upper.length > 1
    table[each] = KNOWN | (lower === letter ? 0 : CAPITAL) | (upper === letter ? 0 : SMALL) | (uneven ? UNEVEN : 0)
    small[each] = lower.length > 1 ? each : lower.charCodeAt(0)
  }
  return table[code]!
}

const NEIGHBOURS = 16

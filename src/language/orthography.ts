/**
 * Whether a word in NFC is written as a syllable of Vietnamese, marks and all: opening and rhyme that go together, a tone that the rhyme
 * takes, on its right vowel, capitals first or throughout. A scan that loses one mark mostly leaves what is none; letters of a wrong
 * encoding seldom are one.
 *
 *     nghiêng, Quyết, THUỶ, hoà  →  true          viêc, nhiem, Céng (k before é), tìên, aN  →  false
 */
export const isSpelled = (word: string): boolean => isSpelledAt(word, 0, word.length)

/** The same of the word at `[start, end)` of a text. */
export function isSpelledAt(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST || end === start) return false
  let number = 0
  let hash = 0
  for (let i = start; i < end; i++) {
    const letter = letterNumber(text.charCodeAt(i))
    if (letter === 0) return false
    number = number * BASE + letter
    hash = nextHash(hash, letter)
  }
  if (isMet(number, hash)) return true
  const spelled = isSpelledAnew(text.slice(start, end))
  if (spelled) meet(number, hash)
  return spelled
}

/** The letter of Vietnamese, from 1, the small ones first; 0 for any other character. */
export const letterNumber = (code: number): number => numbers[code]!

/**
 * Whether the word with these letters is a syllable met before: a text has the same ones again and again. `number` holds the numbers of its
 * letters as figures to `BASE`, and `hash` the same by `nextHash`. False says nothing.
 */
export function isMet(number: number, hash: number): boolean {
  const slot = slotOf(hash)
  return met[slot] === number || met[slot ^ 1] === number
}

function meet(number: number, hash: number): void {
  const slot = slotOf(hash)
  met[met[slot] === 0 ? slot : slot ^ 1] = number
}

export const nextHash = (hash: number, letter: number): number => (hash * 31 + letter) | 0
const slotOf = (hash: number): number => (hash ^ (hash >>> 12)) & (SLOTS - 1)

/** Syllables met before, as numbers, each in the slot of its hash or the one beside it. */
const SLOTS = 4096
const met = new Float64Array(SLOTS)

const numbers = new Uint8Array(0x10000)
const ALPHABET =
  'aáạàảãăắặằẳẵâấậầẩẫeéẹèẻẽêếệềểễiíịìỉĩoóọòỏõôốộồổỗơớợờởỡuúụùủũưứựừửữyýỵỳỷỹbcdđghklmnpqrstvxAÁẠÀẢÃĂẮẶẰẲẴÂẤẬẦẨẪEÉẸÈẺẼÊẾỆỀỂỄIÍỊÌỈĨOÓỌÒỎÕÔỐỘỒỔỖƠỚỢỜỞỠUÚỤÙỦŨƯỨỰỪỬỮYÝỴỲỶỸBCDĐGHKLMNPQRSTVX'
for (let i = 0; i < ALPHABET.length; i++) numbers[ALPHABET.charCodeAt(i)] = i + 1
/** As many figures as there are letters and none: seven of them, as a syllable has at most, make a number that is still exact. */
export const BASE = ALPHABET.length + 1
/** The greatest number of a small letter. */
export const LAST_SMALL = ALPHABET.length / 2

function isSpelledAnew(word: string): boolean {
  const small = word.toLowerCase()
  if (word !== small && word !== word.toUpperCase() && word.slice(1) !== small.slice(1)) return false
  rhymes ??= tonedRhymes()
  if (rhymes.has(small)) return true
  for (let length = 1; length <= 3 && length < small.length; length++) {
    const kind = OPENINGS.get(small.slice(0, length))
    const rest = small.slice(length)
    if (kind !== undefined && rhymes.has(rest) && (kind === null || kind.test(rest))) return true
  }
  return false
}

/** "nghiêng" has as many letters as any. */
export const LONGEST = 7

/**
 * The openings, and what must follow: before the front vowels (e, ê, i, y) k, gh and ngh are written, before the others c, g and ng; the
 * "gi" of "gì" and "giêng" is an opening and a vowel at once.
 */
const OPENINGS: ReadonlyMap<string, RegExp | null> = new Map([
  ...'b ch d đ gi h kh l m n nh p ph qu r s t th tr v x'.split(' ').map((opening) => [opening, null] as const),
  ...'k gh ngh'.split(' ').map((opening) => [opening, /^[eéẹèẻẽêếệềểễiíịìỉĩyýỵỳỷỹ]/u] as const),
  ...'c ng'.split(' ').map((opening) => [opening, /^[^eéẹèẻẽêếệềểễiíịìỉĩyýỵỳỷỹ]/u] as const),
  ['g', /^[^eéẹèẻẽêếệềểễyýỵỳỷỹ]/u],
])

/** The rhymes without their tones. */
const RHYMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ych ynh yn yp yt'

/** No tone, acute, dot below, grave, hook, tilde. A rhyme that ends in a stop takes the acute and the dot only. */
const TONES = ['', '\u0301', '\u0323', '\u0300', '\u0309', '\u0303'] as const

let rhymes: ReadonlySet<string> | undefined

/** The rhymes with each tone that they take; "hòa" and "hoà" are both right. Made when first asked for. */
function tonedRhymes(): ReadonlySet<string> {
  return new Set(RHYMES.split(' ').flatMap(tonesOn))
}

function tonesOn(rhyme: string): string[] {
  const tones = /(?:[cpt]|ch)$/u.test(rhyme) ? TONES.slice(1, 3) : TONES
  return nucleiOf(rhyme).flatMap((at) => tones.map((tone) => (rhyme.slice(0, at + 1) + tone + rhyme.slice(at + 1)).normalize('NFC')))
}

/** Where the tone may stand: on the vowel that has a mark of its own, or the last before a consonant, or the first of two, or the middle of three. */
function nucleiOf(rhyme: string): number[] {
  const marked = /[ăâêôơ]/u.exec(rhyme)?.index ?? rhyme.indexOf('ư')
  if (marked >= 0) return [marked]
  const vowels = /^[aeiouy]+/u.exec(rhyme)![0].length
  if (vowels === 1) return [0]
  if (vowels < rhyme.length) return [vowels - 1]
  return vowels === 3 ? [1] : /^(?:oa|oe|uy)$/u.test(rhyme) ? [0, 1] : [0]
}

/**
 * Whether a word in small letters is spelled, marks and all, as a syllable of Vietnamese can be: an opening consonant or none, a rhyme of
 * the language, and a tone that the rhyme takes, on its right vowel. A scan that loses one mark mostly leaves what is none.
 *
 *     nghiêng, quyền, việc  →  true      viêc (no tone before c), nhiem (no rhyme iem), hanhf  →  false
 */
export function isSpelled(word: string): boolean {
  if (word.length > LONGEST) return false
  rhymes ??= tonedRhymes()
  if (rhymes.has(word)) return true
  for (let opening = 1; opening <= 3 && opening < word.length; opening++) {
    if (OPENINGS.has(word.slice(0, opening)) && rhymes.has(word.slice(opening))) return true
  }
  return BARE_GI.has(word)
}

/** "nghiêng" has as many letters as any. */
const LONGEST = 7

const OPENINGS = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))
/** "gi" is an opening in "giao", and g with a rhyme in "gì". */
const BARE_GI = new Set('gìn gìm'.split(' '))

/** The rhymes without their tones. */
const RHYMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ' +
  'ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh'

/** No tone, acute, dot below, grave, hook, tilde. A rhyme that ends in a stop takes the first two of the tones only. */
const TONES = ['', '\u0301', '\u0323', '\u0300', '\u0309', '\u0303'] as const

let rhymes: ReadonlySet<string> | undefined

/** The rhymes with each tone that they take; "hòa" and "hoà" are both right. Made when first asked for. */
function tonedRhymes(): ReadonlySet<string> {
  const toned = new Set<string>()
  for (const rhyme of RHYMES.split(' ')) {
    const tones = /(?:[cpt]|ch)$/u.test(rhyme) ? TONES.slice(1, 3) : TONES
    for (const at of nucleiOf(rhyme))
      for (const tone of tones) toned.add((rhyme.slice(0, at + 1) + tone + rhyme.slice(at + 1)).normalize('NFC'))
  }
  return toned
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

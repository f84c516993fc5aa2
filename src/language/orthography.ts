/**
 * Whether a word in NFC is written as a syllable of Vietnamese, marks and all: opening, vowels and close that go together, one tone, a
 * tone that the close allows, capitals first or throughout. Letters of a wrong encoding seldom are.
 *
 *     nghiêng, Quyết, THUỶ, hoà  →  true          Céng (k before é), vịêt, tôt, Hoä, aN  →  false
 */
export function isSpelled(word: string): boolean {
  if (word.length > LONGEST) return false
  const lower = word.toLowerCase()
  if (word !== lower && word !== word.toUpperCase() && word.slice(1) !== lower.slice(1)) return false
  const toned = lower.normalize('NFD')
  const bare = toned.replace(TONES, '')
  const tones = toned.length - bare.length
  if (tones > 1) return false
  const close = CLOSED.test(bare)
  return (!close || SHARP.test(toned)) && SYLLABLE.test(bare.normalize('NFC'))
}

/** "nghiêng" has as many letters as any. */
const LONGEST = 7

/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** A close of c, ch, p or t takes the acute or the dot below only. */
const CLOSED = /(?:[cpt]|ch)$/u
const SHARP = /[\u0301\u0323]/u

/** Vowels with their closes, by first letter; those in front letters (e, ê, i, y) take k, gh and ngh, the others c, g and ng. */
const BACK =
  'a(?:ch|ng|nh|[cimnoptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])' +
  '|o(?:ng|[cimnpt]|a(?:ch|ng|nh|[cimnopty])?|ă(?:ng|[cmnt])|e(?:[mnot])?|oc|ong)?|ô(?:ng|[cimnpt])?|ơ(?:[imnpt])?' +
  '|u(?:ng|[cimnpt]|a|â(?:ng|[nty])|ê(?:ch|nh)?|ô(?:ng|[cimnt])|ơ|y(?:ch|nh|[aptu]|ê[nt])?)?' +
  '|ư(?:ng|[cimntu]|a|ơ(?:ng|[cimnptu]))?'
const FRONT = 'e(?:ng|[cmnopt])?|ê(?:ch|nh|[mnptu])?|i(?:ch|nh|[amnptu]|ê(?:ng|[cmnptu]))?|y(?:ch|nh|[pt]|ê(?:ng|[mntu]))?'
const QU =
  'a(?:ch|ng|nh|[cimnotuy])?|ă(?:ng|[cmnpt])|â(?:ng|[nty])|e(?:[not])?|ê(?:ch|nh|[nt])?|i(?:[t])?|y(?:ch|nh|[tpn]|ê[nt])?|ô[ct]|ơ[i]?'
const SYLLABLE = new RegExp(
  `^(?:(?:ch|đ|gi|kh|nh|ph|th|tr|[bdhlmnrstvx])?(?:${BACK}|${FRONT})|(?:c|ng|g)(?:${BACK})|(?:k|ngh|gh|g)(?:${FRONT})|qu(?:${QU})|gi|(?:gi|g)ê(?:ng|[cmnptu]))$`,
  'u',
)

/**
 * Whether a folded word is spelled as a syllable of Vietnamese: an opening consonant or none, vowels, a closing consonant or none.
 * What is not was damaged, is two words in one, or is no Vietnamese.
 *
 *     thue, nghieng, quyen  →  true          tuc9, cae, chidao  →  false
 */
export function isSyllable(word: string): boolean {
  return word.length <= LONGEST && SYLLABLE.test(word)
}

/** "nghiêng" has as many letters as any. */
const LONGEST = 7

const OPENINGS = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx]'
const RHYMES =
  'a(?:ch|ng|nh|[cimnoptuy])?|e(?:ch|ng|nh|[cmnoptu])?|i(?:ch|nh|[amnptu]|e(?:ng|[cmnptu]))?' +
  '|o(?:ng|[cimnpt]|a(?:ch|ng|nh|[cimnopty])?|e(?:[mnot])?|o[cn]g?)?' +
  '|u(?:ng|[cimnptu]|a(?:ng|nh|[nty])?|e(?:ch|nh|[n])?|o(?:ng|[cimnptu])?|y(?:ch|nh|[aptu]|e[nt])?)?|y(?:ch|nh|[t]|e[mntu]|e(?:ng)?)?'
const SYLLABLE = new RegExp(`^(?:${OPENINGS})?(?:${RHYMES})$`, 'u')

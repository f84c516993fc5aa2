// Regular expressions of the source say \p{L}, \p{Lu} and \p{Ll}; what is built says which letters those are: Latin ones, Vietnamese
// among them. The classes of all alphabets have some 650 ranges, and compiling them at first use took a quarter of a start.

const letters = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ'
const vietnamese = Array.from({length: 0x1ef9 - 0x1ea0 + 1}, (_, i) => String.fromCharCode(0x1ea0 + i))
const capitals = `A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ${vietnamese.filter((letter) => letter !== letter.toLowerCase()).join('')}`
const small = `a-zß-öø-ÿăđĩũơư${vietnamese.filter((letter) => letter === letter.toLowerCase()).join('')}`
const classes = {L: letters, Lu: capitals, Ll: small}

/**
 * The code with its classes of letters written out.
 *
 *     /^\p{Lu}[\p{L} ]+/u  →  /^[A-ZÀ-Ö…][A-Za-zÀ-Ö… ]+/u
 */
export function withLetters(code) {
  return code.replaceAll(/\\{1,2}p\{(Lu|Ll|L)\}/g, (_, name, at) => (isInClass(code, at) ? classes[name] : `[${classes[name]}]`))
}

/** Whether a bracket is open at the place, in the regular expression on its line. */
function isInClass(code, at) {
  for (let i = at - 1; i >= 0 && code[i] !== '\n'; i--) {
    if ((code[i] === '[' || code[i] === ']') && code[i - 1] !== '\\') return code[i] === '['
  }
  return false
}

/** For esbuild: the modules of the source, so written. */
export const lettersForEsbuild = (readFile) => ({
  name: 'letters',
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/].*\.ts$/}, async ({path}) => ({contents: withLetters(await readFile(path, 'utf8')), loader: 'ts'}))
  },
})

import iconv from 'iconv-lite'

/** All letters of Vietnamese with a mark, small and capital: 12 vowels with 6 tones less the bare ones of ASCII, and đ. */
export const letters: readonly string[] = [...'aăâeêioôơuưy']
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ')
  .filter((letter) => letter > '~')
  .flatMap((letter) => [letter, letter.toUpperCase()])

type Encoder = (text: string) => Uint8Array

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u

/** The tone apart behind the letter, as keyboards of Windows write it. */
const windows1258: Encoder = (text) => {
  const apart = Array.from(text.normalize('NFC'), (letter) => {
    const tone = letter.normalize('NFD').match(tones)?.[0] ?? ''
    return tone === '' ? letter : letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone
  })
  return bytes(Array.from(apart.join(''), (letter) => iconv.encode(letter, 'windows1258')))
}

const alone: Readonly<Record<string, string>> = {đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', ơ: 'ô', ư: 'ö'}
const marks: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
}

/** Text as fonts of VNI wrote it, in the letters of Latin-1 that other fonts show. */
export const vniLetters = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const small = letter.toLowerCase()
    const found = alone[small] ?? marked(small)
    return letter === small ? found : found.toUpperCase()
  }).join('')

function marked(letter: string): string {
  const tone = letter.normalize('NFD').match(tones)?.[0] ?? ''
  const bare = letter.normalize('NFD').replace(tone, '').normalize('NFC')
  if (alone[bare]) return alone[bare] + (marks[tone] ?? '')
  const [base = '', ...shape] = bare.normalize('NFD')
  const mark = marks[shape.join('') + tone]
  return mark ? base + mark : letter
}

const bytes = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** Quotes and dashes stood where Windows has them, whatever the standard says. */
const tcvn3: Encoder = (text) =>
  bytes(Array.from(text, (letter) => iconv.encode(letter, '‘’“”–—…'.includes(letter) ? 'windows1252' : 'tcvn')))

export const encoders = {
  'windows-1258': windows1258,
  viscii: (text) => bytes([iconv.encode(text, 'viscii')]),
  tcvn3,
  vni: (text) => bytes([iconv.encode(vniLetters(text), 'windows1252')]),
} as const satisfies Readonly<Record<string, Encoder>>

export const names = Object.keys(encoders) as (keyof typeof encoders)[]

/** The bytes of an encoding shown as letters of Latin-1: what a program makes of them that does not know the font. */
export const mistaken = (encoding: 'tcvn3' | 'vni', text: string): string =>
  iconv.decode(Buffer.from(encoders[encoding](text)), 'windows1252')

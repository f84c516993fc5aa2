// Damages clean text as optical character recognition damages Vietnamese, always the same way for the same seed.

/** Shares of the kinds of damage, and where each may happen: every kind gives the places it can touch and what it makes of one. */
const kinds = [
  {share: 0.45, places: marked, damage: withoutOneMark},
  {share: 0.25, places: marked, damage: withOtherMarks},
  {share: 0.15, places: lookalike, damage: confused},
  {share: 0.075, places: letter, damage: specked},
  {share: 0.075, places: gap, damage: joined},
]

/** Letters that are read as others. A longer left side is looked for first: rn before r. */
const lookalikes = new Map(
  Object.entries({
    rn: ['m'],
    m: ['rn'],
    ưu: ['uu'],
    uu: ['ưu'],
    l: ['1', 'I'],
    I: ['l', '1'],
    1: ['l', 'I'],
    0: ['O'],
    O: ['0'],
    đ: ['d'],
    d: ['đ'],
    Đ: ['D'],
    D: ['Đ'],
    c: ['e'],
    e: ['c'],
  }),
)
const specks = [...".,:;'`~|-*"]

/** Tone marks, and the marks that make a letter of its own of each base letter. */
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const shapes = {a: ['', '\u0302', '\u0306'], e: ['', '\u0302'], i: [''], o: ['', '\u0302', '\u031B'], u: ['', '\u031B'], y: ['']}

/**
 * The text with `rate` of its letters damaged.
 *
 *     noisy('Giao Sở Tài chính chủ trì', 0.1, 1)   // something like 'Giao So Tài chính chù trì'
 *
 * @param rate damages for each letter of the text, 0 to 1
 * @param seed a whole number; the same text, rate and seed give the same result
 */
export function noisy(text, rate, seed) {
  const source = text.normalize('NFC')
  const random = mulberry32(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const wanted = Math.round(rate * (source.match(/\p{L}/gu) ?? []).length)
  const places = kinds.map((kind) => kind.places(source))
  const edits = new Map()
  for (let tries = 0; edits.size < wanted && tries < 20 * wanted; tries++) {
    const index = drawKind(random())
    const at = pick(places[index])
    if (at === undefined || edits.has(at)) continue
    edits.set(at, kinds[index].damage(source, at, pick))
  }
  return apply(source, edits)
}

function drawKind(dice) {
  let left = dice
  for (const [index, {share}] of kinds.entries()) {
    left -= share
    if (left < 0) return index
  }
  return kinds.length - 1
}

/** Puts the edits in, from first to last: each is {length, text} at its place; one that a longer one has swallowed is left out. */
function apply(source, edits) {
  const pieces = []
  let done = 0
  for (const [at, {length, text}] of [...edits].sort(([a], [b]) => a - b)) {
    if (at < done) continue
    pieces.push(source.slice(done, at), text)
    done = at + length
  }
  return pieces.join('') + source.slice(done)
}

function placesWhere(source, matches) {
  return Array.from({length: source.length}, (_, at) => at).filter((at) => matches(source, at))
}

function marked(source) {
  return placesWhere(source, (text, at) => text[at].toLowerCase() !== 'đ' && text[at].normalize('NFD').length > 1)
}

function letter(source) {
  return placesWhere(source, (text, at) => /\p{L}/u.test(text[at]))
}

/** One space between two words; the wide gap between two columns stays. */
function gap(source) {
  return placesWhere(source, (text, at) => text[at] === ' ' && /\S/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at + 1] ?? ' '))
}

function lookalike(source) {
  return placesWhere(source, (text, at) => lookalikes.has(text.slice(at, at + 2)) || lookalikes.has(text[at]))
}

/** ế → ê or é; ơ → o. */
function withoutOneMark(source, at, pick) {
  const [base, ...marks] = source[at].normalize('NFD')
  const lost = pick(marks)
  return {length: 1, text: (base + marks.filter((mark) => mark !== lost).join('')).normalize('NFC')}
}

/** ế → any of è ẻ ễ ẹ ê ề …, never bare e nor the letter itself. */
function withOtherMarks(source, at, pick) {
  const base = source[at].normalize('NFD')[0]
  const family = (shapes[base.toLowerCase()] ?? ['']).flatMap((shape) => tones.map((tone) => (base + shape + tone).normalize('NFC')))
  return {length: 1, text: pick(family.filter((other) => other !== base && other !== source[at]))}
}

function confused(source, at, pick) {
  const pair = source.slice(at, at + 2)
  const seen = lookalikes.has(pair) ? pair : source[at]
  return {length: seen.length, text: pick(lookalikes.get(seen))}
}

/** A speck behind the letter, read as a mark, at times a space away. */
function specked(source, at, pick) {
  return {length: 1, text: source[at] + pick(['', ' ']) + pick(specks)}
}

function joined() {
  return {length: 1, text: ''}
}

/** Tommy Ettinger's mulberry32: 32 bits of state, numbers from 0 to below 1. */
function mulberry32(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

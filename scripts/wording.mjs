// Tells a value found in damaged wording from a value not found. The record keeps the source's wording, so of damaged text even a perfect
// reader gives values that the answers do not hold: "Sở Tài chinh" for "Sở Tài chính" is no fault of the reading.

/** Fields whose values are read, not quoted: an identity or a date is right or wrong. */
const read = /^(?:document\.(?:type|code|issued|urgency)|meeting\.dates|outline\.ids|responsibilities\.tasks|tasks\.deadlines)/u

/**
 * How many of the missed items of each field were found after all, in wording that differs by no more than the damage: field → count.
 * Each is one missed and, but for `outline.text`, one invented item.
 *
 * @param errors as the scorer lists them, {file, field, kind, item}
 */
export function foundDamaged(errors) {
  const invented = errors.filter(({kind}) => kind === 'invented').map((error) => ({...error, used: false}))
  const found = new Map()
  for (const missed of errors.filter(({kind, field}) => kind === 'missed' && !read.test(field))) {
    if (missed.field === 'outline.text' ? clauseNear(missed.item) : takeNear(missed, invented)) {
      found.set(missed.field, (found.get(missed.field) ?? 0) + 1)
    }
  }
  return found
}

function takeNear({file, field, item}, invented) {
  const near = invented.find((other) => !other.used && other.file === file && other.field === field && itemNear(field, item, other.item))
  if (near !== undefined) near.used = true
  return near !== undefined
}

/** An item of the answers may hold alternatives; one of a clause carries its id, which has to be the same: `2.a:sở tài chính`. */
function itemNear(field, answer, got) {
  const ofClause = /^(?:responsibilities|tasks)/u.test(field)
  const parted = (item) => (ofClause ? [item.slice(0, item.indexOf(':')), item.slice(item.indexOf(':') + 1)] : ['', item])
  const [clause, name] = parted(got)
  return answer.split(' | ').some((alternative) => {
    const [ownClause, ownName] = parted(alternative)
    return ownClause === clause && near(ownName, name)
  })
}

/** `2.a starts "…" ends "…" got "first words … last words"`: an end that was right is not mentioned. */
function clauseNear(item) {
  const {starts, ends, first, last} =
    /^\S+ (?:starts "(?<starts>.*?)")?(?: ends "(?<ends>.*?)")? got "(?<first>.*) … (?<last>.*)"$/u.exec(item)?.groups ?? {}
  if (first === undefined || first === '') return false
  const heads = starts?.split(' | ').map((text) => [text, first.slice(0, text.length)]) ?? [['', '']]
  const tails = ends?.split(' | ').map((text) => [text, last.slice(-text.length)]) ?? [['', '']]
  return [heads, tails].every((pairs) => pairs.some(([text, got]) => near(text, got)))
}

/** Equal but for marks, spaces and look-alikes, and for one letter in seven besides. */
function near(one, other) {
  const [a, b] = [bare(one), bare(other)]
  const allowed = Math.ceil(Math.max(a.length, b.length) / 7)
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed
}

function bare(text) {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return letters
    .replaceAll('đ', 'd')
    .replaceAll('rn', 'm')
    .replace(/[1i]/gu, 'l')
    .replaceAll('0', 'o')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Levenshtein's distance, row by row. */
function distance(a, b) {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]
}

// A composed notice as a page of text, in one of several looks.

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

/** What documents from different offices and programs look like as text. `width` 0: a paragraph is one line. */
const looks = [
  {heading: twoColumns, ending: twoColumnsBelow, width: 80, indent: 6, blank: false, pages: true, newline: '\n'},
  {heading: twoColumns, ending: twoColumnsBelow, width: 72, indent: 0, blank: true, pages: false, newline: '\n'},
  {heading: twoColumns, ending: stackedBelow, width: 88, indent: 4, blank: false, pages: false, newline: '\r\n'},
  {heading: stacked, ending: stackedBelow, width: 0, indent: 0, blank: true, pages: false, newline: '\n'},
  {heading: stacked, ending: stackedBelow, width: 76, indent: 2, blank: false, pages: false, newline: '\r\n'},
]

/**
 * Prints a composed notice.
 *
 * @param {object} notice as composed in text.mjs
 * @param {ReturnType<typeof import('./random.mjs').chanceOf>} chance
 */
export function printed(notice, chance) {
  const look = chance.pick(looks)
  const body = [...notice.opening, ...notice.clauses, ...notice.closing].flatMap((text) => [
    ...wrapped(text, look),
    ...(look.blank ? [''] : []),
  ])
  const lines = [
    ...look.heading(notice),
    '',
    centred('THÔNG BÁO', look),
    ...wrapped(notice.subject, {width: 56, indent: 0}).map((line) => centred(line, look)),
    '',
    ...(look.pages ? withPageNumbers(body) : body),
    '',
    ...look.ending(notice),
    '',
  ]
  return lines.join(look.newline)
}

/**
 *     ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 *     TỈNH QUẢNG TRỊ             Độc lập - Tự do - Hạnh phúc
 *     Số: 58/TB-UBND           Quảng Trị, ngày 27 tháng 4 năm 2016
 */
function twoColumns({upper, name, code, placeDate}) {
  const left = [...upper, ...name]
  const right = left.length > 1 ? MOTTO : [MOTTO[0]]
  const width = Math.max(30, ...left.map((line) => line.length + 2))
  const rows = left.map((line, at) => beside(middle(line, width), middle(right[at] ?? '', 38), width))
  const motto = left.length > 1 ? [] : [beside('', middle(MOTTO[1], 38), width)]
  return [...rows, ...motto, '', beside(`   Số: ${code}`, middle(placeDate, 38), width)]
}

function stacked({upper, name, code, placeDate}) {
  return [...upper, ...name, '', ...MOTTO, '', `Số: ${code}`, '', placeDate]
}

function twoColumnsBelow({recipients, signature, signer}) {
  const left = ['Nơi nhận:', ...recipients.map((entry) => `- ${entry};`)]
  left[left.length - 1] = left.at(-1).replace(/;$/u, '.')
  const right = [...signature, ...Array(Math.max(3, left.length - signature.length - 1)).fill(''), signer]
  const rows = Math.max(left.length, right.length)
  return Array.from({length: rows}, (_, at) => beside(` ${left[at] ?? ''}`, middle(right[at] ?? '', 30), 46))
}

function stackedBelow({recipients, signature, signer}) {
  return [
    'Nơi nhận:',
    ...recipients.map((entry, at) => `- ${entry}${at < recipients.length - 1 ? ';' : '.'}`),
    '',
    ...signature,
    '',
    '',
    signer,
  ]
}

const beside = (left, right, width) => `${left.padEnd(width)} ${right}`.trimEnd()
const middle = (text, width) => ' '.repeat(Math.max(0, (width - text.length) >> 1)) + text
const centred = (text, {width}) => (width === 0 ? text : middle(text, width))

/** The first line is set in, the others begin at the edge. */
function wrapped(text, {width, indent}) {
  const first = ' '.repeat(indent) + text
  if (width === 0 || first.length <= width) return [first]
  const lines = []
  let line = ' '.repeat(indent)
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line += line.trim() === '' ? word : ` ${word}`
  }
  return [...lines, line]
}

/** The second page begins with its number in the middle. */
function withPageNumbers(lines) {
  const ROWS = 44
  return lines.flatMap((line, at) => (at > 0 && at % ROWS === 0 ? [middle(String(at / ROWS + 1), 80), '', line] : [line]))
}

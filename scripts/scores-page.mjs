// The page SCORES.md, in two parts: tables only, no word of any document, nothing that changes with the day or the machine.

const groups = ['header', 'meeting', 'outline', 'responsibilities']
const none = {right: 0, missed: 0, invented: 0}

/** What stands above the noise: quick to work out again. Each set is as the scorer gives it. */
export function documentsPart({clean, ocr, fixtures}) {
  const sets = [
    ['clean', clean],
    ['OCR', ocr],
    ['fixtures', fixtures],
  ]
  return joined([
    '# Scores',
    'Written by `npm run score`; a test fails when it is out of date. F1 = 2·right / (2·right + missed + invented). Macro is the mean over the ' +
      'fields that have answers, micro counts all items together, the groups are micro as well.',
    '- **clean**: real documents as text, typed or taken from Word and PDF. The collection is not part of this project.\n' +
      '- **OCR**: real documents as optical character recognition gave them.\n' +
      '- **fixtures**: the composed notices of `fixtures/` that have hand-made answers.\n' +
      '- **noise**: the clean documents with a share of their letters damaged (`scripts/noise.mjs`), two seeds: figures are means, counts are sums.\n' +
      '- **wording aside**: a value found in its place counts although its wording is damaged. Values are quoted from the source, so a ' +
      'damaged source costs the other figures even where all was understood.',
    table(
      ['set', 'documents', 'macro F1', 'micro F1', ...groups],
      sets.map(([name, set]) => summary(name, set)),
    ),
    ...sets.flatMap(([name, set]) => [`## By field: ${name}`, byField(set)]),
  ])
}

/**
 * What stands from `## Noise` on.
 *
 * @param clean the clean set, undamaged
 * @param noise a list of {rate, runs}: one run a seed, as the scorer gives it, with `damaged`, the values found in damaged wording
 * @param fingerprint of the records and answers the figures come from
 */
export function noisePart(clean, noise, fingerprint) {
  const noises = noise.map(({rate, runs}) => ({rate, ...pooled(runs)}))
  const both = (row) => noises.flatMap((run) => [row(percent(run.rate), run), row(`${percent(run.rate)}, wording aside`, run.aside)])
  return joined([
    '## Noise',
    table(
      ['letters damaged', 'macro F1', 'micro F1', ...groups],
      both((title, {macro, micro, groups: of}) => figures(title, {macro, micro, of})),
    ),
    'Fall against clean:',
    table(
      ['letters damaged', 'macro F1', 'micro F1', ...groups],
      both((title, run) => fall(title, run, clean)),
    ),
    ...noises.flatMap((run) => [`### By field: noise ${percent(run.rate)}`, byNoisyField(run, clean)]),
    `Fingerprint of the damaged documents' records and answers: \`${fingerprint}\``,
  ])
}

function joined(blocks) {
  return `${blocks.join('\n\n')}\n`
}

/** Several runs as one: counts added up, figures averaged; `aside` the same with values in damaged wording counted as right. */
function pooled(runs) {
  return {...averaged(runs), aside: averaged(runs.map(forgiven))}
}

function averaged(runs) {
  const mean = (get) => runs.reduce((sum, run) => sum + get(run), 0) / runs.length
  return {
    rows: runs[0].rows.map(({name}) => {
      const counts = runs.map(({rows}) => rows.find((row) => row.name === name)).reduce(added)
      return {name, ...counts, f1: f1(counts)}
    }),
    macro: mean((run) => run.macro),
    micro: mean((run) => run.micro),
    groups: Object.fromEntries(groups.map((group) => [group, mean((run) => run.groups[group])])),
  }
}

function forgiven({rows, damaged}) {
  const eased = rows.map(({name, right, missed, invented}) => {
    const found = damaged.get(name) ?? 0
    const counts = {right: right + found, missed: missed - found, invented: name === 'outline.text' ? invented : invented - found}
    return {name, ...counts, f1: f1(counts)}
  })
  const answered = eased.filter(({right, missed}) => right + missed > 0)
  return {
    rows: eased,
    macro: answered.reduce((sum, row) => sum + row.f1, 0) / answered.length,
    micro: f1(eased.reduce(added, none)),
    groups: Object.fromEntries(groups.map((group) => [group, f1(eased.filter(({name}) => groupOf(name) === group).reduce(added, none))])),
  }
}

function groupOf(field) {
  if (/^(?:responsibilities|tasks)/u.test(field)) return 'responsibilities'
  return groups.find((group) => field.startsWith(group)) ?? 'header'
}

function added(a, b) {
  return {right: a.right + b.right, missed: a.missed + b.missed, invented: a.invented + b.invented}
}

function f1({right, missed, invented}) {
  return right + missed + invented === 0 ? 1 : (2 * right) / (2 * right + missed + invented)
}

function summary(title, {documents, macro, micro, groups: of}) {
  const [name, ...rest] = figures(title, {macro, micro, of})
  return [name, String(documents.length), ...rest]
}

function figures(title, {macro, micro, of}) {
  return [title, ...[macro, micro, ...groups.map((group) => of[group])].map(figure)]
}

function fall(title, run, clean) {
  const of = Object.fromEntries(groups.map((group) => [group, clean.groups[group] - run.groups[group]]))
  return figures(title, {macro: clean.macro - run.macro, micro: clean.micro - run.micro, of})
}

function byField({rows}) {
  return table(
    ['field', 'right', 'missed', 'invented', 'F1'],
    rows.map(({name, right, missed, invented, f1}) => [name, right, missed, invented, figure(f1)].map(String)),
  )
}

function byNoisyField({rows, aside}, clean) {
  const rowOf = (list, field) => list.find(({name}) => name === field)
  return table(
    ['field', 'right', 'missed', 'invented', 'F1', 'fall', 'wording aside'],
    rows.map(({name, right, missed, invented, f1}) =>
      [name, right, missed, invented, figure(f1), figure(rowOf(clean.rows, name).f1 - f1), figure(rowOf(aside.rows, name).f1)].map(String),
    ),
  )
}

function table(head, rows) {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function figure(value) {
  return (Math.abs(value) < 0.0005 ? 0 : value).toFixed(3)
}

function percent(rate) {
  return `${Math.round(100 * rate)} %`
}

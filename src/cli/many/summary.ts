import type {Kind, Tally} from '../../batch/tally.ts'
import {type Lang, phrase} from '../../report/phrase.ts'
import {printable} from '../../report/printable.ts'

/**
 * What a run came to, for a person.
 *
 *     1204 tệp = 1187 đã ghi + 11 có sẵn + 3 trùng + 2 lỗi + 1 bỏ qua   (61 giây, 19.7 tệp/giây)
 */
export function summaryText(tally: Tally, seconds: number | null, lang: Lang): string {
  const {inputs, left, counts} = tally
  const said = words[lang]
  const parts = [
    `${counts.written} ${said.written}`,
    `${counts.done} ${said.done}`,
    `${counts.duplicate} ${said.duplicate}`,
    `${counts.failed} ${said.failed}`,
    `${counts.skipped} ${said.skipped}`,
    ...(left > 0 ? [`${left} ${said.left}`] : []),
  ]
  const pace = seconds === null ? '' : `   (${said.pace(seconds, (inputs - left) / Math.max(seconds, 0.001))})`
  return [
    `${inputs} ${said.inputs} = ${parts.join(' + ')}${pace}`,
    ...duplicateLines(tally, lang),
    ...kindLines(said.toReview(tally.toReview), tally.reviews, lang),
    ...kindLines(said.skippedBy, tally.skips, lang),
    ...kindLines(said.failedBy, tally.failures, lang),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function duplicateLines({counts, duplicates}: Tally, lang: Lang): string[] {
  if (counts.duplicate === 0) return []
  const lines = duplicates.map((entry) => `    ${phrase(messageOf(entry), lang).text}`)
  const more = counts.duplicate - duplicates.length
  return [`  ${words[lang].duplicatesBy}`, ...lines, ...(more > 0 ? [`    … +${more}`] : [])]
}

/** What kinds there are, the most frequent first, with files to look at and what to do. */
export function kindLines(title: string, kinds: ReadonlyMap<string, Kind>, lang: Lang): string[] {
  if (kinds.size === 0) return []
  const sorted = [...kinds].sort(([a, {count: m}], [b, {count: n}]) => n - m || (a < b ? -1 : 1))
  return [
    `  ${title}`,
    ...sorted.flatMap(([code, {count, examples}]) => {
      const first = examples[0]!
      const help = phrase({...messageOf(first), code: code as NonNullable<typeof first.code>}, lang).help
      const files = examples.map(({path}) => printable(path)).join(', ')
      return [
        `    ${String(count).padStart(5)}  ${code}   ${files}${count > examples.length ? ', …' : ''}`,
        ...(help ? [`           ${help}`] : []),
      ]
    }),
  ]
}

/** A line of the journal as the message it was. */
export const messageOf = ({code, args, path}: Kind['examples'][number]) => ({code: code!, span: null, args: {...args, file: path}})

const words = {
  vi: {
    inputs: 'tệp',
    written: 'đã ghi',
    done: 'có sẵn',
    duplicate: 'trùng',
    failed: 'lỗi',
    skipped: 'bỏ qua',
    left: 'chưa đọc',
    pace: (seconds: number, rate: number) => `${seconds.toFixed(1)} giây, ${rate.toFixed(1)} tệp/giây`,
    duplicatesBy: 'trùng (cả hai kết quả đều được giữ):',
    toReview: (n: number) => `cần soát lại: ${n} văn bản`,
    skippedBy: 'bỏ qua:',
    failedBy: 'lỗi:',
  },
  en: {
    inputs: 'inputs',
    written: 'written',
    done: 'already done',
    duplicate: 'duplicates',
    failed: 'failed',
    skipped: 'skipped',
    left: 'not read',
    pace: (seconds: number, rate: number) => `${seconds.toFixed(1)} s, ${rate.toFixed(1)} files/s`,
    duplicatesBy: 'duplicates (both records are kept):',
    toReview: (n: number) => `to review: ${n} ${n === 1 ? 'document' : 'documents'}`,
    skippedBy: 'skipped:',
    failedBy: 'failed:',
  },
} as const

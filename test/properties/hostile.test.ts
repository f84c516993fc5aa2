import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Notice, parseNotice} from '../../src/index.ts'

const folder = new URL('../../fixtures/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** Words of the grammar itself: what confuses a reader most is its own vocabulary in the wrong place. */
const words = fc.constantFrom(
  'Giao',
  'Sở Y tế',
  'các Sở',
  'UBND các huyện',
  'chủ trì,',
  'phối hợp với',
  'và',
  ',',
  ';',
  ':',
  '.',
  '(',
  ')',
  '“',
  '”',
  'a)',
  'đ)',
  '1.',
  '2.1.',
  'II.',
  '-',
  '+',
  'Điều 3.',
  'Chương I',
  'Số:',
  '36/TB-UBND',
  'ngày 05/3/2014',
  'trước ngày',
  'THÔNG BÁO',
  'Nơi nhận:',
  'Lưu: VT.',
  'TL. CHỦ TỊCH',
  'Kính gửi:',
  'PHỤ LỤC',
  'SAO Y',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'đồng chí Lê Văn A',
  'Phó Chủ tịch',
  '| --- |',
  '\n',
  '\n\n',
  '\f',
  '\t',
  '   ',
  'Ngày',
  'tại',
  'kết luận như sau:',
  'báo cáo',
  './.',
)

const ids = (nodes: Notice['outline']): string[] => nodes.flatMap((node) => [node.id, ...ids(node.children)])

/** What must hold of every record, whatever was read. */
async function sound(input: string): Promise<void> {
  const {notice, provenance, source, coverage} = await parseNotice(input)
  expect(coverage.covered).toBe(coverage.total)
  const known = ids(notice.outline)
  expect(new Set(known).size).toBe(known.length)
  for (const {clause, tasks} of notice.responsibilities) {
    for (const id of [clause, ...tasks.map((task) => task.clause)]) if (id !== null) expect(known).toContain(id)
  }
  for (const [pointer, {start, end}] of Object.entries(provenance)) {
    if (start === null || end === null) continue
    expect(start, pointer).toBeLessThanOrEqual(end)
    expect(end, pointer).toBeLessThanOrEqual(source.text.length)
  }
}

describe('any text', () => {
  it('made of the words of notices gives a sound record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, {minLength: 1, maxLength: 120}), async (list) => sound(`x ${list.join(' ')}`)),
      {numRuns: 250, seed: 2014},
    )
  })

  it('of arbitrary letters gives a sound record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'grapheme', minLength: 1, maxLength: 400}), async (text) => sound(`x${text.replaceAll('\0', '')}`)),
      {numRuns: 150, seed: 2014},
    )
  })

  it('made of a notice with lines lost, doubled and moved gives a sound record', async () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('lose', 'double', 'move', 'cut')), {minLength: 1, maxLength: 12})
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), edits, async (text, list) => {
        const lines = text.split('\n')
        for (const [a, b, edit] of list) {
          const at = a % lines.length
          const line = lines[at]!
          if (edit === 'lose') lines.splice(at, 1)
          else if (edit === 'double') lines.splice(at, 0, line)
          else if (edit === 'move') lines.splice(b % lines.length, 0, lines.splice(at, 1)[0]!)
          else lines[at] = line.slice(0, b % (line.length + 1))
          if (lines.length === 0) lines.push('x')
        }
        await sound(`${lines.join('\n')}x`)
      }),
      {numRuns: 120, seed: 2014},
    )
  })
})

/** Repetitions that trip a reader which goes back over what it read: a text of a quarter of a megabyte must not take minutes. */
const hostile: Readonly<Record<string, string>> = {
  bodies: 'các Sở Tài chính, Nội vụ, ',
  'open brackets': '(giao Sở Y tế (',
  orders: 'Giao Sở Y tế chủ trì, phối hợp với ',
  adverbials: 'Trong quá trình thực hiện, theo đề nghị của Sở Y tế, ',
  markers: '1. a) - + ',
  'marker lines': 'a) Một\n',
  'dotted lines': '1.1.1. Một\n',
  'lines that nest': '1. A:\n1) B:\n1/ C:\na) D:\na. E:\nI. G:\nA. H:\n',
  persons: 'đồng chí Lê Văn A - Phó Chủ tịch UBND tỉnh, ',
  dates: 'trước ngày 05/3/2014 ',
  codes: 'số 36/TB-UBND; ',
  blanks: '                    ',
  'blank lines': '     \n',
  columns: 'a          b          ',
  recipients: 'Nơi nhận:\n- Như trên;\n',
  capitals: 'ỦY BAN NHÂN DÂN TỈNH ',
  quotes: '“',
  colons: 'theo hướng: ',
  'one word': 'ă',
  offices: 'CHỦ TỊCH\n',
  pages: 'Thôn họp.\n\f',
  'running heads': 'Lịch họp thôn 2\f',
}

/** The same below "Nơi nhận:", where rows are told apart by columns and by what stands above. */
const hostileEnds: Readonly<Record<string, string>> = {
  gaps: 'họp  ',
  names: 'Lê Văn Cường\n',
  labels: 'Nơi nhận: Thôn\n',
  'numbered labels': '3. Nơi\nNơi nhận: Thôn\n',
}

/** The same in the account of a meeting, where the lists of those present are read. */
const hostileLists: Readonly<Record<string, string>> = {
  guests: 'ông Lê Văn A; ',
  posts: 'Giám đốc, ',
  leaders: 'lãnh đạo các Sở: ',
  absent: 'bà Trần Thị B (vắng), ',
  dashes: 'Phó Chủ tịch - ',
}

describe('a quarter of a megabyte of', () => {
  const readsAll = async (above: string, piece: string): Promise<void> => {
    const text = `THÔNG BÁO\nVề việc\n\n${above}${piece.repeat(Math.ceil(250_000 / piece.length))}x`
    const {coverage} = await parseNotice(text)
    expect(coverage.covered).toBe(coverage.total)
  }
  it.each(Object.entries(hostile))('%s is read in time', {timeout: 30_000}, async (_name, piece) => readsAll('', piece))
  it.each(Object.entries(hostileEnds))('%s below "Nơi nhận" is read in time', {timeout: 30_000}, async (_name, piece) =>
    readsAll('Nơi nhận:\n', piece),
  )
  it.each(Object.entries(hostileLists))('%s at a meeting is read in time', {timeout: 30_000}, async (_name, piece) =>
    readsAll('Ngày 02/5/2024, ông Lê Văn C chủ trì cuộc họp. Tham dự có: ', piece),
  )
})

import {beforeAll, describe, expect, test} from 'vitest'
import {parseNotice} from '../../src/index.ts'
import {localPrograms} from '../../src/programs/index.ts'
import {asHtml, asMarkdown, asText} from './lines.ts'
import {composed} from './notice.ts'
import {asDocx, asOdt} from './office.ts'
import {converted, has} from './programs.ts'

const read = (input: string | Uint8Array, file: string) =>
  parseNotice(typeof input === 'string' ? new TextEncoder().encode(input) : input, {file, programs: localPrograms()})

/** The record as it is written, without where it is from. */
async function recordOf(input: string | Uint8Array, file: string): Promise<string> {
  const {source, ...record} = (await read(input, file)).notice
  expect(source.file).toBe(file)
  return JSON.stringify(record, null, 2)
}

let expected = ''
beforeAll(async () => {
  expected = await recordOf(asText(composed), 'a.txt')
})

test('the notice that is compared has all that a notice has', () => {
  const {document, meeting, outline, responsibilities, recipients, signature, diagnostics} = JSON.parse(expected)
  expect(document).toMatchObject({code: '46/TB-UBND', issuedDate: '2023-03-14', subject: composed.subject.join(' ')})
  expect(meeting).toMatchObject({dates: ['2023-03-10'], chair: {fullName: 'Nghiêm Thị Hạ'}})
  expect(outline[1].children.map(({id}: {id: string}) => id)).toEqual(['2.a', '2.b', '2.c'])
  expect(outline[1].children[0].children[1].text).toBe(composed.paragraphs.find(({cutAfter}) => cutAfter)?.text)
  expect(
    responsibilities.flatMap(({tasks}: {tasks: {deadlines: {date: string}[]}[]}) => tasks.map((task) => task.deadlines[0]?.date)),
  ).toEqual(['2023-04-15', '2023-06-30', '2023-10-20', '2023-05-30'])
  expect(recipients).toHaveLength(composed.recipients.length)
  expect(signature).toMatchObject({authority: [{code: 'TL'}], fullName: 'Ngô Bá Tuyển'})
  expect(diagnostics).toEqual([])
})

test.each([
  ['Markdown', 'a.md', () => asMarkdown(composed)],
  ['a page of the web', 'a.html', () => asHtml(composed)],
  ['Word with labels typed', 'a.docx', () => asDocx(composed, 'typed')],
  ['Word with automatic numbering', 'a.docx', () => asDocx(composed, 'automatic')],
  ['OpenDocument', 'a.odt', () => asOdt(composed)],
])('%s gives the record of the text', async (_, file, written) => {
  expect(await recordOf(written(), file)).toBe(expected)
})

test('another notice gives another record', async () => {
  const later = {...composed, reference: ['Số: 47/TB-UBND', composed.reference[1]] as const}
  expect(await recordOf(asDocx(later, 'typed'), 'a.docx')).not.toBe(expected)
})

describe.runIf(has('soffice'))('made by LibreOffice (skipped where it is not installed)', () => {
  const word = {typed: asDocx(composed, 'typed'), automatic: asDocx(composed, 'automatic')}

  test.each(['odt', 'rtf', 'doc', 'pdf'])('%s gives the record of the text', {timeout: 120_000}, async (ending) => {
    for (const [labels, bytes] of Object.entries(await converted(word, ending))) {
      expect(await recordOf(bytes, `${labels}.${ending}`)).toBe(expected)
    }
  })

  test('in PDF a paragraph goes on behind the number of the next page', {timeout: 60_000}, async () => {
    const {text, lines} = (await read((await converted(word, 'pdf')).typed!, 'a.pdf')).source
    const at = (words: string) => lines.findIndex(({start, end}) => text.slice(start, end).includes(words))
    const paragraph = lines.slice(at('- Kiểm kê'), at('b) Sở Công Thương'))
    expect([...new Set(paragraph.map(({hints}) => hints.page))]).toEqual([1, 2])
  })
})

import {expect, test} from 'vitest'
import type {Message} from '../../../src/model/message.ts'
import type {TextOptions} from '../../../src/report/text.ts'
import {reportText} from '../../../src/report/text.ts'

const bare = (text: string): string => text
const plain = {error: bare, warning: bare, info: bare, faint: bare}
const text = 'UBND XÃ HÒA TIẾN\nSố:      /TB-UBND\n'
const options: TextOptions = {file: 'tb.txt', text, lang: 'en', width: 80, paint: plain}
const blank: Message = {code: 'number-blank', span: {start: 17, end: 26}, args: {}}
const missing: Message = {code: 'recipients-missing', span: null, args: {}}

test('a message has severity, text, code, place, line and carets', () => {
  expect(reportText([blank], options)).toBe(
    ['warning: the number is left blank   [number-blank]', '  tb.txt:2:1', '    2 | Số:      /TB-UBND', '      | ^^^^^^^^^', ''].join('\n'),
  )
})

test('the same in Vietnamese', () => {
  expect(reportText([blank], {...options, lang: 'vi'})).toMatch(/^cảnh báo: số văn bản để trống {3}\[number-blank\]\n {2}tb\.txt:2:1\n/u)
})

test('a message about the whole document has no place and stands first', () => {
  expect(reportText([blank, missing], options)).toMatch(/^warning: no recipients[^\n]*\nwarning: the number/u)
})

test('without decoded text there is no excerpt', () => {
  expect(reportText([blank], {...options, text: null})).toBe('warning: the number is left blank   [number-blank]\n')
})

test('help stands below, as far in as the text', () => {
  const message: Message = {code: 'input/not-found', span: null, args: {file: 'a', nearest: 'b'}}
  expect(reportText([message], options)).toBe('error: there is no file "a"   [input/not-found]\n       did you mean "b"?\n')
})

test('paint goes to severity, code and gutter, never into the text of the document', () => {
  const loud = (text: string): string => `<${text}>`
  const painted = reportText([blank], {...options, paint: {error: loud, warning: loud, info: loud, faint: loud}})
  expect(painted).toMatch(/^<warning>: .* <\[number-blank\]>\n/u)
  expect(painted).toContain('<    2 |> Số:      /TB-UBND\n')
})

test('no messages, no text', () => {
  expect(reportText([], options)).toBe('')
})

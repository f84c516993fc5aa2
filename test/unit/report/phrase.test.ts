import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {Code, CodeEntry} from '../../../src/data/codes.ts'
import {codes} from '../../../src/data/codes.ts'
import {parseNotice} from '../../../src/index.ts'
import {phrase, placeholders} from '../../../src/report/phrase.ts'

const table = Object.entries(codes) as [Code, CodeEntry][]

test('a message is filled from its arguments, in the language asked for', () => {
  const message = {code: 'mixed-markers', span: null, args: {found: 'b.', expected: 'b)'}} as const
  expect(phrase(message, 'en').text).toContain('"b."')
  expect(phrase(message, 'vi').text).toMatch(/"b\.".*"b\)"/u)
})

test('a missing argument reads as an ellipsis, an argument never as a placeholder', () => {
  expect(phrase({code: 'input/not-found', span: null, args: {}}, 'en').text).toBe('there is no file "…"')
  expect(phrase({code: 'input/not-found', span: null, args: {file: '{reason}', reason: 'no'}}, 'en').text).toBe(
    'there is no file "{reason}"',
  )
})

test('help is given only when all it needs is known', () => {
  expect(phrase({code: 'input/not-found', span: null, args: {file: 'a'}}, 'en').help).toBe('')
  expect(phrase({code: 'input/not-found', span: null, args: {file: 'a', nearest: 'b'}}, 'en').help).toBe('did you mean "b"?')
})

test('arguments cannot drive the terminal', () => {
  expect(phrase({code: 'input/not-found', span: null, args: {file: 'a\u001b[2J\n'}}, 'en').text).toBe('there is no file "a\\x1b[2J\\x0a"')
})

test.each(table)('%s says the same in both languages', (_, {vi, en, help}) => {
  expect(placeholders(vi).sort()).toEqual(placeholders(en).sort())
  expect(placeholders(help?.vi ?? '').sort()).toEqual(placeholders(help?.en ?? '').sort())
  expect(vi).not.toBe(en)
  expect(en).toMatch(/^[\p{L}"{].*[^.\s]$/u)
  expect(vi).toMatch(/^[\p{L}"{].*[^.\s]$/u)
})

test.each(table)('%s is a code that can be typed', (code) => {
  expect(code).toMatch(/^(?:[a-z]+\/)?[a-z]+(?:-[a-z]+)*$/u)
})

const folder = new URL('../../../fixtures/', import.meta.url)
test.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
  'every message about %s gives what its text asks for',
  async (name) => {
    const {messages} = await parseNotice(readFileSync(new URL(name, folder)))
    for (const {code, args} of messages) {
      const wanted = placeholders((codes[code] as CodeEntry).en).filter((slot) => slot !== 'file') // the caller knows the file
      expect(Object.keys(args), code).toEqual(expect.arrayContaining(wanted))
    }
  },
)

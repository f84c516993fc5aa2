import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {type Notice, parseNotice} from '../src/index.ts'

/** Changes of a file that change nothing a person reads: the record must stay the same, but for its source and where notes stand. */
const folder = new URL('../fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const read = (name: string): string =>
  readFileSync(new URL(name, folder), 'utf8')
    .normalize('NFC')
    .replace(/^\uFEFF/u, '')

async function contentOf(input: string | Uint8Array): Promise<Omit<Notice, 'source' | 'diagnostics'>> {
  const {source: _source, diagnostics: _diagnostics, ...content} = (await parseNotice(input)).notice
  return content
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, little)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), little)
  return bytes
}

const laws: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'decomposed letters': (text) => text.normalize('NFD'),
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'CR line ends': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => utf8(`\uFEFF${text}`),
  'UTF-16, little endian': (text) => utf16(text, true),
  'UTF-16, big endian': (text) => utf16(text, false),
  'trailing spaces': (text) => text.replace(/$/gmu, '   '),
  'no-break spaces between words': (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00A0'),
  'the Icelandic letter for Đ': (text) => text.replaceAll('Đ', '\u00D0'),
  'blank lines at both ends': (text) => `\n\n${text}\n\n\n`,
}

describe.each(Object.entries(laws))('%s', (_law, change) => {
  it.each(names)('does not change the record of %s', async (name) => {
    const text = read(name)
    expect(await contentOf(change(text))).toEqual(await contentOf(text))
  })
})

/** Full lines of running text: both sides of the joint are inside one sentence. */
const joints = (text: string): number[] =>
  [...text.matchAll(/(?<=^ *[^\s][^\n]{50,}\p{Ll},?)\n(?= {0,2}\p{Ll}[^\n]{20,})/gmu)].map((found) => found.index)

const unpaged = (text: string): string => text.replaceAll('\f', '').replace(/\n[ \t]*\d{1,2}[ \t]*\n/gu, '\n')

describe('a page cut inside a sentence', () => {
  const wrapped = names.filter((name) => joints(read(name)).length > 2)

  it('is tried on several fixtures', () => {
    expect(wrapped.length).toBeGreaterThan(2)
  })

  it.each(wrapped)('with a page number and form feed does not change the record of %s', async (name) => {
    const text = unpaged(read(name))
    const all = joints(text)
    const at = all[Math.floor(all.length / 2)]!
    const cut = `${text.slice(0, at)}\n\n\f                                    2\n\n${text.slice(at + 1)}`
    expect(await contentOf(cut)).toEqual(await contentOf(text))
  })

  // a blank line is weak evidence: it must not beat a sentence that goes on in small letters
  it.each(wrapped)('with a blank line does not change the record of %s', async (name) => {
    const text = read(name)
    const at = joints(text)[0]!
    expect(await contentOf(`${text.slice(0, at)}\n${text.slice(at)}`)).toEqual(await contentOf(text))
  })
})

/** A text with a line a paragraph, set anew as a page of the given width with first-line indents. */
function wrapped(text: string, width: number): string {
  const from = text.search(/^Ngày /mu)
  const to = text.search(/^Nơi nh.n:/mu)
  const wrap = (line: string): string => {
    const rows = ['']
    for (const word of `      ${line.trim()}`.split(/(?<=\S) /u)) {
      if (`${rows.at(-1)} ${word}`.length > width) rows.push(word)
      else rows[rows.length - 1] += rows.at(-1) === '' ? word : ` ${word}`
    }
    return rows.join('\n')
  }
  const body = text
    .slice(from, to)
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : wrap(line)))
  return text.slice(0, from) + body.join('\n') + text.slice(to)
}

describe('a line a paragraph, or wrapped', () => {
  const plain = names.filter((name) => /^.{300}/mu.test(read(name)) && /^Ngày /mu.test(read(name)))

  it('is tried on a fixture', () => {
    expect(plain).not.toEqual([])
  })

  it.each(plain.flatMap((name) => [72, 80, 96].map((width) => [name, width] as const)))(
    '%s at %i columns gives the same record',
    async (name, width) => {
      // a page cut is not told from a paragraph once the lines around it are short: the cuts are closed first
      const text = read(name).replace(/(?<=^- .{40,}\p{Ll}{2},?|^[a-đ]\. .{40,}\p{Ll}{2},?)\n\n(?=\p{L})/gmu, ' ')
      expect(await contentOf(wrapped(text, width))).toEqual(await contentOf(text))
    },
  )
})

describe('the same input twice', () => {
  it.each(names)('gives the same record of %s', async (name) => {
    const bytes = readFileSync(new URL(name, folder))
    expect(JSON.stringify((await parseNotice(bytes)).notice)).toBe(JSON.stringify((await parseNotice(bytes)).notice))
  })
})

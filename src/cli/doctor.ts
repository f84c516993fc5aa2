import type {Finding} from '../programs/inspect.ts'
import type {Lang} from '../report/phrase.ts'
import {printable} from '../report/printable.ts'
import type {Arguments} from './arguments.ts'
import {exit} from './exit.ts'
import {openOutput} from './output.ts'
import type {Terminal} from './terminal.ts'

/**
 * `parse-notice doctor`: which optional programs and packages are here, what each is for, and how to install what is missing. What is
 * missing is no failure: text, Word, web pages and PDF with text need none of it.
 */
export async function doctor({format, output}: Arguments, lang: Lang, {stdout, env, platform, version}: Terminal): Promise<number> {
  const {inspect} = await import('../programs/inspect.ts')
  const findings = await inspect({env, platform})
  const target = openOutput(output, stdout)
  await target.write(format === 'json' ? asJson(findings, lang, version()) : asText(findings, lang, version()))
  target.close()
  return exit.ok
}

const asJson = (findings: readonly Finding[], lang: Lang, version: string): string =>
  `${JSON.stringify({version, node: process.version, parts: findings.map((found) => ({...found, enables: found.enables[lang]}))}, null, 2)}\n`

/**
 *     found    LibreOffice 7.4.7.2       reads .doc and .rtf files
 *              /usr/bin/soffice
 *     missing  pdftoppm                  for scanned PDF: makes pictures of its pages
 *              sudo apt-get install poppler-utils
 */
function asText(findings: readonly Finding[], lang: Lang, version: string): string {
  const words = said[lang]
  const states = findings.map(({state}) => words[state])
  const names = findings.map((found) => [found.title, found.version].filter((part) => part !== null).join(' '))
  const wide = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0) + 2
  const indent = ' '.repeat(wide(states))
  const rows = findings.map(({enables, path, install}, i) => {
    const below = [path, install].filter((line) => line !== null).map((line) => `${indent}${printable(line)}\n`)
    return `${states[i]!.padEnd(wide(states))}${printable(names[i]!).padEnd(wide(names))}${enables[lang]}\n${below.join('')}`
  })
  return `parse-notice ${version}, Node.js ${process.version}\n\n${rows.join('')}\n${words.closing}\n`
}

const said = {
  vi: {
    found: 'có',
    missing: 'thiếu',
    broken: 'hỏng',
    closing: 'Đều là phần tùy chọn: đọc .docx, .odt, .html, .txt, .md và .pdf có chữ không cần phần nào.',
  },
  en: {
    found: 'found',
    missing: 'missing',
    broken: 'broken',
    closing: 'All of these are optional: .docx, .odt, .html, .txt, .md and .pdf with text need none of them.',
  },
} as const

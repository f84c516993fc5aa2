import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Recognition} from '../../../src/model/programs.ts'
import {find} from '../../../src/programs/find.ts'
import {localPrograms} from '../../../src/programs/index.ts'
import {writePixmap} from '../../../src/programs/pixmap.ts'
import {languagesOf} from '../../../src/programs/tesseract.ts'
import {leftBehind, machineWith, posix, scratch, script} from './script.ts'

const HOCR = `<div class='ocr_page' id='page_1' title='image "x"; bbox 0 0 900 1200; ppageno 0'>
<span class='ocr_line' id='line_1_1' title="bbox 100 100 400 150; baseline 0 -10; x_size 40">
<span class='ocrx_word' id='word_1_1' title='bbox 100 100 400 150; x_wconf 91'>Thông</span>
</span></div>`
const LANGS = 'if [ "$1" = --list-langs ]; then printf "List of available languages (2):\\neng\\nvie\\n"; exit 0; fi'
/** A picture that no PDF can hold goes to the engine as it is. */
const tiff = Buffer.from('II*\0')

const reading = (
  lines: readonly string[],
  request: Partial<Recognition> = {},
  more: Record<string, string> = {},
  bytes: Uint8Array = tiff,
) =>
  localPrograms(machineWith({PARSE_NOTICE_TESSERACT: script(...lines), ...more})).recognise(bytes, {
    mediaType: 'image/tiff',
    language: 'vie',
    ...request,
  })

describe.runIf(posix)('tesseract', () => {
  test('gives words with their places and certainty', async () => {
    expect(await reading([LANGS, `cat <<'E'\n${HOCR}\nE`])).toEqual([
      {number: 1, width: 900, height: 1200, words: [{text: 'Thông', x: 100, y: 140, width: 300, size: 40, confidence: 91}]},
    ])
    expect(leftBehind()).toEqual([])
  })

  test('works on one page with one thread', async () => {
    const kept = join(scratch(), 'threads')
    await reading([LANGS, `printenv OMP_THREAD_LIMIT > '${kept}'; cat <<'E'\n${HOCR}\nE`])
    expect(readFileSync(kept, 'utf8')).toBe('1\n')
  })

  test.each([
    ['prints garbage', 'echo garbage', 'exit 0'],
    ['fails', 'echo "Image too small" >&2; exit 1', 'Image too small'],
  ])('%s', async (_, line, reason) => {
    await expect(reading([LANGS, line])).rejects.toMatchObject({code: 'input/ocr-failed', args: {reason: `tesseract: ${reason}`}})
    expect(leftBehind()).toEqual([])
  })

  test('does not know the language', async () => {
    await expect(reading([LANGS, 'exit 0'], {language: 'vie+lao'})).rejects.toMatchObject({
      code: 'input/ocr-missing',
      args: {program: 'tesseract-ocr-lao', install: expect.stringContaining('tesseract-ocr-lao')},
    })
  })

  test('is there and pdftoppm is not', async () => {
    await expect(reading([LANGS, 'exit 0'], {mediaType: 'application/pdf'})).rejects.toMatchObject({
      code: 'input/ocr-missing',
      args: {program: 'pdftoppm', install: expect.stringContaining('poppler')},
    })
  })

  test('is not there, and no package knows the language', async () => {
    await expect(localPrograms(machineWith({})).recognise(tiff, {mediaType: 'image/tiff', language: 'lao'})).rejects.toMatchObject({
      code: 'input/ocr-missing',
      args: {program: 'tesseract'},
    })
  })

  test('names its languages', async () => {
    const command = script('printf \'List of available languages in "/usr/share/tessdata/" (3):\\neng\\nosd\\nscript/Vietnamese\\n\'')
    expect(await languagesOf(command)).toEqual(['eng', 'osd', 'script/Vietnamese'])
  })
})

describe.runIf(posix)('pages of a PDF', () => {
  const picture = join(scratch(), 'page.ppm')
  writeFileSync(picture, writePixmap({width: 9, height: 12, channels: 3, data: new Uint8Array(9 * 12 * 3).fill(255)}))
  const drawn = `for last; do :; done; echo "$@" >> "$(dirname "$0")/calls"; cp '${picture}' "$last.ppm"`
  const ofPdf = (pdftoppm: string, pages?: readonly number[]) =>
    reading([LANGS, `cat <<'E'\n${HOCR}\nE`], {mediaType: 'application/pdf', ...(pages ? {pages} : {})}, {PARSE_NOTICE_PDFTOPPM: pdftoppm})

  test('are drawn and read, the wanted ones only, in their order', async () => {
    const pdftoppm = script(drawn)
    const found = await ofPdf(pdftoppm, [2, 5, 3])
    expect(found.map(({number}) => number)).toEqual([2, 5, 3])
    expect(
      readFileSync(pdftoppm.replace(/program$/u, 'calls'), 'utf8')
        .match(/(?<=-f )\d+/gu)
        ?.sort(),
    ).toEqual(['2', '3', '5'])
    expect(leftBehind()).toEqual([])
  })

  test('are counted where none are named', async () => {
    const counting =
      'if [ "$2" -gt 3 ]; then echo "Wrong page range given: the first page ($2) can not be after the last page (3)." >&2; exit 99; fi'
    expect(await ofPdf(script(counting, drawn))).toHaveLength(3)
  })

  test('are too many', async () => {
    await expect(ofPdf(script(drawn))).rejects.toMatchObject({code: 'input/too-large'})
    await expect(
      ofPdf(
        script(drawn),
        Array.from({length: 201}, (_, i) => i + 1),
      ),
    ).rejects.toMatchObject({code: 'input/too-large'})
  })

  test('cannot be drawn', async () => {
    await expect(ofPdf(script('echo "Command Line Error: Incorrect password" >&2; exit 1'))).rejects.toMatchObject({
      code: 'input/encrypted',
    })
    await expect(ofPdf(script('echo "Syntax Error: broken" >&2; exit 1'), [1])).rejects.toMatchObject({
      code: 'input/ocr-failed',
      args: {reason: 'pdftoppm: Syntax Error: broken'},
    })
    await expect(ofPdf(script('for last; do :; done; echo text > "$last.ppm"'), [1])).rejects.toMatchObject({code: 'input/ocr-failed'})
    expect(leftBehind()).toEqual([])
  })
})

/** "Thông báo số 12" as a picture that a PDF prints in its own font is what the real programs are given. */
const pdf = (text: string): Uint8Array => {
  const draw = `BT /F 40 Tf 60 700 Td (${text}) Tj ET`
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>\nendobj\n` +
      `4 0 obj\n<< /Length ${draw.length} >>\nstream\n${draw}\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n`,
  )
}
const here = {env: process.env, platform: process.platform}
const tesseract = find('tesseract', here)
const known = tesseract === null ? [] : await languagesOf(tesseract).catch(() => [])
const ready = find('pdftoppm', here) !== null
const SENTENCE = 'Quy trinh nay co 12 trang'

describe.runIf(ready && known.includes('vie'))(
  'the real programs (skipped where tesseract, Vietnamese or pdftoppm is not installed)',
  () => {
    test('read a page', {timeout: 60_000}, async () => {
      const [page] = await localPrograms().recognise(pdf(SENTENCE), {mediaType: 'application/pdf', language: 'vie'})
      expect(page?.words.map(({text}) => text).join(' ')).toContain('trang')
    })
  },
)

describe.runIf(ready && existsSync(new URL('../../../node_modules/tesseract.js', import.meta.url)))(
  'tesseract.js (skipped where pdftoppm is not installed)',
  () => {
    test('stands in where there is no tesseract', {timeout: 60_000}, async () => {
      const programs = localPrograms({env: {...process.env, PARSE_NOTICE_TESSERACT: '/nowhere/tesseract'}})
      const [page] = await programs.recognise(pdf(SENTENCE), {mediaType: 'application/pdf', language: 'vie'})
      expect(page?.words.map(({text}) => text).join(' ')).toContain('trang')
    })
  },
)

import {describe, expect, test} from 'vitest'
import {type Notice, parseNotice} from '../../src/index.ts'
import {cli, folderWith} from '../cli/process.ts'
import {asText} from './lines.ts'
import {composed} from './notice.ts'
import {asDocx} from './office.ts'
import {converted, has, pictured} from './programs.ts'
import {noisy, pictureOf, scanned, turned} from './scan.ts'
import {mean, scores} from './score.ts'

const right = async (): Promise<Notice> => (await parseNotice(asText(composed), {file: 'a.txt'})).notice

describe('the score', () => {
  test('of a record against itself is 1 everywhere', async () => {
    const notice = await right()
    expect(new Set(Object.values(scores(notice, notice)))).toEqual(new Set([1]))
  })

  test('counts what is missing and what is invented', async () => {
    const notice = await right()
    const [first, ...others] = notice.recipients
    expect(scores(notice, {...notice, recipients: others}).recipients).toBeCloseTo(8 / 9)
    expect(scores(notice, {...notice, recipients: [first!, ...notice.recipients]}).recipients).toBeCloseTo(10 / 11)
    expect(scores(notice, {...notice, document: {...notice.document, place: 'Bắc Nỉnh'}}).place).toBe(0)
  })
})

test('a picture that is turned and turned back is nearly what it was', () => {
  const dots = Uint8Array.from({length: 10_000}, (_, i) => (Math.hypot((i % 100) - 50, Math.floor(i / 100) - 50) < 20 ? 0 : 255))
  const dot = {width: 100, height: 100, dots}
  const other = turned(turned({...dot, dots: dots.map((value, i) => (i % 100 < 50 ? value : 255))}, 30), -30)
  expect(mean(Array.from(other.dots, (value, i) => Math.abs(value - (i % 100 < 50 ? dots[i]! : 255))))).toBeLessThan(3)
  expect(turned(dot, 0)).toEqual({...dot, dots})
})

const programs = has('soffice', 'pdftoppm', 'tesseract')
describe.runIf(programs)('a scan (skipped without LibreOffice, pdftoppm and tesseract)', () => {
  test('half a degree askew and with specks gives nearly the record of the text', {timeout: 180_000}, async () => {
    const pdf = (await converted({a: asDocx(composed, 'typed')}, 'pdf')).a!
    const pages = (await pictured(pdf, 2)).map((page, i) => noisy(turned(pictureOf(page), 0.5), 24, i + 1))
    const {code, stdout} = await cli(['a.pdf', '-f', 'json'], {cwd: folderWith({'a.pdf': scanned(pages)})})
    expect(code).toBe(0)
    const notice = JSON.parse(stdout) as Notice
    expect(notice.diagnostics.map((each) => each.code)).toContain('text-recognised')
    const found = scores(await right(), notice)
    expect(mean(Object.values(found)), JSON.stringify(found)).toBeGreaterThanOrEqual(0.95)
  })
})

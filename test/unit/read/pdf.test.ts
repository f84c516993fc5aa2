import {describe, expect, test, vi} from 'vitest'
import type {Page, Programs, Recognition} from '../../../src/model/programs.ts'
import {ReadError} from '../../../src/model/read-error.ts'
import {readSource} from '../../../src/read/index.ts'
import {limits} from '../../../src/read/limits.ts'
import {lineTexts} from './lines.ts'
import {drawn, firstExtra, pageOf, pdfFile, stream} from './pdf-file.ts'

const BODY = [
  'ỦY BAN NHÂN DÂN XÃ PHƯỚC MỸ',
  'THÔNG BÁO',
  'Kết luận của Chủ tịch Ủy ban nhân dân xã về việc dọn vệ sinh chợ',
  '1. Giao Ban Quản lý chợ kẻ lại vạch các lối đi trước ngày 20/4/2024.',
  '2. Công an xã phối hợp giữ trật tự trong những ngày dọn chợ.',
]
/** The same as a wrong table of letters shows it. */
const GARBLED = ['6Ӣ CÔNG 7+ѬѪ1* THÔNG BÁO', '9ӅYLӋFWKӵFKLӋQQKLӋPYө', 'QJKLӋP WKX F{QJ WUuQK [k\\ GӵQJ', 'NӃ KRҥFK NLӇP tra ÿӏQK NǤ FӫD']
const UNMARKED = [
  'UY BAN NHAN DAN XA PHUOC MY',
  'Ket luan cua Chu tich Uy ban nhan dan xa ve viec don ve sinh cho',
  'Giao Ban Quan ly cho ke lai vach cac loi di',
]
const NOTHING = {content: 'q 595 0 0 842 0 0 cm Q'}

const wordsAt = (lines: readonly string[], number: number): Page => ({
  number,
  width: 2480,
  height: 3508,
  words: lines.map((text, i) => ({text, x: 300, y: 300 + 80 * i, width: 20 * text.length, size: 50, confidence: 90})),
})

/** Programs that recognise the same lines on every page asked for. */
function programs(lines: readonly string[] = BODY): Programs & {readonly asked: Recognition[]} {
  const asked: Recognition[] = []
  return {
    asked,
    toDocx: () => Promise.reject(new ReadError('input/converter-missing')),
    recognise: (_, request) => {
      asked.push(request)
      return Promise.resolve(request.pages!.map((number) => wordsAt(lines, number)))
    },
  }
}
const without: Programs = {
  toDocx: () => Promise.reject(new ReadError('input/converter-missing')),
  recognise: () => Promise.reject(new ReadError('input/ocr-missing', {program: 'tesseract'})),
}

const codesOf = (source: Awaited<ReturnType<typeof readSource>>): string[] => source.messages.map(({code, args}) => `${code} ${args.page}`)
const refusal = async (bytes: Uint8Array, options = {}): Promise<string> => {
  const error = await readSource(bytes, options).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ReadError)
  return (error as ReadError).code
}

describe('text of a PDF', () => {
  test('is read page by page, and the file is named as what it is', async () => {
    const bytes = pdfFile([pageOf(BODY), pageOf(['2', 'Nguyễn Hải Âu'])])
    const copy = bytes.slice()
    const source = await readSource(bytes)
    expect(lineTexts(source)).toEqual([...BODY, '2', 'Nguyễn Hải Âu'])
    expect(source.lines.map(({hints}) => hints.page).filter((page, i, all) => page !== all[i - 1])).toEqual([1, 2])
    expect(source).toMatchObject({mediaType: 'application/pdf', encoding: null, messages: []})
    expect(bytes).toEqual(copy)
  })

  test('keeps two columns apart', async () => {
    const content = [drawn('ỦY BAN NHÂN DÂN', 85, 780), drawn('CỘNG HÒA XÃ HỘI', 330, 778), drawn('Số: 5/TB', 85, 760)].join(' ')
    const source = await readSource(pdfFile([{content}]))
    expect(source.text.split('\n')[0]).toMatch(/^ỦY BAN NHÂN DÂN {4,}CỘNG HÒA XÃ HỘI$/u)
  })

  test('of letters drawn one by one, with and without blanks, is words', async () => {
    const letters = Array.from('ban hành', (letter, i) => drawn(letter, 85 + 7 * i, 780)).join(' ')
    const gap = `${drawn('Thông', 85, 740)} ${drawn('báo', 85 + 5 * 7 + 4, 740)}`
    expect(lineTexts(await readSource(pdfFile([{content: `${letters} ${gap}`}])))).toEqual(['ban hành', 'Thông báo'])
  })

  test('moved by Td, TL, T*, TJ, Tc, Ts, cm and q stands where it is drawn', async () => {
    const content =
      'BT /F1 10 Tf 12 TL 50 700 Td (first) Tj T* (second) Tj [(of) -300 (it)] TJ ET ' +
      'q 2 0 0 2 0 0 cm 3 Tc BT /F1 5 Tf 25 300 Td (s p a c e d) Tj ET Q BT /F1 10 Tf 50 560 Td (a) Tj (b) Tj 4 Ts (c) Tj ET'
    const source = await readSource(pdfFile([{content}]))
    expect(lineTexts(source)).toEqual(['first', 'secondof it', 's p a c e d', 'abc'])
  })

  test('drawn twice a hair apart is one text', async () => {
    const content = `${drawn('THÔNG BÁO', 85, 780)} ${drawn('THÔNG BÁO', 85.3, 780)} ${drawn('THÔNG BÁO', 85, 700)}`
    expect(lineTexts(await readSource(pdfFile([{content}])))).toEqual(['THÔNG BÁO', 'THÔNG BÁO'])
  })

  test.each([90, 180, 270])('on a page turned by %i degrees reads as the page is held', async (turn) => {
    const place = {90: '0 1 -1 0 595 0', 180: '-1 0 0 -1 595 842', 270: '0 -1 1 0 0 842'}[turn]!
    const content = `q ${place} cm ${drawn('Trang xoay', 85, 300)} ${drawn('dòng hai', 85, 280)} Q`
    expect(lineTexts(await readSource(pdfFile([{content, entries: `/Rotate ${turn}`}])))).toEqual(['Trang xoay', 'dòng hai'])
    expect(lineTexts(await readSource(pdfFile([{content}])))).toEqual(['Trang xoay', 'dòng hai'])
  })

  test('up the margin is no part of the page, up a head of a table is', async () => {
    const upwards = (text: string, x: number): string => drawn(text, 0, 0).replace('1 0 0 1 0 0 Tm', `0 1 -1 0 ${x} 400 Tm`)
    const content = `${drawn('Bảng kê các hộ dân của chợ xã', 85, 780)} ${upwards('STT', 100)} ${upwards('Ký bởi: Hải Âu', 560)}`
    expect(lineTexts(await readSource(pdfFile([{content}])))).toEqual(['Bảng kê các hộ dân của chợ xã', 'STT'])
  })

  test('laid upon the page as a field is read in its place, a link is not', async () => {
    const field = stream(
      'BT /F1 14 Tf 1 0 0 1 2 4 Tm (11) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 50 20] /Resources << /Font << /F1 3 0 R >> >>',
    )
    const n = firstExtra(1)
    const entries = `/Annots [<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /F 132 /Rect [112 776 162 796] /AP << /N ${n} 0 R >> >> << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://a.example) >> >>]`
    const content = [drawn('Số:', 85, 780), drawn('/TB-UBND', 150, 780), ...BODY.map((line, i) => drawn(line, 85, 740 - 20 * i))].join(' ')
    const source = await readSource(pdfFile([{content, entries}], {objects: [field]}))
    expect(lineTexts(source)[0]).toMatch(/^Số: 11 +\/TB-UBND$/u)
  })

  test('prints nothing and loads nothing', async () => {
    const printed = ['log', 'warn', 'error', 'info', 'debug'] as const
    const spies = printed.map((name) => vi.spyOn(console, name))
    const fetched = vi.spyOn(globalThis, 'fetch')
    const spoilt = pdfFile([{content: 'BT /F9 12 Tf (x) Tj /Im0 Do (unfinished'}, pageOf(BODY)])
    await readSource(spoilt)
    for (const spy of [...spies, fetched]) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })
})

describe('a PDF that cannot be read', () => {
  test('is encrypted', async () => {
    const key = '0'.repeat(64)
    const trailer = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`
    expect(await refusal(pdfFile([pageOf(BODY)], {trailer}))).toBe('input/encrypted')
  })

  test.each(['%PDF-', '%PDF-1.7\n', '%PDF-1.7\ntrailer << >>', '%PDF-1.4 nothing of the kind', '%PDF-1.7\ntrailer << /Root 1 0 R >>'])(
    'is damaged: %j',
    async (text) => {
      expect(await refusal(new TextEncoder().encode(text))).toMatch(/^input\/(?:damaged|empty)$/u)
    },
  )

  test('cut off anywhere is read or refused', async () => {
    const whole = pdfFile([pageOf(BODY), pageOf(BODY)])
    for (let length = 6; length < whole.length; length += 97) {
      const outcome = await readSource(whole.slice(0, length)).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (outcome !== null) expect(outcome).toBeInstanceOf(ReadError)
    }
  }, 60_000)

  test('with bytes changed at random is read or refused', async () => {
    const whole = pdfFile([pageOf(BODY)])
    let seed = 7
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let round = 0; round < 60; round++) {
      const bytes = whole.slice()
      for (let k = 0; k < 12; k++) bytes[5 + next(bytes.length - 5)] = next(256)
      const outcome = await readSource(bytes).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (outcome !== null) expect(outcome).toBeInstanceOf(ReadError)
    }
  }, 60_000)

  test('has more pages than are read', async () => {
    const pages = Array.from({length: limits.pages + 1}, () => ({content: ''}))
    expect(await refusal(pdfFile(pages))).toBe('input/too-large')
  })
})

describe('a small PDF that draws without end', () => {
  const resources = `/Resources << /XObject << /X ${firstExtra(1)} 0 R >> >>`

  test.each([
    ['states within states', pdfFile([{content: 'q '.repeat(100_000)}])],
    ['operations', pdfFile([{content: `BT /F1 9 Tf ${'(a) Tj 0 g '.repeat(300_000)}`}])],
  ])(
    'is refused: %s',
    async (_, bytes) => {
      expect(await refusal(bytes)).toBe('input/too-large')
    },
    60_000,
  )

  test('or draws itself is a page without text', async () => {
    const self = stream('/X Do', `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources}`)
    expect(await refusal(pdfFile([{content: '/X Do', entries: resources}], {objects: [self]}))).toBe('input/ocr-missing')
  })
})

describe('pages that are recognised', () => {
  test('are those without text, with wrong letters, and without marks', async () => {
    const outside = programs(['Trang này được nhận dạng'])
    const source = await readSource(pdfFile([pageOf(BODY), NOTHING, pageOf(GARBLED), pageOf(UNMARKED)]), {programs: outside})
    expect(outside.asked).toEqual([{mediaType: 'application/pdf', pages: [2, 3, 4], language: 'vie'}])
    expect(codesOf(source)).toEqual([
      'text-recognised 2',
      'text-layer-doubtful 3',
      'text-recognised 3',
      'text-layer-doubtful 4',
      'text-recognised 4',
    ])
    for (const {span} of source.messages) expect(source.text.slice(span!.start, span!.end).trim()).toBe('Trang này được nhận dạng')
    expect(lineTexts(source)).toEqual([...BODY, ...Array.from({length: 3}, () => 'Trang này được nhận dạng')])
    expect(source.lines.at(-1)!.hints).toMatchObject({page: 4, confidence: 90})
  })

  test('are those that hold nothing but stamps', async () => {
    const stamps = [
      ['Người ký: Ủy ban nhân dân xã', 'Cơ quan: Tỉnh Phước Mỹ', 'Thời gian ký: 17.04.2024 08:52:34 +07:00'],
      ['Ký bởi: Sở Hải Âu', 'Thời gian ký: 03/07/2024 17:14:10'],
      ['Scanned with CamScanner'],
      ['2'],
    ]
    const outside = programs()
    await readSource(pdfFile(stamps.map((lines) => pageOf(lines))), {programs: outside})
    expect(outside.asked[0]!.pages).toEqual([1, 2, 3, 4])
  })

  test('are none of a page of figures, of English, of a signature, of capitals, or blank', async () => {
    const outside = programs()
    const pages = [
      BODY,
      ['1 250.000 375.000', '2 130.500 150.000', '3 12/4/2024 15/4/2024', '4 2.500 5.600'],
      ['The market of the commune is open to all who are registered with the board', 'and pay the fee that was set by it for the year'],
      ['CHỦ TỊCH', 'Nguyễn Hải Âu', 'Người ký: Ủy ban nhân dân xã', 'Thời gian ký: 17.04.2024 08:52:34 +07:00'],
      ['CONG VAN DEN'],
      ['ỦY BAN NHÂN DÂN XÃ PHƯỚC MỸ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ĐỘC LẬP TỰ DO HẠNH PHÚC'],
      [' '],
    ]
    expect(codesOf(await readSource(pdfFile(pages.map((lines) => pageOf(lines))), {programs: outside}))).toEqual([])
    expect(outside.asked).toEqual([])
  })

  test('are all where wanted, in the language wanted', async () => {
    const outside = programs()
    const source = await readSource(pdfFile([pageOf(BODY)]), {programs: outside, ocr: 'always', ocrLanguage: 'vie+eng'})
    expect(outside.asked).toEqual([{mediaType: 'application/pdf', pages: [1], language: 'vie+eng'}])
    expect(codesOf(source)).toEqual(['text-recognised 1'])
  })

  test('are none where not wanted; what was not read is told', async () => {
    const outside = programs()
    const source = await readSource(pdfFile([pageOf(BODY), pageOf(GARBLED), NOTHING]), {programs: outside, ocr: 'never'})
    expect(outside.asked).toEqual([])
    expect(codesOf(source).sort()).toEqual(['text-layer-doubtful 2', 'text-layer-doubtful 3'])
    expect(source.text).toContain('7+ѬѪ1*')
    expect(await refusal(pdfFile([pageOf(GARBLED), NOTHING]), {programs: outside, ocr: 'never'})).toBe('input/no-text')
  })

  test.each([undefined, without])('are told where no program is there (%#)', async (outside) => {
    const options = outside ? {programs: outside} : {}
    expect(await refusal(pdfFile([NOTHING, pageOf(GARBLED)]), options)).toBe('input/ocr-missing')
    expect(await refusal(pdfFile([pageOf(BODY)]), {...options, ocr: 'always'})).toBe('input/ocr-missing')
    const source = await readSource(pdfFile([pageOf(BODY), pageOf(GARBLED)]), options)
    expect(codesOf(source)).toEqual(['text-layer-doubtful 2'])
    expect(lineTexts(source).slice(0, BODY.length)).toEqual(BODY)
    expect(source.text).toContain('7+ѬѪ1*')
  })

  test('keep their text where nothing is recognised on them', async () => {
    const source = await readSource(pdfFile([pageOf(BODY), pageOf(GARBLED)]), {programs: programs([])})
    expect(codesOf(source)).toEqual(['text-layer-doubtful 2'])
    expect(source.text).toContain('7+ѬѪ1*')
  })

  test('are too many', async () => {
    const pages = Array.from({length: limits.ocrPages + 1}, () => NOTHING)
    expect(await refusal(pdfFile(pages), {programs: programs()})).toBe('input/too-large')
  })
})

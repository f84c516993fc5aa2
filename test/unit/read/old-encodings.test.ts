import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ReadError} from '../../../src/model/read-error.ts'
import {parseNotice} from '../../../src/parse.ts'
import {decode} from '../../../src/read/encoding.ts'
import {readSource} from '../../../src/read/index.ts'
import {encoders, letters, names} from './encoders.ts'

const notice = `ỦY BAN NHÂN DÂN
XÃ PHƯỚC MỸ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 07/TB-UBND
Phước Mỹ, ngày 03 tháng 4 năm 2024
THÔNG BÁO
Kết luận của Chủ tịch UBND xã Đoàn Thị Hải Âu về dọn vệ sinh chợ
1. Giao Ban Quản lý chợ:
a) Kẻ lại vạch các lối đi, xong trước ngày 20/4/2024;
b) Báo cáo kết quả với Ủy ban nhân dân xã.
2. Công an xã phối hợp, giữ trật tự trong những ngày làm.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Đoàn Thị Hải Âu
`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const outcome = (bytes: Uint8Array) => decode(bytes).catch((error: unknown) => error)

describe('letters', () => {
  test('there are 134', () => expect(new Set(letters).size).toBe(134))

  describe.each(names)('%s', (encoding) => {
    test.each(letters)('%s', async (letter) => {
      const word = `B${letter}t ${letter} ${letter}n`
      expect((await decode(encoders[encoding](word), encoding)).text.normalize('NFC')).toBe(word)
    })

    test('all of them, known from a notice', async () => {
      const text = `${notice}${letters.join(' ')}\n`
      const source = await readSource(encoders[encoding](text))
      expect(source.text).toBe(text)
      expect(source.encoding).toBe(encoding)
    })
  })
})

describe('an old encoding is told by the words', () => {
  test.each(names)('%s', async (encoding) => {
    const source = await readSource(encoders[encoding](notice))
    expect(source.text).toBe(notice)
    expect(source.encoding).toBe(encoding)
    expect(source.messages).toEqual([{code: 'encoding-guessed', span: null, args: {encoding}}])
  })

  test.each(names)('%s: the record is that of UTF-8', async (encoding) => {
    const {source: _, diagnostics, ...record} = (await parseNotice(encoders[encoding](notice))).notice
    const {source: __, diagnostics: none, ...same} = (await parseNotice(utf8(notice))).notice
    expect(record).toEqual(same)
    expect(diagnostics.filter(({code}) => code !== 'encoding-guessed')).toEqual(none)
  })

  test('quotes and dashes of Windows in TCVN3', async () => {
    const text = notice.replace('dọn vệ sinh chợ', '“dọn vệ sinh chợ” – đợt 1…').toLowerCase()
    expect(await decode(encoders.tcvn3(text))).toMatchObject({text, encoding: 'tcvn3'})
  })

  test('small letters under a shift lock are capitals in TCVN3', async () => {
    const locked = 'CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM\nSố: 12/QĐ-UBND\nXã PHướC Mỹ ở xa\nUBND xã Hòa\nXã HòA Và xã Mỹ\nTM. ủY BAN NHÂN DÂN'
    const text = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UBND\nXã PHƯỚC Mỹ ở xa\nUBND xã Hòa\nXã HÒA Và xã Mỹ\nTM. ỦY BAN NHÂN DÂN'
    expect((await decode(encoders.tcvn3(locked), 'tcvn3')).text).toBe(text)
  })

  test('a file that is cut off anywhere', async () => {
    for (const encoding of names) {
      const bytes = encoders[encoding](notice)
      for (let end = 300; end < 320; end++) expect(await outcome(bytes.subarray(0, end))).toMatchObject({encoding})
    }
  })
})

describe('what the caller says counts', () => {
  test.each(names)('%s', async (encoding) => {
    const source = await readSource(encoders[encoding]('Số'), {encoding})
    expect([source.text, source.encoding, source.messages]).toEqual(['Số', encoding, []])
  })

  test('but less than a byte order mark', async () => {
    expect((await readSource(utf8('\ufeffSố'), {encoding: 'vni'})).encoding).toBe('utf-8')
  })

  test('and bytes that are not what was said are an error', async () => {
    await expect(readSource(encoders.vni(notice), {encoding: 'utf-8'})).rejects.toMatchObject({
      code: 'input/encoding',
      args: {encoding: 'utf-8', guesses: expect.stringMatching(/^vni [5-9]\d %, /u)},
    })
  })
})

describe('what no encoding explains', () => {
  const refused = async (bytes: Uint8Array): Promise<ReadError> => {
    const error = await outcome(bytes)
    expect(error).toBeInstanceOf(ReadError)
    return error as ReadError
  }

  test('UTF-8 with a few bad bytes is told as such, with the first of them', async () => {
    const bytes = utf8(notice)
    const at = bytes.indexOf(0xe1)
    bytes[at + 1] = 0x41
    const {code, args} = await refused(bytes)
    expect(code).toBe('input/encoding')
    expect(args).toEqual({encoding: 'utf-8', offset: String(at), guesses: 'utf-8 97 %'})
  })

  test('guesses come best first', async () => {
    const {args} = await refused(encoders.viscii('Thông báo'))
    const shares = Array.from(args.guesses!.matchAll(/(?<share>\d+) %/gu), (found) => Number(found[1]))
    expect(shares).toHaveLength(5)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(args).toMatchObject({encoding: 'utf-8', offset: '2'})
  })

  test.each([
    ['French', "Le maire a décidé d'élargir l'accès à la forêt: été, hélas, pré fermé, où bébé et thé étaient à côté."],
    ['German', 'Über die Möglichkeit, größere Flächen zu überprüfen, hört man täglich äußerst schöne Märchen.'],
    ['Spanish', 'El niño pequeño soñó que mañana llegaría el señor de la montaña según él pensó allí.'],
  ])('%s in Latin-1', async (_, text) => {
    await refused(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
  })

  test('any bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({minLength: 1, maxLength: 400}), async (bytes) => {
        const source = await readSource(bytes).catch((error: unknown) => error)
        expect(source instanceof ReadError || typeof (source as {text: string}).text === 'string').toBe(true)
      }),
    )
  })
})

describe('what a web page declares', () => {
  const page = (charset: string): string =>
    `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><p>Sở Y tế`

  test.each([
    ['windows-1258', 'windows-1258'],
    ['viscii', 'viscii'],
    ['x-viet-vni', 'vni'],
    ['x-viet-tcvn', 'tcvn3'],
  ] as const)('%s', async (label, encoding) => {
    const source = await readSource(encoders[encoding](page(label)))
    expect([source.text.trim(), source.encoding, source.messages]).toEqual(['Sở Y tế', encoding, []])
  })

  test('Latin-1, with what it lacks as entities', async () => {
    const html = page('iso-8859-1').replace('Sở Y tế', 'C&#7897;ng hòa')
    const source = await readSource(Uint8Array.from(html, (letter) => letter.charCodeAt(0)))
    expect([source.text.trim(), source.encoding]).toEqual(['Cộng hòa', 'windows-1252'])
  })

  test('valid UTF-8 is UTF-8 all the same', async () => {
    expect((await readSource(utf8(page('windows-1252')))).text.trim()).toBe('Sở Y tế')
  })

  test('a declaration in a text that is no UTF-8 though it says so is not believed', async () => {
    const bytes = encoders.viscii(page('utf-8').replace('Sở Y tế', notice.replaceAll('\n', '<p>')))
    expect((await readSource(bytes)).encoding).toBe('viscii')
  })
})

describe('headings of a font of capitals in a text of TCVN3', () => {
  const head = [
    'uỷ ban nhân dân            cộng hoà xã hội chủ nghĩa Việt nam',
    'xã phước mỹ                     Độc lập - Tự do - Hạnh phúc',
    'Số: 07/TB-UBND\t\tPhước Mỹ, ngày 03 tháng 4 năm 2004',
    '',
    'thông báo',
    'về việc dọn vệ sinh chợ',
    '',
    'Uỷ ban nhân dân xã gửi đến các thôn một việc, và đề nghị các đơn vị xem',
    'thông báo này ở nơi có nhiều người qua lại, rồi báo cho nhau;',
    'a) thông báo đến từng nhà;',
    'trưởng thôn đi vắng thì phó thôn làm thay.',
    '- Lưu: VT.                   tm. uỷ ban nhân dân',
    '                             kt. chủ tịch',
    '                             phó chủ tịch',
  ]
  const printed = [0, 1, 4, 5, 11, 12, 13]

  test('are in capitals, running text is not', async () => {
    const {text} = await readSource(encoders.tcvn3(head.join('\n')))
    const found = text.split('\n')
    expect(found[0]).toBe('UỶ BAN NHÂN DÂN            CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(found[1]).toBe('XÃ PHƯỚC MỸ                     Độc lập - Tự do - Hạnh phúc')
    expect(found[5]).toBe('VỀ VIỆC DỌN VỆ SINH CHỢ')
    expect(found.slice(11)).toEqual([
      '- Lưu: VT.                   TM. UỶ BAN NHÂN DÂN',
      '                             KT. CHỦ TỊCH',
      '                             PHÓ CHỦ TỊCH',
    ])
    expect(found.flatMap((line, i) => (line === head[i] ? [] : [i]))).toEqual(printed)
  })

  test('other encodings have capitals of their own', async () => {
    expect((await readSource(encoders.vni(head.join('\n')))).text).toBe(head.join('\n'))
    expect((await readSource(head.join('\n'))).text).toBe(head.join('\n'))
  })
})

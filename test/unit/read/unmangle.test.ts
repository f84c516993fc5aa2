import fc from 'fast-check'
import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {unmangle} from '../../../src/read/encodings/unmangle.ts'
import {readSource} from '../../../src/read/index.ts'
import {unmangled} from '../../../src/read/mangled.ts'
import {mistaken} from './encoders.ts'

const text = `Cộng hoà xã hội chủ nghĩa Việt Nam
Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-UBND
Quyết định của Chủ tịch Uỷ ban nhân dân xã Phước Mỹ
Căn cứ Nghị định số 15/CP của Chính phủ về quản lý chợ;
1. Giao Công an xã phối hợp với các đơn vị, báo cáo trước ngày 20/4/2004.
Nơi nhận: Như trên`
const small = text.replace('Uỷ', 'uỷ')

describe('text mistaken for Latin-1 is put right', () => {
  test('TCVN3', () => {
    expect(unmangle('Céng hoµ x· héi chñ nghÜa ViÖt Nam')).toEqual({encoding: 'tcvn3', text: 'Cộng hoà xã hội chủ nghĩa Việt Nam'})
    expect(unmangle(mistaken('tcvn3', small))).toEqual({encoding: 'tcvn3', text: small})
  })

  test('VNI', () => {
    expect(unmangle('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toEqual({encoding: 'vni', text: 'Cộng hòa xã hội chủ nghĩa Việt Nam'})
    expect(unmangle(mistaken('vni', text))).toEqual({encoding: 'vni', text})
  })

  test.each([
    ['Latin-1', (byte: number) => String.fromCharCode(byte)],
    ['Windows-1252', (byte: number) => iconv.decode(Buffer.from([byte]), 'windows1252').replace('\ufffd', String.fromCharCode(byte))],
  ])('UTF-8 taken for %s', (_, shown) => {
    const twice = Array.from(new TextEncoder().encode(text), shown).join('')
    expect(unmangle(`${twice}\nđã đúng: Ã có nghĩa`)).toEqual({encoding: 'utf-8', text: `${text}\nđã đúng: Ã có nghĩa`})
  })

  test('with the soft hyphens lost that stood for ư', () => {
    const lost = mistaken('tcvn3', small).replaceAll('\u00ad', '')
    expect(unmangle(lost)?.text).toBe(small.replace('như trên', 'nh trên').replace('Như trên', 'Nh trên'))
    expect(unmangle(`${mistaken('tcvn3', small)}\ntrëng`)?.text).toBe(`${small}\ntrưởng`)
  })

  test('under the shift lock', () => {
    const head = 'CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\nSè: 12/TB-UBND'
    expect(unmangle(head)?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/TB-UBND')
  })

  test('quotes and dashes stay', () => {
    const quoted = `${small}\n“xã hội” – ‘hội nghị’…`
    expect(unmangle(mistaken('tcvn3', quoted))?.text).toBe(quoted)
  })

  test.each(['tcvn3', 'vni'] as const)('only in the lines that are %s', (encoding) => {
    const lines = small.split('\n')
    const sound = 'Ủy ban nhân dân xã Phước Mỹ thông báo như sau:'
    const mixed = lines.flatMap((line) => [mistaken(encoding, line), sound]).join('\n')
    const found = unmangle(mixed)!.text.split('\n')
    expect(found.filter((_, i) => i % 2 === 1)).toEqual(lines.map(() => sound))
    // "Sè" is a syllable too, so that nothing tells what is meant where half of the text is sound
    expect(found.filter((_, i) => i % 2 === 0 && i !== 4)).toEqual(lines.filter((_, i) => i !== 2))
  })

  test('within a line', () => {
    const mixed = `${mistaken('tcvn3', small)}\nỦy ban nhân dân ${mistaken('tcvn3', 'xã Phước Mỹ, được giữ')} trật tự`
    expect(unmangle(mixed)?.text).toBe(`${small}\nỦy ban nhân dân xã Phước Mỹ, được giữ trật tự`)
  })

  test.each([
    ['a.txt', (line: string) => line],
    ['a.md', (line: string) => line],
    ['a.html', (line: string) => `<p>${line}</p>`],
  ])('%s says so', async (file, wrap) => {
    const {text: read, messages} = await readSource(mistaken('tcvn3', small).split('\n').map(wrap).join('\n'), {file})
    expect(read.trimEnd()).toBe(small)
    expect(messages).toEqual([{code: 'encoding-guessed', span: null, args: {encoding: 'tcvn3'}}])
  })
})

describe('text that is right stays', () => {
  const french = "Le Comité populaire a décidé: été, pré, thé, bébé, forêt où naît l'île d'Orléans; à côté, août, dû, mûr, là, çà et là."
  test.each([
    ['Vietnamese', text],
    [
      'Vietnamese of letters that Latin-1 has',
      'và các cá là có đó, hòa, toà, hoá, thì, trí, cô, bà, bán, quá, nói, tên, bên, nên, trên, hôm, môn',
    ],
    ['without marks', 'Cong hoa xa hoi chu nghia Viet Nam'],
    ['French', french.repeat(20)],
    ['German', 'Über größere Flächen hört man äußerst schöne Märchen, Bäume, Käse. '.repeat(20)],
    ['Norwegian', 'Være på øya når snøen er så blå, og så får vi høre mer om fjorden. '.repeat(20)],
    ['code', 'const é = "©®™", µ = 1e-6 /* ±0.5 */; x«y»; ª º ¬a ¦ §12 ¶3; "ÿþýüûúùø"\n'.repeat(20)],
    ['Vietnamese with French names', `${text}\n${french}`],
    ['Vietnamese with signs', `${text}\n© 2024 · ® · ¬ · ª · µm · ¶ · ¦ · ¨ · ¸ · ¹`],
  ])('%s', async (_, right) => {
    expect(unmangle(right)).toBeNull()
    expect(await unmangled(right)).toBeNull()
  })

  test('any text of Vietnamese words', async () => {
    const words = fc.constantFrom(...text.split(/\s+/u), ...'đã có các và là toàn hoà quý uý thuý môi phó'.split(' '))
    await fc.assert(
      fc.asyncProperty(fc.array(words, {maxLength: 60}), async (chosen) => {
        expect(unmangle(chosen.join(' '))).toBeNull()
      }),
    )
  })

  test('lines stay lines, whatever the text', () => {
    const unit = fc.oneof(fc.string({unit: 'binary', maxLength: 20}), fc.constantFrom(...mistaken('tcvn3', small).split(/(?<=\s)/u)))
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 60}), (parts) => {
        const given = parts.join('')
        const found = unmangle(given)?.text ?? given
        expect(found.split('\n')).toHaveLength(given.split('\n').length)
      }),
    )
  })

  test('a long line takes linear time', () => {
    const long = `${mistaken('tcvn3', small)} `.repeat(2000).replaceAll('\n', ' ')
    expect(unmangle(long)?.encoding).toBe('tcvn3')
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readRecipients} from '../../../src/extract/recipients.ts'
import {pageOf, plain, strayed} from './pageOf.ts'

const read = (block: string) => {
  const tree = pageOf({recipients: block})
  const {value, messages} = readRecipients(tree)
  expect(strayed(value, tree.source.text)).toEqual([])
  return {items: (plain(value) as {text: string; archive: boolean}[]).map(({text, archive}) => (archive ? `[${text}]` : text)), messages}
}

const blocks: [string, string, string[]][] = [
  ['items by dash', 'Nơi nhận:\n- Như trên;\n- Sở Y tế;\n- Lưu: VT, TH.', ['Như trên', 'Sở Y tế', '[Lưu: VT, TH]']],
  ['a dash without space', 'Nơi nhận:\n-Như Điều 3;\n-Lưu VT.', ['Như Điều 3', '[Lưu VT]']],
  [
    'wrapped lines',
    'Nơi nhận:\n- Các sở: Tài chính, Y tế,\n  Nội vụ, Công Thương;\n- Lưu: VT',
    ['Các sở: Tài chính, Y tế, Nội vụ, Công Thương', '[Lưu: VT]'],
  ],
  [
    'a bracket over two lines with a semicolon',
    'Nơi nhận:\n- Sở Nội vụ (để biết;\nphối hợp);\n- Lưu: VT.',
    ['Sở Nội vụ (để biết; phối hợp)', '[Lưu: VT]'],
  ],
  [
    'a semicolon inside a list behind a colon',
    'Nơi nhận:\n- Các phòng: Tư pháp, Nội vụ; Thanh tra\n(đăng trên trang tin xã);\n- Lưu: VT.',
    ['Các phòng: Tư pháp, Nội vụ; Thanh tra (đăng trên trang tin xã)', '[Lưu: VT]'],
  ],
  [
    'a semicolon at the end of a line of such a list',
    'Nơi nhận:\n- Các phòng: Tư pháp;\nNội vụ;\n- Lưu: VT.',
    ['Các phòng: Tư pháp; Nội vụ', '[Lưu: VT]'],
  ],
  [
    'several on one line',
    'Nơi nhận: - Bộ Y tế; - Sở Y tế; - Các Vụ: TH, PC. - Lưu: VT, TH (2).',
    ['Bộ Y tế', 'Sở Y tế', 'Các Vụ: TH, PC', '[Lưu: VT, TH (2)]'],
  ],
  ['other dashes', 'Nơi nhận:\n– Như trên;\n• Sở Y tế;\n~ Lưu: VT.', ['Như trên', 'Sở Y tế', '[Lưu: VT]']],
  ['no dash at all', 'Nơi nhận:\nNhư trên;\nSở Y tế;\nLưu: VT.', ['Như trên', 'Sở Y tế', '[Lưu: VT]']],
  ['no dash, wrapped', 'Nơi nhận:\nCác phòng, ban,\nđơn vị thuộc huyện;\nLưu: VT.', ['Các phòng, ban, đơn vị thuộc huyện', '[Lưu: VT]']],
  ['one line without dashes', 'Nơi nhận: Như trên; Sở Y tế (để b/c; p/h); Lưu: VT.', ['Như trên', 'Sở Y tế (để b/c; p/h)', '[Lưu: VT]']],
  ['an archive line that lost its dash', 'Nơi nhận:\n- Như trên;\nLưu: VT, P2.', ['Như trên', '[Lưu: VT, P2]']],
  ['an item that lost its dash', 'Nơi nhận:\n- Như trên;\nSở Y tế;\n- Lưu: VT.', ['Như trên', 'Sở Y tế', '[Lưu: VT]']],
  [
    'a drafter behind the archive',
    'Nơi nhận:\n- Như trên;\n- Lưu: Văn thư, TCHC (5b). Lan',
    ['Như trên', '[Lưu: Văn thư, TCHC (5b). Lan]'],
  ],
  ['a semicolon in the archive', 'Nơi nhận:\n- Như trên;\n- Lưu: VT; Kh2.', ['Như trên', '[Lưu: VT; Kh2]']],
  ['the archive printed first', 'Nơi nhận:\n- Lưu: VT;\n- Như trên.', ['Như trên', '[Lưu: VT]']],
  ['a damaged label', 'Noi nhân:\n- Như trên;\n- Luu: VT', ['Như trên', '[Luu: VT]']],
  ['a label with emphasis', '*Nơi nhận:*\n- Như trên;\n- Lưu: VT', ['Như trên', '[Lưu: VT]']],
  [
    'scraps behind the label and the items',
    'Nơi nhận:f2È/- ;\n- Như trên; ff\n⁄ N\n- Sở Y tế; Í\n- Lưu: VT.',
    ['Như trên', 'Sở Y tế', '[Lưu: VT]'],
  ],
  ['strokes of a pen behind items', 'Nơi nhận:\n- Như trên; ¬ KT\n- Lưu: VT (2b). „', ['Như trên', '[Lưu: VT (2b)]']],
  ['scraps below the archive', 'Nơi nhận:\n- Như trên;\n- Lưu: VT, VP (Lan). ACO b\nik', ['Như trên', '[Lưu: VT, VP (Lan)]']],
  ['an archive over two lines', 'Nơi nhận:\n- Như trên;\n- Lưu: VT, P.TH,\nP.KT (2b).', ['Như trên', '[Lưu: VT, P.TH, P.KT (2b)]']],
  ['lines below the archive', 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nDanh sách các đơn vị nhận văn bản này', ['Như trên', '[Lưu: VT]']],
  ['a signer written among them', 'Nơi nhận:\n- Như trên;\nLê Văn Tám\n- Lưu: VT.', ['Như trên', '[Lưu: VT]']],
  ['a person who is one of them', 'Nơi nhận:\n- Như trên;\n- Lê Văn Tám;\n- Lưu: VT.', ['Như trên', 'Lê Văn Tám', '[Lưu: VT]']],
  ['a person at the end of an item', 'Nơi nhận:\n- Phó Chủ tịch\nLê Văn Tám;\n- Lưu: VT.', ['Phó Chủ tịch Lê Văn Tám', '[Lưu: VT]']],
  [
    'abbreviations with points',
    'Nơi nhận:\n- TT. HĐND tỉnh;\n- TT.TU; TT. UBND;\n- Lưu: VT.',
    ['TT. HĐND tỉnh', 'TT.TU; TT. UBND', '[Lưu: VT]'],
  ],
]

describe('recipients', () => {
  it.each(blocks)('reads %s', (_, block, items) => {
    expect(read(block).items).toEqual(items)
  })

  it.each([
    ['a dash inside a name', 'Nơi nhận:\n- Sở Văn hóa - Thể thao;\n- VP: HC-QT;\n- Lưu: VT.', 3],
    ['an archive centre', 'Nơi nhận:\n- Trung tâm Lưu trữ;\n- Lưu trữ tỉnh;\n- Lưu: VT.', 3],
  ])('does not split %s', (_, block, count) => {
    expect(read(block).items).toHaveLength(count)
  })

  it('does not take an archive office for the archive line', () => {
    expect(read('Nơi nhận:\n- Lưu trữ lịch sử tỉnh;\n- Lưu: VT.').items).toEqual(['Lưu trữ lịch sử tỉnh', '[Lưu: VT]'])
  })

  it('says that the block is missing', () => {
    const {value, messages} = readRecipients(pageOf({}))
    expect(value).toEqual([])
    expect(messages.map(({code}) => code)).toEqual(['recipients-missing'])
  })

  it('does not invent items from a bare label', () => {
    expect(read('Nơi nhận:').items).toEqual([])
  })

  it('marks a cut scrap as repaired', () => {
    const [item] = readRecipients(pageOf({recipients: 'Nơi nhận:\n- Như trên; ff'})).value
    expect(item).toMatchObject({text: {value: 'Như trên', how: 'repaired'}})
  })

  it('keeps every word of clean items, wherever the lines are broken', () => {
    const word = fc.constantFrom('Sở', 'Nội', 'vụ', 'tỉnh', 'các', 'phòng', 'Y', 'tế', '(để', 'biết)')
    const item = fc.array(word, {minLength: 2, maxLength: 9}).map((words) => `Sở ${words.join(' ')}`)
    fc.assert(
      fc.property(fc.array(item, {minLength: 1, maxLength: 6}), fc.nat(8), (items, at) => {
        const lines = items.map((text) => {
          const words = `- ${text};`.split(' ')
          return at > 1 && at < words.length ? `${words.slice(0, at).join(' ')}\n${words.slice(at).join(' ')}` : words.join(' ')
        })
        expect(read(`Nơi nhận:\n${lines.join('\n')}`).items).toEqual(items)
      }),
      {numRuns: 60},
    )
  })

  it('stays linear on a hostile block', () => {
    readRecipients(pageOf({recipients: `Nơi nhận:\n${'- ;(;-'.repeat(20_000)}`}))
  })
})

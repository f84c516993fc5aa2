import {describe, expect, it} from 'vitest'
import {type Actor, actorStartsAt, readActors} from '../../../src/language/actors/index.ts'
import {isSyllable} from '../../../src/language/actors/syllables.ts'
import {fold} from '../../../src/language/fold.ts'
import {predicateAt} from '../../../src/language/predicates.ts'

const read = (text: string) => readActors({text, folded: fold(text)}, 0)
const names = (text: string): readonly string[] | undefined => read(text)?.actors.map(({name}) => name)
const hows = (text: string): readonly Actor['how'][] | undefined => read(text)?.actors.map(({how}) => how)

/** A list as it should be, then the same in damaged forms: as many actors, of the same kinds, up to the same word. */
const DAMAGED: Readonly<Record<string, readonly [clean: string, ...damaged: string[]]>> = {
  'wrong marks': [
    'Các sở, ban, ngành tỉnh',
    'Cấc sở, ban, ngành tỉnh',
    'Càc sở, ban, ngành tỉnh',
    'Các sở, ban, nganh tỉnh',
    'Các Sọ, ban, ngành tỉnh',
    'Các sở, ban, ngành tình',
  ],
  'wrong marks on the head of a ministry': ['Bộ Y tế, Bộ Nội vụ', 'Bô Y tế, Bọ Nội vụ', 'Bộ Y tê, Bộ Nôi vụ'],
  'wrong marks in longer words': [
    'Thủ trưởng các cơ quan, đơn vị, địa phương',
    'Thủ trưỡng các cơ quan, đơn vị, địa phương',
    'Thủ trưởng các cợ quan, đơn vỉ, đìa phương',
  ],
  'look-alikes': [
    'Các cơ quan, tổ chức; lãnh đạo Sở Tài chính',
    'Cáe cơ quan, tổ chức; lãnh đạo Sở Tài chính',
    'Các eơ quan, tổ ehức; lãnh đạo Sở Tài chính',
    'Các cơ quan, tổ chứe; 1ãnh đạo Sở Tài chính',
    'Các cơ quan, tổ chức; Iãnh đạo Sở Tài ehính',
  ],
  'm torn apart': ['Sở Lao động, Trung tâm Việc làm Mẫu', 'Sở Lao động, Trung târn Việc làm Mẫu'],
  'joined words': [
    'Sở Kế hoạch và Đầu tư, các đơn vị, Công an tỉnh',
    'SởKế hoạch và Đầu tư, các đơn vị, Công an tỉnh',
    'Sở Kếhoạch và Đầu tư, cácđơn vị, Công an tỉnh',
    'Sở Kế hoạch vàĐầu tư, các đơnvị, Côngan tỉnh',
  ],
  specks: [
    'Sở Kế hoạch và Đầu tư, Văn phòng Chính phủ, các sở',
    'Sở Kế hoạch và Đầ;u tư, Văn phòng Ch-ính phủ, c.ác sở',
    'Sở Kế h~oạch và Đầu tư, Vă|n phòng Chính phủ, các sở',
    "Sở Kế hoạch và Đầu tư, Văn phòn'g Chính phủ, các s*ở",
    'Sở Kế hoạ :ch và Đầu tư:, Văn phòng Chính phủ, các sở',
  ],
  'an abbreviation': ['UBND huyện Ba Mẫu, UBND xã Sơn Thử', 'UBNĐ huyện Ba Mẫu, UBND xã Sơn Thử', 'UBND huyẹn Ba Mẫu, UBND xã Sơn Thử'],
  'a member beyond reading': ['Sở Y tế, Hội Đông y tỉnh, Sở Nội vụ', 'Sở Y tế, HộlĐôrig y tỉnh, Sở Nội vụ'],
}

describe.each(Object.entries(DAMAGED))('%s', (_, [clean, ...damaged]) => {
  const kinds = (text: string) => read(`${text} rà soát`)?.actors.map(({kind}) => kind)

  it.each(damaged)('%j is read to its end', (text) => {
    expect(kinds(text)).toEqual(kinds(clean))
    expect(read(`${text} rà soát`)?.end).toBe(text.length)
    expect(hows(text)).toContain('repaired')
  })

  it('is read as before when clean', () => {
    expect(read(`${clean} rà soát`)?.end).toBe(clean.length)
    expect(hows(clean)).not.toContain('repaired')
  })
})

describe('a repaired name', () => {
  it('stays as printed', () => {
    expect(names('Sọ Tài chính; Sở Y tê; Sở Nộ;i vụ')).toEqual(['Sọ Tài chính', 'Sở Y tê', 'Sở Nộ;i vụ'])
    expect(hows('Sọ Tài chính; Sở Y tế')).toEqual(['repaired', 'exact'])
  })

  it('is marked when its shared head is damaged', () => {
    expect(hows('các Bô: Tài chính, Y tế')).toEqual(['repaired', 'repaired'])
  })

  it('is not one with its tone on the other vowel', () => {
    expect(hows('Uỷ ban nhân dân xã Hoà Mẫu')).toEqual(['exact'])
    expect(hows('Uy ban nhân dân xã Hòa Mẫu')).toEqual(['repaired'])
  })
})

describe('what is a word in its own right is no damaged other', () => {
  it.each(['Số liệu', 'số lượng', 'Bố trí', 'Bó rau', 'các số, liệu', 'Phóng viên', 'eo biển', 'Ban hành', 'tính toán', 'ven biển'])(
    '%j begins no actor',
    (text) => {
      expect(read(text)).toBeNull()
      expect(actorStartsAt({text, folded: fold(text)}, 0)).toBe(false)
    },
  )

  it.each<[text: string, ...actors: string[]]>([
    ['Sở Y tế, Luật Mẫu, Sở Nội vụ', 'Sở Y tế'],
    ['Sở Y tế, Agribank Mẫu và Sở Nội vụ', 'Sở Y tế', 'Agribank Mẫu', 'Sở Nội vụ'],
    ['Hội đồng tính toán', 'Hội đồng'],
    ['Sở Tài tại', 'Sở Tài'],
    ['các nhà thầu cung cấp xe', 'các nhà thầu'],
    ['UBND xã Ea Mẫu', 'Ủy ban nhân dân xã Ea Mẫu'],
    ['Trưởng hợp đặc biệt'],
    ['Sở Y tế;Sở Nội vụ', 'Sở Y tế', 'Sở Nội vụ'],
    ['Phòng Tài chính-Kế toán', 'Phòng Tài chính-Kế toán'],
  ])('%j', (text, ...actors) => {
    expect(names(text) ?? []).toEqual(actors)
  })
})

describe('a predicate with damaged words', () => {
  const kindOf = (text: string) => predicateAt(text, fold(text), 0)

  it.each([
    ['chủtrì, phối hợp', 'lead', 'chủtrì'],
    ['chủ tr.ì việc', 'lead', 'chủ tr.ì'],
    ['ehủ trì việc', 'lead', 'ehủ trì'],
    ['phốihợp với', 'join', 'phốihợp'],
    ['eần sớm', 'manner', 'eần'],
    ['tổ chứe lớp', 'act', 'tổ chứe'],
    ['eó trách nhiệm', 'duty', 'eó trách nhiệm'],
  ])('%j is %s', (text, kind, printed) => {
    expect(kindOf(text)).toMatchObject({kind, end: printed.length})
  })

  it.each(['eo biển', 'thuê nhà', 'khỏe mạnh', 'chủ xe', 'internet'])('is not %j', (text) => {
    expect(['lead', 'join', 'duty']).not.toContain(kindOf(text)?.kind)
  })
})

describe('a syllable', () => {
  it.each(['nghieng', 'quyen', 'uy', 'y', 'gi', 'thuo', 'khuya', 'oan', 'xoong', 'yen', 'hoach', 'tuyet'])('is spelled like %s', (word) => {
    expect(isSyllable(word)).toBe(true)
  })

  it.each(['', 'ubnd', 'cae', 'chidao', 'narn', 'ianh', 'sou9', 'tt', 'eac', 'xaan'])('is not spelled like %j', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})

it.each(['Sở Tàichính', "Tà'i ch;ính, ", 'ee1c~|', 'cácđơnvị', 'Sở Y tế, XzqKw '])('a long run of %j comes to its end', (piece) => {
  const text = `Sở Y tế, ${piece.repeat(8000)}`
  expect(readActors({text, folded: fold(text)}, 0)?.end).toBeGreaterThan(0)
})

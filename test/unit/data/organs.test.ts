import {describe, expect, it} from 'vitest'
import abbreviations from '../../../src/data/abbreviations.json' with {type: 'json'}
import {writeOutHeading} from '../../../src/data/organs.ts'
import {provincesOn} from '../../../src/data/provinces.ts'
import {fold} from '../../../src/language/fold.ts'

const bodies = abbreviations.fields.flatMap(({name, ministry, department}) => [
  ...(ministry ? [`Bộ ${name}`] : []),
  ...(department ? [`Sở ${name}`] : []),
])

describe('writeOutHeading', () => {
  it.each([...provincesOn('2024-06-01'), ...provincesOn('2026-06-01')].map(({kind, name}) => `Ủy ban nhân dân ${kind} ${name}`))(
    'restores %s from capitals',
    (name) => expect(writeOutHeading(name.toUpperCase())).toBe(name),
  )
  it.each(bodies)('restores %s from capitals, with and without diacritics', (name) => {
    expect(writeOutHeading(name.toUpperCase())).toBe(name)
    expect(writeOutHeading(fold(name).toUpperCase())).toBe(name)
  })
  it.each([
    ['UBND TỈNH ĐĂK NÔNG', 'Ủy ban nhân dân tỉnh Đăk Nông'],
    ['UỶ  BAN NHÂN DÂN\nXÃ TÂN HỘI', 'Ủy ban nhân dân xã Tân Hội'],
    ['BAN CHỈ HUY PCTT VÀ TKCN TỈNH SƠN LA', 'Ban Chỉ huy PCTT và TKCN tỉnh Sơn La'],
    ['VĂN PHÒNG HĐND&UBND HUYỆN KRÔNG BÚK', 'Văn phòng HĐND&UBND huyện Krông Búk'],
    ["UBND HUYỆN CƯ M'GAR", "Ủy ban nhân dân huyện Cư M'gar"],
    ['TỔNG CỤC THUẾ', 'Tổng cục Thuế'],
    ['CỤC THUẾ TP. HÀ NỘI', 'Cục Thuế thành phố Hà Nội'],
    ['TỈNH ỦY LÀO CAI', 'Tỉnh ủy Lào Cai'],
    ['ĐẢNG ỦY XÃ HÒA HỘI', 'Đảng ủy xã Hòa Hội'],
    ['BAN THƯỜNG VỤ', 'Ban Thường vụ'],
    ['ỦY BAN NHÂN DÂN QUẬN 7', 'Ủy ban nhân dân Quận 7'],
    ['TRƯỜNG TIỂU HỌC HẢI QUÂN', 'Trường Tiểu học Hải Quân'],
    ['TRUNG TÂM Y TẾ KHU VỰC IV', 'Trung tâm Y tế Khu vực IV'],
    ['ỦY BAN NHÂN DÂN XÃ VĂN PHONG', 'Ủy ban nhân dân xã Văn Phong'],
    ['UBND xã Tân Hội', 'Ủy ban nhân dân xã Tân Hội'],
    ['Sở Công thương', 'Sở Công thương'],
    ['', ''],
  ])('writes %j as %j', (heading, name) => expect(writeOutHeading(heading)).toBe(name))

  describe('with the running text', () => {
    it('takes its case', () => {
      expect(writeOutHeading('VĂN PHÒNG THƯỜNG TRỰC', 'Giao Văn phòng thường\ntrực tổng hợp.')).toBe('Văn phòng thường trực')
      expect(writeOutHeading('ỦY BAN NHÂN DÂN THÀNH PHỐ VINH', 'Ủy ban nhân dân Thành phố Vinh yêu cầu')).toBe(
        'Ủy ban nhân dân Thành phố Vinh',
      )
    })
    it('takes the commonest form, and none in capitals, cut off or poorer in diacritics', () => {
      expect(writeOutHeading('SỞ Y TẾ', 'Sở y tế gửi; Sở Y Tế họp; Sở Y Tế báo cáo')).toBe('Sở Y Tế')
      expect(writeOutHeading('SỞ Y TẾ', 'SỞ Y TẾ')).toBe('Sở Y tế')
      expect(writeOutHeading('SỞ Y TẾ', 'Sở y tếx')).toBe('Sở Y tế')
      expect(writeOutHeading('UBND XÃ TÂN PHÚ', 'Ủy ban nhân dân xã tân phú')).toBe('Ủy ban nhân dân xã Tân Phú')
      expect(writeOutHeading('SỞ Y TẾ', 'So Y Te')).toBe('Sở Y tế')
    })
    it('mends one wrong letter of the unit', () => {
      expect(writeOutHeading('ỦY BAN NHÂN DÂN XÃ TÂN PHÖ', 'tại trụ sở UBND xã Tân Phú vào')).toBe('Ủy ban nhân dân xã Tân Phú')
    })
    it('mends no two letters, no other kind of unit, nothing against an equal name', () => {
      expect(writeOutHeading('UBND XÃ TÂN PHÚ', 'xã Tâm Phụng')).toBe('Ủy ban nhân dân xã Tân Phú')
      expect(writeOutHeading('UBND XÃ TÂN PHÚ', 'xã Tam Pho')).toBe('Ủy ban nhân dân xã Tân Phú')
      expect(writeOutHeading('UBND XÃ TÂN PHÖ', 'phường Tân Phú')).toBe('Ủy ban nhân dân xã Tân Phö')
      expect(writeOutHeading('UBND XÃ TÂN PHÚ', 'xã Tân Phú và xã Tân Phố')).toBe('Ủy ban nhân dân xã Tân Phú')
    })
  })
})

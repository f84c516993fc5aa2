import {describe, expect, it} from 'vitest'
import {provincesOn} from '../../../src/data/provinces.ts'
import {isPersonName, personNameIn} from '../../../src/data/surnames.ts'

describe('isPersonName', () => {
  it.each([
    'Lê Hoan',
    'NGUYỄN VĂN TỨ',
    'Tran Thi Binh',
    "H'Lan Niê Kđăm",
    "K'Brên",
    'Y Thông Niê',
    'Giàng A Sáu',
    'Ksor Hậu',
    'Tôn Nữ Thị Bích Ngà',
    'Xuân Thanh Hải',
    'Lưu Văn Tứ',
    'LƯU VĂN TỨ',
  ])('takes %s', (name) => expect(isPersonName(name)).toBe(true))

  it.each([
    ...['', 'Lê', 'lê hoan', 'Lê hoan', 'Lê Văn Một Hai Ba Bốn', 'Lê Hoan, Lê Hai', 'Ông: Lê Hoan', 'Lê HOAN'],
    ...['Hồ Sơ Dự Án', 'Đào Tạo Nghề', 'ĐÀO TẠO NGHỀ', 'PHÓ CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'ỦY BAN NHÂN DÂN', 'Bộ Công Thương'],
    ...['TONG CUC THUE', 'Tổng Cục Thuế', 'KT. CHỦ TỊCH', 'Nơi Nhận', 'QUYẾT ĐỊNH', 'CHỦ NGHĨA VIỆT NAM', 'Độc Lập Tự Do'],
    ...['Lưu Văn Thư', 'LƯU VĂN THƯ', 'Lưu Văn Phòng', 'Hồ Chí Minh'],
  ])('refuses %j', (text) => expect(isPersonName(text)).toBe(false))

  it.each(provincesOn('2024-06-01').map(({name}) => name))('refuses the province %s', (name) => {
    expect(isPersonName(name)).toBe(false)
    expect(isPersonName(name.toUpperCase())).toBe(false)
  })
})

describe('personNameIn', () => {
  it.each([
    ['NGND.PGS.TS. Huỳnh Thanh Tứ', 'Huỳnh Thanh Tứ'],
    ['PGS. TS Nguyễn Thị Hoài', 'Nguyễn Thị Hoài'],
    ['ThS. Đỗ Nam', 'Đỗ Nam'],
    ['Đại tá Lê Văn Tứ', 'Lê Văn Tứ'],
    ['ĐẠI TÁ LÊ VĂN TỨ', 'LÊ VĂN TỨ'],
    ['Bộ trưởng Bộ Công Thương Trần Văn Tứ', 'Trần Văn Tứ'],
    ['Phó Chủ tịch UBND tỉnh Mai Văn Tứ chủ trì', 'Mai Văn Tứ'],
    ['Chủ tịch UBND xã Trần Văn Tứ phát biểu', 'Trần Văn Tứ'],
    ['KT. CHỦ TỊCH NGUYỄN VĂN TỨ PHÓ GIÁM ĐỐC', 'NGUYỄN VĂN TỨ'],
    ['1 Nguyễn Văn Tứ', 'Nguyễn Văn Tứ'],
    ['ông K’ Brên', 'K’ Brên'],
    ['Nguyễn Văn Tứ, Trần Thị Năm', 'Nguyễn Văn Tứ'],
  ])('finds in %j', (text, name) => {
    const found = personNameIn(text)!
    expect(found.name).toBe(name)
    expect(text.slice(found.start, found.end)).toBe(name)
  })
  it.each([
    'đường Nguyễn Huệ, thành phố Vinh',
    'Trường THPT Lê Lợi',
    'trụ sở tại 12 Lê Lợi',
    'UBND tỉnh Lâm Đồng',
    'Chủ tịch UBND huyện Cao Lộc',
    'thành phố Hồ Chí Minh',
    'Sở Văn hóa và Thể thao',
    'QUẢN LÝ VI PHẠM HÀNH CHÍNH',
    'Lưu: Văn thư, Văn phòng',
    '',
  ])('finds none in %j', (text) => expect(personNameIn(text)).toBeNull())
})

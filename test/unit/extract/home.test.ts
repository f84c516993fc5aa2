import {expect, test} from 'vitest'
import {homeOf} from '../../../src/extract/home.ts'
import type {Home} from '../../../src/language/actors/index.ts'
import type {Traced} from '../../../src/model/found.ts'
import type {DocumentBlock} from '../../../src/notice.ts'
import {pageOf} from './pageOf.ts'

const home = (organName: string | null, parentOrganName: string | null = null): Home =>
  homeOf({organName, parentOrganName} as Traced<DocumentBlock>, pageOf({}))

test.each([
  ['Ủy ban nhân dân tỉnh Đắk Nông', null, 'province', 'tỉnh Đắk Nông'],
  ['Sở Tài chính', 'Ủy ban nhân dân thành phố Huế', 'province', 'thành phố Huế'],
  ['Ủy ban nhân dân thành phố Tam Kỳ', null, 'district', 'thành phố Tam Kỳ'],
  ['Đảng ủy xã Mường Hoa', null, 'commune', 'xã Mường Hoa'],
  ['Tỉnh ủy Sơn La', null, 'province', 'tỉnh Sơn La'],
  ['Ban Thường vụ Huyện ủy Mai Châu', null, 'district', 'huyện Mai Châu'],
  ['Thị uỷ Bỉm Sơn', 'Tỉnh ủy Thanh Hóa', 'district', 'thị xã Bỉm Sơn'],
  ['Ban Dân vận', 'Quận ủy Hải Châu', 'district', 'quận Hải Châu'],
  ['Thành ủy Đà Nẵng', null, 'province', 'thành phố Đà Nẵng'],
])('%s, %s: %s, %s', (organ, parent, level, unit) => {
  expect(home(organ, parent)).toMatchObject({level, unit})
})

test.each(['Bộ Y tế', 'Tỉnh ủy', 'Văn phòng Tỉnh ủy', null])('%s has no unit', (organ) => {
  expect(home(organ)).toMatchObject({level: 'central', unit: ''})
})

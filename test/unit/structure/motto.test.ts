import {describe, expect, test} from 'vitest'
import {plainFlow} from '../../../src/model/flow.ts'
import {mottoAt} from '../../../src/structure/motto.ts'

const at = (text: string): number => mottoAt(plainFlow(text, 0, text.length))

describe('the motto', () => {
  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0],
    ['UBND TỈNH LÀO CAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'UBND TỈNH LÀO CAI '.length],
    ['UBND XÃ - CONG HOÀ XA HOI CHỦ NGHĨA', 'UBND XÃ - '.length],
    ['CỘN .G HÕA XÃ HỘI CHỦ NGHĨA', 0],
    ['HOÀ XÃ HỘICHỦ NGHĨA', 'HOÀ '.length],
    ['CỘNG HOÀ XÃ : HỦ NGHĨA VIỆT NAM', 0],
    ['Độc lập - Tự do - Hạnh phúc', 0],
    ['* Độc lập. Tự do', 2],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 0],
  ])('%s', (text, offset) => expect(at(text)).toBe(offset))

  test.each([
    ['phường Cộng Hòa, xã Tân Lập'],
    ['Xã hội hóa giáo dục'],
    ['Tổ công tác độc lập'],
    ['- . * ~'],
    [''],
    [`${'a '.repeat(120)}cộng hòa xã hội chủ nghĩa`],
  ])('%s: none', (text) => expect(at(text)).toBe(-1))
})

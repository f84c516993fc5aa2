import {describe, expect, test} from 'vitest'
import {isBelievable, plausibilityOf} from '../../../src/read/plausible.ts'

const believed = (text: string): boolean => isBelievable(plausibilityOf(text))

describe('text that can be believed', () => {
  test.each([
    ['a notice', 'Chủ tịch Ủy ban nhân dân xã Phước Mỹ giao Ban Quản lý chợ kẻ lại vạch các lối đi, xong trước ngày 20/4/2024.'],
    ['capitals', 'ỦY BAN NHÂN DÂN XÃ PHƯỚC MỸ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ĐỘC LẬP TỰ DO HẠNH PHÚC'],
    ['a table of numbers', '1 250.000 375.000 2 130.500 150.000 3 12/4/2024 15/4/2024 4 2.500 5.600 5 A4 6 B12'],
    ['abbreviations', 'UBND HĐND MTTQ UBMTTQVN BCH TTXVN KHCN TNMT'],
    ['English', 'The market of the commune is open to all who are registered with the board and pay the fee set by it'],
    ['English names in Vietnamese', 'Cài phần mềm Microsoft Office, Google Meet và ứng dụng iPhone, YouTube cho cán bộ của Phòng Văn hóa'],
    [
      'a table of goods',
      'Paracetamol Stella Pharm Amoxicillin Mekophar Vitamin Domesco Aspirin Traphaco Glucose Imexpharm Cefixim Pymepharco',
    ],
    ['names', 'Nguyễn Hải Âu'],
    ['one slip', 'Giao Công an xã phối hợp giữ trật tự trong nhửng ngày dọn chợ và báo cáo Chủ tịch'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(believed(text)).toBe(true)
  })
})

describe('text that cannot', () => {
  test.each([
    ['another table of letters', 'UBND 7ӌ1+ LÀO CAI 6Ӣ CÔNG 7+ѬѪ1* 9/v kӃ hoҥch kiӇm tra công tác nghiӋm thu'],
    ['a few words of it', '7ӌ1+ 6Ӣ 7+ѬѪ1*'],
    [
      'recognition of another language',
      'ceNG HoA xA ugr cuu NGHiA VrET NAM DOc lap - Ttr do, ngdy 12 thdng 3 ndm 2019, Kt5t lufn cria Ph6 Chri tich',
    ],
    ['words without marks', 'Giao Ban Quan ly cho ke lai vach cac loi di, xong truoc ngay, bao cao Chu tich Uy ban nhan dan xa'],
    ['TCVN3 taken for Latin', 'C¶ng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc Th«ng b¸o kÕt luËn cña Chñ tÞch'],
    ['VNI taken for Latin', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM Ñoäc laäp Töï do Haïnh phuùc Thoâng baùo keát luaän cuûa Chuû tòch'],
    ['UTF-8 taken for Latin', 'Chá»§ tá»‹ch á»¦y ban nhÃ¢n dÃ¢n xÃ£ giao Ban Quáº£n lÃ½ chá»£'],
  ])('%s', (_, text) => {
    expect(believed(text)).toBe(false)
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findCodes, readCode} from '../../../src/language/codes.ts'
import {fold} from '../../../src/language/fold.ts'

const flowOf = (text: string) => ({text, folded: fold(text)})
const codesOf = (text: string) => findCodes(flowOf(text)).map(({code}) => code)

describe('findCodes', () => {
  it.each([
    ['Nghị định số 06/2022/NĐ-CP', '06/2022/NĐ-CP', '06', '2022/NĐ-CP', 'Nghị định'],
    ['theo Nghị định 97/2008/NĐ-CP, các hộ', '97/2008/NĐ-CP', '97', '2008/NĐ-CP', 'Nghị định'],
    ['Quyết định số:15/2010/QĐ-UBND', '15/2010/QĐ-UBND', '15', '2010/QĐ-UBND', 'Quyết định'],
    ['Luật Tiếp công dân số 42/2013/QH13', '42/2013/QH13', '42', '2013/QH13', 'Luật'],
    ['Bộ luật Lao động số 45/2019/QH14', '45/2019/QH14', '45', '2019/QH14', 'Bộ luật'],
    ['Luật 106/2016/QH13', '106/2016/QH13', '106', '2016/QH13', 'Luật'],
    ['Pháp lệnh số 07/2022/UBTVQH15', '07/2022/UBTVQH15', '07', '2022/UBTVQH15', 'Pháp lệnh'],
    ['Nghị quyết số 57-NQ/TW', '57-NQ/TW', '57', 'NQ/TW', 'Nghị quyết'],
    ['Quy định số 12-QĐ/BCĐTW', '12-QĐ/BCĐTW', '12', 'QĐ/BCĐTW', 'Quy định'],
    ['văn bản số 8218/BTC-NSNN', '8218/BTC-NSNN', '8218', 'BTC-NSNN', null],
    ['công văn số 16/UBND-VX1', '16/UBND-VX1', '16', 'UBND-VX1', 'Công văn'],
    ['Công văn số 1077/CT-TTKT2', '1077/CT-TTKT2', '1077', 'CT-TTKT2', 'Công văn'],
    ['Tờ trình số 36 /TTr-STC', '36/TTr-STC', '36', 'TTr-STC', 'Tờ trình'],
    ['Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV', '05/2008/TTLT-BKHCN-BNV', '05', '2008/TTLT-BKHCN-BNV', 'Thông tư liên tịch'],
    ['Thông báo kết luận số 09/TB-VPCP', '09/TB-VPCP', '09', 'TB-VPCP', 'Thông báo'],
    ['Kết luận số 184/KL-TTr', '184/KL-TTr', '184', 'KL-TTr', 'Kết luận'],
    ['Lệnh số 07/2025/L-CTN', '07/2025/L-CTN', '07', '2025/L-CTN', 'Lệnh'],
    ['Kế hoạch số 12a/KH-UBND', '12a/KH-UBND', '12a', 'KH-UBND', 'Kế hoạch'],
    ['Quyết định số 21/QĐ-LĐ-TB&XH', '21/QĐ-LĐ-TB&XH', '21', 'QĐ-LĐ-TB&XH', 'Quyết định'],
    ['Sắc lệnh số 10/SL', '10/SL', '10', 'SL', 'Sắc lệnh'],
    ['Chương trình số 5-CTr/TU', '5-CTr/TU', '5', 'CTr/TU', 'Chương trình'],
    ['công văn số 002/20150514/TTVN-CV', '002/20150514/TTVN-CV', '002', '20150514/TTVN-CV', 'Công văn'],
    ['áp dụng QCVN 41:2019/BGTVT về báo hiệu', 'QCVN 41:2019/BGTVT', '41:2019', 'QCVN', 'Quy chuẩn kỹ thuật quốc gia'],
    ['theo TCVN 7336:2003.', 'TCVN 7336:2003', '7336:2003', 'TCVN', 'Tiêu chuẩn quốc gia'],
    ['theo TCVN ISO 9001:2015', 'TCVN ISO 9001:2015', 'ISO 9001:2015', 'TCVN', 'Tiêu chuẩn quốc gia'],
    ['theo QCVN 01-1:2018/BYT', 'QCVN 01-1:2018/BYT', '01-1:2018', 'QCVN', 'Quy chuẩn kỹ thuật quốc gia'],
    ['(75/QĐ-SNV)', '75/QĐ-SNV', '75', 'QĐ-SNV', 'Quyết định'],
  ])('%s', (text, code, number, notation, typeName) => {
    const found = findCodes(flowOf(text))
    expect(found).toMatchObject([{code, number, notation, typeName, how: 'exact'}])
    expect(text.slice(found[0]!.start, found[0]!.end).replaceAll(' ', '')).toBe(code.replaceAll(' ', ''))
  })

  it.each([
    ['công văn số 77/UBND- KGVX', '77/UBND-KGVX'],
    ['công văn số 77/UBND -KGVX', '77/UBND-KGVX'],
    ['Nghị định số 51/2020/NĐ- CP', '51/2020/NĐ-CP'],
    ['Quyết định số 10/2007/QĐ_BKHCN', '10/2007/QĐ-BKHCN'],
    ['Tờ trình số 473/TTr - NN&PTNT', '473/TTr-NN&PTNT'],
    ['Quyết định số 89/QD- BTC', '89/QĐ-BTC'],
    ['Nghị định số 31/2013/ND-CP', '31/2013/NĐ-CP'],
    ['Công văn số 63/BNNMT-KHTC1;', '63/BNNMT-KHTC'],
    ['Nghị định số 31/2013/NĐ-CP2', '31/2013/NĐ-CP'],
    ['Nghị định số 87/201 7/NĐ-CP', '87/2017/NĐ-CP'],
    ['Luật số 78/2006/QHI1', '78/2006/QH11'],
    ['Thông tư số 39/2018/T1-BTC', '39/2018/TT-BTC'],
  ])('mends %s', (text, code) => {
    expect(findCodes(flowOf(text))).toMatchObject([{code, how: 'repaired'}])
  })

  it.each([
    'Giấy chứng nhận hộ kinh doanh số: 4100917263',
    'điện thoại 024/38.123.456',
    'dịch COVID-19',
    'Đề án 06',
    'trực 24/24h',
    'dày 100-250mm',
    'đường tỉnh 12/QL-1A',
    '20 kg/ha và/hoặc 30 kg/ha',
    'ngày 05/3/2014',
    'Mẫu số 01/GTGT-KT',
    'mẫu 05-DS/TNDN',
    'Hợp đồng số 12/2019/HĐ-XD',
    'thửa đất số 15/TBĐ-02',
    'hóa đơn số 15/AB-22P',
    'đạt 3/4 KPI-A',
    'tổ số 5/KP',
    'nhà số 12/A Trần Phú',
    'Quyết định số ngày 03/01/2024',
    'Quyết định số /QĐ-UBND',
    'công văn số 2553/CT-TTral',
    'số điện thoại: 0912/345.678',
    'UBND/HĐND tỉnh',
    '1.234/QĐ-UBND hộ',
    'tỷ lệ 1/500 UBND',
    'Luật Đầu tư ngày 16/6/2025',
    'QCVN mới và TCVN cũ',
    'giai đoạn 2021/2025 TB-A',
    'thứ 2/BCH Đoàn',
    'Phụ lục số 02/PL-UBND',
    'Quyết định số 5/Sở Y tế',
  ])('%s cites nothing', (text) => {
    expect(codesOf(text)).toEqual([])
  })

  it('reads date and body behind the code', () => {
    expect(findCodes(flowOf('Nghị định số 32/2021/NĐ-CP ngày 09 tháng 4 năm 2021 của Chính phủ quy định'))).toMatchObject([
      {issuedDate: '2021-04-09', organName: 'Chính phủ'},
    ])
    expect(findCodes(flowOf('Thông tư số 8/2021/TT-BKHCN, ngày 5/8/2021 của Bộ trưởng Bộ Khoa học và Công nghệ hướng dẫn'))).toMatchObject([
      {issuedDate: '2021-08-05', organName: 'Bộ trưởng Bộ Khoa học và Công nghệ'},
    ])
    expect(findCodes(flowOf('Kế hoạch số 18/KH-UBND của UBND tỉnh, các sở'))).toMatchObject([{issuedDate: null, organName: 'UBND tỉnh'}])
    expect(findCodes(flowOf('Kế hoạch số 18/KH-UBND của tỉnh'))).toMatchObject([{issuedDate: null, organName: null}])
  })

  it('a list shares its head word', () => {
    const found = findCodes(flowOf('tại các Công văn: số 31/SYT-NVY ngày 02/4/2024; số 32/SYT-NVY và số 40/SYT-KH'))
    expect(found.map(({code, typeName, issuedDate}) => [code, typeName, issuedDate])).toEqual([
      ['31/SYT-NVY', 'Công văn', '2024-04-02'],
      ['32/SYT-NVY', 'Công văn', null],
      ['40/SYT-KH', 'Công văn', null],
    ])
  })

  it('gives each mention, in order, standards among them', () => {
    const text = 'Nghị định số 5/2020/NĐ-CP, TCVN 7336:2003 và Nghị định số 5/2020/NĐ-CP'
    expect(codesOf(text)).toEqual(['5/2020/NĐ-CP', 'TCVN 7336:2003', '5/2020/NĐ-CP'])
    expect(findCodes(flowOf(text), text.indexOf('TCVN')).map(({code}) => code)).toEqual(['TCVN 7336:2003', '5/2020/NĐ-CP'])
    expect(findCodes(flowOf(text), 0, 20)).toEqual([])
  })

  it('finds any code in the usual shape, and ends where it ends', () => {
    const serial = fc.integer({min: 1, max: 99_999})
    const lead = fc.constantFrom('QĐ', 'TB', 'KH', 'CV', 'TTr', 'KL')
    const body = fc.constantFrom('UBND', 'SYT', 'BTC', 'TTg', 'ĐHQGHN')
    fc.assert(
      fc.property(serial, lead, body, (number, kind, organ) => {
        const code = `${number}/${kind}-${organ}`
        const text = `theo văn bản số ${code}, các đơn vị`
        expect(findCodes(flowOf(text))).toMatchObject([{code, start: 16, end: 16 + code.length}])
      }),
    )
  })

  it.each(['số 1/', '1/', 'số 1/A-A-A-', 'và số 1/QĐ-UBND ', 'QCVN 1:', '12/QĐ-UBND của Bộ A '])(
    'stays linear on "%s" again and again',
    (unit) => {
      const flow = flowOf(unit.repeat(Math.ceil(100_000 / unit.length)))
      findCodes(flow)
      readCode(flow, 0)
    },
  )
})

describe('readCode', () => {
  it.each([
    ['Số:09/2010/QĐ-UBND', '09', '2010/QĐ-UBND'],
    ['Số: 36 /TB-UBND', '36', 'TB-UBND'],
    ['Số: 12-TB/TU', '12', 'TB/TU'],
    ['Số 36-HD/VPTW', '36', 'HD/VPTW'],
    ['Số: 367 - QĐ/TWĐTN-VP', '367', 'QĐ/TWĐTN-VP'],
    ['Luật số: 33/2024/QH15', '33', '2024/QH15'],
    ['Số: 05 / TB - UBND', '05', 'TB-UBND'],
    ['Số: 11/2004/TTLT-BNN-BNV', '11', '2004/TTLT-BNN-BNV'],
    ['Số: 40 /HQVSIP', '40', 'HQVSIP'],
    ['Số: 04 /2015/TT-BYT', '04', '2015/TT-BYT'],
    ['36/TB-UBND', '36', 'TB-UBND'],
    ['Số: 17/TB-SNN Hà Nội', '17', 'TB-SNN'],
    ['Sé:. 248 /TCT-CS', '248', 'TCT-CS'],
  ])('%s', (text, number, notation) => {
    const read = readCode(flowOf(text), 0)
    expect(read).toMatchObject({number, notation, blank: false, illegible: false})
    expect(text.slice(read!.start).startsWith(number)).toBe(true)
  })

  it.each([
    ['Số:        /TB-UBND', 'TB-UBND'],
    ['Số: …../CĐ-UBND', 'CĐ-UBND'],
    ['Số: ____/TB-UBND', 'TB-UBND'],
    ['Số:      /2024/QĐ-UBND', '2024/QĐ-UBND'],
    ['Số:   -NQ/TW', 'NQ/TW'],
  ])('%s is blank', (text, notation) => {
    expect(readCode(flowOf(text), 0)).toMatchObject({number: null, notation, blank: true, illegible: false})
  })

  it('tells what cannot be read from what was left blank', () => {
    expect(readCode(flowOf('Số: &% /TB-UBND'), 0)).toMatchObject({number: null, notation: 'TB-UBND', blank: false, illegible: true})
    expect(readCode(flowOf('Số: 25'), 0)).toMatchObject({number: '25', notation: null, blank: false, illegible: false})
    expect(readCode(flowOf('THÔNG BÁO'), 0)).toBeNull()
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findDeadlines} from '../../../src/language/deadlines.ts'
import {fold} from '../../../src/language/fold.ts'

const ISSUED = '2024-05-20'
const flowOf = (text: string) => ({text, folded: fold(text)})
const all = (text: string, issued: string | null = ISSUED) =>
  findDeadlines(flowOf(text), issued).map(({text: printed, date, precision, how}) => [printed, date, precision, how])

describe('an end with its year', () => {
  it.each([
    ['Giao Sở Y tế báo cáo trước ngày 20 tháng 10 năm 2024.', 'trước ngày 20 tháng 10 năm 2024', '2024-10-20', 'day'],
    ['Sở Y tế gửi kết quả trước 30/11/2024 để tổng hợp', 'trước 30/11/2024', '2024-11-30', 'day'],
    ['gửi về Sở Đầu tư trước ngày 30/11/2024', 'trước ngày 30/11/2024', '2024-11-30', 'day'],
    ['báo cáo Ủy ban nhân dân tỉnh trước ngày 20/6/2024', 'trước ngày 20/6/2024', '2024-06-20', 'day'],
    ['nộp chậm nhất là ngày 15/8/2024.', 'chậm nhất là ngày 15/8/2024', '2024-08-15', 'day'],
    ['nộp chậm nhất ngày 15/8/2024.', 'chậm nhất ngày 15/8/2024', '2024-08-15', 'day'],
    ['sáp nhập chậm nhất trong quý III/2024', 'chậm nhất trong quý III/2024', '2024-09-30', 'quarter'],
    ['muộn nhất trước ngày 01/7/2024', 'muộn nhất trước ngày 01/7/2024', '2024-07-01', 'day'],
    ['nhận hồ sơ đến hết ngày 05/6/2024', 'đến hết ngày 05/6/2024', '2024-06-05', 'day'],
    ['kéo dài đến hết năm 2024', 'đến hết năm 2024', '2024-12-31', 'year'],
    ['đến hết tháng 02/2028', 'đến hết tháng 02/2028', '2028-02-29', 'month'],
    ['rà soát nhà tạm trong tháng 10 năm 2024.', 'trong tháng 10 năm 2024', '2024-10-31', 'month'],
    ['trình Hội đồng nhân dân trong tháng 10/2024', 'trong tháng 10/2024', '2024-10-31', 'month'],
    ['bàn giao mặt bằng trong quý I năm 2025', 'trong quý I năm 2025', '2025-03-31', 'quarter'],
    ['khởi công trong quí 2/2025', 'trong quí 2/2025', '2025-06-30', 'quarter'],
    ['bàn giao trong 6 tháng đầu năm 2025', 'trong 6 tháng đầu năm 2025', '2025-06-30', 'month'],
    ['bàn giao trong 6 tháng cuối năm 2024', 'trong 6 tháng cuối năm 2024', '2024-12-31', 'month'],
    ['đưa phần mềm vào sử dụng ngay trong năm 2024', 'ngay trong năm 2024', '2024-12-31', 'year'],
    ['kết nối hệ thống ngay năm 2024; báo cáo', 'ngay năm 2024', '2024-12-31', 'year'],
    ['phải làm xong trong năm 2024', 'xong trong năm 2024', '2024-12-31', 'year'],
    ['hoàn thành cắm mốc trong năm 2024', 'trong năm 2024', '2024-12-31', 'year'],
    ['hoàn thành ngày 15/6/2024', 'hoàn thành ngày 15/6/2024', '2024-06-15', 'day'],
    ['Lập danh sách (trước ngày 10/7/2024).', 'trước ngày 10/7/2024', '2024-07-10', 'day'],
    ['Lập danh sách (trong năm 2024)', 'trong năm 2024', '2024-12-31', 'year'],
    ['xong trước 17h00 ngày 20/10/2024', 'trước 17h00 ngày 20/10/2024', '2024-10-20', 'day'],
    ['gửi trước 16 giờ 30 ngày 20/10/2024', 'trước 16 giờ 30 ngày 20/10/2024', '2024-10-20', 'day'],
    ['gửi trước 17h thứ Sáu, ngày 21/6/2024', 'trước 17h thứ Sáu, ngày 21/6/2024', '2024-06-21', 'day'],
    ['phấn đấu hoàn thành tuyến đường trước 31/12/2025', 'trước 31/12/2025', '2025-12-31', 'day'],
    ['hoàn thành vào cuối tháng 6/2025', 'hoàn thành vào cuối tháng 6/2025', '2025-06-30', 'month'],
    ['trả lời trong ngày 22/5/2024', 'trong ngày 22/5/2024', '2024-05-22', 'day'],
    ['Thời gian hoàn thành: Quý III/2024', 'Thời gian hoàn thành: Quý III/2024', '2024-09-30', 'quarter'],
    ['hạn chót là ngày 01/8/2024', 'hạn chót là ngày 01/8/2024', '2024-08-01', 'day'],
    ['Đến ngày 30/9/2024 phải hoàn thành thẩm định', 'Đến ngày 30/9/2024', '2024-09-30', 'day'],
    ['bố trí vốn trước tháng 12/2024', 'trước tháng 12/2024', '2024-11-30', 'month'],
    ['Trong tháng 6/2024, Sở Y tế hoàn thành tuyển dụng', 'Trong tháng 6/2024', '2024-06-30', 'month'],
    ['bàn giao trong quý II, III/2024', 'trong quý II, III/2024', '2024-09-30', 'quarter'],
    ['bàn giao trong tháng 6 và tháng 7 năm 2024', 'trong tháng 6 và tháng 7 năm 2024', '2024-07-31', 'month'],
    ['bàn giao trong tháng 6, 7/2024', 'trong tháng 6, 7/2024', '2024-07-31', 'month'],
    ['hoàn thành trong năm 2024 - 2025', 'hoàn thành trong năm 2024 - 2025', '2025-12-31', 'year'],
    ['gửi không muộn hơn ngày 30/6/2024', 'không muộn hơn ngày 30/6/2024', '2024-06-30', 'day'],
    ['gửi trước thời điểm 30/6/2024', 'trước thời điểm 30/6/2024', '2024-06-30', 'day'],
    ['gửi trước 15h00’ ngày 21/5/2024', 'trước 15h00’ ngày 21/5/2024', '2024-05-21', 'day'],
    ['Từ nay đến ngày 30/6/2024, các xã ra quân', 'đến ngày 30/6/2024', '2024-06-30', 'day'],
    ['báo cáo trước ngày 10/5/2024', 'trước ngày 10/5/2024', '2024-05-10', 'day'],
  ])('%s', (text, printed, date, precision) => {
    expect(all(text)).toEqual([[printed, date, precision, 'exact']])
  })
})

describe('an end without its year', () => {
  it.each([
    ['báo cáo trước ngày 20/5', '2024-05-20', 'day'],
    ['báo cáo trước ngày 19/5', '2025-05-19', 'day'],
    ['báo cáo trước 15/01', '2025-01-15', 'day'],
    ['báo cáo trước ngày 15 tháng 6', '2024-06-15', 'day'],
    ['trình trong tháng 5', '2024-05-31', 'month'],
    ['trình trong tháng 4', '2025-04-30', 'month'],
    ['trình chậm nhất trong quý I', '2025-03-31', 'quarter'],
    ['hoàn thành vào cuối năm', '2024-12-31', 'year'],
    ['hoàn thành trước ngày 29/02', null, null],
  ])('%s', (text, date, precision) => {
    const found = all(text)
    expect(found.map(([, day, kind, how]) => [day, kind, how])).toEqual(date === null ? [] : [[date, precision, 'implied']])
  })

  it('"đầu" and "giữa" of a month are implied days', () => {
    expect(all('hoàn thành vào đầu tháng 7/2024')).toEqual([['hoàn thành vào đầu tháng 7/2024', '2024-07-10', 'month', 'implied']])
    expect(all('hoàn thành giữa tháng 7/2024')).toEqual([['hoàn thành giữa tháng 7/2024', '2024-07-15', 'month', 'implied']])
  })

  it('has no date where the document has none', () => {
    expect(all('báo cáo trước ngày 20/6', null)).toEqual([['trước ngày 20/6', null, 'none', 'implied']])
  })

  it('mends a damaged day', () => {
    expect(all('báo cáo trước ngày l5/6/2024')).toEqual([['trước ngày l5/6/2024', '2024-06-15', 'day', 'repaired']])
  })
})

describe('an end that gives no date', () => {
  it.each([
    ['trả lời trong 10 ngày kể từ ngày ký.', 'trong 10 ngày kể từ ngày ký'],
    ['trả lời trong 10 ngày làm việc', 'trong 10 ngày làm việc'],
    ['trả lời trong vòng 05 ngày', 'trong vòng 05 ngày'],
    ['trả lời trong thời hạn 03 (ba) ngày làm việc', 'trong thời hạn 03 (ba) ngày làm việc'],
    ['báo cáo trước ngày 15 hàng tháng', 'trước ngày 15 hàng tháng'],
    ['báo cáo trước ngày 05 của tháng kế tiếp', 'trước ngày 05 của tháng kế tiếp'],
    ['báo cáo trước ngày 01 tháng 10 hằng năm', 'trước ngày 01 tháng 10 hằng năm'],
    ['báo cáo trước ngày 15 và 30 hàng tháng', 'trước ngày 15 và 30 hàng tháng'],
    ['báo cáo trước ngày 05 tháng đầu quý sau', 'trước ngày 05 tháng đầu quý sau'],
    ['sau 7 ngày phải trả kết quả', 'sau 7 ngày'],
    ['chậm nhất là 05 ngày, kể từ ngày nhận.', 'chậm nhất là 05 ngày, kể từ ngày nhận'],
  ])('%s', (text, printed) => {
    expect(all(text)).toEqual([[printed, null, 'none', 'exact']])
  })
})

describe('no end', () => {
  it.each([
    'lấy ý kiến trước khi trình Ủy ban nhân dân tỉnh',
    'đến cuối năm 2024 giải ngân đạt 95%',
    'đến hết năm 2024, tỷ lệ hộ nghèo còn dưới 3%',
    'khẩn trương, thường xuyên kiểm tra',
    'triển khai ngay các giải pháp',
    'Kế hoạch ứng dụng công nghệ thông tin năm 2024',
    'giai đoạn 2021-2030, tầm nhìn đến năm 2050',
    'phấn đấu đến năm 2030 có 80% hộ',
    'năm học 2023-2024',
    'dự toán ngân sách năm 2025',
    'nhiệm vụ năm 2024',
    'nhiệm vụ trọng tâm trong tháng 6/2024',
    'Chỉ thị số 01/CT-UBND ngày 03/01/2024',
    'áp dụng từ ngày 01/7/2024',
    'tính đến ngày 30/6/2024',
    'số nợ tính đến hết tháng 6/2024',
    'Trong năm 2023 hoạt động du lịch phục hồi',
    'đạt kết quả tốt trong năm 2024 và những năm tiếp theo',
    'Từ ngày 22/7/2024 đến ngày 05/8/2024',
    'các dự án được phê duyệt trước ngày 01/01/2020',
    'số thuế phát sinh trước ngày 01/7/2024',
    'Quyết định có hiệu lực sau 10 ngày',
    'lập kế hoạch sắp xếp trong năm 2025 bảo đảm khả thi',
    'hoàn thành 1/3 khối lượng',
    'trọng tháng 6/2024',
    'học sinh lớp sáu 7 ngày',
    'Quỹ I năm 2025',
    'hàng chốt ngày 01/8/2024',
    'hội nghị tổ chức vào ngày 09/6/2024',
    'những tháng cuối năm 2024',
    'trực ngay 10/6/2024',
    'tổ chức lễ kỷ niệm ngày 02/9/2024',
    'tăng thu nhập trong 3 tháng liên tục',
    'Nghị quyết về dự toán năm 2024; giai đoạn 2021 đến hết năm 2025',
    'trước mắt, trước hết, trước đây',
    'đã nộp hồ sơ trước ngày 01/5/2024',
    'ban hành Nghị quyết trước năm 1945',
  ])('%s', (text) => {
    expect(all(text)).toEqual([])
  })

  it('a month or year gone by ends nothing', () => {
    expect(all('trình trong tháng 4 năm 2024')).toEqual([])
    expect(all('trình trong tháng 4 năm 2024', '2024-04-30')).toHaveLength(1)
  })
})

describe('findDeadlines', () => {
  it('finds several, in order and within bounds', () => {
    const text = 'Báo cáo trong tháng 6/2024 và hoàn thành dữ liệu trong Quý I/2025'
    expect(all(text).map(([, date]) => date)).toEqual(['2024-06-30', '2025-03-31'])
    expect(findDeadlines(flowOf(text), ISSUED, 30).map(({date}) => date)).toEqual(['2025-03-31'])
    expect(findDeadlines(flowOf(text), ISSUED, 0, 30).map(({date}) => date)).toEqual(['2024-06-30'])
  })

  it('gives spans that slice back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('trước', 'ngày', '5/6/2024', 'trong', 'tháng 6', 'hàng tháng', 'quý I', 'đến hết', 'xong', ',')),
        (words) => {
          const text = words.join(' ')
          for (const found of findDeadlines(flowOf(text), ISSUED)) {
            expect(text.slice(found.start, found.end).trimEnd()).toBe(found.text)
            expect(found.precision === 'none').toBe(found.date === null)
          }
        },
      ),
    )
  })

  it.each(['trước ngày ', 'trước ngày 1/', 'trong tháng 6 ', 'ngày 1, ', 'trong 1 ngày kể từ ngày a b c d '])(
    'stays linear on "%s" again and again',
    (unit) => {
      const flow = flowOf(unit.repeat(Math.ceil(100_000 / unit.length)))
      findDeadlines(flow, ISSUED)
    },
  )
})

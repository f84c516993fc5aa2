import {describe, expect, it} from 'vitest'
import {addressesAll} from '../../../src/structure/closing.ts'
import {flow, shown} from './page.ts'

describe('a paragraph that speaks to all, wherever it stands behind the last clause', () => {
  const all = [
    'Trên đây là lịch họp của các thôn, đề nghị các thôn thực hiện.',
    'Nay thông báo để các thôn biết./.',
    'Vậy UBND xã thông báo để nhân dân biết./.',
    'Vây UBND xã thông báo để nhân dân biết./.',
    'Thừa lệnh Chủ tịch UBND xã, Văn phòng thông báo để các thôn biết.',
    'Thông báo này có hiệu lực từ ngày ký.',
    'Trân trọng./.',
    'Rất mong các thôn cùng làm.',
    'UBND xã thông báo đến các thôn để biết và thực hiện./.',
    'Văn phòng UBND huyện xin thông báo để các xã biết, thực hiện./.',
    'Phòng Y tế trân trọng thông báo./.',
    'Điện lực huyện xin thông báo đến khách hàng được biết./.',
    'Trong quá trình thực hiện, nếu có vướng mắc, các thôn báo về xã.',
    'Quá trình triển khai thực hiện nếu có khó khăn thì báo về xã.',
    'Phòng Y tế xin cảm ơn sự giúp đỡ của các xã./.',
    'Đề nghị các thôn nghiêm túc thực hiện.',
    'Yêu cầu thủ trưởng các đơn vị báo cáo trước ngày 5.',
    'Yêu cầu Trưởng các đơn vị phổ biến đến mọi người.',
  ]
  it.each(all)('"%s"', (text) => {
    expect(addressesAll(flow(text), false, false)).toBe(true)
  })
})

describe('the last paragraph of a numbered body', () => {
  it('may order all to carry out what stands above', () => {
    const text = 'Căn cứ ý kiến chỉ đạo trên, các cơ quan, đơn vị liên quan nghiêm túc triển khai thực hiện./.'
    expect(addressesAll(flow(text), true, false)).toBe(true)
    expect(addressesAll(flow(text), false, false)).toBe(false)
    expect(addressesAll(flow('Căn cứ kết quả kiểm tra, Sở Y tế lập danh sách các xã.'), true, false)).toBe(false)
  })
})

describe('a paragraph that goes on with the last clause', () => {
  const own = [
    'Kinh phí lấy từ ngân sách xã.',
    'Thôn Hạ báo cáo kết quả về xã.',
    'Trong quá trình họp, trưởng thôn ghi biên bản.',
    'Nayland là tên giống lúa mới.',
    'Thông báo nêu trên đã gửi các thôn.',
    'thông báo đến các thôn để biết',
    'Trưởng thôn cảm ơn dân đã góp công.',
    'Đề nghị thôn Hạ sửa lại cống.',
    'Giao Văn phòng theo dõi.',
  ]
  const rejects = (text: string): void => expect(addressesAll(flow(text), false, false)).toBe(false)
  it.each(own)('"%s"', rejects)

  it.each(['Vay vốn ngân hàng theo mức cũ.', 'Trên đấy là cống cũ.'])('"%s"', rejects)
})

describe('the last paragraph', () => {
  const last = [
    'Đề nghị thôn Hạ và các thôn lân cận thực hiện.',
    'Yêu cầu trưởng thôn thực hiện.',
    'Giao Văn phòng theo dõi, đôn đốc.',
    'Văn phòng UBND xã chịu trách nhiệm đôn đốc việc này.',
    'UBND xã thông báo đến các thôn.',
    'Căn cứ lịch trên, đề nghị các thôn họp đúng ngày./.',
  ]
  it.each(last)('speaks to all with an order: "%s"', (text) => {
    expect(addressesAll(flow(text), true, false)).toBe(true)
  })

  it.each(['Kinh phí lấy từ ngân sách xã./.', 'Thôn Hạ báo cáo kết quả về xã.', 'Các thôn họp xong trong tháng./.'])(
    'goes on with its clause without one: "%s"',
    (text) => {
      expect(addressesAll(flow(text), true, false)).toBe(false)
    },
  )
})

describe('an order behind bullets', () => {
  it('belongs to none of them', () => {
    expect(addressesAll(flow('Trưởng thôn có trách nhiệm đôn đốc.'), false, true)).toBe(true)
    expect(addressesAll(flow('Trưởng thôn có trách nhiệm đôn đốc.'), false, false)).toBe(false)
  })
})

describe('brackets', () => {
  it('close a body only with its end mark', () => {
    expect(addressesAll(flow('(Lịch chi tiết gửi kèm)./.'), false, false)).toBe(true)
    expect(addressesAll(flow('(Lịch chi tiết gửi kèm)'), true, false)).toBe(false)
  })
})

describe('on the page', () => {
  const body = (closing: string): string =>
    `Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\n1. Thôn Thượng họp sáng mồng năm tại đình.\n\n2. Thôn Hạ họp chiều mồng năm tại đình.\n\n${closing}`

  it('all that follows a closing paragraph closes too', () => {
    const {closing, outline} = shown(body('Trên đây là lịch họp của các thôn.\n\nCác thôn họp đúng ngày.'))
    expect(closing).toEqual(['Trên đây là lịch họp của các thôn.', 'Các thôn họp đúng ngày.'])
    expect(outline?.at(-1)).toEqual(['2', 'Thôn Hạ họp chiều mồng năm tại đình.'])
  })

  it('a plain paragraph stays with the last clause', () => {
    const {closing, outline} = shown(body('Ai vắng mặt thì báo trước.'))
    expect(closing).toBeUndefined()
    expect(outline?.at(-1)).toEqual(['2', 'Thôn Hạ họp chiều mồng năm tại đình. | Ai vắng mặt thì báo trước.'])
  })

  it('the first paragraph of a body is never a closing', () => {
    expect(shown('Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\nNay thông báo lịch họp./.').closing).toBeUndefined()
  })

  it('a body without clauses has a closing too', () => {
    const {preamble, closing} = shown('Số: 8/TB-UBND\n\nTHÔNG BÁO\nLịch họp\n\nSáng mai họp tại đình làng.\n\nNay thông báo để dân biết./.')
    expect([preamble, closing]).toEqual([['Sáng mai họp tại đình làng.'], ['Nay thông báo để dân biết./.']])
  })
})

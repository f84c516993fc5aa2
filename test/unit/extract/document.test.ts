import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/extract/document/index.ts'
import type {ZoneName} from '../../../src/model/tree.ts'
import type {DocumentBlock} from '../../../src/notice.ts'
import {pageOf, plain, strayed} from './pageOf.ts'

const read = (zones: Partial<Record<ZoneName, string>>, body: readonly string[] = []) => {
  const tree = pageOf(zones, body)
  const {value, messages} = readDocument(tree)
  expect(strayed(value, tree.source.text)).toEqual([])
  return {traced: value, ...(plain(value) as DocumentBlock), codes: messages.map(({code}) => code)}
}

describe('number', () => {
  it.each([
    ['Số: 36 /TB-UBND', '36', 'TB-UBND', '36/TB-UBND'],
    ['Số:09/2010/QĐ-UBND', '09', '2010/QĐ-UBND', '09/2010/QĐ-UBND'],
    ['Số: 565    /TB-UBND', '565', 'TB-UBND', '565/TB-UBND'],
    ['Số 36-HD/VPTW', '36', 'HD/VPTW', '36-HD/VPTW'],
    ['Số: 05 / TB - UBND', '05', 'TB-UBND', '05/TB-UBND'],
  ])('reads %s', (number, codeNumber, codeNotation, code) => {
    expect(read({number})).toMatchObject({codeNumber, codeNotation, code})
  })

  it('tells a blank number from one that cannot be read', () => {
    expect(read({number: 'Số:        /TB-UBND'})).toMatchObject({codeNumber: null, codeNotation: 'TB-UBND', code: null})
    expect(read({number: 'Số        / PGD&ĐT'}).codes).toContain('number-blank')
    expect(read({number: 'Số:        /TB-UBND'}).codes).toContain('number-blank')
    expect(read({number: 'Số: 2/Š/CT-TTHT'}).codes).not.toContain('number-blank')
  })

  it('says nothing of a number where no line stands', () => {
    const {codes, codeNumber} = read({title: 'THÔNG BÁO'})
    expect(codeNumber).toBeNull()
    expect(codes.filter((code) => code.startsWith('number'))).toEqual([])
  })
})

describe('date and place', () => {
  it.each([
    ['Bình Định, ngày 14 tháng 3 năm 2014', 'Bình Định', '2014-03-14'],
    ['Thành phố Hồ Chí Minh, ngày 05 tháng 12 năm 2023', 'Thành phố Hồ Chí Minh', '2023-12-05'],
    ['TP. Huế, ngày 1 tháng 2 năm 2024', 'TP. Huế', '2024-02-01'],
    ['Quảng Phú, ngày 05/3/2014', 'Quảng Phú', '2014-03-05'],
    ['Đắk R’lấp, ngày 17 tháng 5 năm 2019', 'Đắk R’lấp', '2019-05-17'],
    ['Bà Rịa - Vũng Tàu, ngày 17 tháng 5 năm 2019', 'Bà Rịa - Vũng Tàu', '2019-05-17'],
  ])('reads %s', (placeDate, place, issuedDate) => {
    expect(read({placeDate})).toMatchObject({place, issuedDate})
  })

  it.each([
    ['Hà Nội, ngày    tháng 6 năm 2025', 'date-blank'],
    ['Hà Nội, ngày ….. tháng ….. năm 2025', 'date-blank'],
    ['Hà Nội, ngày 31 tháng 4 năm 2025', 'date-impossible'],
    ['Hà Nội, ngày Ÿ8 thang Ÿ năm 2018', 'date-illegible'],
  ])('gives no date for %s', (placeDate, code) => {
    const {issuedDate, place, codes} = read({placeDate})
    expect({issuedDate, place}).toEqual({issuedDate: null, place: 'Hà Nội'})
    expect(codes.filter((each) => each.startsWith('date'))).toEqual([code])
  })

  it('mends a province that lost its diacritics, and only that', () => {
    expect(read({placeDate: 'Ha Nội, ngày 1 tháng 2 năm 2024'}).traced.place).toMatchObject({value: 'Hà Nội', how: 'repaired'})
    expect(read({placeDate: 'Đăk Nông, ngày 1 tháng 2 năm 2024'}).traced.place).toMatchObject({value: 'Đăk Nông', how: 'exact'})
    expect(read({placeDate: 'Phu Xuyen, ngày 1 tháng 2 năm 2024'}).traced.place).toMatchObject({value: 'Phu Xuyen', how: 'exact'})
  })
})

describe('organ', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI', 'Ủy ban nhân dân tỉnh Quảng Ngãi', null],
    ['UBND TỈNH PHÚ THỌ\nSỞ TÀI CHÍNH', 'Sở Tài chính', 'Ủy ban nhân dân tỉnh Phú Thọ'],
    ['BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ', 'Tổng cục Thuế', 'Bộ Tài chính'],
    ['TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH BÌNH DƯƠNG', 'Cục Thuế tỉnh Bình Dương', 'Tổng cục Thuế'],
    ['BỘ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội', null],
    ['SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch', null],
    ['VĂN PHÒNG CHÍNH PHỦ', 'Văn phòng Chính phủ', null],
    ['CHÍNH PHỦ', 'Chính phủ', null],
    ['TỔNG CỤC THUẾ,\nCỤC THUẾ TỈNH BÌNH DƯƠNG', 'Cục Thuế tỉnh Bình Dương', 'Tổng cục Thuế'],
    ['BỘ Y TẾ —\nVĂN PHÒNG BỘ', 'Văn phòng Bộ', 'Bộ Y tế'],
    ['UBND TỈNH LÀO CAI SỞ NỘI VỤ', 'Sở Nội vụ', 'Ủy ban nhân dân tỉnh Lào Cai'],
    ['UBND TỈNH LÀO CAI ------- SỞ NỘI VỤ', 'Sở Nội vụ', 'Ủy ban nhân dân tỉnh Lào Cai'],
  ])('reads %s', (issuer, organName, parentOrganName) => {
    expect(read({issuer})).toMatchObject({organName, parentOrganName})
  })

  it.each([
    ['BAN CHỈ HUY PCTT VÀ TKCN\nTỈNH LÀO CAI\nVĂN PHÒNG THƯỜNG TRỰC', ['Văn phòng', 'Ban Chỉ huy']],
    ['UBND THÀNH PHỐ CẦN THƠ\nTRƯỜNG ĐẠI HỌC KỸ THUẬT -\nCÔNG NGHỆ CẦN THƠ', ['Trường', 'Ủy ban nhân dân thành phố Cần Thơ']],
    ['ĐẢNG BỘ TỈNH LÀO CAI\nHUYỆN ỦY BẢO THẮNG', ['Huyện ủy Bảo Thắng', 'Đảng bộ tỉnh Lào Cai']],
    ['CỤC HẢI QUAN TỈNH BÌNH DƯƠNG\nCHI CỤC HẢI QUAN KCN\nVIỆT NAM - SINGAPORE', ['Chi cục', 'Cục Hải quan']],
  ])('parts %s in parent and issuer', (issuer, [organ, parent]) => {
    const {organName, parentOrganName} = read({issuer})
    expect(organName?.startsWith(organ!)).toBe(true)
    expect(parentOrganName?.startsWith(parent!)).toBe(true)
  })

  it.each([
    'BAN CHỈ ĐẠO\nPHÒNG, CHỐNG THIÊN TAI',
    'UBND THÀNH PHỐ HẢI PHÒNG',
    'TRƯỜNG\nĐẠI HỌC HOA LƯ',
    'VĂN PHÒNG\nỦY BAN NHÂN DÂN HUYỆN KRÔNG NÔ',
    'ỦY BAN MẶT TRẬN\nTỔ QUỐC VIỆT NAM',
  ])('does not part %s', (issuer) => {
    expect(read({issuer}).parentOrganName).toBeNull()
  })

  it('says how a name was obtained', () => {
    expect(read({issuer: 'BỘ TÀI CHÍNH'}).traced.organName).toMatchObject({how: 'exact'})
    expect(read({issuer: 'UBND TỈNH LÀO CAI'}).traced.organName).toMatchObject({how: 'expanded'})
    expect(read({issuer: 'UỶ BAN NHÂN DÂN XÃ HÒA AN'}).traced.organName).toMatchObject({how: 'exact'})
  })
})

describe('organ without a heading', () => {
  const heading = {number: 'Số: 12/TB-UBND', title: 'THÔNG BÁO'}

  it.each([
    ['Bình Định', 'Nay UBND tỉnh thông báo để các sở biết.', 'Ủy ban nhân dân tỉnh Bình Định'],
    ['Cam Đường', 'UBND phường Cam Đường thông báo công khai.', 'Ủy ban nhân dân phường Cam Đường'],
    ['Thủ Dầu Một', 'UBND tỉnh yêu cầu các sở trên địa bàn tỉnh Bình Dương báo cáo UBND tỉnh.', 'Ủy ban nhân dân tỉnh Bình Dương'],
    ['Bảo Thắng', 'UBND huyện giao các phòng báo cáo UBND huyện trước ngày 20.', 'Ủy ban nhân dân huyện Bảo Thắng'],
  ])('in %s is settled by the text', (place, text, organName) => {
    const {codes, traced} = read({...heading, placeDate: `${place}, ngày 1 tháng 2 năm 2014`}, [text])
    expect(traced.organName).toMatchObject({value: organName, how: 'implied'})
    expect(codes).toContain('organ-implied')
  })

  it('is settled by the notation alone where that names a body', () => {
    expect(read({number: 'Số: 12/TB-VPCP'}).organName).toBe('Văn phòng Chính phủ')
  })

  it('stays unknown where nothing settles it', () => {
    const {organName, codes} = read({...heading, placeDate: 'Bảo Thắng, ngày 1 tháng 2 năm 2014'}, ['Các đơn vị thực hiện.'])
    expect(organName).toBeNull()
    expect(codes).toContain('header-missing')
  })

  it('does not mistake a person behind "UBND tỉnh" for a province', () => {
    const text = 'Phó Chủ tịch UBND tỉnh Mai Văn Tám kết luận.'
    expect(read({...heading, placeDate: 'Thủ Dầu Một, ngày 1 tháng 2 năm 2014'}, [text]).organName).toBeNull()
  })
})

describe('type and subject', () => {
  it('reads the title line', () => {
    expect(read({title: 'THÔNG BÁO', subject: 'Lịch tiếp công dân'})).toMatchObject({
      typeName: 'Thông báo',
      typeCode: 'TB',
      subtype: 'other',
    })
    expect(read({title: 'KẾ HOẠCH', subject: 'Trồng cây'})).toMatchObject({typeName: 'Kế hoạch', typeCode: 'KH'})
  })

  it('falls back on the notation, and says so', () => {
    expect(read({number: 'Số: 12/CT-UBND'}).traced.typeName).toMatchObject({value: 'Chỉ thị', how: 'implied'})
  })

  it('reads a công văn, without "V/v"', () => {
    const letter = read({number: 'Số: 507/UBND-KGVX', subject: 'V/v góp ý dự thảo\nQuy chế', addressees: 'Kính gửi: Sở Y tế'})
    expect(letter).toMatchObject({typeName: 'Công văn', typeCode: null, subject: 'góp ý dự thảo Quy chế', subtype: 'other'})
    expect(read({subject: 'VW chính sách thuế', addressees: 'Kính gửi: Sở Y tế'}).subject).toBe('chính sách thuế')
  })

  it('does not call a page without any sign a công văn', () => {
    expect(read({subject: 'Một tờ giấy'})).toMatchObject({typeName: null, typeCode: null})
    expect(read({subject: 'Một tờ giấy'}).codes).toContain('type-unknown')
  })

  it('keeps "Về việc" below a title, drops rules below the subject, joins lines', () => {
    expect(read({title: 'THÔNG BÁO', subject: 'Về việc nghỉ lễ\nQuốc khánh 2/9\n––––––'}).subject).toBe('Về việc nghỉ lễ Quốc khánh 2/9')
  })

  it('does not cut a subject that begins with V', () => {
    expect(read({title: 'THÔNG BÁO', subject: 'Vận hành hồ chứa'}).subject).toBe('Vận hành hồ chứa')
    expect(read({addressees: 'Kính gửi: Sở Y tế', subject: 'Vay vốn ưu đãi'}).subject).toBe('Vay vốn ưu đãi')
  })

  it('says that the subject is missing', () => {
    expect(read({title: 'THÔNG BÁO'}).codes).toContain('subject-missing')
  })
})

describe('subtype', () => {
  it.each([
    ['Kết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban tháng 3', ''],
    ['Ý kiến chỉ đạo của đồng chí Lê Văn Tám tại buổi làm việc với Sở Y tế', ''],
    ['Kết luận Hội nghị tổng kết năm 2023', ''],
    ['Kết luận của Phó Chủ tịch UBND huyện Lê Văn Tám', 'Ngày 5/3/2024, Phó Chủ tịch đã đi kiểm tra tiến độ dự án.'],
    ['Về công tác tháng 3', 'Ngày 5/3/2024, UBND xã tổ chức cuộc họp. Sau khi nghe báo cáo, Chủ tịch kết luận như sau:'],
  ])('is a conclusion: %s', (subject, preamble) => {
    expect(read({title: 'THÔNG BÁO', subject, preamble}).subtype).toBe('meeting-conclusion')
  })

  it.each([
    ['THÔNG BÁO', 'Về việc tham dự Hội nghị tổng kết', 'UBND tỉnh mời các sở cùng tham dự.'],
    ['THÔNG BÁO', 'Kết luận thanh tra việc quản lý đất đai', 'Thanh tra tỉnh đã thanh tra tại xã.'],
    ['THÔNG BÁO', 'Lịch tiếp công dân', 'Sở thông báo lịch như sau:'],
    ['KẾ HOẠCH', 'Thực hiện kết luận tại cuộc họp ngày 5/3/2024', 'Căn cứ kết luận tại cuộc họp.'],
  ])('is no conclusion: %s %s', (title, subject, preamble) => {
    expect(read({title, subject, preamble}).subtype).toBe('other')
  })
})

describe('marks', () => {
  it.each([
    [{mark: 'HỎA TỐC'}, 'hoa-toc', null],
    [{mark: 'THƯỢNG KHẨN'}, 'thuong-khan', null],
    [{mark: 'KHẨN\nMẬT'}, 'khan', 'mat'],
    [{mark: 'TUYỆT MẬT'}, null, 'tuyet-mat'],
    [{title: 'CÔNG ĐIỆN KHẨN'}, 'khan', null],
    [{title: 'CÔNG ĐIỆN'}, null, null],
    [{mark: 'DỰ THẢO LẦN 2'}, null, null],
    [{title: 'THÔNG BÁO', subject: 'Về tình trạng khẩn cấp và bảo mật'}, null, null],
  ] as const)('of %j', (zones, urgency, secrecy) => {
    expect(read(zones)).toMatchObject({urgency, secrecy})
  })
})

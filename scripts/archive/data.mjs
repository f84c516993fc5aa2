// Who and where composed notices speak of. Places and offices are real, people are not.

/** Provinces as they were before July 2025, with some of their districts. */
export const provinces = Object.entries({
  'Quảng Trị': ['Gio Linh', 'Hải Lăng', 'Cam Lộ'],
  'Nghệ An': ['Con Cuông', 'Quế Phong', 'Nghi Lộc'],
  'Hà Giang': ['Quản Bạ', 'Yên Minh', 'Bắc Mê'],
  'Bắc Kạn': ['Na Rì', 'Ba Bể', 'Chợ Đồn'],
  'Lạng Sơn': ['Tràng Định', 'Bình Gia', 'Chi Lăng'],
  'Sơn La': ['Mộc Châu', 'Phù Yên', 'Sông Mã'],
  'Điện Biên': ['Mường Ảng', 'Tuần Giáo', 'Nậm Pồ'],
  'Quảng Nam': ['Đại Lộc', 'Duy Xuyên', 'Tiên Phước'],
  'Bình Định': ['Tây Sơn', 'Phù Cát', 'Vĩnh Thạnh'],
  'Phú Yên': ['Đồng Xuân', 'Sơn Hòa', 'Tuy An'],
  'Đắk Lắk': ['Krông Bông', 'Krông Pắc', 'Ea Kar'],
  'Gia Lai': ['Chư Prông', 'Mang Yang', 'Kbang'],
  'Lâm Đồng': ['Đơn Dương', 'Di Linh', 'Lạc Dương'],
  'Đồng Tháp': ['Tam Nông', 'Lấp Vò', 'Tháp Mười'],
  'An Giang': ['Tri Tôn', 'Thoại Sơn', 'Tịnh Biên'],
  'Bến Tre': ['Ba Tri', 'Giồng Trôm', 'Thạnh Phú'],
  'Trà Vinh': ['Cầu Ngang', 'Tiểu Cần', 'Càng Long'],
  'Sóc Trăng': ['Kế Sách', 'Mỹ Tú', 'Trần Đề'],
  'Thanh Hóa': ['Thường Xuân', 'Quan Hóa', 'Nga Sơn'],
  'Hà Tĩnh': ['Hương Khê', 'Vũ Quang', 'Can Lộc'],
  'Quảng Bình': ['Minh Hóa', 'Tuyên Hóa', 'Bố Trạch'],
  'Thái Bình': ['Tiền Hải', 'Đông Hưng', 'Vũ Thư'],
  'Nam Định': ['Hải Hậu', 'Giao Thủy', 'Ý Yên'],
  'Ninh Bình': ['Nho Quan', 'Gia Viễn', 'Kim Sơn'],
}).map(([name, districts]) => ({name, districts}))

/** Departments of a province with their notations. */
export const departments = [
  ['Y tế', 'SYT'],
  ['Tài chính', 'STC'],
  ['Xây dựng', 'SXD'],
  ['Nội vụ', 'SNV'],
  ['Tư pháp', 'STP'],
  ['Công Thương', 'SCT'],
  ['Giao thông vận tải', 'SGTVT'],
  ['Giáo dục và Đào tạo', 'SGDĐT'],
  ['Khoa học và Công nghệ', 'SKHCN'],
  ['Tài nguyên và Môi trường', 'STNMT'],
  ['Thông tin và Truyền thông', 'STTTT'],
  ['Văn hóa, Thể thao và Du lịch', 'SVHTTDL'],
  ['Nông nghiệp và Phát triển nông thôn', 'SNN'],
]

/** Bodies of the government with their notations. */
export const ministries = [
  ['Văn phòng Chính phủ', 'VPCP'],
  ['Bộ Xây dựng', 'BXD'],
  ['Bộ Y tế', 'BYT'],
  ['Bộ Tài chính', 'BTC'],
  ['Bộ Công Thương', 'BCT'],
  ['Bộ Nội vụ', 'BNV'],
  ['Bộ Tư pháp', 'BTP'],
]

/** Schools with their notations; the province each is in. */
export const schools = [
  ['Trường Đại học Tây Nguyên', 'ĐHTN', 'Đắk Lắk'],
  ['Trường Đại học Hà Tĩnh', 'ĐHHT', 'Hà Tĩnh'],
  ['Trường Đại học An Giang', 'ĐHAG', 'An Giang'],
  ['Trường Đại học Đồng Tháp', 'ĐHĐT', 'Đồng Tháp'],
  ['Trường Đại học Trà Vinh', 'ĐHTV', 'Trà Vinh'],
  ['Trường Đại học Hoa Lư', 'ĐHHL', 'Ninh Bình'],
]

export const surnames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Đào',
  'Đinh',
  'Trịnh',
  'Lưu',
]
export const middleNames = ['Văn', 'Thị', 'Đức', 'Minh', 'Quang', 'Ngọc', 'Khoa', 'Thanh', 'Xuân', 'Gia', 'Bích', 'Hữu']
export const givenNames = [
  'Phanh',
  'Khải',
  'Thước',
  'Lựu',
  'Nghi',
  'Hặc',
  'Mỹ',
  'Vinh',
  'Lệ',
  'Duyên',
  'Hưng',
  'Bình',
  'Tâm',
  'Sáy',
  'Mão',
  'Trầm',
  'Thụ',
  'Viên',
  'Quế',
  'Ân',
]

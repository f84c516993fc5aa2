// What composed notices are made of: matters, and words around them. None of it was ever ordered by anyone.

/** What a meeting is about, and what there is to be done. */
export const topics = [
  {
    about: 'bảo tồn di tích và số hóa hồ sơ',
    things: [
      'danh mục di tích cần tu bổ cấp thiết',
      'hồ sơ khoa học của các di tích',
      'phần mềm quản lý hồ sơ di tích',
      'nội quy trông coi di tích',
      'phương án phòng cháy tại kho lưu giữ cổ vật',
    ],
  },
  {
    about: 'cấp nước sinh hoạt mùa khô',
    things: [
      'các bể nước tập trung',
      'đường ống cấp nước đã xuống cấp',
      'danh sách hộ thiếu nước sinh hoạt',
      'giá nước sạch nông thôn',
      'lịch cấp nước luân phiên',
    ],
  },
  {
    about: 'phòng, chống thiên tai và tìm kiếm cứu nạn',
    things: [
      'phương án sơ tán dân ở vùng trũng',
      'các hồ chứa có nguy cơ mất an toàn',
      'vật tư dự phòng tại chỗ',
      'kế hoạch diễn tập ứng phó lũ quét',
      'hệ thống cảnh báo sớm dọc sông',
    ],
  },
  {
    about: 'giải ngân vốn đầu tư công',
    things: [
      'danh mục dự án chậm tiến độ',
      'hồ sơ quyết toán các công trình hoàn thành',
      'kế hoạch điều chuyển vốn giữa các dự án',
      'công tác bồi thường, giải phóng mặt bằng',
      'biểu tổng hợp giải ngân từng tháng',
    ],
  },
  {
    about: 'chuyển đổi số và cải cách thủ tục hành chính',
    things: [
      'quy trình tiếp nhận hồ sơ trực tuyến',
      'kho dữ liệu dùng chung',
      'danh mục thủ tục đủ điều kiện thực hiện toàn trình',
      'máy trạm và đường truyền ở cơ sở',
      'kế hoạch tập huấn kỹ năng số',
    ],
  },
  {
    about: 'trồng rừng và bảo vệ rừng',
    things: [
      'diện tích rừng trồng mới',
      'nguồn cây giống sạch bệnh',
      'hồ sơ giao khoán bảo vệ rừng',
      'các tuyến đường băng cản lửa',
      'phương án tuần tra ở khu giáp ranh',
    ],
  },
  {
    about: 'phát triển vùng cây ăn trái xuất khẩu',
    things: [
      'mã số vùng trồng và cơ sở đóng gói',
      'sổ tay canh tác an toàn',
      'kho lạnh và bến bãi tập kết',
      'hợp đồng tiêu thụ với doanh nghiệp',
      'kết quả lấy mẫu dư lượng',
    ],
  },
  {
    about: 'bảo đảm trật tự, an toàn giao thông',
    things: [
      'các điểm đen về tai nạn',
      'biển báo và vạch sơn tại nút giao',
      'bến bãi đón trả khách trái phép',
      'hành lang an toàn đường bộ',
      'phương án phân luồng dịp lễ',
    ],
  },
  {
    about: 'công tác y tế và phòng bệnh',
    things: [
      'cơ số thuốc và hóa chất dự phòng',
      'các ổ dịch sốt xuất huyết',
      'hồ sơ mời thầu vật tư y tế',
      'điểm tiêm chủng lưu động',
      'quy trình chuyển tuyến người bệnh',
    ],
  },
  {
    about: 'chuẩn bị năm học mới',
    things: [
      'phòng học bộ môn còn thiếu',
      'phương án tuyển sinh đầu cấp',
      'chỗ ở nội trú cho người học ở xa',
      'danh mục thiết bị dạy học tối thiểu',
      'các khoản thu đầu năm',
    ],
  },
  {
    about: 'thu gom và xử lý rác thải sinh hoạt',
    things: [
      'lộ trình đóng cửa bãi rác tạm',
      'điểm tập kết rác tại khu dân cư',
      'đơn giá thu gom, vận chuyển rác',
      'phương án phân loại rác tại nguồn',
      'hợp đồng với đơn vị vận chuyển',
    ],
  },
]

/** Verbs that govern such a thing. */
export const verbs = [
  'rà soát',
  'kiểm tra',
  'hoàn thiện',
  'tổng hợp, đánh giá',
  'khẩn trương bổ sung',
  'hướng dẫn cơ sở quản lý',
  'lập dự toán cho',
  'theo dõi sát',
  'lấy ý kiến rộng rãi về',
  'công khai',
  'cập nhật hằng tuần',
  'nghiệm thu',
]

/** What is added to a task to say how. */
export const manners = [
  'bảo đảm đúng quy định, không để phát sinh khiếu nại',
  'không để ảnh hưởng đến đời sống của Nhân dân',
  'trong đó ưu tiên các thôn, bản còn nhiều khó khăn',
  'lưu ý lồng ghép với các chương trình đang thực hiện để tiết kiệm kinh phí',
  'nêu rõ nguyên nhân, địa chỉ và cách khắc phục đối với từng trường hợp',
  'gắn với trách nhiệm của người đứng đầu',
  'kèm theo biểu số liệu và ảnh chụp hiện trường',
  'tránh hình thức, làm đến đâu chắc đến đó',
]

/** What has been achieved and what has not. */
export const findings = [
  'Các đơn vị đã chủ động triển khai, khối lượng thực hiện đạt {percent}% kế hoạch, tăng {few}% so với cùng kỳ.',
  'Đến nay đã hoàn thành {many} hồ sơ, giải quyết dứt điểm {few} vụ việc tồn đọng từ năm trước.',
  'Tuy nhiên, tiến độ ở một số nơi còn chậm, còn {few} địa bàn chưa gửi báo cáo.',
  'Việc phối hợp giữa các cơ quan có lúc chưa nhịp nhàng; số liệu của {few} đơn vị còn chênh lệch.',
  'Kinh phí được bố trí {many} triệu đồng, đã sử dụng {percent}%.',
  'Nhân dân đồng tình ủng hộ, đã góp {many} ngày công và hiến {many} m2 đất.',
]

/** Sentences behind a task that tell nobody to do anything. */
export const remarks = [
  'Đây là việc đã được nêu nhiều lần tại các kỳ giao ban nhưng kết quả còn hạn chế.',
  'Kinh phí lấy từ nguồn chi thường xuyên đã được giao trong dự toán năm.',
  'Hiện còn {few} trường hợp chưa có ý kiến thống nhất, với tổng giá trị {many} triệu đồng.',
  'Khối lượng công việc của đợt này ước bằng {percent}% khối lượng cả năm, tập trung ở {few} địa bàn.',
  'Số liệu năm trước cho thấy phần lớn vướng mắc nằm ở khâu đo đạc, kiểm đếm và đối chiếu hồ sơ gốc.',
]

/** A composed notice, described once for every format it is written in. */

export interface Composed {
  /** The two columns at the top, and below them the number beside place and date. */
  readonly heading: readonly [readonly string[], readonly string[]]
  readonly reference: readonly [string, string]
  readonly type: string
  /** Lines of the subject as they are printed. */
  readonly subject: readonly string[]
  readonly paragraphs: readonly Paragraph[]
  readonly recipients: readonly string[]
  readonly signature: readonly string[]
}

export interface Paragraph {
  readonly text: string
  /** The depth of an item: 0 is `1.`, 1 is `a)`, 2 is a dash; absent for a paragraph of prose. */
  readonly level?: number
  /** In formats made of lines, a page ends after these words. */
  readonly cutAfter?: string
}

const one = (text: string): Paragraph => ({text, level: 0})
const letter = (text: string): Paragraph => ({text, level: 1})
const dash = (text: string, cutAfter?: string): Paragraph => ({text, level: 2, ...(cutAfter === undefined ? {} : {cutAfter})})

export const composed: Composed = {
  heading: [
    ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC NINH', '-------'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '---------------'],
  ],
  reference: ['Số: 46/TB-UBND', 'Bắc Ninh, ngày 14 tháng 3 năm 2023'],
  type: 'THÔNG BÁO',
  subject: ['Kết luận của Phó Chủ tịch UBND tỉnh Nghiêm Thị Hạ tại cuộc họp', 'về bảo tồn làng nghề tranh dân gian năm 2023'],
  paragraphs: [
    {
      text: 'Ngày 10/3/2023, tại Trụ sở UBND tỉnh, Phó Chủ tịch UBND tỉnh Nghiêm Thị Hạ chủ trì cuộc họp về bảo tồn làng nghề tranh dân gian năm 2023. Dự họp có đại diện lãnh đạo Sở Văn hóa, Thể thao và Du lịch, Sở Công Thương, UBND thị xã Thuận Thành.',
    },
    {
      text: 'Sau khi nghe Sở Văn hóa, Thể thao và Du lịch báo cáo và ý kiến của các đại biểu, Phó Chủ tịch UBND tỉnh kết luận như sau:',
    },
    one(
      'Năm 2022, việc gìn giữ làng nghề đã có nhiều tiến bộ, số hộ làm tranh tăng từ 12 lên 17 hộ. Tuy nhiên, giấy điệp còn khan hiếm, nhiều ván khắc cổ bị mối mọt mà chưa được tu sửa.',
    ),
    one('Để bảo tồn làng nghề trong năm 2023, UBND tỉnh yêu cầu:'),
    letter('Sở Văn hóa, Thể thao và Du lịch có trách nhiệm:'),
    dash('Chủ trì, phối hợp với Sở Tài chính lập dự toán tu sửa ván khắc cổ, trình UBND tỉnh trước ngày 15/4/2023.'),
    dash(
      'Kiểm kê, chụp ảnh và lập hồ sơ toàn bộ ván khắc đang được lưu giữ tại các hộ gia đình và tại đình làng; phân loại ván theo mức độ hư hỏng để có thứ tự ưu tiên khi tu sửa; hướng dẫn các hộ cách phơi, hong và cất giữ ván khắc trong mùa nồm ẩm, cách phòng trừ mối mọt bằng thảo mộc, không dùng sơn hay dầu bóng phủ lên mặt ván; hoàn thành trong tháng 6 năm 2023.',
      'phân loại ván',
    ),
    letter(
      'Sở Công Thương chủ trì, phối hợp với UBND thị xã Thuận Thành tổ chức phiên chợ tranh vào dịp Trung thu; báo cáo kết quả về UBND tỉnh trước ngày 20/10/2023.',
    ),
    letter('UBND thị xã Thuận Thành bố trí mặt bằng cho xưởng làm giấy điệp, hoàn thành trước ngày 30/5/2023.'),
    {
      text: 'UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.',
    },
  ],
  recipients: [
    'Chủ tịch, các PCT UBND tỉnh;',
    'Sở Văn hóa, Thể thao và Du lịch;',
    'Sở Công Thương;',
    'UBND thị xã Thuận Thành;',
    'Lưu: VT, VX.',
  ],
  signature: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Ngô Bá Tuyển'],
}

/** Every paragraph with its label written out: `1.`, `a)`, `-`. */
export function labelled(paragraphs: readonly Paragraph[]): {readonly label: string; readonly paragraph: Paragraph}[] {
  const counts = [0, 0]
  return paragraphs.map((paragraph) => {
    if (paragraph.level === undefined) return {label: '', paragraph}
    if (paragraph.level === 2) return {label: '-', paragraph}
    const count = (counts[paragraph.level] ?? 0) + 1
    counts.splice(paragraph.level, 2, count)
    return {label: paragraph.level === 0 ? `${count}.` : `${'abcdefgh'.charAt(count - 1)})`, paragraph}
  })
}

import {describe, expect, it, test} from 'vitest'
import table from '../../../src/data/units.json' with {type: 'json'}
import {type Actor, readActors} from '../../../src/language/actors/index.ts'
import {fold} from '../../../src/language/fold.ts'

const read = (text: string) => readActors({text, folded: fold(text)}, 0)
const shown = ({kind, name}: Actor): string => `${kind.charAt(0)} ${name}`

type Case = readonly [list: string, rest: string, ...actors: string[]]

/** The printed list is one actor, kept as printed. */
const whole = (kind: 'b' | 'g', list: string, rest: string): Case => [list, rest, `${kind} ${list}`]

const MECHANISMS: Readonly<Record<string, readonly Case[]>> = {
  'units known by their whole names': [
    whole('b', 'Vụ Lao động, văn hóa, xã hội', ' chủ trì'),
    whole('b', 'Cục Quản lý, giám sát bảo hiểm', ' rà soát'),
    whole('b', 'Phòng Kế hoạch, tài chính', ' thẩm định dự toán'),
    whole('b', 'khoa Hồi sức tích cực', ' phối hợp'),
    whole('b', 'Vụ An toàn giao thông', ' tham mưu'),
    whole('b', 'Bảo hiểm xã hội cơ sở Yên Lâm', ' rà soát'),
    whole('b', 'Vụ Lao động, văn hóa, xã hội - Bộ Nội vụ', ' rà soát'),
    [
      'Sở Nội vụ, Vụ Lao động, văn hóa, xã hội và Công an tỉnh',
      ' rà soát',
      'b Sở Nội vụ',
      'b Vụ Lao động, văn hóa, xã hội',
      'b Công an tỉnh',
    ],
    // a capital letter behind the comma begins another name
    ['Phòng Kế hoạch', ', Tài chính chủ trì', 'b Phòng Kế hoạch'],
    // the known name alone is meant, not one that begins like it
    ['Vụ Lao động', ', văn nghệ chủ trì', 'b Vụ Lao động'],
  ],
  'words that hold together in names': [
    whole('b', 'Trung tâm Giáo dục thường xuyên huyện Yên Lâm', ' tuyển sinh'),
    whole('b', 'Cục Hàng không Việt Nam', ' rà soát'),
    whole('b', 'Phòng Quản lý vận tải', ' cấp phép'),
    whole('b', 'Hiệp hội Doanh nghiệp nhỏ và vừa', ' tổng hợp'),
    whole('b', 'Phòng Người có công', ' rà soát'),
    whole('b', 'Phòng Quản lý xuất nhập cảnh', ' hướng dẫn các'),
    whole('b', 'Chi cục An toàn vệ sinh thực phẩm', ' kiểm tra'),
    whole('b', 'Cục Quản lý đấu thầu', ' tham mưu'),
    whole('b', 'Trung tâm Thông tin - Thư viện', ' chủ trì'),
    // the same words as the predicate
    whole('b', 'Phòng Tư pháp', ' phổ biến, giáo dục pháp luật'),
    whole('b', 'Trung tâm Y tế', ' thường xuyên kiểm tra'),
    whole('b', 'Đoàn Thanh niên xã', ' tích cực vận động'),
    whole('b', 'Phòng Đào tạo', ' tổng hợp danh sách'),
  ],
  'names joined by "và" and commas': [
    whole('b', 'Cục Quản lý nhà và thị trường bất động sản', ' chủ trì'),
    whole('b', 'Viện Chiến lược, Chính sách tài nguyên và môi trường', ' tham mưu'),
    whole('b', 'Phòng Đào tạo và Quản lý khoa học', ' rà soát'),
    ['Phòng Đào tạo và Khoa Luật', ' rà soát', 'b Phòng Đào tạo', 'b Khoa Luật'],
    ['Phòng Nội vụ', ' và Tư pháp rà soát', 'b Phòng Nội vụ'],
    ['Sở Nội vụ', ' và thì chủ trì', 'b Sở Nội vụ'],
  ],
  'a verb with an object ends the name': [
    whole('b', 'Viện Kinh tế xây dựng', ' nghiên cứu, đề xuất'),
    whole('b', 'Viện Kinh tế xây dựng', ' nghiên cứu các giải pháp'),
    whole('b', 'Phòng Kinh tế', ' ứng dụng công nghệ số'),
    whole('b', 'Trung tâm Khuyến nông', ' thiết lập kênh thông tin'),
    whole('b', 'Ban Quản lý rừng phòng hộ', ' ứng dụng phần mềm'),
    whole('b', 'Phòng Văn hóa - Xã hội', ' quản lý các lễ hội'),
    whole('b', 'Phòng Văn hóa và Thông tin', ' quản lý những lễ hội'),
    // as part of a name
    whole('b', 'Ban Quản lý các khu công nghiệp', ' rà soát'),
    whole('b', 'Khoa Toán ứng dụng', ' tổ chức'),
    whole('b', 'Trung tâm Nghiên cứu ứng dụng', ' chủ trì'),
    whole('b', 'Trung tâm nghiên cứu phát triển nông nghiệp', ' chủ trì'),
    whole('b', 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông', ' rà soát'),
  ],
  'which of several units are meant': [
    ['UBND các huyện, thị xã nêu trên', ' tổ chức', 'g Ủy ban nhân dân các huyện, thị xã nêu trên'],
    ['UBND các tỉnh, thành phố ven biển', ' chỉ đạo', 'g Ủy ban nhân dân các tỉnh, thành phố ven biển'],
    ['UBND các huyện liên quan', ' rà soát', 'g Ủy ban nhân dân các huyện liên quan'],
    whole('g', 'các địa phương có rừng', ' ứng dụng công nghệ'),
    ['UBND các xã', ' có trách nhiệm', 'g Ủy ban nhân dân các xã'],
    ['UBND các xã', ' có văn bản', 'g Ủy ban nhân dân các xã'],
  ],
  'what members are there for': [
    whole('g', 'các đơn vị truyền thông thuộc Bộ Nội vụ', ' đưa tin'),
    whole('g', 'các đơn vị khám, chữa bệnh', ' chủ động'),
    whole('g', 'các cơ sở sản xuất, kinh doanh', ' kê khai'),
    // as their predicate
    whole('g', 'các đơn vị', ' truyền thông rộng rãi'),
    whole('g', 'các đơn vị', ' khám, chữa bệnh cho người dân'),
    whole('g', 'các đơn vị', ' truyền thông, phổ biến'),
  ],
  'what deputies and leaders are in charge of': [
    whole('g', 'các Phó Trưởng phòng phụ trách các bậc học', ' chỉ đạo'),
    whole('b', 'Phó Giám đốc phụ trách', ' chỉ đạo'),
    whole('g', 'Các đơn vị chủ trì nhiệm vụ được giao trong Kế hoạch', ' có trách nhiệm'),
    whole('g', 'Các đơn vị', ' chủ trì, phối hợp'),
  ],
  'authorities of all levels': [
    whole('g', 'các ngành, cấp', ' rà soát'),
    whole('g', 'Các cấp, ngành, đoàn thể', ' rà soát'),
    whole('g', 'các đơn vị', ', cấp lại giấy phép'),
  ],
}

describe.each(Object.entries(MECHANISMS))('%s', (_, cases) => {
  it.each(cases)('%j before %j', (list, rest, ...actors) => {
    const got = read(list + rest)
    expect(got?.actors.map(shown)).toEqual(actors)
    expect(got?.end).toBe(list.length)
  })
})

test.each(['Cấp, cấp lại, cấp điều chỉnh giấy phép', 'Cấp giấy phép', 'cấp đổi thẻ'])('no body begins in %j', (text) =>
  expect(read(text)).toBeNull(),
)

describe('the list of units', () => {
  const all = table.sets.flatMap(({names}) =>
    Object.entries(names).flatMap(([head, list]) => (list ?? []).map((name) => `${head} ${name}`)),
  )

  test('each is read whole, alone and in a list', () => {
    const cut = all.filter((name) => {
      const alone = read(`${name} chủ trì, phối hợp`)?.actors.map((actor) => actor.name)
      const listed = read(`Sở Nội vụ, ${name} và Công an tỉnh rà soát`)?.actors.map((actor) => actor.name)
      return alone?.join('|') !== name || listed?.join('|') !== `Sở Nội vụ|${name}|Công an tỉnh`
    })
    expect(cut).toEqual([])
  })

  test('none stands twice, and none ends before it begins', () => {
    expect(new Set(all).size).toBe(all.length)
    expect(table.sets.filter(({validFrom, validTo}) => validFrom !== null && validTo !== null && validFrom > validTo)).toEqual([])
  })
})

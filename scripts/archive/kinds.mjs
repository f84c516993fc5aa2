// Who issues notices: for each kind of body what its heading, its addressees and its signature are like. A notice is told from others by
// number, notation, body and year; `bodies` lists what can be told apart by the body as it names itself ("Sở Y tế" of any province is one).
import {departments, ministries, provinces, schools} from './data.mjs'

/**
 * @typedef {object} Issuer
 * @property {string[]} upper lines above the name of the body in the heading
 * @property {string[]} name lines with its name
 * @property {string} notation behind the stroke of the number
 * @property {string} place before the date
 * @property {string} own the body as its own text names it
 * @property {string} boss who presides, and to whom is reported
 * @property {string} venue where a meeting is held
 * @property {string[]} units who can be told to do something
 * @property {string[]} recipients
 * @property {string[][]} signatures lines of authority and position, one of these
 */

const fields = departments.map(([field]) => `Sở ${field}`)
const districtOffices = [
  'Phòng Tài chính - Kế hoạch',
  'Phòng Nông nghiệp và PTNT',
  'Phòng Kinh tế và Hạ tầng',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Y tế',
]
const districts = provinces.flatMap((province) => province.districts.map((name) => ({name, province: province.name})))
const latest = new Set([
  'Quảng Trị',
  'Nghệ An',
  'Lạng Sơn',
  'Sơn La',
  'Điện Biên',
  'Đắk Lắk',
  'Gia Lai',
  'Lâm Đồng',
  'Đồng Tháp',
  'An Giang',
  'Thanh Hóa',
  'Hà Tĩnh',
  'Ninh Bình',
])
const communes = districts.filter(({province}) => latest.has(province))

/** Bodies of a kind, first and last year, and the issuer that one of them is. */
export const kinds = {
  province: {
    bodies: provinces,
    years: [2011, 2024],
    /** @returns {Issuer} */
    issuer: ({name, districts: names}) => ({
      upper: [],
      name: ['ỦY BAN NHÂN DÂN', `TỈNH ${name.toUpperCase()}`],
      notation: 'TB-UBND',
      place: name,
      own: 'UBND tỉnh',
      boss: 'Chủ tịch UBND tỉnh',
      venue: 'Trụ sở UBND tỉnh',
      units: [...fields, 'Công an tỉnh', 'Văn phòng UBND tỉnh', 'Thanh tra tỉnh', ...names.map((district) => `UBND huyện ${district}`)],
      recipients: ['TT Tỉnh ủy, TT HĐND tỉnh', 'Chủ tịch, các PCT UBND tỉnh', 'Các sở, ban, ngành', 'UBND các huyện, thành phố'],
      signatures: [
        ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
        ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
      ],
    }),
  },
  department: {
    bodies: departments,
    years: [2011, 2024],
    issuer: ([field, notation], chance) => {
      const {name} = chance.pick(provinces)
      return {
        upper: [`UBND TỈNH ${name.toUpperCase()}`],
        name: [`SỞ ${field.toUpperCase()}`],
        notation: `TB-${notation}`,
        place: name,
        own: `Sở ${field}`,
        boss: 'Giám đốc Sở',
        venue: 'phòng họp tầng 3',
        units: [
          'Văn phòng Sở',
          'Thanh tra Sở',
          'Phòng Kế hoạch - Tài chính',
          'Phòng Tổ chức cán bộ',
          'Phòng Nghiệp vụ',
          'Phòng Pháp chế',
          'Trung tâm Tư vấn tỉnh',
        ],
        recipients: ['Lãnh đạo Sở', 'Các phòng thuộc Sở', 'Các đơn vị trực thuộc', `Trang TTĐT Sở ${field}`],
        signatures: [['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], ['GIÁM ĐỐC']],
      }
    },
  },
  district: {
    bodies: districts,
    years: [2011, 2024],
    issuer: ({name, province}, chance) => ({
      upper: chance.odds(0.5) ? [`UBND TỈNH ${province.toUpperCase()}`] : [],
      name: ['ỦY BAN NHÂN DÂN', `HUYỆN ${name.toUpperCase()}`],
      notation: 'TB-UBND',
      place: name,
      own: 'UBND huyện',
      boss: 'Chủ tịch UBND huyện',
      venue: 'Hội trường UBND huyện',
      units: [
        ...districtOffices.map((office) => `${office} huyện`),
        'Công an huyện',
        'Trung tâm Dịch vụ nông nghiệp huyện',
        'UBND các xã, thị trấn',
      ],
      recipients: ['TT Huyện ủy (b/c)', 'TT HĐND huyện', 'Lãnh đạo UBND huyện', 'Các phòng, ban huyện', 'UBND các xã, thị trấn'],
      signatures: [['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], ['CHỦ TỊCH']],
    }),
  },
  office: {
    bodies: ['Văn phòng HĐND và UBND'],
    years: [2011, 2024],
    issuer: (_, chance) => {
      const {name} = chance.pick(districts)
      return {
        upper: [`UBND HUYỆN ${name.toUpperCase()}`],
        name: ['VĂN PHÒNG HĐND VÀ UBND'],
        notation: 'TB-VP',
        place: name,
        own: 'Văn phòng HĐND và UBND huyện',
        boss: 'Chủ tịch UBND huyện',
        venue: 'Hội trường UBND huyện',
        units: [...districtOffices, 'Hạt Kiểm lâm huyện', 'Công an huyện', 'UBND các xã, thị trấn'],
        recipients: ['TT Huyện ủy (b/c)', 'Lãnh đạo UBND huyện', 'Các phòng: TC-KH, NN&PTNT', 'UBND các xã, thị trấn'],
        signatures: [['CHÁNH VĂN PHÒNG'], ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
      }
    },
  },
  commune: {
    bodies: communes,
    years: [2025, 2026],
    issuer: ({name}) => ({
      upper: [],
      name: ['ỦY BAN NHÂN DÂN', `XÃ ${name.toUpperCase()}`],
      notation: 'TB-UBND',
      place: name,
      own: 'UBND xã',
      boss: 'Chủ tịch UBND xã',
      venue: 'Nhà văn hóa xã',
      units: [
        'Phòng Kinh tế xã',
        'Phòng Văn hóa - Xã hội xã',
        'Văn phòng HĐND và UBND xã',
        'Công an xã',
        'Trạm Y tế xã',
        'Trung tâm Phục vụ hành chính công xã',
        'Trưởng các thôn',
      ],
      recipients: ['TT Đảng ủy, HĐND xã', 'Lãnh đạo UBND xã', 'Các phòng, Công an xã', 'Trưởng các thôn'],
      signatures: [['CHỦ TỊCH'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    }),
  },
  government: {
    bodies: ministries,
    years: [2011, 2024],
    issuer: ([own, notation], chance) => {
      const office = notation === 'VPCP'
      return {
        upper: [],
        name: [own.toUpperCase()],
        notation: `TB-${notation}`,
        place: 'Hà Nội',
        own,
        boss: office ? 'Phó Thủ tướng Chính phủ' : 'Bộ trưởng',
        venue: office ? 'Trụ sở Chính phủ' : `Trụ sở ${own}`,
        units: office
          ? [...ministries.slice(1).map(([name]) => name), ...chance.some(provinces, 4).map(({name}) => `UBND tỉnh ${name}`)]
          : ['Vụ Kế hoạch - Tài chính', 'Vụ Pháp chế', 'Vụ Tổ chức cán bộ', 'Văn phòng Bộ', 'Thanh tra Bộ', 'Cục Công nghệ thông tin'],
        recipients: office
          ? ['Thủ tướng Chính phủ (để b/c)', 'Các Bộ, cơ quan ngang Bộ', 'VPCP: BTCN, các PCN']
          : ['Lãnh đạo Bộ', 'Các đơn vị thuộc Bộ'],
        signatures: office
          ? [['KT. BỘ TRƯỞNG, CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM']]
          : [
              ['TL. BỘ TRƯỞNG', 'CHÁNH VĂN PHÒNG'],
              ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
            ],
      }
    },
  },
  school: {
    bodies: schools,
    years: [2011, 2024],
    issuer: ([own, notation, province]) => ({
      upper: ['BỘ GIÁO DỤC VÀ ĐÀO TẠO'],
      name: [own.toUpperCase()],
      notation: `TB-${notation}`,
      place: province,
      own: 'Nhà trường',
      boss: 'Hiệu trưởng',
      venue: 'phòng họp nhà A1',
      units: [
        'Phòng Công tác sinh viên',
        'Phòng Kế hoạch - Tài chính',
        'Phòng Đào tạo',
        'Khoa Sư phạm',
        'Ban Quản lý Ký túc xá',
        'Trung tâm Thư viện',
        'Đoàn Thanh niên',
      ],
      recipients: ['Các khoa, phòng', 'BQL Ký túc xá', 'Đăng website'],
      signatures: [['HIỆU TRƯỞNG'], ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']],
    }),
  },
}

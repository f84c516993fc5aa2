import {capitalRunEnd} from './persons.ts'
import {phraseAt, phrasesOf} from './phrases.ts'
import {placeAt} from './places.ts'
import type {Tokens} from './tokens.ts'

/**
 * Index behind an area that is no unit of government: "Khu kinh tế Vũng Áng", "các khu công nghiệp", "vùng đệm", "khu vực biên giới";
 * null when none stands there. Its own name and place belong to it.
 *
 *     các doanh nghiệp trong Khu kinh tế Chu Lai tỉnh Quảng Nam chủ động …
 *                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function areaEnd(tokens: Tokens, index: number): number | null {
  const from = phraseAt(SEVERAL, tokens, index)?.next ?? index
  let noun = phraseAt(AREAS, tokens, from)
  if (noun === null) return null
  let end = noun.next
  for (;;) {
    end = capitalRunEnd(tokens, end)
    const {word} = tokens.token(end)
    noun = word === ',' || word === 'va' ? phraseAt(AREAS, tokens, end + 1) : null
    if (noun === null) return placeAt(tokens, end)?.next ?? end
    end = noun.next
  }
}

const list = (phrases: string): readonly (readonly [string, true])[] => phrases.split('|').map((phrase) => [phrase.trim(), true] as const)

const SEVERAL = phrasesOf<true>(list('các | những | toàn | cả | từng | mỗi'))
const AREAS = phrasesOf<true>(
  list(
    `khu kinh tế | khu kinh tế cửa khẩu | khu công nghiệp | khu chế xuất | khu công nghệ cao | khu công nghệ thông tin | khu nông nghiệp công nghệ cao | khu du lịch | khu đô thị | khu đô thị mới | khu dân cư | khu tái định cư | khu phố cổ
    | khu di tích | khu bảo tồn | khu bảo tồn thiên nhiên | khu bảo tồn biển | khu vực | khu vực biên giới | khu vực cửa khẩu | khu vực nội thành | khu vực ngoại thành | khu vực nông thôn | khu vực đô thị | khu vực ven biển | khu vực dự án | khu vực nguy hiểm | khu vực xung yếu | khu vực sạt lở | khu vực ngập | vùng nguy hiểm | vùng xung yếu | vùng sạt lở | vùng trũng | vùng ngập | khu vực công | khu vực tư nhân
    | cụm công nghiệp | vùng | vùng dự án | vùng đệm | vùng hạ du | vùng biển | vùng lũ | vùng dịch | vùng nguyên liệu | vùng đồng bào dân tộc thiểu số | vùng đồng bào dân tộc thiểu số và miền núi | vùng kinh tế trọng điểm | lưu vực sông | phạm vi dự án
    | tuyến đường | tuyến phố | địa bàn | địa bàn dân cư | ngành | hệ thống | nội thành | vườn quốc gia | cảng | cửa khẩu | chợ | ký túc xá | nội trú | nước | cả nước | khối | cụm | cụm thi đua | khối thi đua`,
  ),
)

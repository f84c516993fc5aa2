import {positionAt} from '../../data/positions.ts'
import type {Flow} from '../../model/flow.ts'

/** Whether the title of an office ("Phó Chủ tịch", "Ủy viên Ban Thường vụ", "Tỉnh ủy viên", "Giám đốc") begins here. */
export function beginsPost(flow: Flow, at: number): boolean {
  if (positionAt(flow.folded, at, flow.text) !== null) return true
  OTHER.lastIndex = at
  return OTHER.test(flow.folded) && /\p{Lu}/u.test(flow.text.charAt(at))
}

/** Party membership, acting and former offices, "Thường trực Ban Chỉ đạo", "Trưởng các phòng", "Phó các phòng". */
const OTHER =
  /(?:(?:q\. ?|quyen |nguyen )(?=pho |chu (?:tich|nhiem)|giam |bo |truong |chanh |bi |cuc )|(?:tinh|huyen|thanh|quan|thi|dang) uy vien(?![a-z])|(?:pho )?truong (?=ban|phong|cac|doan|khoa|tram|cong|to|hat|chi|bo mon)|chanh (?=van|thanh|an|to)|pho (?=ban|phong|chanh|vu|cuc|truong)|thuong truc (?=tinh uy|huyen uy|thanh uy|ban|dang uy|hdnd|hoi dong)|dai bieu quoc hoi)/uy

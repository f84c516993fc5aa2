import {type Flow, slice} from '../../model/flow.ts'

/**
 * Groups the lines of the left column by the body they name. A line that begins with the head word of a body opens a new one; a kind of
 * unit ("TỈNH …"), a joint ("VÀ …") or any other word goes on.
 *
 *     BAN CHỈ HUY PCTT VÀ TKCN      ┐
 *     TỈNH LÀO CAI                  ┘ one
 *     VĂN PHÒNG THƯỜNG TRỰC         two
 */
export function groupIssuers(lines: readonly Flow[]): Flow[][] {
  const groups: Flow[][] = []
  for (const line of lines.flatMap(atInnerHead).map(withoutRule)) {
    if (line.text === '') continue
    const open = groups.at(-1)
    if (open && !opensBody(line, open)) open.push(line)
    else groups.push([line])
  }
  return groups
}

const HEAD =
  /^(?:ubnd|uy ban|hdnd|hoi dong|thuong truc|bo|so|ban|tong cuc|cuc|chi cuc|vu|phong|van phong|thanh tra|vien|truong|dai hoc|hoc vien|trung tam|cong an|bo doi|cong ty|tong cong ty|tap doan|hoi|lien minh|lien hiep|lien doan|tong lien doan|tong hoi|hiep hoi|cong doan|doan|tinh doan|huyen doan|thanh doan|xa doan|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|dang doan|ban can su|chi bo|mat tran|kho bac|bao hiem xa hoi|ngan hang|toa an|vien kiem sat|kiem toan|dai|buu dien|benh vien|quy|to|doi|tram|khoa|hat|chi nhanh|chinh phu|thu tuong|quoc hoi|chu tich|quan khu|quan chung|hop tac xa|tieu ban|ban quan ly|uy vien|xi nghiep|nha may|cang vu|nha xuat ban|bao|thu vien|bao tang)(?![a-z])/u
/** Words that only look like a head: "PHÒNG, CHỐNG …", "BAN HÀNH", "TỔ CHỨC", and the second half of a name cut at a line end. */
const FALSE_HEAD =
  /^(?:phong ?, ?chong|phong chong|ban hanh|to (?:chuc|quoc)|bo phan|hoi nhap|doan ket|vien tro|truong hop|bao (?:cao|ve|dam|ton|tro)|quy (?:hoach|dinh|che)|doi (?:ngoai|moi)|so huu|dai (?:chung|bieu)|khoa hoc|cuc bo)(?![a-z])/u
/** A line that ends so goes on. A comma does not count: where it parts a name, the next line is no head either. */
const OPEN_END = /(?:[&–-]|(?:^| )(?:VÀ|THUỘC|CỦA|CÁC))$/u
/** Heads that say nothing alone: what follows on the next line completes them. */
const BARE =
  /^(?:van phong|truong|ban|hoi dong|trung tam|thanh tra|cong doan|dang uy|dang bo|chi bo|vien|doan|ban can su dang|ban chi dao|ban quan ly|thuong truc)$/u

function opensBody(line: Flow, open: readonly Flow[]): boolean {
  const before = open.at(-1)!
  if (!HEAD.test(line.folded) || OPEN_END.test(before.text)) return false
  if (open.length === 1 && BARE.test(before.folded)) return false
  return !FALSE_HEAD.test(line.folded)
}

const INNER =
  /(?<= )(?:so|tong cuc|cuc|chi cuc|phong|van phong|thanh tra|truong|trung tam|ban (?:quan ly|dan toc|chi dao|chi huy)|benh vien)(?= )/gu
const ABOVE = /^(?:ubnd|uy ban nhan dan|bo (?!chi huy|doi|tu lenh)) ?/u

/** A cell may hold both names on one line: "UBND TỈNH LÀO CAI SỞ TÀI CHÍNH". "BỘ QUỐC PHÒNG" and "HẢI PHÒNG" hold one. */
function atInnerHead(line: Flow): Flow[] {
  const rule = / [-_=–—]{3,} (?=\p{L})/u.exec(line.text)
  if (rule) return [slice(line, 0, rule.index), ...atInnerHead(slice(line, rule.index + rule[0].length))]
  const head = ABOVE.exec(line.folded)
  if (!head) return [line]
  for (const found of line.folded.matchAll(INNER)) {
    const before = line.folded.slice(0, found.index - 1)
    if (
      found.index < head[0].length + 2 ||
      /(?:quoc|hai|van|ngoai|du|va|,|-)$/u.test(before) ||
      FALSE_HEAD.test(line.folded.slice(found.index))
    )
      continue
    return [slice(line, 0, found.index), slice(line, found.index)]
  }
  return [line]
}

/** A single dash or comma at the end joins the next line; a run of them is a rule. */
const withoutRule = (line: Flow): Flow => {
  const from = /^[^\p{L}]*/u.exec(line.text)![0].length
  return slice(line, from, line.text.replace(/(?: ?[-–—_=*~]{2,}| ?[—_=*.:;|~])$/u, '').length)
}

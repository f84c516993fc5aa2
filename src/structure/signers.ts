import {isPersonName} from '../data/surnames.ts'
import {isCapitalCode} from '../language/letterCase.ts'
import type {Flow} from '../model/flow.ts'
import {columnsOf, type Row} from './rows.ts'
import {inCapitals} from './zoning.ts'

/**
 * The lines a signature is made of (Decree 30/2020, Annex I, II.7):
 *
 *     TM. ỦY BAN NHÂN DÂN        authority
 *     KT. CHỦ TỊCH               authority
 *     PHÓ CHỦ TỊCH               office
 *     (Đã ký)                    seal
 *     Trần Thị Hoa               name
 */
export const isAuthority = (text: string): boolean => AUTHORITY_OPENS.includes(text.charAt(0)) && AUTHORITY.test(text)
const AUTHORITY_OPENS = 'TKQ'

const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|TH\/?M)[.,: ]+ ?(?=\p{Lu}{2,})|^(?:T\/M|K\/T|T\/L) ?\p{Lu}/u

/** A line in capitals that names an office: "PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG". */
export const isOffice = (flow: Flow): boolean => flow.text.length < 70 && inCapitals(flow.text) && OFFICE.test(flow.folded)

export const OFFICE =
  /(?:chu tich|bi thu|giam doc|bo truong|thu truong|truong|vu truong|cuc truong|chanh van phong|van phong|chanh thanh tra|thu tuong|hieu truong|vien truong|chu nhiem|thong doc|uy vien|dai bieu|chi huy|chinh uy|doi truong|tong|uy ban nhan dan|chinh phu|ban thuong vu|truong ban|truong phong|ke toan|thu ky|chu toa)/u

/** "Trần Thị Hoa", "ThS. Lê Văn Cường", "Ksor H’Lan", "Y Blăm Kđoh". */
export const isName = (text: string): boolean => text.length < LONGEST_NAME && isCapitalCode(text.charCodeAt(0)) && NAME.test(text)

const LONGEST_NAME = 60
const NAME = /^(?:\p{Lu}[\p{L}.]*\.? )?(?:\p{Lu}\p{Ll}+|\p{Lu}[’']\p{L}+|\p{Lu}(?= \p{Lu}\p{Ll}))(?: \p{Lu}[\p{L}’']*){1,4}$/u

/** "LÊ VĂN CƯỜNG": asked for a family name, as any heading stands in capitals. */
export const isCapitalName = (flow: Flow): boolean =>
  flow.text.length < LONGEST_NAME && inCapitals(flow.text) && !isOffice(flow) && isPersonName(flow.text.replace(DEGREE, ''))

const DEGREE = /^\p{Lu}[\p{L}.]{0,12}\. /u

/** What stands for the signature itself: "(Đã ký)", "(Ký, đóng dấu)". */
export const isSeal = (folded: string): boolean => folded.length < 40 && /^\(? ?(?:da ky|ky ten|ky,|chu ky)/u.test(folded)

/** A row that gives the signers' offices; two signatures may stand side by side. */
export const isOfficeRow = (row: Row): boolean => {
  const {text} = row.flow
  if (isAuthority(text) || (isOffice(row.flow) && (row.column > 24 || text.length < 40))) return true
  return row.pieces.length > 1 && columnsOf(row, 3).every(({flow}) => isAuthority(flow.text) || (isOffice(flow) && flow.text.length < 40))
}

/** A row between an office and the end of a signature: names, or what stands in their stead. */
export const isSignedRow = (row: Row): boolean =>
  columnsOf(row, 3).every(({flow}) => isName(flow.text) || isSeal(flow.folded) || isCapitalName(flow))

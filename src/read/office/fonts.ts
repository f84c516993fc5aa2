import {codePages} from '../encodings/tables.ts'
import {fromVni} from '../encodings/vni.ts'

/**
 * The letters that a font before Unicode prints for what the file holds. Documents of the 2000s were typed in fonts that put Vietnamese
 * letters in the place of others: TCVN3 (`.VnTime`, its capitals in `.VnTimeH`) and VNI (`VNI-Times`, a letter and its mark apart).
 *
 *     .VnTime     "Céng hßa"    →  "Cộng hòa"
 *     .VnTimeH    "Th«ng b¸o"   →  "THÔNG BÁO"
 *     VNI-Times   "Coäng hoøa"  →  "Cộng hòa"
 */
export function spelled(text: string, font: string | undefined): string {
  if (font === undefined || UNICODE.test(text)) return text
  if (TCVN.test(font)) {
    const letters = text.replace(/[\u00a1-\u00fe]/gu, (letter) => codePages.tcvn3.high[letter.charCodeAt(0) - 128]!)
    return CAPITALS.test(font) ? letters.toUpperCase() : letters
  }
  return VNI.test(font) ? fromVni(text) : text
}

const TCVN = /^\.vn/iu
const CAPITALS = /H$/u
const VNI = /^vni[- ]/iu
/** Letters that no such font has: the words were typed in Unicode, whatever font they have now. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u

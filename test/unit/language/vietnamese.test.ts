import {expect, test} from 'vitest'
import {type Spelling, spellingOf} from '../../../src/language/vietnamese.ts'

const words: Readonly<Record<Spelling, string>> = {
  marked: 'nghị được ỦY nghiêng quyết Ý khuỷu thuở hoà hòa thuý giặc',
  plain: 'the cho hoa to BAN nghe Kinh',
  other: 'are Đắk Krông Word cac hoc viec ministry ugr',
  broken: 'ceNG HoA xA c0ng Vi$t nghỉệp đưôc hoàc đãc Tu1do',
  strange: '7ӌ1 L¿O C¶ng ÿӝng häi nñm a\ufffdc',
  short: 'UBND KHTC 12/TB 2024 30% A4 H5N1 – 120m2 BNNMT \uf0b7',
}

test.each(Object.entries(words).flatMap(([spelling, list]) => list.split(' ').map((word) => [word, spelling] as const)))(
  '%s is %s',
  (word, spelling) => {
    expect(spellingOf(word)).toBe(spelling)
  },
)

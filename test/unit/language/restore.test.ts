import {describe, expect, test} from 'vitest'
import {setPhrases} from '../../../src/data/lexicon.ts'
import {isSpelled} from '../../../src/language/orthography.ts'
import {damageOf} from '../../../src/language/restore/damaged.ts'
import {restorerOf} from '../../../src/language/restore/index.ts'

describe('the spelling of a syllable', () => {
  test.each(
    'nghiêng quyền việc gì giết giếng quốc quý quà hòa hoà thủy thuỷ khuỷu oan yêu ơ ủy xoong đường nghị ngoằn khuya tuyết truyền'.split(
      ' ',
    ),
  )('%s is one', (word) => expect(isSpelled(word)).toBe(true))

  test.each([
    ['viêc', 'no tone before a stop'],
    ['hoc', 'no tone before a stop'],
    ['thược̀', 'a grave tone before a stop'],
    ['nhiem', 'a rhyme without its mark'],
    ['nghiep', 'a rhyme without its mark'],
    ['nguòi', 'half of the marks of ươ'],
    ['chứe', 'e for c'],
    ['1ãnh', 'a figure'],
    ['thựchiện', 'two words'],
    ['link', 'a foreign word'],
    ['tìên', 'the tone on the wrong vowel'],
    ['', 'nothing'],
    ['ngh', 'no rhyme'],
  ])('%s is none: %s', (word) => expect(isSpelled(word)).toBe(false))
})

describe('whether a text is damaged', () => {
  const sound = 'Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành khẩn trương thực hiện các nhiệm vụ được giao và báo cáo kết quả. '.repeat(
    5,
  )

  test('a sound text is not', () => expect(damageOf(sound)).toBe(0))
  test('nor is one with foreign words and addresses', () =>
    expect(damageOf(`${sound} logistics website backup email stttt@tinh.gov.vn www.tinh.gov.vn thanhtra_so/tb-vp`)).toBe(0))
  test('nor one with a single slip', () => expect(damageOf(`${sound}${sound} nhiêm`)).toBe(0))
  test('nor an empty one', () => expect(damageOf('')).toBe(0))
  test('a text that lost marks here and there is', () =>
    expect(damageOf(`${sound} thưc hiên nhiêm vu; bao cáo kêt quả; tô chưc hop; viêc câp phat`)).toBeGreaterThan(0.02))
})

describe('mending', () => {
  const document =
    'Sở Giao thông chủ trì, phối hợp với Ban Quản lý vịnh Cái Rồng. Ban Quản lý vịnh Cái Rồng báo cáo. Vịnh Cái Rồng do Ban Quản lý trông coi.'
  const restore = restorerOf(document, 0.03)

  test.each([
    ['phối họp với Sở Tài chinh', 'phối hợp với Sở Tài chính'],
    ['triên khai thưc hiện nhiêm vụ', 'triển khai thực hiện nhiệm vụ'],
    ['SỞ TÀI CHINH', 'SỞ TÀI CHÍNH'],
    ['chủ trì, phốihợp với các đơn vị liên quan', 'chủ trì, phối hợp với các đơn vị liên quan'],
    ['báo cáo kêt quả thực hi|ện', 'báo cáo kết quả thực hiện'],
    ['báo cáo kết quả thực hi ~ện', 'báo cáo kết quả thực hiện'],
    ['thực hiện nhiệ;m vụ', 'thực hiện nhiệm vụ'],
    ['1ãnh đạo Ủy ban nhân dân tỉnh', 'lãnh đạo Ủy ban nhân dân tỉnh'],
    ['trong năm 2O26', 'trong năm 2026'],
    ['Ban Quản ly vịnh Cái Rồng', 'Ban Quản lý vịnh Cái Rồng'],
  ])('%s → %s', (damaged, right) => expect(restore(damaged)).toBe(right))

  test.each([
    ['hoà giải, thuỷ lợi', 'both ways of placing a tone are right'],
    ['Ông Lê Văn Phớc', 'a name that nothing speaks against'],
    ['tỉnh Đăk Nông', 'a name of another tongue'],
    ['số 12/TB-UBND, 05/2024/NĐ-CP', 'a code'],
    ['đ/c Bí thư; c) Sở Y tế', 'single letters'],
    ['thu.vien@tinh.gov.vn', 'an address'],
    ['tài chính, kế hoạch', 'a comma that parts two words'],
    ['BHXH, UBND, TTCP', 'abbreviations'],
    ['', 'nothing'],
  ])('%s stays: %s', (text) => expect(restore(text)).toBe(text))

  test('every set phrase stands as it is', () => {
    expect(setPhrases.filter((phrase) => restore(phrase) !== phrase)).toEqual([])
  })
})

describe('the lexicon', () => {
  test('its words are spelled right', () => {
    const odd = new Set(setPhrases.flatMap((phrase) => phrase.split(' ')).filter((word) => word.length > 1 && !isSpelled(word)))
    const foreign = 'container taluy camera internet kôn kông kạn kon đắk lắk pleiku grai yang prông krông búk kuin ea kar mil'.split(' ')
    expect([...odd].filter((word) => !foreign.includes(word))).toEqual([])
  })

  test('has no phrase twice, and none of one word', () => {
    expect(new Set(setPhrases).size).toBe(setPhrases.length)
    expect(setPhrases.filter((phrase) => !phrase.includes(' '))).toEqual([])
  })
})

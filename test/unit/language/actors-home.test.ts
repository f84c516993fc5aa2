import {describe, expect, it} from 'vitest'
import {findAliases, type Home, readActors, writeOut} from '../../../src/language/actors/index.ts'
import {fold} from '../../../src/language/fold.ts'

const flowOf = (text: string) => ({text, folded: fold(text)})
const actorsOf = (text: string) => readActors(flowOf(text), 0)?.actors ?? []

const home = (level: Home['level'], unit: string, aliases: readonly (readonly [string, string])[] = []): Home => ({
  level,
  unit,
  aliases: new Map(aliases),
})

describe('a name written out', () => {
  const province = home('province', 'tỉnh Bình Định', [['bcd', 'Ban Chỉ đạo phòng thủ dân sự tỉnh']])
  const named = (text: string, at: Home = province) => actorsOf(text).map((actor) => writeOut(actor, at).name)

  it('is the committee or the council of the home', () => {
    expect(named('UBND tỉnh, HĐND tỉnh')).toEqual(['Ủy ban nhân dân tỉnh Bình Định', 'Hội đồng nhân dân tỉnh Bình Định'])
    expect(named('UBND phường', home('commune', 'phường Cam Đường'))).toEqual(['Ủy ban nhân dân phường Cam Đường'])
  })

  it('is left alone where the document does not settle it', () => {
    expect(named('Ban Dân tộc tỉnh')).toEqual(['Ban Dân tộc tỉnh'])
    expect(named('UBND huyện, UBND các xã')).toEqual(['Ủy ban nhân dân huyện', 'Ủy ban nhân dân các xã'])
    expect(named('UBND tỉnh Lào Cai')).toEqual(['Ủy ban nhân dân tỉnh Lào Cai'])
    expect(named('UBND tỉnh', home('central', ''))).toEqual(['Ủy ban nhân dân tỉnh'])
  })

  it('is the full name of an alias, marked as expanded', () => {
    const [actor] = actorsOf('BCĐ chủ trì')
    expect(writeOut(actor!, province)).toMatchObject({name: 'Ban Chỉ đạo phòng thủ dân sự tỉnh', how: 'expanded'})
  })

  it('is never that of a person', () => {
    const [actor] = actorsOf('ông Lê Văn Mẫu chủ trì')
    expect(writeOut(actor!, home('province', 'tỉnh Bình Định', [['le van mau', 'x']]))).toBe(actor)
  })
})

describe('aliases', () => {
  it.each([
    ['họp Ban Chỉ đạo cải cách hành chính tỉnh (sau đây gọi tắt là Ban Chỉ đạo).', 'ban chi dao', 'Ban Chỉ đạo cải cách hành chính tỉnh'],
    ['của Công ty TNHH MTV Thoát nước Sông Lam (gọi tắt là Công ty) trong', 'cong ty', 'Công ty TNHH MTV Thoát nước Sông Lam'],
    ['gửi Bộ Nông nghiệp và Môi trường (viết tắt là Bộ NNMT)', 'bo nnmt', 'Bộ Nông nghiệp và Môi trường'],
    ['báo cáo của Công ty Cổ phần Thoát nước Sông Lam (SLDC)', 'sldc', 'Công ty Cổ phần Thoát nước Sông Lam'],
  ])('finds the one of %j', (text, short, full) => {
    expect([...findAliases(flowOf(text))]).toEqual([[short, full]])
  })

  it.each([
    'Sở Y tế (cơ quan thường trực)',
    'kết nối dữ liệu (API)',
    'UBND xã, phường (sau đây gọi chung là cấp xã)',
    'Sở Y tế (',
    'Sở Y tế (bản chính)',
  ])('finds none in %j', (text) => {
    expect(findAliases(flowOf(text)).size).toBe(0)
  })
})

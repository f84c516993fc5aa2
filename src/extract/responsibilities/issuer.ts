import {type Actor, type Home, writeOut} from '../../language/actors/index.ts'
import {fold} from '../../language/fold.ts'
import type {Issuer} from './order.ts'

/**
 * Recognises the body that gives the orders: what it says of itself ("UBND tỉnh sẽ …") tasks nobody. An office that only signs for
 * another (Văn phòng) may well be tasked in its own notice; the highest organs never are without an order verb.
 */
export function issuerOf(organName: string | null, home: Home): Issuer {
  const unit = foldedUnit(home)
  const own = organName && !/^Văn phòng/u.test(organName) ? bare(organName, unit) : null
  const isIssuer = (actor: Actor): boolean => {
    const name = bare(writeOut(actor, home).name, unit)
    return name === own || HIGHEST.test(name) || heads(name, own, unit)
  }
  return {isIssuer, mayOrder: (actor) => isIssuer(actor) || actor.kind === 'person' || LEADS.test(fold(actor.name))}
}

/** Posts that pass on a conclusion: "Phó Chủ tịch UBND tỉnh yêu cầu …". */
const LEADS =
  /^(?:pho |thuong truc |lanh dao )?(?:chu tich|bo truong|thu truong bo|giam doc|hieu truong|cuc truong|tong cuc truong|truong ban|bi thu|thu tuong|thuong truc|lanh dao)(?![a-z])/u

const HIGHEST = /^(?:chinh phu|thu tuong chinh phu|thu tuong|quoc hoi|bo chinh tri|ban bi thu|trung uong dang)$/u
const HEAD = /^(?:chu tich|pho chu tich|thuong truc|lanh dao|bo truong|giam doc|hieu truong) /u

const heads = (name: string, own: string | null, unit: Unit): boolean =>
  own !== null && HEAD.test(name) && bare(name.replace(HEAD, ''), unit) === own

/** The home unit, folded, and the noun it begins with: "thanh pho hue", "thanh pho". */
interface Unit {
  readonly name: string
  readonly kind: string
}

function foldedUnit(home: Home): Unit {
  const name = fold(home.unit)
  const words = name.startsWith('thanh pho') || name.startsWith('thi ') ? 2 : 1
  return {name, kind: name.split(' ').slice(0, words).join(' ')}
}

/** Folded, "UBND" written out, the home unit's proper name left off. */
function bare(name: string, unit: Unit): string {
  const short = fold(name)
  const folded = short.includes('ubnd') ? short.replace(/(?<![a-z])ubnd(?![a-z])/gu, 'uy ban nhan dan') : short
  return unit.name !== '' && folded.endsWith(unit.name) ? folded.slice(0, folded.length - unit.name.length) + unit.kind : folded
}

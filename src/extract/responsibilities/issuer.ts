import {type Actor, type Home, writeOut} from '../../language/actors/index.ts'
import {fold} from '../../language/fold.ts'
import type {Issuer} from './order.ts'

/**
 * Recognises the body that gives the orders: what it says of itself ("UBND tỉnh sẽ …") tasks nobody. An office that only signs for
 * another (Văn phòng) may well be tasked in its own notice; the highest organs never are without an order verb.
 */
export function issuerOf(organName: string | null, home: Home): Issuer {
  const own = organName && !/^Văn phòng/u.test(organName) ? bare(organName, home) : null
  const isIssuer = (actor: Actor): boolean => {
    const name = bare(writeOut(actor, home).name, home)
    return name === own || HIGHEST.test(name) || actorHeads(actor, own, home)
  }
  return {isIssuer, mayOrder: (actor) => isIssuer(actor) || actor.kind === 'person' || LEADS.test(fold(actor.name))}
}

/** Posts and offices that pass on a conclusion: "Phó Chủ tịch UBND tỉnh yêu cầu …", "Văn phòng … đề nghị …". */
const LEADS =
  /^(?:pho |thuong truc |lanh dao |van phong |ban chi dao |ban chi huy )?(?:chu tich|bo truong|thu truong bo|giam doc|hieu truong|cuc truong|tong cuc truong|truong ban|bi thu|thu tuong|thuong truc|lanh dao|van phong|ban chi dao|ban chi huy|ban thuong vu|ban can su|chi uy|dang uy|tinh uy|thanh uy|huyen uy|ban giam hieu|ban giam doc)(?![a-z])/u

const HIGHEST = /^(?:chinh phu|thu tuong chinh phu|thu tuong|quoc hoi|bo chinh tri|ban bi thu|trung uong dang)$/u
const HEAD = /^(?:chu tich|pho chu tich|thuong truc|lanh dao|bo truong|giam doc|hieu truong) /u

const actorHeads = (actor: Actor, own: string | null, home: Home): boolean => {
  const name = bare(writeOut(actor, home).name, home)
  return own !== null && HEAD.test(name) && bare(name.replace(HEAD, ''), home) === own
}

/** Folded, "UBND" written out, the home unit's proper name left off. */
function bare(name: string, home: Home): string {
  const folded = fold(name).replace(/(?<![a-z])ubnd(?![a-z])/gu, 'uy ban nhan dan')
  const unit = fold(home.unit)
  const kind = unit
    .split(' ')
    .slice(0, unit.startsWith('thanh pho') || unit.startsWith('thi ') ? 2 : 1)
    .join(' ')
  return unit !== '' && folded.endsWith(unit) ? folded.slice(0, folded.length - unit.length) + kind : folded
}

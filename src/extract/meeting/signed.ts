import {fold} from '../../language/fold.ts'
import {type Found, unwrap} from '../../model/found.ts'
import type {Tree} from '../../model/tree.ts'
import {readSignature} from '../signature.ts'

/**
 * The name of a chair known by office alone, when the holder of that office signs.
 *
 *     Chủ tịch UBND huyện kết luận như sau: …      CHỦ TỊCH  Lê Văn An       Lê Văn An, implied
 *     Chủ tịch UBND huyện kết luận như sau: …      KT. CHỦ TỊCH …            null: someone else signs
 */
export function signedName(tree: Tree, position: string): Found<string> | null {
  const {authority, position: signer, fullName} = readSignature(tree).value
  const office = signer && fold(unwrap(signer) ?? '')
  const name = unwrap(fullName)
  if (!office || name === null || fullName === null || typeof fullName === 'string') return null
  const forOthers = authority.some(({code}) => unwrap(code) !== 'TM' && !(unwrap(code) === 'KT' && office.startsWith('pho ')))
  if (forOthers || !`${fold(position)} `.startsWith(`${office} `)) return null
  return {value: name, span: fullName.span, how: 'implied', rule: 'chair-signature'}
}

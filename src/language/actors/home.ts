import {fold} from '../fold.ts'
import type {Actor} from './actor.ts'

/** What "UBND tỉnh" and the short names of a document mean in it. */
export interface Home {
  readonly level: 'central' | 'province' | 'district' | 'commune'
  /** The unit the issuer governs: "tỉnh Bình Định", "phường Cam Đường"; empty for the centre. */
  readonly unit: string
  /** Folded short name → full name, from "(sau đây gọi tắt là …)". */
  readonly aliases: ReadonlyMap<string, string>
}

/**
 * Writes a name out where the document settles it: "Ủy ban nhân dân tỉnh" → "Ủy ban nhân dân tỉnh Bình Định" (this and the council
 * alone), a short name → its full one. Any other actor comes back as it is.
 */
export function writeOut(actor: Actor, home: Home): Actor {
  if (actor.kind === 'person') return actor
  const full = fullName(actor.name, home)
  const how = actor.how === 'repaired' ? 'repaired' : 'expanded'
  if (full !== undefined) return {...actor, name: full, how}
  if (home.level === 'central' || actor.name.length > LONGEST || !OPENS.includes(actor.name.charAt(0))) return actor
  const {head, noun} = BARE.exec(actor.name)?.groups ?? {}
  if (head === undefined || noun === undefined) return actor
  return home.unit.toLowerCase().startsWith(`${noun.toLowerCase()} `) ? {...actor, name: `${head} ${home.unit}`, how} : actor
}

/** What a short name stands for; folding leaves the length of a name as it is. */
function fullName(name: string, {aliases}: Home): string | undefined {
  for (const [short, full] of aliases) if (short.length === name.length && fold(name) === short) return full
  return undefined
}

const BARE =
  /^(?<head>Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân) (?<noun>tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)$/iu
const OPENS = 'ỦỤUủụuHh'
const LONGEST = 'Hội đồng nhân dân thành phố'.length

import {concat, type Flow, spanOf} from '../model/flow.ts'
import type {Found, Traced} from '../model/found.ts'
import type {Message} from '../model/message.ts'
import type {Tree} from '../model/tree.ts'
import type {Signature} from '../notice.ts'
import {mendOffice} from './signature/mend.ts'
import {type Part, readParts} from './signature/parts.ts'
import {strayNames} from './signature/strayNames.ts'

/**
 * Reads who signed (Decree 30/2020, Article 13 and Annex I, II.7): the lines of authority in order, the signer's own position and name.
 * Of several signatures the first counts, with `signature-joint`; without a name there is `signature-missing`.
 *
 *     TM. ỦY BAN NHÂN DÂN       authority TM
 *     KT. CHỦ TỊCH              authority KT
 *     PHÓ CHỦ TỊCH              position
 *     (Đã ký)                   no part of it
 *     Lê Thị B                  fullName
 */
export function readSignature(tree: Tree): {value: Traced<Signature>; messages: Message[]} {
  const block = gather(readParts(tree.zones.signature), tree.source.text)
  const name = block.name ?? strayNames(tree.zones.recipients).at(-1)
  const span = tree.zones.signature[0] ? spanOf(concat(tree.zones.signature)) : null
  const messages: Message[] = []
  if (!name) messages.push({code: 'signature-missing', span, args: {}})
  if (block.joint) messages.push({code: 'signature-joint', span, args: {}})
  return {
    value: {
      authority: block.authority.map(({code, office}) => ({code, office: asOffice(office, 'signature-authority')})),
      position: block.position ? asOffice(block.position, 'signature-position') : null,
      fullName: name
        ? {value: name.text, span: spanOf(name), how: 'exact', rule: block.name ? 'signature-name' : 'signature-name-strayed'}
        : null,
    },
    messages,
  }
}

const asOffice = (flow: Flow, rule: string): Found<string> => {
  const value = mendOffice(flow)
  return {value, span: spanOf(flow), how: value === flow.text ? 'exact' : 'repaired', rule}
}

interface Block {
  readonly authority: readonly {readonly code: Part['code'] & string; readonly office: Flow}[]
  readonly position: Flow | null
  readonly name: Flow | null
  /** A second signature follows, or stands beside. */
  readonly joint: boolean
}

type Office = {code: Part['code']; lines: Flow[]; complete: boolean}

/** Puts the parts together: wrapped lines of one office, the name below it, and a sign of a second signature. */
function gather(parts: readonly Part[], source: string): Block {
  const offices: Office[] = []
  const names: Flow[] = []
  let after = 0 // offices below or beside the first signature
  for (const part of parts) {
    if (part.kind === 'name') names.push(part.flow)
    else if (names.length > 0) after++
    else if (part.kind === 'office' && isBeside(offices.at(-1), part, source)) after++
    else if (part.kind === 'office' && continues(offices.at(-1), part)) offices.at(-1)!.lines.push(part.flow)
    else offices.push({code: part.code, lines: [part.flow], complete: part.complete})
  }
  const own = offices.filter((office) => !office.code)
  const acting = offices.find((office) => office.code === 'Q')
  const position = own.length > 0 ? own.flatMap((office) => office.lines) : (acting?.lines ?? damagedPosition(offices.at(-1)))
  return {
    authority: offices.flatMap(({code, lines}) => (code ? [{code, office: concat(lines)}] : [])),
    position: position ? concat(position) : null,
    name: nameOf(names, after),
    joint: after > 0 && new Set(names.map((name) => name.folded)).size > 1,
  }
}

/**
 * A line that went on with "TL. BỘ TRƯỞNG" though that is whole, and below which no position stands, is the position itself, too damaged
 * to be known as one. Takes it from the office's lines.
 */
function damagedPosition(last: Office | undefined): Flow[] | null {
  if (!last?.complete || last.lines.length < 2 || OPEN_END.test(last.lines.at(-2)!.text)) return null
  return [last.lines.pop()!]
}

/** Of two names under one office the lower is the signer's: what stands above was written over the seal. */
const nameOf = (names: readonly Flow[], after: number): Flow | null => (after > 0 ? names[0] : names.at(-1)) ?? null

const OPEN_END = /[,&–-]$|(?:^| )(?:VÀ|KIÊM)$/u

/** "KT. BỘ TRƯỞNG," goes on with "CHỦ NHIỆM"; "TM. ỦY BAN NHÂN DÂN" goes on with "TỈNH …", which is no position of its own. */
function continues(open: Office | undefined, part: Part): boolean {
  if (!open) return false
  return OPEN_END.test(open.lines.at(-1)!.text) || !part.complete
}

/** Two positions on one printed line are two signers'. */
function isBeside(open: Office | undefined, part: Part, source: string): boolean {
  const before = open?.lines.at(-1)
  if (!before || open?.code || !part.complete) return false
  if (before.folded === part.flow.folded) return true
  const gap = source.slice(spanOf(before).end, spanOf(part.flow).start)
  return gap.trim() === '' && gap.length > 2 && !/[\r\n]/u.test(gap)
}

import {positionAt} from '../../data/positions.ts'
import {canBe, sameWord} from '../../data/spelling.ts'
import {fold} from '../../language/fold.ts'
import type {Flow} from '../../model/flow.ts'
import {nearTitle} from './nearTitle.ts'

/**
 * An office as printed, with the marks back that a scan lost or changed: "TL. BỘ TRUONG" was "BỘ TRƯỞNG". Capitals stay, and so does
 * a spelling that only sets the tone on the other vowel ("UỶ BAN").
 */
export function mendOffice(flow: Flow): string {
  const {text, folded} = flow
  const near = text === text.toUpperCase() && !positionAt(folded, 0) ? nearTitle(folded) : null
  if (near) return near.toUpperCase()
  let out = ''
  let done = 0
  for (let at = 0; at >= 0 && at < text.length; at = nextWord(folded, at)) {
    if (at < done) continue
    const right = titleAt(flow, at)
    if (!right) continue
    out += text.slice(done, at) + inCaseOf(text.slice(at, at + right.length), right)
    done = at + right.length
  }
  return out + text.slice(done)
}

const nextWord = (folded: string, at: number): number => {
  const space = folded.indexOf(' ', at)
  return space < 0 ? -1 : space + 1
}

const BODIES = ['Ủy ban nhân dân', 'Hội đồng nhân dân', 'Ban Thường vụ', 'Ban Chỉ đạo', 'Ban Chỉ huy', 'Chính phủ'].map((name) => ({
  name,
  folded: fold(name),
}))

/** The right spelling of the title or body at `at`; null where there is none. "THU TRUONG" without marks may be two titles. */
function titleAt({text, folded}: Flow, at: number): string | null {
  const body = BODIES.find((each) => folded.startsWith(each.folded, at))
  if (body) return body.name
  const found = positionAt(folded, at, text) ?? positionAt(folded, at)
  if (!found) return null
  const ambiguous = found.title.toLowerCase().endsWith('thứ trưởng') || found.title.toLowerCase().endsWith('thủ trưởng')
  const known = !ambiguous || (canBe(text.slice(at, found.end), found.title) && /ứ|ủ|ú/iu.test(text.slice(at, found.end)))
  return known && found.title.includes(' ') ? found.title : null
}

function inCaseOf(printed: string, right: string): string {
  if (sameWord(printed, right)) return printed
  return printed === printed.toUpperCase() ? right.toUpperCase() : right
}

import {fold} from '../language/fold.ts'
import {sameWord} from './spelling.ts'
import table from './surnames.json' with {type: 'json'}

/**
 * A person's name with the marks of its family name (họ) put right, where they are those of no family name and only one can be meant, a
 * common one before a rare one. Other syllables can be anything and stay.
 *
 *     Tràn Văn Bình  →  Trần Văn Bình        Phớc Long  →  stays
 */
export function withFamilyName(name: string): string {
  const [first = ''] = name.split(' ', 1)
  const like = (surname: string): boolean => fold(surname) === fold(first)
  if (table.surnames.some((surname) => sameWord(surname, first))) return name
  const common = table.common.filter(like)
  const meant = common.length > 0 ? common : table.surnames.filter(like)
  if (meant.length !== 1) return name
  const capitals = first.length > 1 && first === first.toUpperCase()
  return (capitals ? meant[0]!.toUpperCase() : meant[0]!) + name.slice(first.length)
}

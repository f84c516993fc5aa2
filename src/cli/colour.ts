import type {Paint} from '../report/text.ts'
import type {Sink, Terminal} from './terminal.ts'

export type When = 'auto' | 'always' | 'never'

/** Colours for one stream, or none. The library that paints is loaded only when something is to be painted. */
export async function paintFor(sink: Pick<Sink, 'isTTY'>, when: When, env: Terminal['env']): Promise<Paint> {
  if (!isPainted(sink, when, env)) return plain
  const {Chalk} = await import('chalk')
  const chalk = new Chalk({level: 1})
  return {error: chalk.bold.red, warning: chalk.bold.yellow, info: chalk.bold.blue, faint: chalk.dim}
}

/** The flag, then NO_COLOR, then FORCE_COLOR (both count when not empty), then whether a terminal that knows colours reads the stream. */
export function isPainted({isTTY}: Pick<Sink, 'isTTY'>, when: When, env: Terminal['env']): boolean {
  if (when !== 'auto') return when === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY && env.TERM !== 'dumb'
}

const bare = (text: string): string => text
const plain: Paint = {error: bare, warning: bare, info: bare, faint: bare}

import type {Lang} from '../report/phrase.ts'
import type {Terminal} from './terminal.ts'

/**
 * The language of messages where no `--lang` is given: PARSE_NOTICE_LANG, else the locale (the first of LC_ALL, LC_MESSAGES, LANG
 * that is set, as POSIX has it; on Windows, which sets none, that of the system). English where neither is Vietnamese.
 */
export function chooseLanguage({env, platform}: Pick<Terminal, 'env' | 'platform'>): Lang {
  const own = languageOf(env.PARSE_NOTICE_LANG)
  if (own !== null) return own
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || (platform === 'win32' ? systemLocale() : '')
  return languageOf(locale) ?? 'en'
}

const systemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale

/** `vi`, `vi_VN.UTF-8`, `VI-VN` are Vietnamese; `vim` is no language. */
function languageOf(name: string | undefined): Lang | null {
  const tag = (name ?? '').toLowerCase().split(/[-_.@]/u)[0]
  return tag === 'vi' || tag === 'en' ? tag : null
}

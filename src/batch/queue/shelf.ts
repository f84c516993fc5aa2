import type {Crew} from '../crew.ts'
import type {Setup} from '../task.ts'

/** The crews of a worker, one for each way of reading. */
export interface Shelf {
  readonly use: <T>(setup: Setup, work: (crew: Crew) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

interface Kept {
  readonly key: string
  readonly crew: Promise<Crew>
  users: number
}

/**
 * A crew takes long to start and holds memory: the one used last is kept, another only while it is at work. One that failed is not used
 * again.
 */
export function openShelf(crewFor: (setup: Setup) => Promise<Crew>): Shelf {
  const shelf = new Map<string, Kept>()
  let latest = ''

  const tidy = (): Promise<unknown> => {
    const idle = [...shelf.values()].filter(({key, users}) => users === 0 && key !== latest)
    for (const {key} of idle) shelf.delete(key)
    return Promise.all(idle.map(dismiss))
  }

  function take(setup: Setup): Kept {
    latest = JSON.stringify(setup)
    const kept = shelf.get(latest) ?? {key: latest, crew: crewFor(setup), users: 0}
    kept.users++
    shelf.set(latest, kept)
    return kept
  }

  return {
    use: async (setup, work) => {
      const kept = take(setup)
      await tidy()
      try {
        return await work(await kept.crew)
      } catch (error) {
        if (shelf.get(kept.key) === kept) shelf.delete(kept.key)
        throw error
      } finally {
        kept.users--
        if (kept.users === 0 && shelf.get(kept.key) !== kept) await dismiss(kept)
        await tidy()
      }
    },
    close: async () => {
      const all = [...shelf.values()]
      shelf.clear()
      await Promise.all(all.map(dismiss))
    },
  }
}

/** What goes wrong while it ends concerns nobody any more. */
const dismiss = ({crew}: Kept): Promise<void> => crew.then((it) => it.close()).catch(() => {})

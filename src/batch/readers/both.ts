import type {Crew} from '../crew.ts'
import type {Result} from '../task.ts'

/** One crew of two: what the first leaves for later, the second reads, with programs outside. */
export function both(crew: Crew, programs: Crew): Crew {
  return {
    lotSize: crew.lotSize,
    lots: crew.lots,
    read: async (lot) => {
      const results: Result[] = [...(await crew.read(lot))]
      for (const [at, task] of lot.entries()) {
        if (results[at]!.outcome === 'later') results[at] = (await programs.read([task]))[0]!
      }
      return results
    },
    close: async () => {
      await Promise.all([crew.close(), programs.close()])
    },
  }
}

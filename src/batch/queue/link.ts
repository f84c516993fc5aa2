import type {Redis} from 'ioredis'
import {reasonOf} from '../reason.ts'
import {Refusal} from '../refusal.ts'
import type {Failure} from '../task.ts'
import {packages} from './packages.ts'

/** A connection to Redis that comes back by itself, for as long as there is hope. */
export interface Link {
  readonly client: Redis
  /** Where Redis is, without the password. */
  readonly place: string
  /** Rejects when Redis has been away too long; it never resolves. */
  readonly lost: Promise<never>
  /** What comes before all else, such as a look at the version of Redis: where it fails, the link is closed and nothing can begin. */
  readonly first: (work: () => Promise<unknown>) => Promise<void>
  readonly close: () => void
}

export interface LinkOptions {
  /** Seconds that Redis may be away before all is given up. */
  readonly patience?: number | undefined
  /** The same for the first connection. */
  readonly firstPatience?: number | undefined
  /** Told once each time the connection breaks. */
  readonly onTrouble?: ((trouble: Failure) => void) | undefined
}

/**
 * Connects, or rejects with `batch/queue-unreachable`.
 *
 *     ready ──close──► away: told once, commands wait ──ready──► back, the waiting commands are sent
 *                        └─ after `patience` ─► lost
 */
export async function connect(url: string, {patience = 300, firstPatience = 10, onTrouble}: LinkOptions): Promise<Link> {
  const {Redis} = await packages()
  const place = placeOf(url)
  let over = false
  const client = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (over ? null : Math.min(200 * times, 2000)), // BullMQ makes copies of the client, which end with it
    connectTimeout: 5000,
    socketTimeout: 30_000, // a machine that was switched off says no goodbye
  })
  let reason = 'no answer'
  let known = false
  let timer: NodeJS.Timeout | null = null
  let giveUp: (refusal: Refusal) => void = () => {}
  const lost = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  lost.catch(() => {}) // who waits for it hears of it

  const away = (seconds: number): void => {
    timer ??= setTimeout(() => {
      over = true
      client.disconnect()
      giveUp(unreachable(place, reason))
    }, seconds * 1000)
  }
  const ready = new Promise<void>((resolve) => {
    client.on('ready', () => {
      if (timer) clearTimeout(timer)
      timer = null
      known = true
      resolve()
    })
  })
  client.on('error', (error: unknown) => {
    reason = reasonOf(error) || reason
  })
  client.on('close', () => {
    if (known && !over && !timer) {
      onTrouble?.({code: 'batch/queue-trouble', args: {place, reason}})
      away(patience)
    }
  })
  const close = (): void => {
    over = true
    if (timer) clearTimeout(timer)
    client.disconnect()
  }

  const first = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await Promise.race([work(), lost])
    } catch (error) {
      close()
      throw error instanceof Refusal ? error : unreachable(place, reasonOf(error))
    }
  }

  away(firstPatience)
  await Promise.race([ready, lost])
  return {client, place, lost, first, close}
}

export const unreachable = (place: string, reason: string): Refusal => new Refusal('batch/queue-unreachable', {place, reason})

/** Host, port and database; what is no address of Redis is refused before ioredis takes it for the name of a socket. */
function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null || !/^rediss?:$/u.test(parsed.protocol)) throw unreachable(url, 'redis://HOST:PORT')
  return `${parsed.host}${parsed.pathname.replace(/^\/$/u, '')}`
}

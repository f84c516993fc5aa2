/** What an iterator gives, kept, and read no further than somebody asks: mostly the first says all. */
export class Lazy<T> implements Iterable<T> {
  readonly #known: T[] = []
  readonly #further: Iterator<T>

  constructor(further: Iterator<T>) {
    this.#further = further
  }

  first(): T | undefined {
    return this.#at(0)
  }

  find(suits: (item: T) => boolean): T | undefined {
    for (const item of this) if (suits(item)) return item
    return undefined
  }

  *[Symbol.iterator](): Generator<T> {
    for (let i = 0, item = this.#at(i); item !== undefined; item = this.#at(++i)) yield item
  }

  #at(i: number): T | undefined {
    if (i === this.#known.length) {
      const next = this.#further.next()
      if (!next.done) this.#known.push(next.value)
    }
    return this.#known[i]
  }
}

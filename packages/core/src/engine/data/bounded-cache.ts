interface Entry<Value> {
  key: string
  value: Value
  bytes: number
}

/** Values by a key, as many as some memory holds. Those that were not used for the longest time go first. */
export class BoundedCache<Value> {
  readonly #maxBytes: number
  readonly #entries = new Map<string, Entry<Value>>()
  #bytes = 0

  /** @param maxBytes an upper limit for what the values take in memory */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get use(): { entries: number; bytes: number } {
    return { entries: this.#entries.size, bytes: this.#bytes }
  }

  find(key: string): Value | null {
    const entry = this.#entries.get(key)
    if (entry === undefined) return null
    this.#entries.delete(key)
    // The first string with these letters. Keeping a new one at every look-up would make each of them outlive its request.
    this.#entries.set(entry.key, entry)
    return entry.value
  }

  /** Keeps a value if there is room for it. */
  add(key: string, value: Value, bytes: number): void {
    this.#remove(key)
    if (bytes > this.#maxBytes) return
    this.#entries.set(key, { key, value, bytes })
    this.#bytes += bytes
    this.#makeRoom()
  }

  #makeRoom(): void {
    for (const key of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return
      this.#remove(key)
    }
  }

  #remove(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    this.#entries.delete(key)
  }
}

/**
 * Writes values one after the other. While one is being written only the newest of the following waits, so that a slow
 * disk never falls behind the keyboard.
 */
export class NewestWrite<T> {
  readonly #write: (value: T) => Promise<void>
  readonly #onResult: (hasFailed: boolean) => void
  #waiting: { value: T } | null = null
  #isWriting = false

  /** @param onResult called after each write */
  constructor(write: (value: T) => Promise<void>, onResult: (hasFailed: boolean) => void) {
    this.#write = write
    this.#onResult = onResult
  }

  push(value: T): void {
    this.#waiting = { value }
    if (!this.#isWriting) void this.#writeAll()
  }

  /** Writes what waits without waiting for the write before it: the page may end any moment. */
  flush(): void {
    const next = this.#take()
    if (next) void this.#write(next.value).catch(() => undefined)
  }

  /** Forgets what waits. What is being written is written. */
  cancel(): void {
    this.#waiting = null
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true
    for (let next = this.#take(); next; next = this.#take()) {
      const hasFailed = await this.#write(next.value).then(
        () => false,
        () => true,
      )
      this.#onResult(hasFailed)
    }
    this.#isWriting = false
  }

  #take(): { value: T } | null {
    const next = this.#waiting
    this.#waiting = null
    return next
  }
}

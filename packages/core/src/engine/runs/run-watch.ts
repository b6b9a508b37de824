/** Waits for something that happens to a project or a run. */
export class RunWatch implements Disposable {
  readonly #stop: () => void
  readonly onOutage: (error: unknown) => void
  #woken = Promise.withResolvers<void>()
  #isOver = false

  /** @param stop forgets this watch */
  constructor(stop: () => void, onOutage: (error: unknown) => void) {
    this.#stop = stop
    this.onOutage = onOutage
  }

  /**
   * Resolves to true when there may be news since it last did, and to false when `signal` has aborted or the hub was
   * closed.
   */
  async changed(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted || this.#isOver) return false
    const aborted = Promise.withResolvers<void>()
    const abort = () => aborted.resolve()
    signal.addEventListener('abort', abort)
    await Promise.race([this.#woken.promise, aborted.promise])
    signal.removeEventListener('abort', abort)
    this.#woken = Promise.withResolvers()
    return !signal.aborted && !this.#isOver
  }

  wake(): void {
    this.#woken.resolve()
  }

  end(): void {
    this.#isOver = true
    this.wake()
  }

  [Symbol.dispose](): void {
    this.#stop()
  }
}

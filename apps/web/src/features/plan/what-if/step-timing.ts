/** Shows a change: at once, or a moment later. */
export type Timing = (show: () => void) => void

export const atOnce: Timing = (show) => show()

/** Less than a frame at 60 Hz, so that a control with slow numbers still responds at once. */
const maxWaitMillis = 12

/** How often in a row the numbers may take longer before a slow device no longer waits for them. The first take longest. */
const maxLate = 3

/** After these events, a handler may read the control, or the page may be hidden. */
const inputs = ['keydown', 'pointerdown', 'pointermove', 'touchmove', 'input', 'click', 'visibilitychange'] as const

/** When the steps of controls are shown: together with their numbers, so that one frame has both. */
export class StepTiming {
  readonly #page: EventTarget
  #late = 0
  #latest: Promise<unknown> | undefined

  /** @param page hears all input first */
  constructor(page: EventTarget = window) {
    this.#page = page
  }

  /**
   * Shows a step without its numbers after 12 ms, and before the page handles any further input, which would otherwise
   * start from the step before. Shows it at once where the numbers of the last three steps came later than that, until
   * those of a step are in time again.
   *
   * @param numbers settles when they are there, or when computing has failed
   */
  showWith(numbers: Promise<unknown>, show: () => void): void {
    this.#latest = numbers
    if (this.#late < maxLate) this.#wait(numbers, show)
    else this.#showAndMeasure(numbers, show)
  }

  /** Waits again from the next step on if these numbers are in time. */
  #showAndMeasure(numbers: Promise<unknown>, show: () => void): void {
    const began = performance.now()
    const settle = () => {
      // The next step cancels the numbers of this one, which settles them, too.
      if (this.#latest === numbers && performance.now() - began <= maxWaitMillis) this.#late = 0
    }
    numbers.then(settle, settle)
    show()
  }

  #wait(numbers: Promise<unknown>, show: () => void): void {
    const waiting = new AbortController()
    const { signal } = waiting
    const end = (late: number) => {
      if (signal.aborted) return
      waiting.abort()
      this.#late = late
      show()
    }
    const endBefore = () => end(this.#late + 1)
    const timer = setTimeout(endBefore, maxWaitMillis)
    signal.addEventListener('abort', () => clearTimeout(timer))
    for (const input of inputs) this.#page.addEventListener(input, endBefore, { capture: true, signal })
    const endWith = () => end(0)
    numbers.then(endWith, endWith)
  }
}

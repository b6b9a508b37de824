/** One plan that is asked for, and the way to call it off. */
export class PlanRequest {
  /** Null: a first plan, or one from a newer brief; otherwise what should be different. */
  readonly feedback: string | null
  readonly #controller = new AbortController()

  constructor(feedback: string | null) {
    this.feedback = feedback
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  cancel(): void {
    this.#controller.abort()
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { DraftRequest } from '@plangate/core/runner'
import { RunnerFake } from '@plangate/core/runner/fake'

/** Answers like the fake, after `millis`. */
export class SlowRunner extends RunnerFake {
  override readonly name = 'slow'
  readonly #millis: number

  constructor(millis: number) {
    super()
    this.#millis = millis
  }

  override async draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    await sleep(this.#millis, undefined, { signal })
    return super.draft(request, signal)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { DraftRequest, Runner } from '@plangate/core/runner'
import { RunnerFake } from '@plangate/core/runner/fake'

/** Answers like the fake, after `millis`. */
export class SlowRunner implements Runner {
  readonly name = 'slow'
  readonly model = null
  readonly #millis: number

  constructor(millis: number) {
    this.#millis = millis
  }

  async draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    await sleep(this.#millis, undefined, { signal })
    return new RunnerFake().draft(request, signal)
  }
}

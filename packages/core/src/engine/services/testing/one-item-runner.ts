import { Draft } from '../../../domain/schemas/index.ts'
import type { DraftRequest } from '../../../planning/runner/index.ts'
import { RunnerFake } from '../../../planning/runner/testing/runner-fake.ts'

const draft = Draft.parse({
  workItems: [
    {
      id: 'shelf',
      title: 'One shelf',
      discipline: 'backend',
      hours: { low: 10, likely: 20, high: 40 },
      value: 1,
      dependsOn: [],
      addresses: [{ part: 'smallestViableExperiment', words: 'one shelf' }],
    },
  ],
  options: ['Slow and sure', 'Quick and dear'].map((name, index) => ({
    key: name,
    name,
    workItemIds: ['shelf'],
    engineers: index + 1,
    technicalApproach: 'Wood and screws.',
    pros: ['It stands.', 'It holds.'],
    cons: ['It is brown.', 'It is heavy.'],
    tradeoffs: ['No second shelf.'],
    engineeringImpact: 'Somebody has to saw.',
  })),
  recommendedKey: 'Slow and sure',
  feedbackPoints: [],
})

/** Returns a minimal draft, for tests that price hundreds of them, and keeps the requests. */
export class OneItemRunner extends RunnerFake {
  override readonly name = 'one-item'

  override async draft(request: DraftRequest): Promise<unknown> {
    this.requests.push(request)
    const words = request.regeneration?.feedback.slice(0, 1_000)
    return words === undefined ? draft : { ...draft, feedbackPoints: [{ words, used: true, how: 'It was heard.' }] }
  }
}

/** Answers only once it is released. */
export class BlockedRunner extends OneItemRunner {
  #release = Promise.withResolvers<void>()
  readonly #arrivals: (() => void)[] = []

  override async draft(request: DraftRequest): Promise<unknown> {
    const answer = await super.draft(request)
    for (const arrived of this.#arrivals) arrived()
    await this.#release.promise
    return answer
  }

  /** Resolves once `count` requests have arrived. */
  async reached(count: number): Promise<void> {
    while (this.requests.length < count) await new Promise<void>((resolve) => this.#arrivals.push(resolve))
  }

  release(): void {
    this.#release.resolve()
  }

  /** Blocks all answers again. */
  block(): void {
    this.#release = Promise.withResolvers()
  }
}

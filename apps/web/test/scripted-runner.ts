import type { DraftRequest, Runner } from '@plangate/core/runner'
import { type FakeScenario, RunnerFake } from '@plangate/core/runner-fake'
import { OfflinePlanner } from '@plangate/runners/offline'

/** Plans as the server does by default, or behaves as badly as the test says at that moment. */
export class ScriptedRunner implements Runner {
  readonly name = 'offline'
  readonly model = null
  readonly #planner = new OfflinePlanner()
  scenario: 'plan' | Exclude<FakeScenario, 'happy_path'> = 'plan'

  draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    const runner = this.scenario === 'plan' ? this.#planner : new RunnerFake(this.scenario)
    return runner.draft(request, signal)
  }
}

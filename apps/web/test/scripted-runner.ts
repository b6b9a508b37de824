import type { DraftRequest, Runner } from '@plangate/core/runner'
import { type FakeScenario, RunnerFake } from '@plangate/core/runner-fake'

/** The fake Runner, behaving as the test says at that moment. */
export class ScriptedRunner implements Runner {
  readonly name = 'fake'
  readonly model = null
  scenario: FakeScenario = 'happy_path'

  draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    return new RunnerFake(this.scenario).draft(request, signal)
  }
}

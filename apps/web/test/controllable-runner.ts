import { EventEmitter, once } from 'node:events'
import type { DraftRequest, Runner, RunnerObserver } from '@plangate/core/runner'
import { type FakeScenario, RunnerFake } from '@plangate/core/runner/fake'
import { type CostForecast, Draft } from '@plangate/core/schemas'
import { OfflinePlanner } from '@plangate/runners/offline'

/** Plans like the server does by default, or fails or stalls as the test sets it. */
export class ControllableRunner implements Runner {
  name = 'offline'
  model: string | null = null
  promptVersion?: number
  forecastCost?: () => CostForecast
  forecastWriting?: () => CostForecast
  forecastResearch?: () => CostForecast
  /** Absent, as from the offline planner, until a test sets it. */
  examine?: NonNullable<Runner['examine']>
  readonly #planner = new OfflinePlanner()
  readonly #steps = new EventEmitter()
  scenario: 'plan' | 'step_by_step' | 'repair' | Exclude<FakeScenario, 'happy_path'> = 'plan'

  /** Changes the draft before it is returned. It then has three options. */
  rewrite: ((draft: Draft) => Draft) | null = null

  /** Pretends to be a model from now on; still writes like the offline planner. */
  becomeModel(cost: CostForecast['cost']): void {
    this.name = 'anthropic'
    this.model = 'some-model'
    this.promptVersion = 1
    const forecast = {
      tokens: { input: { low: 2_100, high: 16_400 }, output: { low: 1_300, high: 20_000 } },
      cost,
    }
    this.forecastCost = () => forecast
    this.forecastWriting = this.forecastCost
    this.forecastResearch = () => ({ ...forecast, webSearches: 10 })
  }

  draft(request: DraftRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    if (this.model !== null) observer?.usage({ inputTokens: 3_210, outputTokens: 12_000 })
    switch (this.scenario) {
      case 'plan':
        return this.#draft(request, signal)
      case 'step_by_step':
      case 'repair':
        return this.#draftStepByStep(request, signal, observer)
      default:
        return new RunnerFake(this.scenario).draft(request, signal, observer)
    }
  }

  proposeQuestions(...asked: Parameters<Runner['proposeQuestions']>): Promise<unknown> {
    return this.#writer().proposeQuestions(...asked)
  }

  writeBrief(...asked: Parameters<Runner['writeBrief']>): Promise<unknown> {
    return this.#writer().writeBrief(...asked)
  }

  reviseBrief(...asked: Parameters<Runner['reviseBrief']>): Promise<unknown> {
    return this.#writer().reviseBrief(...asked)
  }

  readFeedback(...asked: Parameters<OfflinePlanner['readFeedback']>): Promise<unknown> {
    return this.#planner.readFeedback(...asked)
  }

  /** Publishes the next option or, after the last one, the answer. Call it once the step before is on screen. */
  step(): void {
    if (!this.#steps.emit('step')) throw new Error('the runner does not wait for a step')
  }

  /** Fails or stalls as the test sets it, and otherwise reads and writes like the offline planner. */
  #writer(): Runner {
    const { scenario } = this
    const isWell = scenario === 'plan' || scenario === 'step_by_step' || scenario === 'repair'
    return isWell ? this.#planner : new RunnerFake(scenario)
  }

  #draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    if (this.rewrite !== null) return new RunnerFake().draft(request, signal).then(Draft.parse).then(this.rewrite)
    return this.#planner.draft(request, signal)
  }

  async #draftStepByStep(request: DraftRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const draft = Draft.parse(await this.#draft(request, signal))
    const { workItems, options, recommendedKey } = draft
    observer?.partial({ workItems, options: [] })
    for (const last of options.keys()) {
      await once(this.#steps, 'step', { signal })
      observer?.partial({ workItems, options: options.slice(0, last + 1), recommendedKey })
    }
    await once(this.#steps, 'step', { signal })
    // Recommends a missing option the first time.
    return this.scenario === 'repair' && request.repair === null ? { ...draft, recommendedKey: 'none' } : draft
  }
}

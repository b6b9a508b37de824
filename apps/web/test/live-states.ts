import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type ApiClient, projectReadyToPlan } from './api-client.ts'
import type { ControllableRunner } from './controllable-runner.ts'
import { FounderPage } from './founder-page.ts'

/** A server that works on one run at a time, and the plan page of a project that may be planned. */
export interface LiveRunSetup {
  api: ApiClient
  runner: ControllableRunner
  page: Page
}

interface LiveState {
  name: string
  scenario: ControllableRunner['scenario']
  /** The text that shows once the state is reached. */
  shows: string | RegExp
  /** The runner's steps until then. */
  steps?: number
  act?: (page: Page) => Promise<void>
  isQueued?: true
}

const cancel = (page: Page) => page.getByRole('button', { name: 'Cancel' }).click()

/** Every state of a run on screen. */
export const liveStates: LiveState[] = [
  { name: 'queued', scenario: 'timeout', shows: /^Queued/, isQueued: true },
  { name: 'started', scenario: 'timeout', shows: 'The planner is at work.' },
  { name: 'items', scenario: 'step_by_step', shows: /^\d+ work items so far/ },
  { name: 'first option', scenario: 'step_by_step', steps: 1, shows: /^1 option so far/ },
  { name: 'second option', scenario: 'step_by_step', steps: 2, shows: /^2 options so far/ },
  { name: 'repair', scenario: 'repair', steps: 4, shows: /not a valid plan/ },
  { name: 'retry', scenario: 'rate_limited', shows: /Attempt 1 failed/ },
  { name: 'canceled', scenario: 'timeout', act: cancel, shows: 'Canceled' },
  { name: 'failed', scenario: 'malformed_output', shows: "The planner's answer was not a valid plan" },
]

/** Generates a plan and brings its run into `state`. Dispose of the result to end the run. */
export async function bringIntoState(state: LiveState, { api, runner, page }: LiveRunSetup): Promise<AsyncDisposable> {
  await using busy = new AsyncDisposableStack()
  if (state.isQueued) busy.use(await keepWorkerBusy(api, runner))
  runner.scenario = state.scenario
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  for (let step = 0; step < (state.steps ?? 0); step++) await stepOnceShown(page, runner, step)
  await state.act?.(page)
  await new FounderPage(page).sees(state.shows)
  busy.defer(async () => {
    const button = page.getByRole('button', { name: 'Cancel' })
    if (await button.isVisible()) await button.click()
    await button.waitFor({ state: 'detached' })
  })
  return busy.move()
}

/** A run publishes at intervals, so each step has to be on screen before the next one. */
async function stepOnceShown(page: Page, runner: ControllableRunner, step: number): Promise<void> {
  const words = step === 0 ? /^\d+ work items so far/ : new RegExp(`^${step} options? so far`)
  await new FounderPage(page).sees(words)
  runner.step()
}

/** Keeps the worker busy with the run of another project. */
async function keepWorkerBusy(api: ApiClient, runner: ControllableRunner): Promise<AsyncDisposable> {
  runner.scenario = 'timeout'
  const { id: projectId } = await projectReadyToPlan(api, 'Ahead in the queue')
  const asked = api.plans.generate.mutate({ projectId }).catch(() => {})
  for (;;) {
    const [run] = await api.runs.list.query({ projectId })
    if (run?.status === 'running') {
      return {
        async [Symbol.asyncDispose]() {
          await api.runs.cancel.mutate({ runId: run.id })
          await asked
        },
      }
    }
    await sleep(20)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type ApiClient, projectReadyToPlan } from './api-client.ts'
import { Founder } from './founder.ts'
import type { ScriptedRunner } from './scripted-runner.ts'

/** A server with room for one run at a time, and a page that shows the plan of a project that may be planned. */
export interface Scene {
  api: ApiClient
  runner: ScriptedRunner
  page: Page
}

interface LiveState {
  name: string
  scenario: ScriptedRunner['scenario']
  /** Words that tell that it is there. */
  shows: string | RegExp
  /** Steps of the Runner until then. */
  steps?: number
  act?: (page: Page) => Promise<void>
  isQueued?: true
}

const cancel = (page: Page) => page.getByRole('button', { name: 'Cancel' }).click()

/** Everything that a run can look like. */
export const liveStates: LiveState[] = [
  { name: 'queued', scenario: 'timeout', shows: /^Queued/, isQueued: true },
  { name: 'started', scenario: 'timeout', shows: 'The planner is at work.' },
  { name: 'items', scenario: 'step_by_step', shows: /^\d+ work items so far/ },
  { name: 'first option', scenario: 'step_by_step', steps: 1, shows: /^1 option so far/ },
  { name: 'second option', scenario: 'step_by_step', steps: 2, shows: /^2 options so far/ },
  { name: 'repair', scenario: 'repair', steps: 4, shows: /no plan yet/ },
  { name: 'retry', scenario: 'rate_limited', shows: /Attempt 1 came to nothing/ },
  { name: 'canceled', scenario: 'timeout', act: cancel, shows: 'Cancelled' },
  { name: 'failed', scenario: 'malformed_output', shows: 'The planner answered with something that is no plan' },
]

/** Has a plan written and brings it into `state`. What it returns ends the run, so that the next one has room. */
export async function reach(state: LiveState, { api, runner, page }: Scene): Promise<AsyncDisposable> {
  await using busy = new AsyncDisposableStack()
  if (state.isQueued) busy.use(await occupy(api, runner))
  runner.scenario = state.scenario
  await page.getByRole('button', { name: 'Generate the plan' }).click()
  for (let step = 0; step < (state.steps ?? 0); step++) await stepOnceShown(page, runner, step)
  await state.act?.(page)
  await new Founder(page).sees(state.shows)
  busy.defer(async () => {
    const button = page.getByRole('button', { name: 'Cancel' })
    if (await button.isVisible()) await button.click()
    await button.waitFor({ state: 'detached' })
  })
  return busy.move()
}

/** Publications of a run keep a distance, so that each step has to be seen before the next one is made. */
async function stepOnceShown(page: Page, runner: ScriptedRunner, step: number): Promise<void> {
  const words = step === 0 ? /^\d+ work items so far/ : new RegExp(`^${step} options? so far`)
  await new Founder(page).sees(words)
  runner.step()
}

/** Keeps the worker busy with the run of another project. */
async function occupy(api: ApiClient, runner: ScriptedRunner): Promise<AsyncDisposable> {
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

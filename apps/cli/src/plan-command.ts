import { type PricedOptions, priceOptions, writeDraft } from '@plangate/core/planning'
import type { PreviousPlan, Runner } from '@plangate/core/runner'
import type { Brief, Feedback, RateBand } from '@plangate/core/schemas'
import { createRunner, readRunnerSettings } from '@plangate/runners'
import { readBrief } from './read-brief.ts'
import { renderPlan } from './render-plan.ts'
import type { Terminal } from './run.ts'
import { showProgress } from './show-progress.ts'

export interface PlanRequest {
  /** Of a Markdown file, relative to where the user stood; "-" is the standard input. */
  path: string
  json: boolean
  feedback?: string
  /** USD per person-hour. */
  rate: RateBand
}

/** A plan set without what only a project has: ids of project and gate, versions, dates. */
export interface Plan extends PricedOptions {
  feedback: Feedback | null
  runner: { name: string; model: string | null }
}

/** As long as the server waits by default. */
const timeoutSeconds = 180

/**
 * Plans a brief and prints the options: no project, no gate, nothing stored.
 *
 * @throws {WrongRunnerError} when the Runner lacks a setting
 * @throws {CommandFailure} when the brief cannot be read or is none
 * @throws {DomainError} what `writeDraft` throws
 */
export async function planCommand({ path, json, feedback, rate }: PlanRequest, terminal: Terminal): Promise<void> {
  const brief = await readBrief(path, terminal)
  const runner = createRunner(readRunnerSettings(terminal.variables))
  const write = (regeneration: Regeneration) => writePlan({ brief, rate, runner, regeneration }, terminal)
  const first = await write(null)
  const plan = feedback === undefined ? first : await write({ previous: { ...first, version: 1 }, feedback })
  terminal.signal.throwIfAborted()
  terminal.output.write(json ? `${JSON.stringify(plan, null, 2)}\n` : renderPlan(plan, terminal.output))
}

type Regeneration = { previous: PreviousPlan; feedback: string } | null

interface PlanToWrite {
  brief: Brief
  rate: RateBand
  runner: Runner
  regeneration: Regeneration
}

async function writePlan({ brief, rate, runner, regeneration }: PlanToWrite, terminal: Terminal): Promise<Plan> {
  using progress = showProgress(terminal)
  const limits = { signal: terminal.signal, timeoutSeconds }
  const draft = await writeDraft(runner, { brief, regeneration }, limits, progress)
  return {
    ...priceOptions({ draft, brief, rate }),
    feedback: regeneration && { text: regeneration.feedback, points: draft.feedbackPoints },
    runner: { name: runner.name, model: runner.model },
  }
}

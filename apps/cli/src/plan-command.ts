import { type Pins, type PricedOptions, pinsOf, priceOptions, requestDraft } from '@plangate/core/planning'
import type { Regeneration, Runner } from '@plangate/core/runner'
import type { Brief, Feedback, OptionId, RateBand } from '@plangate/core/schemas'
import { createRunner, readRunnerSettings } from '@plangate/runners'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import { readBriefFile } from './read-brief-file.ts'
import { renderPlan } from './render-plan.ts'
import type { Terminal } from './run.ts'
import { showProgress } from './show-progress.ts'

export interface PlanRequest {
  /** Of a Markdown file, relative to where the user stood; "-" is the standard input. */
  path: string
  json: boolean
  feedback?: string
  /** Places of options of the first plan, counted from 1, that the feedback leaves as they are. */
  pins: readonly number[]
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
 * @throws {CommandFailure} when the brief cannot be read or is none, or the first plan lacks an option that is pinned
 * @throws {DomainError} what `writeDraft` throws
 */
export async function planCommand(
  { path, json, feedback, pins, rate }: PlanRequest,
  terminal: Terminal,
): Promise<void> {
  const brief = await readBriefFile(path, terminal)
  const runner = createRunner(readRunnerSettings(terminal.variables))
  const write = (answering: Answering) => writePlan({ brief, rate, runner, ...answering }, terminal)
  const first = await write({ regeneration: null, pins: null })
  const plan = feedback === undefined ? first : await write(answeringTo(first, feedback, pins))
  terminal.signal.throwIfAborted()
  terminal.output.write(json ? `${JSON.stringify(plan, null, 2)}\n` : renderPlan(plan, terminal.output))
}

interface Answering {
  regeneration: Regeneration | null
  pins: Pins | null
}

function answeringTo(first: Plan, feedback: string, places: readonly number[]): Answering {
  const previous = { ...first, version: 1, briefVersion: 1 }
  const pinnedOptionIds = places.map((place) => idAt(place, first))
  return { regeneration: { previous, feedback, pinnedOptionIds }, pins: pinsOf(previous, pinnedOptionIds) }
}

function idAt(place: number, { options }: Plan): OptionId {
  const option = options[place - 1]
  if (option) return option.id
  throw new CommandFailure(
    exitCodes.usage,
    `the first plan has ${options.length} options, and so none in place ${place}`,
  )
}

interface PlanToWrite extends Answering {
  brief: Brief
  rate: RateBand
  runner: Runner
}

async function writePlan({ brief, rate, runner, regeneration, pins }: PlanToWrite, terminal: Terminal): Promise<Plan> {
  using progress = showProgress(terminal)
  const limits = { signal: terminal.signal, timeoutSeconds }
  const draft = await requestDraft(runner, { brief, regeneration }, limits, progress)
  return {
    ...priceOptions({ draft, brief, rate, pins }),
    feedback: regeneration && { text: regeneration.feedback, points: draft.feedbackPoints },
    runner: { name: runner.name, model: runner.model },
  }
}

import { messageOf } from '@plangate/core/errors'
import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { currencyWord, formatRateBand } from '@plangate/core/format'
import { findMissingEssentials } from '@plangate/core/gate'
import { type Pins, pinsOf, priceOptions, requestDraft } from '@plangate/core/planning'
import type { Regeneration, Runner } from '@plangate/core/runner'
import {
  type Brief,
  type Currency,
  currencyOf,
  type Draft,
  impliedCurrency,
  type OptionId,
  type ProjectAssumptions,
  type RateBand,
} from '@plangate/core/schemas'
import { createRunner, RunnerSettingsError, readRunnerSettings } from '@plangate/runners'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import type { Plan } from './plan.ts'
import { readBriefFile } from './read-brief-file.ts'
import { readDocumentFile } from './read-document-file.ts'
import { renderPlan } from './render-plan.ts'
import { showProgress } from './show-progress.ts'
import type { Terminal } from './terminal.ts'

export interface PlanRequest {
  /** Path of a document, relative to the user's directory; "-" means standard input. */
  path: string
  /** True: only a brief in Plangate's own format is accepted. */
  strict: boolean
  json: boolean
  feedback?: string
  /** Positions of pinned options in the first plan, from 1. */
  pins: readonly number[]
  rate: RateBand
  /** Null: that of the document. */
  currency: Currency | null
  /** The day on which work starts, if one was given. */
  startDate: string | null
}

/** The server's default. */
const timeoutSeconds = 180

/**
 * Plans a document and prints the options, without a project, a gate or a database.
 *
 * @throws {CommandFailure} when the Runner lacks a setting, the brief cannot be read, is invalid or too thin, or a pinned
 *   option does not exist
 * @throws {DomainError} what `writeDraft` throws
 */
export async function planCommand(
  { path, strict, json, feedback, pins, ...given }: PlanRequest,
  terminal: Terminal,
): Promise<void> {
  const { brief, currency } = strict
    ? await readStrictly(path, given.currency, terminal)
    : await readDocumentFile(path, given.currency, terminal)
  requirePlannable(brief)
  const projectAssumptions = assumptionsIn(currency, given)
  if (currency !== (given.currency ?? impliedCurrency)) terminal.errors.write(describeCurrency(projectAssumptions))
  const runner = openRunner(terminal.variables)
  const write = (revision: Revision) => writePlan({ brief, projectAssumptions, runner, ...revision }, terminal)
  const first = await write({ regeneration: null, pins: null })
  const written = feedback === undefined ? first : await write(reviseBy(first.plan, feedback, pins))
  terminal.signal.throwIfAborted()
  terminal.output.write(json ? printedJson(written) : renderPlan(written.plan, terminal.output))
}

async function readStrictly(path: string, chosen: Currency | null, terminal: Terminal) {
  const brief = await readBriefFile(path, terminal)
  return { brief, currency: chosen ?? currencyOf(brief.targets ?? {}) }
}

type Given = Pick<PlanRequest, 'rate' | 'startDate'>

function assumptionsIn(currency: Currency, { rate, startDate }: Given): ProjectAssumptions {
  return { ...defaultProjectAssumptions(rate), currency, ...(startDate !== null && { startDate }) }
}

/** Said when the document decided about the currency: the rates are numbers that nobody converted. */
function describeCurrency({ currency, rate }: ProjectAssumptions): string {
  const named = currencyWord(currency)
  return (
    `The amounts are in ${named}, so the plan counts in ${named}, at ${formatRateBand(rate, currency)}. ` +
    'Nothing is converted: check --rate, or set --currency USD.\n'
  )
}

interface WrittenPlan {
  plan: Plan
  /** What the options were priced from; null where pinned options, which it lacks, are among them. */
  draft: Draft | null
}

/** With the draft as `plangate submit` takes it: to a server that did not hear the feedback, it answers none. */
function printedJson({ plan, draft }: WrittenPlan): string {
  const printed = { ...plan, ...(draft && { draft: { ...draft, feedbackPoints: [] } }) }
  return `${JSON.stringify(printed, null, 2)}\n`
}

function openRunner(variables: Terminal['variables']): Runner {
  try {
    return createRunner(readRunnerSettings(variables))
  } catch (cause) {
    if (!(cause instanceof RunnerSettingsError)) throw cause
    throw new CommandFailure(exitCodes.usage, cause.message, { cause })
  }
}

function requirePlannable(brief: Brief): void {
  const missing = findMissingEssentials(brief)
  if (missing.length === 0) return
  throw new CommandFailure(exitCodes.badBrief, messageOf({ reason: 'BRIEF_TOO_THIN', details: { missing } }))
}

interface Revision {
  regeneration: Regeneration | null
  pins: Pins | null
}

function reviseBy(first: Plan, feedback: string, positions: readonly number[]): Revision {
  const previous = { ...first, version: 1, briefVersion: 1 }
  const pinnedOptionIds = positions.map((position) => findOptionId(position, first))
  return { regeneration: { previous, feedback, pinnedOptionIds }, pins: pinsOf(previous, pinnedOptionIds) }
}

function findOptionId(position: number, { options }: Plan): OptionId {
  const option = options[position - 1]
  if (option) return option.id
  throw new CommandFailure(
    exitCodes.usage,
    `The first plan has ${options.length} options, so --pin ${position} names none of them.`,
  )
}

interface PlanToWrite extends Revision {
  brief: Brief
  projectAssumptions: ProjectAssumptions
  runner: Runner
}

async function writePlan(
  { brief, projectAssumptions, runner, regeneration, pins }: PlanToWrite,
  terminal: Terminal,
): Promise<WrittenPlan> {
  using progress = showProgress(terminal)
  const limits = { signal: terminal.signal, timeoutSeconds }
  const today = new Date().toISOString().slice(0, 10)
  const draft = await requestDraft(runner, { brief, regeneration }, limits, progress)
  const plan = {
    ...priceOptions({ draft, brief, projectAssumptions, today, pins, previous: regeneration?.previous ?? null }),
    feedback: regeneration && { text: regeneration.feedback, points: draft.feedbackPoints },
    runner: { name: runner.name, model: runner.model },
  }
  return { plan, draft: pins === null ? draft : null }
}

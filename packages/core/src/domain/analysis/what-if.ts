import {
  type Draws,
  type OptionScope,
  optionNumbers,
  type Replay,
  replay,
  type Simulation,
  simulate,
} from '../estimate/index.ts'
import type { Adjustments, ExecutionOption } from '../schemas/index.ts'
import { type AdjustmentIssue, findAdjustmentIssues } from './adjustment-issues.ts'
import { adjustedItemIds, adjustmentsTo, findOptionAdjustments } from './adjustments-to.ts'
import { type CompressionLimit, limitCompression } from './limit-compression.ts'

/** An adjusted option. Its words stay those of the plan; only its numbers change. */
export interface WhatIfOption {
  /** The plan's own option where the adjustments make no difference to it. */
  option: ExecutionOption
  /** The simulation behind the numbers, for probabilities and curves. */
  simulation: Simulation
  /** What kept it from being faster; null when nothing did. */
  compressionLimit: CompressionLimit | null
}

/** The options in the order of the plan set, or why the adjustments cannot be made. */
export type WhatIf = { options: WhatIfOption[] } | { issues: AdjustmentIssue[] }

type PlanToAdjust = Parameters<typeof replay>[0]

/**
 * Computes what the options of a plan set would take with another team, rate, working week or scope. Uses the draws and
 * the pricing of the plan, so that empty adjustments give the plan's numbers to the byte. Adding people costs
 * coordination (`shareLeftByCoordination`), and a schedule can be compressed only so far (`limitCompression`). Cost is
 * hours at the rate, so a larger team never makes anything cheaper. The numbers depend on what an option becomes, not
 * on what it was: an option that is given the items and the team of another option gets that option's numbers.
 *
 * @param replayed what `replay` returns for this plan set; it takes longer than the rest, so keep it. The numbers do not
 *   depend on what was asked of it before.
 */
export function whatIf(planSet: PlanToAdjust, adjustments: Adjustments, replayed: Replay = replay(planSet)): WhatIf {
  const issues = findAdjustmentIssues(planSet, adjustments)
  if (issues.length > 0) return { issues }
  return { options: planSet.options.map((option) => applyAdjustments(option, adjustments, replayed)) }
}

/** The same for one option. The adjustments must have passed `findAdjustmentIssues`. */
export function applyAdjustments(option: ExecutionOption, asked: Adjustments, replayed: Replay): WhatIfOption {
  const adjustments = adjustmentsTo(option, replayed.draws.assumptions, asked)
  if (adjustments === null)
    return { option, simulation: simulateOnce(option, option, replayed.draws, replayed), compressionLimit: null }
  const { options, ...assumed } = adjustments
  const own = findOptionAdjustments(option, adjustments)
  const scope = { engineers: own.engineers ?? option.engineers, workItemIds: adjustedItemIds(option, own) }
  const draws = { ...replayed.draws, assumptions: { ...replayed.draws.assumptions, ...assumed } }
  const { simulation, compressionLimit } = simulateWithinLimit(option, scope, draws, replayed)
  return {
    option: { ...unpriced(option), ...scope, ...optionNumbers(draws, scope, simulation, replayed.scopeBasis) },
    simulation,
    compressionLimit,
  }
}

/** Without what need not hold for the adjusted option: its reasons are found again, and nobody checked it. */
function unpriced({
  riskReasons: _,
  checks: __,
  ...option
}: ExecutionOption): Omit<ExecutionOption, 'riskReasons' | 'checks'> {
  return option
}

/**
 * Only a team larger than any in the plan, or a working week longer than the plan's, counts as compression and is
 * limited. It is measured against the plan and not against the option, because the same work, team and week must take
 * the same time, whichever option they are reached from.
 */
function simulateWithinLimit(
  option: ExecutionOption,
  scope: OptionScope,
  draws: Draws,
  replayed: Replay,
): Pick<WhatIfOption, 'simulation' | 'compressionLimit'> {
  const simulation = simulateOnce(option, scope, draws, replayed)
  const isCompressed = scope.engineers > replayed.largestTeam || weekOf(draws) > weekOf(replayed.draws)
  if (!isCompressed) return { simulation, compressionLimit: null }
  const unhurried = { ...scope, engineers: Math.min(scope.engineers, replayed.largestTeam) }
  return limitCompression(simulation, () => simulateOnce(option, unhurried, replayed.draws, replayed))
}

/** Reuses the simulation of the replay when it is the same. */
function simulateOnce(option: ExecutionOption, scope: OptionScope, draws: Draws, replayed: Replay): Simulation {
  const isOwn = isSameScope(scope, option) && weekOf(draws) === weekOf(replayed.draws)
  return (isOwn && replayed.simulations.get(option.id)) || simulate(draws, scope, replayed.work.hoursOf(scope))
}

function isSameScope(one: OptionScope, other: OptionScope): boolean {
  const chosen = new Set(other.workItemIds)
  return (
    one.engineers === other.engineers &&
    one.workItemIds.length === chosen.size &&
    one.workItemIds.every((id) => chosen.has(id))
  )
}

function weekOf({ assumptions }: Draws): number {
  return assumptions.focusedHoursPerWeek
}

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

/** An option as it would be. Its words stay those of the plan; only what is computed changes. */
export interface WhatIfOption {
  /** The plan's own option where the changes make no difference to it. */
  option: ExecutionOption
  /** What the numbers were made from, for chances and curves. */
  simulation: Simulation
  /** What kept it from being faster; null when nothing had to. */
  floor: CompressionLimit | null
}

/** The options in the order of the plan set, or why the changes cannot be made. */
export type WhatIf = { options: WhatIfOption[] } | { issues: AdjustmentIssue[] }

type PlanToChange = Parameters<typeof replay>[0]

/**
 * What the options of a plan set would take with another team, rate, working week or scope: the same draws and the same
 * pricing as the plan's own, so that no change gives the plan's own numbers to the byte. Adding people costs everybody
 * coordination (`focusShare`), and haste has a floor (`holdCompression`). Cost is hours at the rate, so a larger team
 * never makes anything cheaper. The numbers depend on what an option becomes, not on what it was: one that is given the
 * items and the team of another has that one's.
 *
 * @param replayed what `replay` gives for this plan set; making it takes longer than the rest, so keep it
 */
export function whatIf(planSet: PlanToChange, changes: Adjustments, replayed: Replay = replay(planSet)): WhatIf {
  const issues = findAdjustmentIssues(planSet, changes)
  if (issues.length > 0) return { issues }
  return { options: planSet.options.map((option) => applyAdjustments(option, changes, replayed)) }
}

/** The same for one option, of changes in which `findChangeIssues` found nothing. */
export function applyAdjustments(option: ExecutionOption, asked: Adjustments, replayed: Replay): WhatIfOption {
  const changes = adjustmentsTo(option, replayed.draws.assumptions, asked)
  if (changes === null)
    return { option, simulation: simulateOnce(option, option, replayed.draws, replayed), floor: null }
  const { options, ...assumed } = changes
  const ofOption = findOptionAdjustments(option, changes)
  const scope = { engineers: ofOption.engineers ?? option.engineers, workItemIds: adjustedItemIds(option, ofOption) }
  const draws = { ...replayed.draws, assumptions: { ...replayed.draws.assumptions, ...assumed } }
  const { simulation, floor } = simulateWithoutMiracles(option, scope, draws, replayed)
  return {
    option: { ...option, ...scope, ...optionNumbers(draws, scope, simulation, replayed.scopeBasis) },
    simulation,
    floor,
  }
}

/**
 * More people than any option of the plan has and a longer working week than the plan's are haste, which has a floor;
 * other teams and shorter weeks, or other work, are not. Measured against the plan and not against the option, because
 * the same work, team and week must take the same time, whichever option they are reached from.
 */
function simulateWithoutMiracles(
  option: ExecutionOption,
  scope: OptionScope,
  draws: Draws,
  replayed: Replay,
): Pick<WhatIfOption, 'simulation' | 'floor'> {
  const simulation = simulateOnce(option, scope, draws, replayed)
  const isHaste = scope.engineers > replayed.largestTeam || weekOf(draws) > weekOf(replayed.draws)
  if (!isHaste) return { simulation, floor: null }
  const unhurried = { ...scope, engineers: Math.min(scope.engineers, replayed.largestTeam) }
  return limitCompression(simulation, () => simulateOnce(option, unhurried, replayed.draws, replayed))
}

/** What was simulated when the plan set was replayed is not simulated again. */
function simulateOnce(option: ExecutionOption, scope: OptionScope, draws: Draws, replayed: Replay): Simulation {
  const isOwn = isSameScope(scope, option) && weekOf(draws) === weekOf(replayed.draws)
  return (isOwn && replayed.simulations.get(option.id)) || simulate(draws, scope)
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

import {
  type AppliedFloor,
  type Chances,
  chances,
  type Drivers,
  drivers,
  type FinishingPoint,
  finishingCurve,
  weeksToDraw,
  whatIf,
  withChances,
} from '@plangate/core/analysis'
import { type Replay, replay } from '@plangate/core/estimate'
import type { Changes, ExecutionOption, OptionId, PlanSet, Targets } from '@plangate/core/schemas'
import { weeksToTell } from './weeks-to-tell.ts'

export type { FinishingPoint }

/** What an option's draws say beyond its percentiles. */
export interface OptionForecast {
  id: OptionId
  chances: Chances
  /** On weeks that all options of the plan set share. */
  curve: FinishingPoint[]
  /** The same at the weeks of a table, the target among them: exact, where the curve is straight between its points. */
  told: FinishingPoint[]
}

/** An option as it would be after changes. */
export interface ChangedForecast {
  /** The plan's own where the changes make no difference to it. */
  option: ExecutionOption
  chances: Chances
  /** What kept it from being faster; null when nothing had to. */
  floor: AppliedFloor | null
}

/**
 * Repeats the simulation of a plan set and reads from it. It keeps the one it read last: the sheets of one console ask
 * about the same plan set again and again.
 */
export class Forecaster {
  #last: { planSet: PlanSet; replay: Replay } | null = null

  /** The options in the order of the plan set. */
  forecast(planSet: PlanSet, targets: Targets): OptionForecast[] {
    const { simulations } = this.#replay(planSet)
    const weeks = weeksToDraw([...simulations.values()], targets.weeks === undefined ? [] : [targets.weeks])
    const rows = weeksToTell(planSet.options, targets.weeks)
    return withChances(planSet.options, simulations, targets, planSet.assumptions.rate).map(({ id, chances }) => {
      const simulation = simulations.get(id)
      const at = (points: readonly number[]) => (simulation ? finishingCurve(simulation, points) : [])
      return { id, chances, curve: at(weeks), told: at(rows) }
    })
  }

  /**
   * The options in the order of the plan set.
   *
   * @throws {RangeError} when the changes cannot be made: `findChangeIssues` tells beforehand
   */
  whatIf(planSet: PlanSet, targets: Targets, changes: Changes): ChangedForecast[] {
    const changed = whatIf(planSet, changes, this.#replay(planSet))
    if ('issues' in changed) throw new RangeError('changes that cannot be made have no forecast')
    const rate = changes.rate ?? planSet.assumptions.rate
    return changed.options.map(({ option, simulation, floor }) => ({
      option,
      chances: chances(simulation, targets, rate),
      floor,
    }))
  }

  /** @throws {RangeError} when the plan set has no such option */
  drivers(planSet: PlanSet, optionId: OptionId): Drivers {
    const { draws, simulations } = this.#replay(planSet)
    const option = planSet.options.find(({ id }) => id === optionId)
    const simulation = simulations.get(optionId)
    if (!option || !simulation) throw new RangeError(`the plan set has no option ${optionId}`)
    return drivers(draws, option, simulation)
  }

  #replay(planSet: PlanSet): Replay {
    if (this.#last?.planSet.id !== planSet.id) this.#last = { planSet, replay: replay(planSet) }
    return this.#last.replay
  }
}

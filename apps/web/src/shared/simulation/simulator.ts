import {
  type CompressionLimit,
  curveWeeks,
  type Drivers,
  drivers,
  type ProbabilityPoint,
  probabilityCurve,
  type TargetProbabilities,
  targetProbabilities,
  whatIf,
  withProbabilities,
} from '@plangate/core/analysis'
import { type Replay, replay } from '@plangate/core/estimate'
import { type EditToPrice, type PricedEdit, priceEdited } from '@plangate/core/plan-editing'
import type { Adjustments, ExecutionOption, OptionId, PricedPlan, Targets } from '@plangate/core/schemas'
import { tableWeeks } from './table-weeks.ts'

export type { ProbabilityPoint }

/** What the simulation of an option gives beyond its percentiles. */
export interface OptionSimulation {
  id: OptionId
  probabilities: TargetProbabilities
  /** At weeks that all options of the plan set share. */
  curve: ProbabilityPoint[]
  /** At the weeks of the table, including the target: exact, while the curve interpolates between its points. */
  tableRows: ProbabilityPoint[]
}

/** An option with adjustments. */
export interface WhatIfResult {
  /** The plan's own option when the adjustments do not change it. */
  option: ExecutionOption
  probabilities: TargetProbabilities
  /** What keeps the option from being faster; null when nothing does. */
  floor: CompressionLimit | null
}

/** Repeats the simulation of a plan set. Caches the last one, because all sheets of the plan page use the same. */
export class Simulator {
  #last: { planSet: PricedPlan; replay: Replay } | null = null

  /** Returns the options in the order of the plan set. */
  simulate(planSet: PricedPlan, targets: Targets): OptionSimulation[] {
    const { simulations } = this.#replay(planSet)
    const weeks = curveWeeks([...simulations.values()], targets.weeks === undefined ? [] : [targets.weeks])
    const rows = tableWeeks(planSet.options, targets.weeks)
    return withProbabilities(planSet.options, simulations, targets, planSet.assumptions).map(
      ({ id, probabilities }) => {
        const simulation = simulations.get(id)
        const at = (points: readonly number[]) =>
          simulation ? probabilityCurve(simulation, points, planSet.assumptions) : []
        return { id, probabilities, curve: at(weeks), tableRows: at(rows) }
      },
    )
  }

  /**
   * Returns the options in the order of the plan set.
   *
   * @throws {RangeError} when the adjustments are invalid: check them with `findAdjustmentIssues` first
   */
  whatIf(planSet: PricedPlan, targets: Targets, changes: Adjustments): WhatIfResult[] {
    const changed = whatIf(planSet, changes, this.#replay(planSet))
    if ('issues' in changed) throw new RangeError('the adjustments are invalid')
    const { rate = planSet.assumptions.rate } = changes
    const assumptions = { ...planSet.assumptions, rate }
    return changed.options.map(({ option, simulation, compressionLimit }) => ({
      option,
      probabilities: targetProbabilities(simulation, targets, assumptions),
      floor: compressionLimit,
    }))
  }

  /** @throws {RangeError} when the plan set has no such option */
  drivers(planSet: PricedPlan, optionId: OptionId): Drivers {
    const { draws, simulations } = this.#replay(planSet)
    const option = planSet.options.find(({ id }) => id === optionId)
    const simulation = simulations.get(optionId)
    if (!option || !simulation) throw new RangeError(`the plan set has no option ${optionId}`)
    return drivers(draws, option, simulation)
  }

  /**
   * Returns the options in the order of the draft, priced by today's rule.
   *
   * @throws {ZodError} when the draft breaks a rule: check it with `findEditIssues` first
   */
  priceEdited(edit: EditToPrice): PricedEdit[] {
    return priceEdited(edit)
  }

  #replay(planSet: PricedPlan): Replay {
    if (this.#last?.planSet.id !== planSet.id) this.#last = { planSet, replay: replay(planSet) }
    return this.#last.replay
  }
}

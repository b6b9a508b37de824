import {
  adjustmentsTo,
  applyAdjustments,
  type CompressionLimit,
  curveWeeks,
  type Drivers,
  drivers,
  findAdjustmentIssues,
  type ProbabilityPoint,
  probabilityCurve,
  type TargetProbabilities,
  targetProbabilities,
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

/** What the page asked for last of an option, and the answer. */
interface Answered {
  asked: string
  result: WhatIfResult
}

/**
 * Repeats the simulation of the plan set that was opened last, on which all sheets of the plan page rest. Keeps it, and
 * the last what-if of each option: most steps of a what-if change one option.
 */
export class Simulator {
  #planSet: PricedPlan | null = null
  #replayed: Replay | null = null
  readonly #whatIfs = new Map<OptionId, Answered>()

  /** Takes the plan set that the calls after this one are about. */
  open(planSet: PricedPlan): void {
    this.#planSet = planSet
    this.#replayed = null
    this.#whatIfs.clear()
  }

  /** Returns the options in the order of the plan set. */
  simulate(targets: Targets): OptionSimulation[] {
    const planSet = this.#opened()
    const { simulations } = this.#replay()
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
  whatIf(targets: Targets, changes: Adjustments): WhatIfResult[] {
    const planSet = this.#opened()
    if (findAdjustmentIssues(planSet, changes).length > 0) throw new RangeError('the adjustments are invalid')
    return planSet.options.map((option) => {
      const asked = JSON.stringify([targets, adjustmentsTo(option, planSet.assumptions, changes)])
      const last = this.#whatIfs.get(option.id)
      if (last?.asked === asked) return last.result
      const result = this.#whatIfOf(option, targets, changes)
      this.#whatIfs.set(option.id, { asked, result })
      return result
    })
  }

  /** @throws {RangeError} when the plan set has no such option */
  drivers(optionId: OptionId): Drivers {
    const { draws, simulations } = this.#replay()
    const option = this.#opened().options.find(({ id }) => id === optionId)
    const simulation = simulations.get(optionId)
    if (!option || !simulation) throw new RangeError(`the plan set has no option ${optionId}`)
    return drivers(draws, option, simulation)
  }

  /**
   * Returns the options in the order of the draft, priced by today's rule. Is about no plan set that was opened.
   *
   * @throws {ZodError} when the draft breaks a rule: check it with `findEditIssues` first
   */
  priceEdited(edit: EditToPrice): PricedEdit[] {
    return priceEdited(edit)
  }

  #whatIfOf(option: ExecutionOption, targets: Targets, changes: Adjustments): WhatIfResult {
    const { assumptions } = this.#opened()
    const { rate = assumptions.rate } = changes
    const changed = applyAdjustments(option, changes, this.#replay())
    return {
      option: changed.option,
      probabilities: targetProbabilities(changed.simulation, targets, { ...assumptions, rate }),
      floor: changed.compressionLimit,
    }
  }

  #opened(): PricedPlan {
    if (!this.#planSet) throw new RangeError('no plan set was opened')
    return this.#planSet
  }

  #replay(): Replay {
    this.#replayed ??= replay(this.#opened())
    return this.#replayed
  }
}

import { type Chances, type FinishingPoint, finishingCurve, weeksToDraw, withChances } from '@plangate/core/decision'
import { type Replay, replay } from '@plangate/core/estimate'
import type { OptionId, PlanSet, Targets } from '@plangate/core/schemas'

export type { FinishingPoint }

/** What an option's draws say beyond its percentiles. */
export interface OptionForecast {
  id: OptionId
  chances: Chances
  /** On weeks that all options of the plan set share. */
  curve: FinishingPoint[]
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
    const weeks = weeksToDraw([...simulations.values()])
    return withChances(planSet.options, simulations, targets, planSet.assumptions.rate).map(({ id, chances }) => {
      const simulation = simulations.get(id)
      return { id, chances, curve: simulation ? finishingCurve(simulation, weeks) : [] }
    })
  }

  #replay(planSet: PlanSet): Replay {
    if (this.#last?.planSet.id !== planSet.id) this.#last = { planSet, replay: replay(planSet) }
    return this.#last.replay
  }
}

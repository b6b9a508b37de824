import { chances, recommend } from '../decision/index.ts'
import { assumptionsFor, type Draws, drawWorkItems, simulate } from '../estimate/index.ts'
import {
  type Brief,
  type Draft,
  defaultWeights,
  type OptionId,
  type PlanSetContent,
  type RateBand,
  type WorkItem,
} from '../schemas/index.ts'
import { contentHash } from './content-hash.ts'
import { newOptionId, priceOption } from './price-option.ts'

/** What the numbers are made of. */
export interface OptionsToPrice {
  draft: Draft
  brief: Brief
  /** USD per person-hour. */
  rate: RateBand
  /** By the options' keys, for options that were shown before; the others get new ones. */
  optionIds?: ReadonlyMap<string, OptionId>
}

/** The part of a plan set that rests on nothing but a draft and a brief: no gate, no project, no version. */
export interface PricedOptions
  extends Pick<PlanSetContent, 'workItems' | 'options' | 'recommendedId' | 'assumptions' | 'seed'> {
  /** Always there: only plan sets that were stored earlier lack it. */
  runnerPick: OptionId
}

/**
 * Gives a draft its numbers: every option is simulated on the same draws, and all that is said of weeks, cost, risk and
 * scope is derived from that one estimate, and so is the recommendation: at the default weights, with the brief's
 * targets. What the draft recommends is kept as a second opinion.
 *
 * @throws {Error} when the draft recommends none of its options, which its schema does not allow
 */
export function priceOptions({ draft, brief, rate, optionIds }: OptionsToPrice): PricedOptions {
  const { draws, seed } = drawFor(draft.workItems, brief, rate)
  const priced = draft.options.map((option) => {
    const simulation = simulate(draws, option)
    const id = optionIds?.get(option.key) ?? newOptionId()
    return { key: option.key, simulation, option: priceOption(option, id, draws, simulation) }
  })
  const runnerPick = priced.find(({ key }) => key === draft.recommendedKey)?.option.id
  if (!runnerPick) throw new Error('the draft recommends none of its options')
  const candidates = priced.map(({ option, simulation }) => ({
    ...option,
    chances: chances(simulation, brief.targets ?? {}, rate),
  }))
  const { recommendedId } = recommend(candidates, defaultWeights)
  const options = priced.map(({ option }) => ({ ...option, isRecommended: option.id === recommendedId }))
  return { workItems: draft.workItems, options, recommendedId, runnerPick, assumptions: draws.assumptions, seed }
}

/**
 * The draws that all options over these work items share. The seed is the content hash of work items and assumptions:
 * anybody can repeat it, and an option that is priced while the others are still being written keeps its numbers.
 *
 * @param rate USD per person-hour
 */
export function drawFor(
  workItems: readonly WorkItem[],
  brief: Brief,
  rate: RateBand,
): { draws: Draws; seed: PlanSetContent['seed'] } {
  const assumptions = assumptionsFor(brief, rate)
  const seed = contentHash({ workItems, assumptions })
  return { draws: drawWorkItems({ workItems, assumptions, seed }), seed }
}

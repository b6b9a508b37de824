import { assumptionsFor, type Draws, drawWorkItems } from '../estimate/index.ts'
import type { Brief, Draft, OptionId, PlanSetContent, RateBand, WorkItem } from '../schemas/index.ts'
import { besidePins } from './beside-pins.ts'
import { contentHash } from './content-hash.ts'
import type { Pins } from './pins.ts'
import { newOptionId, priceOption } from './price-option.ts'
import { recommendedAmong } from './recommended-among.ts'

/** What the numbers are made of. */
export interface OptionsToPrice {
  draft: Draft
  brief: Brief
  /** USD per person-hour. */
  rate: RateBand
  /** By the options' keys, for options that were shown before; the others get new ones. */
  optionIds?: ReadonlyMap<string, OptionId>
  /** Options that stay as they are; those of the draft are put beside them. */
  pins?: Pins | null
}

/** The part of a plan set that rests on nothing but a draft and a brief: no gate, no project, no version. */
export type PricedOptions = Pick<
  PlanSetContent,
  'workItems' | 'options' | 'recommendedId' | 'assumptions' | 'seed' | 'pinned'
>

/**
 * Gives a draft its numbers: every option is simulated on the same draws, and all that is said of weeks, cost, risk and
 * scope is derived from that one estimate. Pinned options come first, and with them what their numbers rest on: they are
 * not priced again, and who does so gets the same.
 */
export function priceOptions({ draft, brief, rate, optionIds, pins = null }: OptionsToPrice): PricedOptions {
  const { workItems, options: drafts } = pins === null ? draft : besidePins(draft, pins)
  const { draws, seed } = drawFor(workItems, brief, rate, pins)
  const priced = drafts.map((option) => {
    const identity = { id: optionIds?.get(option.key) ?? newOptionId(), isRecommended: false }
    return { key: option.key, option: priceOption(option, identity, draws, pins?.record.scopeBasis) }
  })
  const pinned = pins?.options ?? []
  const fresh = priced.map(({ option }) => option)
  const pick = priced.find(({ key }) => key === draft.recommendedKey)
  const recommendedId = recommendedAmong(pinned, fresh, pick?.option.id)
  const options = [...pinned, ...fresh.map((option) => ({ ...option, isRecommended: option.id === recommendedId }))]
  const record = pins === null ? {} : { pinned: pins.record }
  return { workItems, options, recommendedId, assumptions: draws.assumptions, seed, ...record }
}

/**
 * The draws that all options over these work items share. The seed is the content hash of work items and assumptions:
 * anybody can repeat it, and an option that is priced while the others are still being written keeps its numbers. Beside
 * pinned options it is theirs, and so are the assumptions.
 *
 * @param rate USD per person-hour
 */
export function drawFor(
  workItems: readonly WorkItem[],
  brief: Brief,
  rate: RateBand,
  pins: Pins | null = null,
): { draws: Draws; seed: PlanSetContent['seed'] } {
  const assumptions = pins?.assumptions ?? assumptionsFor(brief, rate)
  const seed = pins?.seed ?? contentHash({ workItems, assumptions })
  return { draws: drawWorkItems({ workItems, assumptions, seed }), seed }
}

import { targetProbabilities, targetsOfPlan } from '../../domain/analysis/index.ts'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { assumptionsFor, type Draws, drawWorkItems, simulate } from '../../domain/estimate/index.ts'
import type { History } from '../../domain/ledger/index.ts'
import { continueLetters } from '../../domain/plan-diff/index.ts'
import type {
  Brief,
  Draft,
  ExecutionOption,
  OptionId,
  PlanSet,
  PlanSetContent,
  ProjectAssumptions,
  WorkItem,
} from '../../domain/schemas/index.ts'
import { chooseNewOptions } from './choose-new-options.ts'
import { chooseRecommended } from './choose-recommended.ts'
import type { Pins } from './pins.ts'
import { newOptionId, priceOption } from './price-option.ts'

/** What the numbers are computed from. */
export interface OptionsToPrice {
  draft: Draft
  /** False for a draft that somebody edited or submitted: nobody checks it. True when it is left out. */
  isOfRunner?: boolean
  brief: Brief
  projectAssumptions: ProjectAssumptions
  /** The day of the plan in UTC, as in "2026-11-29", from which a launch date is counted without a start date. */
  today?: string
  /** Of the founder's finished plans; there are none when it is left out. */
  history?: History
  /** Ids by option key, for options that were shown before; the others get new ones. */
  optionIds?: ReadonlyMap<string, OptionId>
  /** Options that stay as they are; those of the draft are added to them. */
  pins?: Pins | null
  /** The version before, whose options may go on under their letters; null, or left out, for a first plan. */
  previous?: Pick<PlanSet, 'options' | 'letters'> | null
}

/** The part of a plan set that is computed from a draft and a brief alone. */
export type PricedOptions = Pick<
  PlanSetContent,
  | 'workItems'
  | 'options'
  | 'letters'
  | 'recommendedId'
  | 'runnerPick'
  | 'assumptions'
  | 'seed'
  | 'pinned'
  | 'leftOut'
  | 'productKind'
>

/**
 * Prices a draft. Every option is simulated on the same draws, and weeks, cost, risk, scope and the recommendation, at
 * the default weights and the brief's targets, are all derived from that one estimate. The draft's own recommendation
 * is kept as the Runner's pick if that option was taken. Pinned options come first, with what their numbers rest on.
 * They are not priced again, which would give the same numbers.
 */
export function priceOptions({
  draft,
  isOfRunner = true,
  brief,
  projectAssumptions,
  today,
  history,
  optionIds,
  pins = null,
  previous = null,
}: OptionsToPrice): PricedOptions {
  const { workItems, options: drafts } = pins === null ? draft : chooseNewOptions(draft, pins)
  const { draws, seed } = drawFor({ workItems, brief, projectAssumptions, history }, pins)
  const { assumptions } = draws
  const known = { scopeBasis: pins?.record.scopeBasis, brief, isOfRunner }
  const priced = drafts.map((option) => {
    const simulation = simulate(draws, option)
    const id = optionIds?.get(option.key) ?? newOptionId()
    return { key: option.key, simulation, option: priceOption(option, id, draws, { ...known, simulation }) }
  })
  const targets = targetsOfPlan(brief.targets ?? {}, { assumptions, ...(today !== undefined && { createdAt: today }) })
  const pinned = (pins?.options ?? []).map((option) => ({ simulation: simulate(draws, option), option }))
  const candidates = [...pinned, ...priced].map(({ option, simulation }) => ({
    ...option,
    probabilities: targetProbabilities(simulation, targets, assumptions),
  }))
  const recommendedId = chooseRecommended(pins?.options ?? [], candidates)
  const options = [
    ...(pins?.options ?? []),
    ...priced.map(({ option }) => ({ ...option, isRecommended: option.id === recommendedId })),
  ]
  const pick = priced.find(({ key }) => key === draft.recommendedKey)
  return {
    workItems,
    options,
    ...lettersUnlessByPlace(previous, options),
    recommendedId,
    assumptions,
    seed,
    ...(pick && { runnerPick: pick.option.id }),
    ...(pins && { pinned: pins.record }),
    ...(draft.leftOut && { leftOut: draft.leftOut }),
    ...(draft.productKind && { productKind: draft.productKind }),
  }
}

/** Absent where the place says the same. */
function lettersUnlessByPlace(
  previous: NonNullable<OptionsToPrice['previous']> | null,
  options: readonly ExecutionOption[],
): Pick<PlanSetContent, 'letters'> {
  const letters = continueLetters(previous, options)
  return letters.join() === continueLetters(null, options).join() ? {} : { letters }
}

/** What the draws of a plan set rest on. */
interface PricedWork extends Pick<OptionsToPrice, 'brief' | 'projectAssumptions'> {
  workItems: readonly WorkItem[]
  history: History | undefined
}

/**
 * The draws that all options over these work items share. The seed is the content hash of work items and assumptions, so
 * that the draws can be repeated, and an option that is priced while the others are still being written keeps its
 * numbers. With pinned options, seed and assumptions are theirs, and so is the rule that makes the numbers of all options.
 */
export function drawFor(
  { workItems, brief, projectAssumptions, history }: PricedWork,
  pins: Pins | null = null,
): { draws: Draws; seed: PlanSetContent['seed'] } {
  const assumptions = pins?.assumptions ?? assumptionsFor(brief, projectAssumptions, workItems, history)
  const seed = pins?.seed ?? contentHash({ workItems, assumptions })
  return { draws: drawWorkItems({ workItems, assumptions, seed }), seed }
}

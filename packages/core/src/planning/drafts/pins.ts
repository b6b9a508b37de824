import { scopeBasisOf } from '../../domain/estimate/index.ts'
import {
  briefVersionOf,
  type ExecutionOption,
  type OptionId,
  type Pinned,
  type PlanSet,
  type WorkItem,
} from '../../domain/schemas/index.ts'

/** Options of a plan set that the next one keeps as they are, and what their numbers rest on. */
export interface Pins extends Pick<PlanSet, 'assumptions' | 'seed'> {
  options: readonly ExecutionOption[]
  /** All items of these options; they depend on no others. */
  workItems: readonly WorkItem[]
  /** What the next plan set records about them. */
  record: Pinned
}

/** The parts of a plan set that pins are made from. */
export type PinnedFrom = Pick<
  PlanSet,
  'version' | 'briefVersion' | 'workItems' | 'options' | 'assumptions' | 'seed' | 'pinned'
>

/** Null when nothing is pinned. */
export function pinsOf(planSet: PinnedFrom, pinnedOptionIds: readonly OptionId[] = []): Pins | null {
  const options = planSet.options.filter(({ id }) => pinnedOptionIds.includes(id))
  if (options.length === 0) return null
  const { assumptions, seed, briefVersion, pinned } = planSet
  const included = new Set(options.flatMap(({ workItemIds }) => workItemIds))
  return {
    options,
    workItems: planSet.workItems.filter(({ id }) => included.has(id)),
    assumptions,
    seed,
    record: {
      fromVersion: planSet.version,
      options: options.map(({ id }) => ({ id, briefVersion: briefVersionOf(planSet, id) })),
      assumptionsBriefVersion: pinned?.assumptionsBriefVersion ?? briefVersion,
      scopeBasis: scopeBasisOf(planSet),
    },
  }
}

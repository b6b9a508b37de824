import type { OptionId } from '@plangate/core/schemas'
import {
  oneOf,
  readFlag,
  readId,
  readObject,
  readSearch,
  readVersion,
  wordsUpTo,
} from '../../shared/search/read-search.ts'

/** The views of a plan, one of which is on screen. */
export const planViews = ['options', 'compare', 'odds', 'scope', 'drivers', 'what-if', 'push-back', 'versions'] as const
export type PlanView = (typeof planViews)[number]

/** What the scope matrix groups the work items by. */
export const scopeGroupings = ['served', 'discipline'] as const
export type ScopeGrouping = (typeof scopeGroupings)[number]

/** The totals that the drivers of an option are ranked by. */
export const driverTotals = ['weeks', 'hours'] as const
export type DriverTotal = (typeof driverTotals)[number]

export const readPlanView = oneOf(planViews)
export const readScopeGrouping = oneOf(scopeGroupings)
export const readDriverTotal = oneOf(driverTotals)

/** The plan page's search parameters. Invalid values count as missing. */
export interface PlanSearch {
  /** An earlier plan set to show. Default: the current one. */
  version?: number | undefined
  /** Default: options. */
  view?: PlanView | undefined
  /** Weights that somebody shares by a link, which `findSharedWeights` checks. Default: those of the project. */
  weights?: object | undefined
  /** Default: served. */
  grouping?: ScopeGrouping | undefined
  /** Whether the scope matrix hides work items that every option has. */
  differing?: boolean | undefined
  /** The version to compare the shown one with. Default: its neighbour. */
  compare?: number | undefined
  /** The what-if adjustments, which `findSharedChanges` checks. Default: none. */
  changes?: object | undefined
  /** The part of the adjustments that would make the address too long; `readChanges` reads it. */
  toggles?: string | undefined
  /** Targets that the what-if tries instead of those of the brief, which `findHopedTargets` checks. Default: none. */
  hoped?: object | undefined
  /** The option whose drivers are shown. Default: the recommended one. */
  option?: OptionId | undefined
  /** Default: weeks. */
  total?: DriverTotal | undefined
}

/** Three options with a digit for each four of 750 work items need less. */
const maxTogglesLength = 1_000

export const readPlanSearch: (search: Record<string, unknown>) => PlanSearch = readSearch<PlanSearch>({
  version: readVersion,
  view: readPlanView,
  weights: readObject,
  grouping: readScopeGrouping,
  differing: readFlag,
  compare: readVersion,
  changes: readObject,
  toggles: wordsUpTo(maxTogglesLength),
  hoped: readObject,
  option: readId<OptionId>,
  total: readDriverTotal,
})

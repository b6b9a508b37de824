import { Adjustments, OptionId, Version, Weights } from '@plangate/core/schemas'
import { z } from 'zod'

/** The sheets below the board, one of which is on screen. */
export const PlanView = z.enum(['options', 'odds', 'scope', 'drivers', 'what-if', 'push-back', 'versions'])
export type PlanView = z.infer<typeof PlanView>

/** What the scope matrix groups the work items by. */
export const ScopeGrouping = z.enum(['served', 'discipline'])
export type ScopeGrouping = z.infer<typeof ScopeGrouping>

/** The total that the drivers of an option are ranked by. */
export const DriverTotal = z.enum(['weeks', 'hours'])
export type DriverTotal = z.infer<typeof DriverTotal>

/** The plan page's search parameters. Invalid values count as missing. */
export const PlanSearch = z.object({
  /** An earlier plan set to show. Default: the current one. */
  version: Version.optional().catch(undefined),
  /** Default: options. */
  view: PlanView.optional().catch(undefined),
  /** Weights that somebody shares by a link. Default: those of the project. */
  weights: Weights.optional().catch(undefined),
  /** Default: served. */
  grouping: ScopeGrouping.optional().catch(undefined),
  /** Whether the scope matrix hides work items that every option has. */
  differing: z.boolean().optional().catch(undefined),
  /** The version to compare the shown one with. Default: its neighbour. */
  compare: Version.optional().catch(undefined),
  /** The what-if adjustments. Default: none. */
  changes: Adjustments.optional().catch(undefined),
  /** The part of the adjustments that would make the address too long; `readChanges` reads it. */
  toggles: z.string().optional().catch(undefined),
  /** The option whose drivers are shown. Default: the recommended one. */
  option: OptionId.optional().catch(undefined),
  /** Default: weeks. */
  total: DriverTotal.optional().catch(undefined),
})

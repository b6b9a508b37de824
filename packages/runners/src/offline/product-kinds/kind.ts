import type { Discipline, ProductKind } from '@plangate/core/schemas'
import type { Phrases, ReferenceHours } from '../capability-catalogue/capability.ts'

/** Where a product keeps its data: decided by the brief, because it changes the skeleton. */
export type Storage = 'server' | 'managed' | 'device'

/** Work that every product of a kind needs, and products of other kinds do not. */
export interface KindItem {
  readonly id: string
  readonly title: string
  readonly discipline: Discipline
  readonly hours: ReferenceHours
  /** The smallest option that includes it: 0 lean, 1 balanced, 2 complete. */
  readonly level: 0 | 1 | 2
}

/** How the planner plans products of a kind: the work that all of them need, and the words for it. */
export interface KindPlan {
  readonly id: ProductKind
  /** Words that hardly ever stand in the brief of another kind. */
  readonly recognisedBy: Phrases
  /** The capability that every product of this kind has. */
  readonly coreCapability: string | null
  readonly skeleton: string | Readonly<Record<Storage, string>>
  readonly design: string
  readonly release: string
  /** What is watched after the launch; null where nothing runs on our side. */
  readonly monitoring: string | null
  readonly items: readonly KindItem[]
  /** What an option builds, as the object of "builds": the smallest form, and the permanent one. */
  readonly smallForm: string
  readonly lastingForm: string
}

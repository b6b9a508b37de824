import type { Discipline } from '@plangate/core/schemas'

/** Words and phrases, separated by commas, matched as whole words in any inflection: see `reading/phrase-notation.ts`. */
export type Phrases = string

/** Person-hours as P10, P50 and P90. P50 is close to the geometric mean of the others, as in a lognormal distribution. */
export type ReferenceHours = readonly [low: number, likely: number, high: number]

/** How complete a capability is with an item: a `first` usable slice, a `solid` reliable version, the `full` version. */
export type Depth = 'first' | 'solid' | 'full'

/** Fills the "{}" of a title from the brief: "Notifications by {}" becomes "Notifications by SMS and push". */
export interface TitleChoice {
  /** When the brief names none of the choices. */
  readonly otherwise: string
  readonly of: Readonly<Record<string, Phrases>>
}

export interface CatalogueItem {
  readonly id: string
  readonly title: string
  readonly choice?: TitleChoice
  readonly discipline: Discipline
  readonly hours: ReferenceHours
  readonly depth: Depth
  /** With phrases, the item is only planned when the brief contains one. Without, it comes with its capability. */
  readonly recognisedBy?: Phrases
}

/**
 * Something that a product can do. The first item is its core: the other items depend on it. The core always has depth
 * `first` and no phrases of its own.
 */
export interface Capability {
  readonly id: string
  /** A noun phrase without article and "and", because texts list it. */
  readonly name: string
  /** The name of its first slice, if different: pages for phones are not yet a mobile app. */
  readonly nameOfFirst?: string
  readonly recognisedBy: Phrases
  /** Phrases matched exactly, because other inflections mean something else ("booking", but not "book"). */
  readonly exactly?: Phrases
  /** Value weight: 1 is ordinary, 1.5 is why people buy a product, 0.5 is hardly missed at first. */
  readonly worth: number
  /** Required capabilities, planned with this one unless the brief rules them out. */
  readonly needs?: readonly string[]
  /** The capability that gives the phrases their meaning: "level" only counts in a game. */
  readonly onlyWith?: string
  /** Phrases for the monetization section, where only these count. */
  readonly earnsBy?: Phrases
  /** True when a risk or an assumption that names it is enough to plan it. */
  readonly answersRisks?: boolean
  /** How an option of each depth provides it, as a noun phrase that fits after "with". */
  readonly approach: Readonly<Record<Depth, string>>
  /** What a launch without it means, as a sentence. */
  readonly without: string
  readonly items: readonly [CatalogueItem, ...CatalogueItem[]]
  /** Where scope and hours come from. */
  readonly source: string
}

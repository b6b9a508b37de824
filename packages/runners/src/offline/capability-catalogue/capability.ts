import type { Discipline } from '@plangate/core/schemas'

/** Words and phrases, separated by commas, matched as whole words whatever their endings. */
export type Phrases = string

/** Person-hours as P10, P50 and P90. P50 is close to the geometric mean of the two others, as in a lognormal. */
export type ReferenceHours = readonly [low: number, likely: number, high: number]

/**
 * How far an item carries its capability: the `first` slice that users can work with, the `solid` version that
 * can be relied on, the `full` version that leaves little to be wished for.
 */
export type Depth = 'first' | 'solid' | 'full'

/** What fills the "{}" of a title when the brief says so: "Notifications by {}" becomes "Notifications by SMS and push". */
export interface TitleChoice {
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
  /** Given: the item is only planned when the brief says one of these. Not given: it comes with its capability. */
  readonly recognisedBy?: Phrases
}

/**
 * Something that a product can do. The first item is its core: all others of the capability depend on it, and it
 * always has depth `first` and no words of its own.
 */
export interface Capability {
  readonly id: string
  /** A noun phrase that needs no article and holds no "and", because texts put it into lists. */
  readonly name: string
  /** The name of its first slice, where that is something else: phone pages are no mobile app yet. */
  readonly nameOfFirst?: string
  readonly recognisedBy: Phrases
  /** What would mean something else with another ending ("booking", but not "book"). */
  readonly exactly?: Phrases
  /** Value weight: 1 is ordinary, 1.5 is what products are bought for, 0.5 is what nobody would miss at first. */
  readonly worth: number
  /** Capabilities that this one cannot work without. They are planned with it unless the brief rules them out. */
  readonly needs?: readonly string[]
  /** The capability without which these words mean something else: "level" is about games only in a game. */
  readonly onlyWith?: string
  /** How sections on monetization speak of it. Nothing else is looked for there. */
  readonly earnsBy?: Phrases
  /** True when a risk or an assumption that names it is reason enough to plan it. */
  readonly answersRisks?: boolean
  /** How an option of that depth would do it, as a noun phrase that fits after "with". */
  readonly approach: Readonly<Record<Depth, string>>
  /** What it means to launch without it, as a sentence. */
  readonly without: string
  readonly items: readonly [CatalogueItem, ...CatalogueItem[]]
  /** Where scope and hours come from. */
  readonly source: string
}

import { midpointCost } from '@plangate/core/analysis'
import { diff, type ItemChange, type OptionChange, type PlanDiff } from '@plangate/core/plan-diff'
import type { ExecutionOption, OptionId, PlanSet, WorkItem } from '@plangate/core/schemas'

/** What is kept in four cases of five: calendar weeks, person-hours, and USD in the middle of the rate band. */
export interface Amounts {
  weeks: number
  hours: number
  cost: number
}

/** `kept`: pinned, and so the same to the last digit. `same`: written anew, and nothing that can be seen is different. */
export type Fate = 'kept' | 'same' | 'changed' | 'new' | 'gone'

/** What became of an option. */
export interface OptionFate {
  fate: Fate
  name: string
  /** The place that gives it its letter: in the later version, or in the earlier one when it is gone. */
  place: number
  /** Null when it is new. */
  placeBefore: number | null
  before: Amounts | null
  after: Amounts | null
  /** Null unless both versions have it. */
  change: OptionChange | null
}

/**
 * A work item that only one version has, with its likely person-hours and the options that include it, or did: by their
 * places in the later version, so that a letter means one thing on the whole sheet. Options that are gone have none.
 */
export interface ListedItem {
  id: string
  title: string
  hours: number
  places: number[]
}

/** A work item that came into or went out of options that both versions have; by their places in the later one. */
export interface ItemMove {
  id: string
  title: string
  into: number[]
  outOf: number[]
  /** No option includes it any more. */
  isLeftOut: boolean
}

export interface VersionChanges {
  options: OptionFate[]
  items: {
    added: ListedItem[]
    cut: ListedItem[]
    reestimated: ItemChange[]
    moved: ItemMove[]
    /** Words, value, discipline or dependencies are others. */
    otherwise: ItemChange[]
  }
  briefVersion: PlanDiff['briefVersion']
  assumptions: PlanDiff['assumptions']
}

/** What is different between two versions of a plan, the earlier one first, in the words of the screen. Plain JSON. */
export function readChanges(before: PlanSet, after: PlanSet): VersionChanges {
  const { options, items, briefVersion, assumptions } = diff<PlanSet>(before, after)
  return {
    options: readFates(before, after, options),
    items: {
      added: items.added.map(({ item, optionIds }) => listed(item, optionIds, after)),
      cut: items.cut.map(({ item, optionIds }) => listed(item, foundAgain(optionIds, options.kept), after)),
      reestimated: items.changed.filter(({ hours }) => hours !== null),
      moved: items.changed.flatMap((change) => readMove(change, options.kept, after)),
      otherwise: items.changed.filter(isOtherwise),
    },
    briefVersion,
    assumptions,
  }
}

/** In the order of the later version, and after them those that are gone. */
function readFates(before: PlanSet, after: PlanSet, { kept, removed }: PlanDiff['options']): OptionFate[] {
  const here = after.options.map((option, place): OptionFate => {
    const change = kept.find((candidate) => candidate.after === option.id) ?? null
    const placeBefore = change && placeIn(before, change.before)
    const earlier = placeBefore === null ? undefined : before.options[placeBefore]
    const amounts = { before: earlier ? amountsOf(earlier) : null, after: amountsOf(option) }
    return { fate: fateOf(change), name: option.name, place, placeBefore, ...amounts, change }
  })
  const gone = removed.map((option): OptionFate => {
    const place = placeIn(before, option.id)
    const amounts = { before: amountsOf(option), after: null }
    return { fate: 'gone', name: option.name, place, placeBefore: place, ...amounts, change: null }
  })
  return [...here, ...gone]
}

function fateOf(change: OptionChange | null): Fate {
  if (change === null) return 'new'
  if (change.isUnchanged) return 'kept'
  const { words, engineers, p80, riskLevel, scopeCoverage, items } = change
  const isOtherwise = [engineers, p80, riskLevel, scopeCoverage].some((part) => part !== null)
  return isOtherwise || words.length + items.added.length + items.removed.length > 0 ? 'changed' : 'same'
}

function readMove({ id, title, options }: ItemChange, kept: readonly OptionChange[], after: PlanSet): ItemMove[] {
  if (options === null) return []
  const placesWhere = (isMoved: (had: boolean, has: boolean) => boolean) =>
    kept
      .filter((option) => isMoved(options.before.includes(option.before), options.after.includes(option.after)))
      .map((option) => placeIn(after, option.after))
  return [
    {
      id,
      title,
      into: placesWhere((had, has) => !had && has),
      outOf: placesWhere((had, has) => had && !has),
      isLeftOut: options.after.length === 0,
    },
  ]
}

function isOtherwise({ value, discipline, dependsOn, words }: ItemChange): boolean {
  return [value, discipline, dependsOn].some((change) => change !== null) || words.length > 0
}

function listed({ id, title, hours }: WorkItem, optionIds: readonly OptionId[], after: PlanSet): ListedItem {
  const places = optionIds.map((optionId) => placeIn(after, optionId)).toSorted((a, b) => a - b)
  return { id, title, hours: hours.likely, places }
}

/** What options of the earlier version are called in the later one. */
function foundAgain(optionIds: readonly OptionId[], kept: readonly OptionChange[]): OptionId[] {
  return kept.filter(({ before }) => optionIds.includes(before)).map(({ after }) => after)
}

function amountsOf({ estimate: { weeks, hours, cost } }: ExecutionOption): Amounts {
  return { weeks: weeks.p80, hours: hours.p80, cost: midpointCost(cost.p80) }
}

function placeIn({ options }: PlanSet, optionId: OptionId): number {
  return options.findIndex(({ id }) => id === optionId)
}

import { midpointCost } from '@plangate/core/analysis'
import { diff, type ItemChange, type OptionChange, type PlanDiff } from '@plangate/core/plan-diff'
import {
  type ExecutionOption,
  letterOf,
  lettersOf,
  type OptionId,
  type OptionLetter,
  type PlanSet,
  type WorkItem,
} from '@plangate/core/schemas'

/** The P80 of an option: calendar weeks, person-hours, and USD at the middle of the rate band. */
export interface P80Amounts {
  weeks: number
  hours: number
  cost: number
}

/** `kept`: pinned, so identical. `same`: written again, without a visible difference. */
export type OptionStatus = 'kept' | 'same' | 'changed' | 'new' | 'gone'

/** An option of the earlier or the later version, and what changed. */
export interface OptionDifference {
  status: OptionStatus
  name: string
  /** In the later version, or in the earlier one when the option is gone. */
  letter: OptionLetter
  /** Null for a new option. Another one where the versions do not follow each other, or are older than letters. */
  letterBefore: OptionLetter | null
  before: P80Amounts | null
  after: P80Amounts | null
  /** Null unless both versions have it. */
  change: OptionChange | null
}

/**
 * A work item that only one version has, with its likely person-hours and the options that include or included it.
 * The letters are those of the later version, so that each means one option. Options that are gone have none.
 */
export interface ListedItem {
  id: string
  title: string
  hours: number
  letters: OptionLetter[]
}

/**
 * A work item added to or removed from options that both versions have, and still in one. Letters are those of the later
 * version.
 */
export interface MovedItem {
  id: string
  title: string
  into: OptionLetter[]
  outOf: OptionLetter[]
}

/** What differs between two versions of a plan, ready to render. Plain JSON, because a worker computes it. */
export interface PlanChanges {
  options: OptionDifference[]
  items: {
    added: ListedItem[]
    cut: ListedItem[]
    reestimated: ItemChange[]
    moved: MovedItem[]
    /** Changes of words, value, discipline, dependencies or running cost. */
    otherwise: ItemChange[]
  }
  briefVersion: PlanDiff['briefVersion']
  assumptions: PlanDiff['assumptions']
}

/** Compares two versions of a plan, the earlier one first. */
export function readPlanChanges(before: PlanSet, after: PlanSet): PlanChanges {
  const { options, items, briefVersion, assumptions } = diff<PlanSet>(before, after)
  return {
    options: readOptions(before, after, options),
    items: {
      added: items.added.map(({ item, optionIds }) => toListedItem(item, optionIds, after)),
      cut: [...items.cut, ...findLeftOut(items.changed, before)].map(({ item, optionIds }) =>
        toListedItem(item, idsAfter(optionIds, options.kept), after),
      ),
      reestimated: items.changed.filter(({ hours }) => hours !== null),
      moved: items.changed.flatMap((change) => readMovedItem(change, options.kept, after)),
      otherwise: items.changed.filter(isOtherwise),
    },
    briefVersion,
    assumptions,
  }
}

/** The items that no option includes any more, though the later version still lists them. */
function findLeftOut(changed: readonly ItemChange[], before: PlanSet): PlanDiff['items']['cut'] {
  return changed.flatMap(({ id, options }) => {
    const item = before.workItems.find((candidate) => candidate.id === id)
    return item && options?.after.length === 0 ? [{ item, optionIds: options.before }] : []
  })
}

/** Returns the options in the order of the later version, followed by those that are gone. */
function readOptions(before: PlanSet, after: PlanSet, { kept, removed }: PlanDiff['options']): OptionDifference[] {
  const here = after.options.map((option): OptionDifference => {
    const change = kept.find((candidate) => candidate.after === option.id) ?? null
    const earlier = change && before.options.find(({ id }) => id === change.before)
    const amounts = { before: earlier ? amountsOf(earlier) : null, after: amountsOf(option) }
    const letters = { letter: letterOf(after, option.id), letterBefore: earlier ? letterOf(before, earlier.id) : null }
    return { status: statusOf(change), name: option.name, ...letters, ...amounts, change }
  })
  const gone = removed.map((option): OptionDifference => {
    const letter = letterOf(before, option.id)
    const amounts = { before: amountsOf(option), after: null }
    return { status: 'gone', name: option.name, letter, letterBefore: letter, ...amounts, change: null }
  })
  return [...here, ...gone]
}

function statusOf(change: OptionChange | null): OptionStatus {
  if (change === null) return 'new'
  if (change.isUnchanged) return 'kept'
  const { words, engineers, p80, riskLevel, scopeCoverage, items } = change
  const isOtherwise = [engineers, p80, riskLevel, scopeCoverage].some((part) => part !== null)
  return isOtherwise || words.length + items.added.length + items.removed.length > 0 ? 'changed' : 'same'
}

function readMovedItem({ id, title, options }: ItemChange, kept: readonly OptionChange[], after: PlanSet): MovedItem[] {
  if (options === null || options.after.length === 0) return []
  const lettersWhere = (isMoved: (had: boolean, has: boolean) => boolean) =>
    kept
      .filter((option) => isMoved(options.before.includes(option.before), options.after.includes(option.after)))
      .map((option) => letterOf(after, option.after))
  return [
    {
      id,
      title,
      into: lettersWhere((had, has) => !had && has),
      outOf: lettersWhere((had, has) => had && !has),
    },
  ]
}

function isOtherwise({ value, discipline, dependsOn, runningCost, words }: ItemChange): boolean {
  return [value, discipline, dependsOn, runningCost].some((change) => change !== null) || words.length > 0
}

function toListedItem({ id, title, hours }: WorkItem, optionIds: readonly OptionId[], after: PlanSet): ListedItem {
  const letters = lettersOf(after).filter((_, place) => optionIds.some((id) => id === after.options[place]?.id))
  return { id, title, hours: hours.likely, letters }
}

/** Maps ids of options in the earlier version to their ids in the later one. */
function idsAfter(optionIds: readonly OptionId[], kept: readonly OptionChange[]): OptionId[] {
  return kept.filter(({ before }) => optionIds.includes(before)).map(({ after }) => after)
}

function amountsOf({ estimate: { weeks, hours, cost } }: ExecutionOption): P80Amounts {
  return { weeks: weeks.p80, hours: hours.p80, cost: midpointCost(cost.p80) }
}

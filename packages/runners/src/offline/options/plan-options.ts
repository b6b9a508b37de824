import type { BriefPassage } from '../reading/passages.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { experimentScope } from './experiment-scope.ts'
import { type OptionPlan, optionKeys } from './option-plan.ts'
import type { TargetLimits } from './target-limits.ts'

/** P50 person-hours of the whole plan below which it gets neither a third option nor a third engineer. */
const smallProduct = 250

/**
 * Plans two or three options over one list of items: lean is the experiment, balanced has the first two levels, complete
 * has all. Drops an option that adds only foundation items to the one before, as long as two remain. A small product has
 * no balanced option.
 *
 * @param kept ids of items that the founder asked to have or to keep: the experiment has those of the first level
 */
export function planOptions(
  { items, passages }: { items: readonly PlannedItem[]; passages: readonly BriefPassage[] },
  team: Pick<TargetLimits, 'team' | 'leastEngineers'>,
  maxOptions: number,
  kept: ReadonlySet<string> = new Set(),
): OptionPlan[] {
  const scopes = optionKeys.map((key, index) => ({
    key,
    items: key === 'lean' ? experimentScope(items, passages, kept) : items.filter(({ level }) => level <= index),
  }))
  const worthwhile = scopes.filter(
    (scope, index) => index === 0 || addsWork(scope.items, scopes[index - 1]?.items ?? []),
  )
  const isSmall = likelyHours(items) < smallProduct
  const chosen = worthwhile.length >= 2 && !isSmall ? worthwhile : scopes.filter(({ key }) => key !== 'balanced')
  const fewer = chosen.length > maxOptions ? chosen.filter(({ key }) => key !== 'complete') : chosen
  return fewer.map((scope) => {
    const level = optionKeys.indexOf(scope.key) === 0 ? 0 : optionKeys.indexOf(scope.key) === 1 ? 1 : 2
    return { ...scope, level, engineers: engineersFor(scope, team) }
  })
}

function likelyHours(items: readonly PlannedItem[]): number {
  return items.reduce((sum, item) => sum + item.hours.likely, 0)
}

function addsWork(items: readonly PlannedItem[], before: readonly PlannedItem[]): boolean {
  const known = new Set(before.map(({ id }) => id))
  return items.some(({ id, origin }) => origin !== 'foundation' && !known.has(id))
}

/**
 * One engineer for the lean option, two for the balanced one, and for the complete one enough to keep each engineer's
 * share below about three months: at least three unless the product is small. Our judgement.
 */
function engineersFor(
  { key, items }: Pick<OptionPlan, 'key' | 'items'>,
  { team, leastEngineers = 1 }: Pick<TargetLimits, 'team' | 'leastEngineers'>,
): number {
  if (team?.exactly) return team.engineers
  const wanted = Math.max(leastEngineers, key === 'lean' ? 1 : key === 'balanced' ? 2 : engineersByHours(items))
  return Math.min(wanted, team?.engineers ?? wanted)
}

function engineersByHours(items: readonly PlannedItem[]): number {
  const hours = likelyHours(items)
  if (hours < smallProduct) return 2
  return 3 + [900, 1_500, 2_400].filter((step) => hours > step).length
}

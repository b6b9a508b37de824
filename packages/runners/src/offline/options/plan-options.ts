import type { PlannedItem } from '../work/work-plan.ts'
import type { Limits } from './limits.ts'
import { keys, type OptionPlan } from './option-plan.ts'

/**
 * Two or three options over one list of items: lean is the first level, balanced the first two, complete all. An
 * option that would add nothing but foundation to the one before is left out, as long as two remain.
 */
export function planOptions(items: readonly PlannedItem[], team: Limits['team'], atMost: number): OptionPlan[] {
  const scopes = keys.map((key, index) => ({ key, items: items.filter(({ level }) => level <= index) }))
  const worthwhile = scopes.filter(
    (scope, index) => index === 0 || addsWork(scope.items, scopes[index - 1]?.items ?? []),
  )
  const chosen = worthwhile.length >= 2 ? worthwhile : scopes.filter(({ key }) => key !== 'balanced')
  const fewer = chosen.length > atMost ? chosen.filter(({ key }) => key !== 'complete') : chosen
  return fewer.map((scope) => {
    const level = keys.indexOf(scope.key) === 0 ? 0 : keys.indexOf(scope.key) === 1 ? 1 : 2
    return { ...scope, level, engineers: engineersFor(scope, team) }
  })
}

function addsWork(items: readonly PlannedItem[], before: readonly PlannedItem[]): boolean {
  const known = new Set(before.map(({ id }) => id))
  return items.some(({ id, origin }) => origin !== 'foundation' && !known.has(id))
}

/**
 * One engineer for the lean option, two for the balanced, and for the complete one as many as keep their share
 * of the work below about three months: P50 hours by the steps below, at least three. Our judgement.
 */
function engineersFor({ key, items }: Pick<OptionPlan, 'key' | 'items'>, team: Limits['team']): number {
  if (team?.exactly) return team.engineers
  const wanted = key === 'lean' ? 1 : key === 'balanced' ? 2 : engineersByHours(items)
  return Math.min(wanted, team?.engineers ?? wanted)
}

function engineersByHours(items: readonly PlannedItem[]): number {
  const hours = items.reduce((sum, item) => sum + item.hours.likely, 0)
  return 3 + [900, 1_500, 2_400].filter((step) => hours > step).length
}

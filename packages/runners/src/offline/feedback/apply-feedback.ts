import type { OptionPlan } from '../options/option-plan.ts'
import { hoursRange, type PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { CombinedFeedback, ScopedEffect } from './combine-feedback.ts'
import { itemsOfElement } from './plan-elements.ts'

/** The estimate is not designed for larger teams. */
const maxEngineers = 10

/** Gives work the hours that the team says it takes, in the range that it had around its likely hours. */
export function withTeamHours(plan: WorkPlan, hours: CombinedFeedback['hours']): WorkPlan {
  const factors = new Map(
    hours.flatMap(({ element, hours: wanted }) => {
      const items = itemsOfElement(element, plan)
      const likely = items.reduce((sum, item) => sum + item.hours.likely, 0)
      return items.map(({ id }) => [id, wanted / likely] as const)
    }),
  )
  return { ...plan, items: plan.items.map((item) => withFactor(item, factors.get(item.id))) }
}

function withFactor(item: PlannedItem, factor: number | undefined): PlannedItem {
  if (factor === undefined) return item
  const { low, likely, high } = item.hours
  return { ...item, hours: hoursRange([low, likely, high], factor) }
}

/** Gives every option more people, and some options what is said about them only. */
export function withFeedback(
  options: readonly OptionPlan[],
  { people, scoped }: Pick<CombinedFeedback, 'people' | 'scoped'>,
  plan: WorkPlan,
): OptionPlan[] {
  return options.map((option) => {
    const crowded = { ...option, engineers: Math.min(maxEngineers, option.engineers + people) }
    return scoped.reduce(
      (changed, each) => (each.only.includes(option.key) ? withScoped(changed, each, plan) : changed),
      crowded,
    )
  })
}

function withScoped(option: OptionPlan, { effect }: ScopedEffect, plan: WorkPlan): OptionPlan {
  switch (effect.kind) {
    case 'element': {
      const ids = new Set(itemsOfElement(effect.element, plan).map(({ id }) => id))
      if (effect.stance === 'keep' || effect.stance === 'must') return withItems(option, ids, plan)
      return { ...option, items: withoutItems(option.items, ids) }
    }
    case 'limits': {
      const { team, leastEngineers = 1 } = effect.limits
      const wanted = Math.max(option.engineers, leastEngineers)
      return { ...option, engineers: team?.exactly ? team.engineers : Math.min(wanted, team?.engineers ?? wanted) }
    }
    case 'people':
      return { ...option, engineers: Math.min(maxEngineers, option.engineers + 1) }
    case 'hours':
    case 'raise':
    case 'options':
    case 'reduction':
      return option
  }
}

/** With everything that the items depend on, in the order of the plan. */
function withItems(option: OptionPlan, ids: ReadonlySet<string>, { items }: WorkPlan): OptionPlan {
  const wanted = new Set([...option.items.map(({ id }) => id), ...ids])
  for (const item of items.toReversed()) if (wanted.has(item.id)) for (const id of item.dependsOn) wanted.add(id)
  return { ...option, items: items.filter(({ id }) => wanted.has(id)) }
}

/** Without everything that depends on the items. */
function withoutItems(items: readonly PlannedItem[], ids: ReadonlySet<string>): PlannedItem[] {
  const gone = new Set(ids)
  for (const item of items) if (item.dependsOn.some((id) => gone.has(id))) gone.add(item.id)
  return items.filter(({ id }) => !gone.has(id))
}

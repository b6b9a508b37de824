import { engineeringImpact } from '../wording/engineering-impact.ts'
import { optionName } from '../wording/option-name.ts'
import { cons, pros } from '../wording/pros-and-cons.ts'
import { technicalApproach } from '../wording/technical-approach.ts'
import { tradeoffs } from '../wording/tradeoffs.ts'
import { factsOf } from '../wording/wording-facts.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { OptionPlan } from './option-plan.ts'

/** An option of a draft before the schema has parsed it; ids are plain strings. */
export interface WrittenOption {
  readonly key: string
  readonly name: string
  readonly workItemIds: readonly string[]
  readonly engineers: number
  readonly technicalApproach: string
  readonly pros: readonly string[]
  readonly cons: readonly string[]
  readonly tradeoffs: readonly string[]
  readonly engineeringImpact: string
}

/** Words an option in comparison with `smaller`, the option before it. */
export function writeOption(option: OptionPlan, smaller: OptionPlan | null, plan: WorkPlan): WrittenOption {
  const facts = factsOf(option, smaller, plan)
  return {
    key: option.key,
    name: optionName(facts),
    workItemIds: option.items.map(({ id }) => id),
    engineers: option.engineers,
    technicalApproach: technicalApproach(facts),
    pros: pros(facts),
    cons: cons(facts),
    tradeoffs: tradeoffs(facts),
    engineeringImpact: engineeringImpact(facts),
  }
}

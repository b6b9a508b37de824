import type { DraftCheck } from '../checks/judge-constraint.ts'
import { engineeringImpact } from '../wording/engineering-impact.ts'
import { optionName, optionTitles } from '../wording/option-name.ts'
import { cons, pros } from '../wording/pros-and-cons.ts'
import { type Said, sayOnce } from '../wording/say-once.ts'
import { technicalApproach } from '../wording/technical-approach.ts'
import { tradeoffs } from '../wording/tradeoffs.ts'
import { factsOf, type WordingContext, type WordingFacts } from '../wording/wording-facts.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { Measure } from './measure-options.ts'
import type { OptionPlan } from './option-plan.ts'
import type { TargetLimits } from './target-limits.ts'

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
  readonly checks?: readonly DraftCheck[]
}

/** What the words of options rest on besides the options. */
export interface OptionsContext {
  readonly plan: WorkPlan
  /** Of each option, in their order. */
  readonly checks: readonly (readonly DraftCheck[])[]
  readonly limits: TargetLimits
  readonly measure: Measure
}

/** Words options, each in comparison with the one before it. No sentence stands in two of them. */
export function writeOptions(options: readonly OptionPlan[], context: OptionsContext): WrittenOption[] {
  const said: Said = new Set()
  const estimates = options.map((option) => ({ option, estimate: context.measure(option) }))
  return estimates.map(({ option, estimate }, index) => {
    const facts = factsOf(option, {
      plan: context.plan,
      smaller: options[index - 1] ?? null,
      checks: context.checks[index] ?? [],
      limits: context.limits,
      estimate,
      othersP50Weeks: estimates.filter((other) => other.option !== option).map((other) => other.estimate.weeks.p50),
    })
    return writeOption(facts, said)
  })
}

function writeOption(facts: WordingFacts, said: Said): WrittenOption {
  const { option, checks } = facts
  return {
    key: option.key,
    name: optionName(facts),
    workItemIds: option.items.map(({ id }) => id),
    engineers: option.engineers,
    technicalApproach: saidOrAlike(technicalApproach(facts), 'It is built like', facts, said),
    pros: pros(facts, said),
    cons: cons(facts, said),
    tradeoffs: sayOnce(tradeoffs(facts, said), said),
    engineeringImpact: saidOrAlike(engineeringImpact(facts), 'It requires the same of its engineers as', facts, said),
    ...(checks.length > 0 && { checks }),
  }
}

/** A text may not be empty: where the smaller option has said all of it, it says that both are alike. */
function saidOrAlike(
  sentences: readonly (string | null)[],
  alike: string,
  { smaller }: WordingContext,
  said: Said,
): string {
  const own = sayOnce(sentences, said)
  return own.length === 0 && smaller ? `${alike} “${optionTitles[smaller.key]}”.` : own.join(' ')
}

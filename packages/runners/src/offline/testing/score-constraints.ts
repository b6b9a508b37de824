import { catalogue } from '../capability-catalogue/catalogue.ts'
import { type DraftCheck, judgeConstraint } from '../checks/judge-constraint.ts'
import { type BriefPassage, passage, passagesOf } from '../reading/passages.ts'
import { noWishes } from '../wishes.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { topicItems } from '../work-items/topic-items.ts'
import { neutralBrief } from './neutral-brief.ts'

/** A key constraint as somebody labelled it who did not write the rules. */
export interface LabelledConstraint {
  readonly text: string
  readonly expects:
    | 'not_judgeable'
    | { readonly limit: string; readonly is: string; readonly amount: number }
    /** Ids of capabilities, "server" for a back end of its own, "two-way" for a connection that writes back. */
    | { readonly excludes: readonly string[] }
    | { readonly requires: readonly string[] }
}

/** Counts only: who writes the rules must not see the sentences of the blind set. */
export interface ConstraintScore {
  readonly judgeable: number
  readonly right: number
  /** Judged with another verdict or another limit than the label says. */
  readonly wrong: number
  readonly notJudgeable: number
  /** Judged although the facts of an option do not show it. */
  readonly judgedInVain: number
}

type Outcome = 'right' | 'wrong' | 'not_judged'

/** Scores how constraints are judged, each against options that break it and options that keep it. */
export function scoreConstraints(labelled: readonly LabelledConstraint[]): ConstraintScore {
  const judged = labelled.map(({ text, expects }) => ({
    isJudgeable: expects !== 'not_judgeable',
    outcome: outcomeOf(passage('keyConstraints', text), expects),
  }))
  const judgeable = judged.filter(({ isJudgeable }) => isJudgeable)
  const others = judged.filter(({ isJudgeable }) => !isJudgeable)
  return {
    judgeable: judgeable.length,
    right: judgeable.filter(({ outcome }) => outcome === 'right').length,
    wrong: judgeable.filter(({ outcome }) => outcome === 'wrong').length,
    notJudgeable: others.length,
    judgedInVain: others.filter(({ outcome }) => outcome === 'wrong').length,
  }
}

function outcomeOf(constraint: BriefPassage, expects: LabelledConstraint['expects']): Outcome {
  const judge = (items: readonly PlannedItem[], hoursPerWeek = 30) =>
    judgeConstraint({ option: { items }, passage: constraint, needs: [], currency: 'USD', hoursPerWeek })
  if (expects === 'not_judgeable') return ofVerdicts([[judge(everything), 'not_judged']])
  if ('excludes' in expects) {
    const { excludes } = expects
    return ofVerdicts([
      [judge(everything.filter((item) => !isOneOf(item, excludes, 'or_needs_it'))), 'kept'],
      ...excludes.map((id) => [judge(everything.filter((item) => isOneOf(item, [id]))), 'broken'] as const),
    ])
  }
  if ('requires' in expects) {
    const { requires } = expects
    return ofVerdicts([
      [judge(everything.filter((item) => !isOneOf(item, requires))), 'broken'],
      ...requires.map((id) => [judge(everything.filter((item) => isOneOf(item, [id]))), 'kept'] as const),
    ])
  }
  if (expects.limit !== 'hours_per_week') return ofLimit(judge(everything), expects)
  const beyond = expects.is === 'at_least' ? -1 : 1
  return ofVerdicts([
    [judge(everything, expects.amount), 'kept'],
    [judge(everything, expects.amount + beyond), 'broken'],
  ])
}

/** All items of the catalogue, as an option has them. */
export const everything: readonly PlannedItem[] = catalogue.flatMap((capability) => {
  const askedItems = new Map(capability.items.map(({ id }) => [id, 'must'] as const))
  const askedIn = passagesOf(neutralBrief()).slice(0, 1)
  return topicItems({ capability, priority: 'must', askedIn, askedItems }, new Set(), new Set(), noWishes)
})

/** A subscription is paid online, even where nothing else is. */
const paysOnline = ['subscriptions']

function isOneOf({ id, capability, discipline }: PlannedItem, ids: readonly string[], orNeedsIt?: 'or_needs_it') {
  if (capability === null) return false
  if (ids.includes('server') && discipline === 'backend') return true
  if (ids.includes('two-way') && id === 'integrations-two-way') return true
  const needed = [...(capability.needs ?? []), ...(paysOnline.includes(capability.id) ? ['payments'] : [])]
  return [capability.id, ...(orNeedsIt ? needed : [])].some((named) => ids.includes(named))
}

function ofVerdicts(expected: readonly (readonly [DraftCheck, string])[]): Outcome {
  const verdicts = expected.map(([check, verdict]) => ['verdict' in check ? check.verdict : 'limits', verdict])
  if (verdicts.every(([found, verdict]) => found === verdict)) return 'right'
  return verdicts.every(([found, verdict]) => found === verdict || found === 'not_judged') ? 'not_judged' : 'wrong'
}

/** Months are 4.35 weeks to the one who labelled and 52/12 weeks to the planner. */
const tolerance = 0.01

/**
 * A team of exactly two may be neither larger nor smaller. A ceiling is enough where a label says exactly how much money or
 * time: a plan that costs less or is done sooner does not break it.
 */
function boundsOf({ limit, is }: { readonly limit: string; readonly is: string }): string[] {
  if (is !== 'exactly') return [is]
  return limit === 'engineers' ? ['at_least', 'at_most'] : ['at_most']
}

function ofLimit(check: DraftCheck, expected: { limit: string; is: string; amount: number }): Outcome {
  if (!('limits' in check)) return check.verdict === 'not_judged' ? 'not_judged' : 'wrong'
  if (check.notJudged !== undefined) return 'not_judged'
  const { limit, amount } = expected
  const bounds = boundsOf(expected)
  const isRight =
    check.limits.length === bounds.length &&
    check.limits.every(({ of }) => of === limit) &&
    check.limits.every((found) => bounds.includes(found.is)) &&
    check.limits.every((found) => Math.abs(found.amount / amount - 1) < tolerance)
  return isRight ? 'right' : 'wrong'
}

import type { CapabilityAnswer } from '@plangate/core/schemas'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import { constraintQuestion } from '../checks/constraint-question.ts'
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
  /** Not judged, but asked about, and judged rightly once the founder has answered at most `mostAnswers` questions. */
  readonly rightOnceAsked: number
  /** The same, but judged wrongly then. */
  readonly wrongOnceAsked: number
  /** Judged although the facts of an option do not show it. */
  readonly judgedInVain: number
  /** Asked about, although nothing that is asked holds. */
  readonly askedInVain: number
}

/** A founder may get tired of more. */
const mostAnswers = 3

type Outcome = 'right' | 'wrong' | 'not_judged'

/** Scores how constraints are judged, each against options that break it and options that keep it. */
export function scoreConstraints(labelled: readonly LabelledConstraint[]): ConstraintScore {
  const judged = labelled.map(({ text, expects }) => ({
    isJudgeable: expects !== 'not_judgeable',
    ...outcomesOf(text, expects),
  }))
  const judgeable = judged.filter(({ isJudgeable }) => isJudgeable)
  const others = judged.filter(({ isJudgeable }) => !isJudgeable)
  return {
    judgeable: judgeable.length,
    right: judgeable.filter(({ outcome }) => outcome === 'right').length,
    wrong: judgeable.filter(({ outcome }) => outcome === 'wrong').length,
    rightOnceAsked: judgeable.filter(({ onceAsked }) => onceAsked === 'right').length,
    wrongOnceAsked: judgeable.filter(({ onceAsked }) => onceAsked === 'wrong').length,
    notJudgeable: others.length,
    judgedInVain: others.filter(({ outcome }) => outcome === 'wrong').length,
    askedInVain: others.filter(({ onceAsked }) => onceAsked !== null).length,
  }
}

interface Outcomes {
  readonly outcome: Outcome
  /** Null where it is judged at once, or nothing is asked. */
  readonly onceAsked: Outcome | null
}

/** Answers the questions of the planner by the label, as a founder who meant it so would. */
function outcomesOf(text: string, expects: LabelledConstraint['expects']): Outcomes {
  const constraint = passage('keyConstraints', text)
  const outcome = outcomeOf(constraint, expects)
  const answers: CapabilityAnswer[] = []
  const isOpen = outcome === (expects === 'not_judgeable' ? 'right' : 'not_judged')
  let asked = isOpen ? constraintQuestion(constraint) : null
  if (asked === null) return { outcome, onceAsked: null }
  while (asked !== null && answers.length < mostAnswers) {
    const { words: _, ...question } = asked
    answers.push({ ...question, answer: holds(question, expects) ? 'yes' : 'no' })
    asked = constraintQuestion({ ...passage('keyConstraints', text), answers })
  }
  return { outcome, onceAsked: outcomeOf({ ...passage('keyConstraints', text), answers }, expects) }
}

function holds(
  { capability, rulesOut }: Pick<CapabilityAnswer, 'capability' | 'rulesOut'>,
  expects: LabelledConstraint['expects'],
): boolean {
  if (expects === 'not_judgeable') return false
  if ('excludes' in expects) return rulesOut === true && expects.excludes.includes(capability)
  return 'requires' in expects && !rulesOut && expects.requires.includes(capability)
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
 * A team of exactly two may be neither larger nor smaller; a team of one cannot be smaller. A ceiling is enough where a
 * label says exactly how much money or time: a plan that costs less or is done sooner does not break it.
 */
function boundsOf({ limit, is, amount }: { limit: string; is: string; amount: number }): string[] {
  if (is !== 'exactly') return [is]
  return limit === 'engineers' && amount > 1 ? ['at_least', 'at_most'] : ['at_most']
}

function ofLimit(check: DraftCheck, expected: { limit: string; is: string; amount: number }): Outcome {
  if (!('limits' in check)) return check.verdict === 'not_judged' ? 'not_judged' : 'wrong'
  if (check.notJudged !== undefined) return 'not_judged'
  const { limit, amount } = expected
  const bounds = boundsOf(expected)
  const limits = check.limits.filter(
    ({ of, is, amount: found }) => !(of === 'engineers' && is === 'at_least' && found <= 1),
  )
  const isRight =
    limits.length === bounds.length &&
    limits.every(({ of }) => of === limit) &&
    limits.every((found) => bounds.includes(found.is)) &&
    limits.every((found) => Math.abs(found.amount / amount - 1) < tolerance)
  return isRight ? 'right' : 'wrong'
}

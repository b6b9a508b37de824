import { isPlaceholder } from '@plangate/core/intake'
import { targetChecks } from '@plangate/core/runner'
import type { Brief, Currency } from '@plangate/core/schemas'
import type { OptionPlan } from '../options/option-plan.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { quoted, quotedAtMost } from '../wording/phrasing.ts'
import { deliveryPlanId } from '../work-items/foundation.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import { contradicts, isGivenUp } from './contradictions.ts'
import { type DraftCheck, judgeConstraint, judgeForeign } from './judge-constraint.ts'
import { notJudged } from './judgement.ts'

/** What an option is checked with. */
export interface Checking {
  readonly plan: WorkPlan
  /** Of the project. */
  readonly currency: Currency
  readonly hoursPerWeek: number
}

/** Checks an option against every must-have, every key constraint and every target of a brief. */
export function checkOption(
  { targets = {} }: Brief,
  option: Pick<OptionPlan, 'items'>,
  { plan, currency, hoursPerWeek }: Checking,
): DraftCheck[] {
  const needs = plan.passages.filter(({ part }) => part === 'needs')
  const constraints = plan.passages.filter(({ part }) => part === 'keyConstraints')
  const musts = needs.filter(({ priority }) => priority === 'must')
  return [
    ...musts.map((need) => checkMust(need, { constraints, option, plan })),
    ...constraints.map((passage) =>
      plan.foreignLanguage === null
        ? judgeConstraint({ passage, option, needs, currency, hoursPerWeek })
        : judgeForeign({ passage, currency }),
    ),
    ...targetChecks(targets),
  ]
}

interface MustContext {
  readonly constraints: readonly BriefPassage[]
  readonly option: Pick<OptionPlan, 'items'>
  readonly plan: WorkPlan
}

/**
 * A must-have is kept when the option has all work of the first level that quotes it, unless a constraint rules out what
 * it asks for.
 */
function checkMust(need: BriefPassage, { constraints, option, plan }: MustContext): DraftCheck {
  const about = { part: 'needs', words: need.text } as const
  if (isPlaceholder(need.text)) return { ...about, ...notJudged('It does not say yet what has to be there.') }
  const read = plan.foreignLanguage === null ? constraints : []
  const confirmed = read.find((constraint) => isGivenUp(need, constraint))
  if (confirmed)
    return {
      ...about,
      verdict: 'broken',
      why: `${givenUp}: you confirmed that ${quoted(confirmed.text)} rules it out.`,
    }
  const against = read.find((constraint) => contradicts(need, constraint))
  if (against !== undefined)
    return { ...about, ...notJudged(`A constraint rules it out: ${quoted(against.text)}. Which of the two holds?`) }
  const work = plan.items.filter((item) => serves(item, about.words))
  const required = work.some(({ level }) => level === 0) ? work.filter(({ level }) => level === 0) : work
  const included = new Set(option.items.map(({ id }) => id))
  const missing = required.filter(({ id }) => !included.has(id))
  if (required.length === 0) return { ...about, verdict: 'broken', why: whyUnserved(about.words, plan) }
  return missing.length === 0
    ? { ...about, verdict: 'kept', why: `It includes ${quotedAtMost(required, 2)}.` }
    : { ...about, verdict: 'broken', why: `It leaves out ${quotedAtMost(missing, 2)}.` }
}

/** How a reason begins where the founder has decided against a must-have. */
export const givenUp = 'Given up'

/** What feedback or another part of the brief drops is covered by the delivery plan alone. */
function whyUnserved(words: string, { items }: WorkPlan): string {
  const isDropped = items.some((item) => item.id === deliveryPlanId && quotes(item, words))
  return isDropped ? `${givenUp}: feedback or the brief drops it.` : 'No work serves it.'
}

/** The work that every product needs serves no need by itself. */
function serves(item: PlannedItem, words: string): boolean {
  return item.origin !== 'foundation' && quotes(item, words)
}

function quotes({ addresses }: PlannedItem, words: string): boolean {
  return addresses.some((address) => address.part === 'needs' && address.words === words)
}

import type { Capability, Depth } from '../catalogue/capability.ts'
import { includesCapability, leftOut, type OptionPlan } from '../options/option-plan.ts'
import { mentionsIn } from '../reading/mentions.ts'
import type { Passage } from '../reading/passages.ts'
import { holds } from '../reading/phrases.ts'
import { wordsOf } from '../reading/words.ts'
import type { PlannedItem } from '../work/work-plan.ts'
import type { WorkPlan } from '../work/write-work-plan.ts'

/** A capability as an option does it. */
export interface Done {
  readonly capability: Capability
  readonly depth: Depth
  /** What to call it at that depth. */
  readonly name: string
}

/** A risk, and what the option includes to meet it. */
export interface AnsweredRisk {
  readonly risk: Passage
  readonly by: readonly Capability[]
}

/** What the words of an option are made from. */
export interface Facts {
  readonly option: OptionPlan
  /** The next smaller option, or null. */
  readonly smaller: OptionPlan | null
  readonly plan: WorkPlan
  /** Capabilities that it includes, the most valuable first. */
  readonly done: readonly Done[]
  /** Capabilities that it adds to the smaller option, the most valuable first. */
  readonly added: readonly Done[]
  /** Capabilities of the plan that it does nothing of, the most valuable first. */
  readonly missing: readonly Capability[]
  /** Items in the founder's own words, included and left out. */
  readonly own: readonly PlannedItem[]
  readonly missingOwn: readonly PlannedItem[]
  /** What the brief says may go wrong and may not hold, fit to be quoted. */
  readonly answeredRisks: readonly AnsweredRisk[]
  readonly openRisks: readonly Passage[]
  readonly openAssumptions: readonly Passage[]
}

export function factsOf(option: OptionPlan, smaller: OptionPlan | null, plan: WorkPlan): Facts {
  const out = leftOut(plan.items, option)
  const capabilities = byValue(plan.items)
  const done = capabilities.filter(({ id }) => includesCapability(option, id))
  const risks = quotable(plan, 'risks')
  return {
    option,
    smaller,
    plan,
    done: done.map((capability) => doneBy(option, capability)),
    added: done
      .filter(({ id }) => smaller && !includesCapability(smaller, id))
      .map((capability) => doneBy(option, capability)),
    missing: capabilities.filter(({ id }) => !includesCapability(option, id)),
    own: option.items.filter(isOwn),
    missingOwn: out.filter(isOwn),
    answeredRisks: risks.flatMap((risk) => answersTo(risk, option)),
    openRisks: risks.filter((risk) => answersTo(risk, option).length === 0),
    openAssumptions: quotable(plan, 'assumptions'),
  }
}

/** In the founder's own words, and without an amount that would look like one of ours. */
function isOwn(item: PlannedItem): boolean {
  return (item.origin === 'need' || item.origin === 'feedback') && !hasAmountInTitle(item)
}

export function hasAmountInTitle({ title }: PlannedItem): boolean {
  return statesAmount.test(title)
}

function byValue(items: readonly PlannedItem[]): Capability[] {
  const values = new Map<Capability, number>()
  for (const { capability, value } of items) {
    if (capability) values.set(capability, (values.get(capability) ?? 0) + value)
  }
  return [...values].toSorted(([, a], [, b]) => b - a).map(([capability]) => capability)
}

function doneBy(option: OptionPlan, capability: Capability): Done {
  const depth = depthIn(option, capability)
  return { capability, depth, name: (depth === 'first' ? capability.nameOfFirst : undefined) ?? capability.name }
}

/** How deep the option goes, by what came with the capability: single items that were asked for do not make it deep. */
function depthIn({ items }: OptionPlan, capability: Capability): Depth {
  const ids = new Set(items.map(({ id }) => id))
  const depths = capability.items
    .filter(({ id, recognisedBy }) => ids.has(id) && recognisedBy === undefined)
    .map(({ depth }) => depth)
  if (depths.includes('full')) return 'full'
  return depths.includes('solid') ? 'solid' : 'first'
}

function answersTo(risk: Passage, option: OptionPlan): AnsweredRisk[] {
  const capabilities = new Set(mentionsIn(risk).map(({ capability }) => capability))
  const by = [...capabilities].filter(({ id, answersRisks }) => answersRisks && includesCapability(option, id))
  return by.length > 0 ? [{ risk, by }] : []
}

const statesAmount =
  /[$€£]|\d[\d.,]*\s*(?:weeks?|months?|years?|days?|hours?|k|dollars?|euros?|pounds?|usd|eur|gbp)\b/iu

/**
 * Weeks, hours and money in the words of an option would look like totals of ours, so that what speaks of
 * them is not quoted.
 */
const measures =
  'week, weeks, month, months, year, years, day, days, hour, hours, minute, minutes, second, seconds, dollar, euro, ' +
  'pound, usd, eur, gbp, cent'

export function isQuotable(text: string): boolean {
  return !/[$€£]/u.test(text) && !holds(wordsOf(text), measures)
}

function quotable({ passages }: WorkPlan, part: Passage['part']): Passage[] {
  return passages.filter((passage) => passage.part === part && isQuotable(passage.text))
}

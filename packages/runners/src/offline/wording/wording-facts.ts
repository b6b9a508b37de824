import type { Estimate } from '@plangate/core/schemas'
import type { Capability, Depth } from '../capability-catalogue/capability.ts'
import type { DraftCheck } from '../checks/judge-constraint.ts'
import { includesCapability, itemsLeftOut, type OptionPlan } from '../options/option-plan.ts'
import type { TargetLimits } from '../options/target-limits.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { containsPhrase } from '../reading/phrases.ts'
import { type Word, wordsOf } from '../reading/words.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'

/** A capability in an option, with its depth. */
export interface IncludedCapability {
  readonly capability: Capability
  readonly depth: Depth
  /** Its name at that depth. */
  readonly name: string
  /** Its first item in the option. */
  readonly item: PlannedItem
}

/** A risk of the brief, and the items of the option that answer it. */
export interface AnsweredRisk {
  readonly risk: BriefPassage
  readonly by: readonly PlannedItem[]
}

/** What an option is worded with. */
export interface WordingContext {
  readonly plan: WorkPlan
  /** The next smaller option, or null. */
  readonly smaller: OptionPlan | null
  readonly checks: readonly DraftCheck[]
  readonly limits: TargetLimits
  readonly estimate: Estimate
  /** P50 weeks of the other options. */
  readonly othersP50Weeks: readonly number[]
}

/** The facts that the texts of an option state. */
export interface WordingFacts extends WordingContext {
  readonly option: OptionPlan
  /** Items that can be quoted, the most valuable first; the foundation comes last. */
  readonly quotable: readonly PlannedItem[]
  /** Those that the smaller option lacks. */
  readonly added: readonly PlannedItem[]
  /** Items of the plan that the option leaves out and that can be quoted, the most urgent and valuable first. */
  readonly leftOut: readonly PlannedItem[]
  /** Included capabilities, the most valuable first. */
  readonly included: readonly IncludedCapability[]
  /** Capabilities that the smaller option lacks, the most valuable first. */
  readonly addedCapabilities: readonly IncludedCapability[]
  readonly answeredRisks: readonly AnsweredRisk[]
  /** Assumptions and the sentences of the experiment that can be quoted. */
  readonly assumptions: readonly BriefPassage[]
  readonly experiment: readonly BriefPassage[]
}

/** Collects the facts about an option. */
export function factsOf(option: OptionPlan, context: WordingContext): WordingFacts {
  const { plan, smaller } = context
  const known = new Set(smaller?.items.map(({ id }) => id))
  const quotable = mostImportantFirst(option.items.filter(isQuotableItem))
  const included = byValue(option.items).flatMap((capability) => asIncluded(option, capability))
  return {
    ...context,
    option,
    quotable,
    added: smaller ? quotable.filter(({ id }) => !known.has(id)) : [],
    leftOut: mostImportantFirst(itemsLeftOut(plan.items, option).filter(isQuotableItem)),
    included,
    addedCapabilities: included.filter(({ capability }) => smaller && !includesCapability(smaller, capability.id)),
    answeredRisks: quotablePassages(plan, 'risks').flatMap((risk) => answersTo(risk, option)),
    assumptions: quotablePassages(plan, 'assumptions'),
    experiment: quotablePassages(plan, 'smallestViableExperiment'),
  }
}

const urgency = { must: 0, should: 1, could: 2 } as const

/** What a product has to keep to, and what every product has, is not what it is about. */
const lessThanNeeds: Partial<Record<PlannedItem['origin'], number>> = { constraint: 3, foundation: 4 }

function mostImportantFirst(items: readonly PlannedItem[]): PlannedItem[] {
  const rank = ({ origin, priority }: PlannedItem) => lessThanNeeds[origin] ?? urgency[priority]
  return items.toSorted((a, b) => rank(a) - rank(b) || b.value - a.value)
}

/** Whether a title states no amount that would look like one of ours. */
export function isQuotableItem({ title }: PlannedItem): boolean {
  return !statesAmount.test(title)
}

function byValue(items: readonly PlannedItem[]): Capability[] {
  const values = new Map<Capability, number>()
  for (const { capability, value } of items) {
    if (capability) values.set(capability, (values.get(capability) ?? 0) + value)
  }
  return [...values].toSorted(([, a], [, b]) => b - a).map(([capability]) => capability)
}

function asIncluded(option: OptionPlan, capability: Capability): IncludedCapability[] {
  const item = option.items.find((known) => known.capability === capability && isQuotableItem(known))
  if (!item) return []
  const depth = depthIn(option, capability)
  return [
    { capability, depth, item, name: (depth === 'first' ? capability.nameOfFirst : undefined) ?? capability.name },
  ]
}

/** The depth in an option, ignoring items that the brief asks for by their own phrases. */
function depthIn({ items }: OptionPlan, capability: Capability): Depth {
  const ids = new Set(items.map(({ id }) => id))
  const depths = capability.items
    .filter(({ id, recognisedBy }) => ids.has(id) && recognisedBy === undefined)
    .map(({ depth }) => depth)
  if (depths.includes('full')) return 'full'
  return depths.includes('solid') ? 'solid' : 'first'
}

/** Work that quotes a risk answers it when that is what its capability is for; a name in common is not an answer. */
function answersTo(risk: BriefPassage, option: OptionPlan): AnsweredRisk[] {
  const by = option.items.filter(
    (item) =>
      item.capability?.answersRisks === true &&
      isQuotableItem(item) &&
      item.addresses.some(({ part, words }) => part === 'risks' && words === risk.text),
  )
  return by.length > 0 ? [{ risk, by }] : []
}

const statesAmount =
  /[$€£]|\d[\d.,]*\s*(?:weeks?|months?|years?|days?|hours?|k|dollars?|euros?|pounds?|usd|eur|gbp)\b/iu

/** Weeks, hours and money in the text of an option would look like our totals, so sentences with them are not quoted. */
const measures =
  'week, weeks, month, months, year, years, day, days, hour, hours, minute, minutes, second, seconds, dollar, euro, ' +
  'pound, usd, eur, gbp, cent'

/**
 * Returns whether the text of an option can quote a sentence of the brief.
 *
 * @param words those of the text, where they have been read
 */
export function isQuotable(text: string, words: readonly Word[] | null = null): boolean {
  return !/[$€£]/u.test(text) && !containsPhrase(words ?? wordsOf(text), measures)
}

function quotablePassages({ passages }: WorkPlan, part: BriefPassage['part']): BriefPassage[] {
  return passages.filter((passage) => passage.part === part && isQuotable(passage.text, passage.words))
}

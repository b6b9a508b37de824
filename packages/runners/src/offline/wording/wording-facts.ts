import type { Capability, Depth } from '../capability-catalogue/capability.ts'
import { includesCapability, itemsLeftOut, type OptionPlan } from '../options/option-plan.ts'
import { mentionsIn } from '../reading/mentions.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { containsPhrase } from '../reading/phrases.ts'
import { wordsOf } from '../reading/words.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'

/** A capability in an option, with its depth. */
export interface IncludedCapability {
  readonly capability: Capability
  readonly depth: Depth
  /** Its name at that depth. */
  readonly name: string
}

/** A risk, and the capabilities of the option that answer it. */
export interface AnsweredRisk {
  readonly risk: BriefPassage
  readonly by: readonly Capability[]
}

/** The facts that the texts of an option state. */
export interface WordingFacts {
  readonly option: OptionPlan
  /** The next smaller option, or null. */
  readonly smaller: OptionPlan | null
  readonly plan: WorkPlan
  /** Included capabilities, the most valuable first. */
  readonly included: readonly IncludedCapability[]
  /** Capabilities that the smaller option lacks, the most valuable first. */
  readonly added: readonly IncludedCapability[]
  /** Capabilities of the plan without any item in the option, the most valuable first. */
  readonly missing: readonly Capability[]
  /** Custom items that can be quoted, included and left out. */
  readonly custom: readonly PlannedItem[]
  readonly missingCustom: readonly PlannedItem[]
  /** Risks and assumptions that can be quoted. */
  readonly answeredRisks: readonly AnsweredRisk[]
  readonly openRisks: readonly BriefPassage[]
  readonly openAssumptions: readonly BriefPassage[]
}

/** Collects the facts about an option; `smaller` is the option to compare it with. */
export function factsOf(option: OptionPlan, smaller: OptionPlan | null, plan: WorkPlan): WordingFacts {
  const out = itemsLeftOut(plan.items, option)
  const capabilities = byValue(plan.items)
  const done = capabilities.filter(({ id }) => includesCapability(option, id))
  const risks = quotablePassages(plan, 'risks')
  return {
    option,
    smaller,
    plan,
    included: done.map((capability) => asIncluded(option, capability)),
    added: done
      .filter(({ id }) => smaller && !includesCapability(smaller, id))
      .map((capability) => asIncluded(option, capability)),
    missing: capabilities.filter(({ id }) => !includesCapability(option, id)),
    custom: option.items.filter(isQuotableCustom),
    missingCustom: out.filter(isQuotableCustom),
    answeredRisks: risks.flatMap((risk) => answersTo(risk, option)),
    openRisks: risks.filter((risk) => answersTo(risk, option).length === 0),
    openAssumptions: quotablePassages(plan, 'assumptions'),
  }
}

/** A custom item without an amount that would look like one of ours. */
function isQuotableCustom(item: PlannedItem): boolean {
  return (item.origin === 'need' || item.origin === 'feedback') && !hasAmountInTitle(item)
}

/** Returns whether a title states an amount that would look like one of ours. */
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

function asIncluded(option: OptionPlan, capability: Capability): IncludedCapability {
  const depth = depthIn(option, capability)
  return { capability, depth, name: (depth === 'first' ? capability.nameOfFirst : undefined) ?? capability.name }
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

function answersTo(risk: BriefPassage, option: OptionPlan): AnsweredRisk[] {
  const capabilities = new Set(mentionsIn(risk).map(({ capability }) => capability))
  const by = [...capabilities].filter(({ id, answersRisks }) => answersRisks && includesCapability(option, id))
  return by.length > 0 ? [{ risk, by }] : []
}

const statesAmount =
  /[$€£]|\d[\d.,]*\s*(?:weeks?|months?|years?|days?|hours?|k|dollars?|euros?|pounds?|usd|eur|gbp)\b/iu

/** Weeks, hours and money in the text of an option would look like our totals, so sentences with them are not quoted. */
const measures =
  'week, weeks, month, months, year, years, day, days, hour, hours, minute, minutes, second, seconds, dollar, euro, ' +
  'pound, usd, eur, gbp, cent'

/** Returns whether the text of an option can quote a sentence of the brief. */
export function isQuotable(text: string): boolean {
  return !/[$€£]/u.test(text) && !containsPhrase(wordsOf(text), measures)
}

function quotablePassages({ passages }: WorkPlan, part: BriefPassage['part']): BriefPassage[] {
  return passages.filter((passage) => passage.part === part && isQuotable(passage.text))
}

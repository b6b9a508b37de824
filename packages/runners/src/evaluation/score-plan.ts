import { isPlaceholder } from '@plangate/core/intake'
import type { Brief, ExecutionOption, PlanSetContent, WorkItem } from '@plangate/core/schemas'
import type { WholeBrief } from './whole-briefs.ts'

/** Counts about one plan. Each is a share of the count that it is written with. */
export interface BriefScore {
  /** Needs that some work item quotes. */
  covered: [count: number, ofNeeds: number]
  /** Work items that quote no need, constraint or experiment of the brief. */
  unasked: [count: number, ofItems: number]
  /** Must-have needs that an option leaves out without a check that says so. */
  silentGaps: [count: number, ofOptionsAndMusts: number]
  /** Limits of the brief that an option breaks without a check that says so. */
  silentBreaches: [count: number, ofBreaches: number]
  /** Hours at P50 of the largest option over those of the smallest. */
  spread: number
}

export function scorePlan({ brief, constraints }: WholeBrief, { workItems, options }: PlanSetContent): BriefScore {
  const needs = (brief.needs ?? []).filter(({ text }) => !isPlaceholder(text))
  const musts = needs.filter(({ priority }) => priority === 'must')
  const gaps = options.flatMap((option) => {
    const quoted = needsQuotedBy(brief, itemsOf(option, workItems))
    return musts.filter(({ id, text }) => !quoted.has(id) && !saysBroken(option, text))
  })
  const breaches = options.flatMap((option) =>
    constraints
      .filter(({ verdict }) => verdict?.brokenBy.some((condition) => isTrueOf(option, condition)))
      .map(({ text }) => ({ option, text })),
  )
  const hours = options.map(({ estimate }) => estimate.hours.p50)
  return {
    covered: [needs.filter(({ id }) => needsQuotedBy(brief, workItems).has(id)).length, needs.length],
    unasked: [workItems.filter((item) => !wasAskedFor(item)).length, workItems.length],
    silentGaps: [gaps.length, options.length * musts.length],
    silentBreaches: [breaches.filter(({ option, text }) => !saysBroken(option, text)).length, breaches.length],
    spread: Math.max(...hours) / Math.min(...hours),
  }
}

const itemsOf = ({ workItemIds }: ExecutionOption, workItems: readonly WorkItem[]) =>
  workItems.filter(({ id }) => workItemIds.includes(id))

/** The ids of the needs that these items quote. */
function needsQuotedBy(brief: Brief, items: readonly WorkItem[]): Set<string> {
  const quotes = items.flatMap(({ addresses }) => addresses.filter(({ part }) => part === 'needs'))
  const needs = (brief.needs ?? []).filter(({ text }) => quotes.some(({ words }) => text.includes(words)))
  return new Set(needs.map(({ id }) => id))
}

function wasAskedFor({ addresses }: WorkItem): boolean {
  return addresses.some(({ part }) => ['needs', 'keyConstraints', 'smallestViableExperiment'].includes(part))
}

/** Whether an option names these words as broken, or as something that cannot be judged. */
function saysBroken({ checks = [] }: ExecutionOption, words: string): boolean {
  return checks.some((check) => check.words === words && check.verdict !== 'kept')
}

/** Conditions on capabilities are for planners that name them; every Runner's plan has these figures. */
function isTrueOf({ engineers, estimate }: ExecutionOption, condition: string): boolean {
  const [figure = '', limit] = condition.split('>')
  const figures = new Map([
    ['engineers', engineers],
    ['weeks', estimate.weeks.p50],
    ['cost', estimate.cost.p50.low],
  ])
  return (figures.get(figure) ?? 0) > Number(limit ?? Number.POSITIVE_INFINITY)
}

import { priceDraft } from '@plangate/core/planning'
import { type Brief, Draft, type FeedbackPoint, GateId, PlanSet } from '@plangate/core/schemas'
import { OfflinePlanner } from '../offline-planner.ts'
import { neutralBrief } from './neutral-brief.ts'

const planner = new OfflinePlanner()
const id = '01990000-0000-7000-8000-000000000001'

/** The planner's draft for a brief, after each of the pieces of feedback was given to the plan before it. */
export async function offlineDraft(brief: Brief, ...feedback: readonly string[]): Promise<Draft> {
  let draft = await firstDraft(brief)
  let said: string | null = null
  for (const words of feedback) {
    const previous = await planSetWith(said, draft.feedbackPoints)
    draft = await answer({ brief, regeneration: { previous, feedback: words } })
    said = words
  }
  return draft
}

function firstDraft(brief: Brief): Promise<Draft> {
  return answer({ brief, regeneration: null })
}

type Question = Omit<Parameters<OfflinePlanner['draft']>[0], 'repair'>

async function answer(question: Question): Promise<Draft> {
  return Draft.parse(await planner.draft({ ...question, repair: null }, new AbortController().signal))
}

let basis: Promise<PlanSet> | undefined

/** Of the previous plan set the planner reads the feedback alone; the rest is one that was priced once. */
async function planSetWith(text: string | null, points: FeedbackPoint[]): Promise<PlanSet> {
  basis ??= firstDraft(neutralBrief()).then((draft) => pricedPlanSet(draft, neutralBrief()))
  return { ...(await basis), feedback: text === null ? null : { text, points } }
}

/** A draft with its numbers, at the default rate. */
export function pricedPlanSet(draft: Draft, brief: Brief): PlanSet {
  const gateId = GateId.parse(id)
  const rate = { low: 150, high: 190 }
  const content = priceDraft({ draft, brief, briefVersion: 1, gateId, runner: planner, feedback: null, rate })
  const kept = { id, projectId: id, version: 1, createdAt: '2026-01-01T00:00:00.000Z', createdBy: id }
  return PlanSet.parse({ ...content, ...kept })
}

/** Titles of the items that an option includes. */
export function titlesInOption(draft: Draft, key: string): string[] {
  const ids = new Set(draft.options.find((option) => option.key === key)?.workItemIds)
  return draft.workItems.filter((item) => ids.has(item.id)).map(({ title }) => title)
}

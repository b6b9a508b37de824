import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { priceDraft } from '@plangate/core/planning'
import { type Brief, Draft, type FeedbackPoint, GateId, PlanSet } from '@plangate/core/schemas'
import { OfflinePlanner } from '../offline-planner.ts'
import { neutralBrief } from './neutral-brief.ts'

const planner = new OfflinePlanner()
const id = '01990000-0000-7000-8000-000000000001'

/** The planner's draft for a brief, after giving each piece of feedback to the plan before it. */
export async function offlineDraft(brief: Brief, ...feedback: readonly string[]): Promise<Draft> {
  let draft = await firstDraft(brief)
  let lastFeedback: string | null = null
  for (const words of feedback) {
    const previous = await planSetWith(lastFeedback, draft.feedbackPoints)
    draft = await answer({ brief, regeneration: { previous, feedback: words } })
    lastFeedback = words
  }
  return draft
}

const firstDrafts = new Map<string, Promise<Draft>>()

/** Written once per brief: the planner gives the same request the same answer. */
function firstDraft(brief: Brief): Promise<Draft> {
  const key = JSON.stringify(brief)
  const draft = firstDrafts.get(key) ?? answer({ brief, regeneration: null })
  firstDrafts.set(key, draft)
  return draft
}

type FirstRequest = Omit<Parameters<OfflinePlanner['draft']>[0], 'repair'>

async function answer(request: FirstRequest): Promise<Draft> {
  return Draft.parse(await planner.draft({ ...request, repair: null }, new AbortController().signal))
}

let basePlanSet: Promise<PlanSet> | undefined

/** The planner reads only the feedback of the previous plan set, so that one priced set serves all tests. */
async function planSetWith(text: string | null, points: FeedbackPoint[]): Promise<PlanSet> {
  basePlanSet ??= firstDraft(neutralBrief()).then((draft) => pricedPlanSet(draft, neutralBrief()))
  return { ...(await basePlanSet), feedback: text === null ? null : { text, points } }
}

/** The plan set of a draft, priced at the default rate. */
export function pricedPlanSet(draft: Draft, brief: Brief): PlanSet {
  const gateId = GateId.parse(id)
  const projectAssumptions = defaultProjectAssumptions()
  const source = { briefVersion: 1, gateId, runner: planner, feedback: null, projectAssumptions }
  const content = priceDraft({ draft, brief, ...source })
  const kept = { id, projectId: id, version: 1, createdAt: '2026-01-01T00:00:00.000Z', createdBy: id }
  return PlanSet.parse({ ...content, ...kept })
}

/** The titles of an option's items. */
export function titlesInOption(draft: Draft, key: string): string[] {
  const ids = new Set(draft.options.find((option) => option.key === key)?.workItemIds)
  return draft.workItems.filter((item) => ids.has(item.id)).map(({ title }) => title)
}

import {
  type Brief,
  Discipline,
  Draft,
  maxNeeds,
  maxWorkItems,
  type PlanSet,
  type Project,
} from '@plangate/core/schemas'
import { clinicBrief, decide } from './api-client.ts'
import type { BrowserStage } from './browser-stage.ts'

/** As long as the title of a work item may be. */
const longTitle = 'Import the appointments of the calendar that the practice has used until now '.padEnd(150, 'x')

/** A brief with as many needs as it may have. */
const largeBrief: Brief = {
  ...clinicBrief,
  needs: Array.from({ length: maxNeeds }, (_, index) => ({
    id: `need-${index}`,
    text: `Room ${index} of the practice can be booked by the hour.`,
    priority: 'must',
  })),
}

/** A draft with as many work items as it may have: one option has all of them, the others the first 150 and 60. */
function largeDraft(draft: Draft, batch: string): Draft {
  const idOf = (index: number) => `${batch.toLowerCase()}-${index}`
  const workItems = Array.from({ length: maxWorkItems }, (_, index) => {
    const likely = 4 + ((index * 37) % 50)
    return {
      id: idOf(index),
      title: `${batch} ${index}: ${index % 50 === 7 ? longTitle : 'book a room and confirm it by e-mail'}`,
      discipline: Discipline.options[(index * 7) % Discipline.options.length],
      hours: { low: likely * 0.7, likely, high: likely * (1.3 + (index % 5) / 3) },
      value: 1 + (index % 9),
      dependsOn: index < 12 ? [] : [idOf(index - 12), ...(index % 10 === 0 ? [idOf(index / 10)] : [])],
      addresses: [{ part: 'needs', words: `Room ${index % maxNeeds} of the practice can be booked by the hour.` }],
    }
  })
  const sizes = [maxWorkItems, 150, 60]
  const options = draft.options.map((option, place) => ({
    ...option,
    name: `${option.name}, ${batch}`,
    engineers: 4 - place,
    workItemIds: workItems.slice(0, sizes[place]).map(({ id }) => id),
  }))
  return Draft.parse({ ...draft, workItems, options, recommendedKey: options[0]?.key })
}

/** What the Runner says it has not read of the brief, in a large plan. */
export const unread = 'The Runner has not read the 120,000 characters of the notes. They stay as they are.'

/**
 * A project with three versions of its plan: 250 work items, then 500, then 750. Each version keeps the options with 250
 * items of the versions before, and adds another.
 */
export async function projectWithLargePlan({
  api,
  runner,
}: BrowserStage): Promise<{ project: Project; plan: PlanSet }> {
  const project = await api.projects.create.mutate({ name: 'Large' })
  const projectId = project.id
  await api.briefs.save.mutate({ projectId, brief: largeBrief })
  await decide(api, projectId, 'proceed')
  runner.rewrite = (draft) => largeDraft(draft, 'Bookings')
  let plan = await api.plans.generate.mutate({ projectId })
  for (const batch of ['Payments', 'Reminders']) {
    runner.rewrite = (draft) => ({ ...largeDraft(draft, batch), leftOut: [unread] })
    const pinnedOptionIds = plan.options
      .filter(({ workItemIds }) => workItemIds.length === maxWorkItems)
      .map(({ id }) => id)
    plan = await api.plans.regenerate.mutate({ projectId, feedback: `More of ${batch}.`, pinnedOptionIds })
  }
  runner.rewrite = null
  return { project, plan }
}

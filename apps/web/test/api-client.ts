import { parseBriefMarkdown } from '@plangate/core/brief-text'
import type { Brief, Decision, GateId, PlanSet, Project, ProjectId } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import { readSampleMarkdown } from './founder-page.ts'

export type ApiClient = TRPCClient<AppRouter>

/** @param token the bearer token; none when left out */
export function createTestApiClient(url: string, token?: string): ApiClient {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: `${url}/trpc`, headers })] })
}

export const clinicBrief: Brief = readBrief(readSampleMarkdown('physio-clinic'))

function readBrief(markdown: string): Brief {
  const parsed = parseBriefMarkdown(markdown)
  if (!parsed.ok) throw new Error('the sample is not a valid brief')
  return parsed.brief
}

export async function projectWithBrief(api: ApiClient, name: string): Promise<Project> {
  const project = await api.projects.create.mutate({ name })
  await api.briefs.save.mutate({ projectId: project.id, brief: clinicBrief })
  return project
}

/** A project whose gate is open. */
export async function projectAtGate(api: ApiClient, name: string): Promise<{ project: Project; gateId: GateId }> {
  const project = await projectWithBrief(api, name)
  const gate = await api.gates.open.mutate({ projectId: project.id })
  return { project, gateId: gate.id }
}

export async function decide(api: ApiClient, projectId: ProjectId, decision: Decision): Promise<void> {
  const gate = await api.gates.open.mutate({ projectId })
  await api.gates.resolve.mutate({ gateId: gate.id, decision, actionText: 'Only the waiting list.' })
}

export async function projectReadyToPlan(api: ApiClient, name: string): Promise<Project> {
  const project = await projectWithBrief(api, name)
  await decide(api, project.id, 'proceed')
  return project
}

export async function projectWithPlan(api: ApiClient, name: string): Promise<{ project: Project; plan: PlanSet }> {
  const project = await projectReadyToPlan(api, name)
  return { project, plan: await api.plans.generate.mutate({ projectId: project.id }) }
}

export async function projectWithChoice(api: ApiClient, name: string): Promise<{ project: Project; plan: PlanSet }> {
  const { project, plan } = await projectWithPlan(api, name)
  await api.plans.select.mutate({ projectId: project.id, optionId: plan.recommendedId })
  return { project, plan }
}

/** A project whose first item took more than all of the choice should: a review is due. */
export async function projectWithOverrun(api: ApiClient, name: string): Promise<{ project: Project; plan: PlanSet }> {
  const made = await projectWithChoice(api, name)
  const [workItemId] = made.plan.options.find(({ id }) => id === made.plan.recommendedId)?.workItemIds ?? []
  if (workItemId === undefined) throw new Error('an option has work')
  const items = [{ workItemId, state: 'done' as const, hours: 5_000 }]
  await api.actuals.record.mutate({ projectId: made.project.id, items })
  return made
}

/** Begins an interview, and answers this many questions, or all that are asked. */
export async function interviewAfter(api: ApiClient, projectId: ProjectId, answers: number): Promise<void> {
  let { id: interviewId, state } = await api.interviews.start.mutate({ projectId })
  for (let given = 0; given < answers && state.kind === 'asking'; given++) {
    const { id: questionId, answer: asked } = state.question
    const answer = asked.type === 'text' ? ({ type: 'text', text: 'Bakers.' } as const) : ({ type: 'unknown' } as const)
    state = (await api.interviews.answer.mutate({ interviewId, questionId, answer })).state
  }
}

import { ProjectId } from '@plangate/core/schemas'
import type { FastifyRequest } from 'fastify'

/** What the page of a plan asks for first, in one batch: the calls of `apps/web/src/app/begin-plan.ts`, in their order. */
const callsOfPlan = [
  'plans.get',
  'briefs.get',
  'briefs.history',
  'projects.get',
  'projects.weights',
  'gates.current',
  'plans.selected',
  'builds.permits',
  'runs.list',
  'assumptions.get',
]

/** Whether an address is that of a plan's page. */
export function isPlan(path: string): boolean {
  return projectIn(path) !== undefined
}

/**
 * Returns the header of a plan's page that makes browsers send its first calls while its scripts are still loading. The
 * page gets their answers when it makes the same calls. Returns none where the page makes others: for a version, or none.
 */
export function headersForCalls(path: string, query: FastifyRequest['query']): { link?: string } {
  const { success, data: projectId } = ProjectId.safeParse(projectIn(path))
  if (!success || hasVersion(query)) return {}
  const inputs = JSON.stringify(Object.fromEntries(callsOfPlan.map((_, place) => [place, { projectId }])))
  const address = `/trpc/${callsOfPlan.join()}?batch=1&input=${encodeURIComponent(inputs)}`
  return { link: `<${address}>; rel=preload; as=fetch; crossorigin` }
}

function projectIn(path: string): string | undefined {
  return /^\/projects\/([^/]+)\/plan\/?$/.exec(path)?.[1]
}

function hasVersion(query: FastifyRequest['query']): boolean {
  return typeof query === 'object' && query !== null && 'version' in query
}

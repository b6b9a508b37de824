import { deepStrictEqual } from 'node:assert/strict'
import { CurrentPlanSet, PlanSetHead, ProjectOverview } from '@plangate/core/schemas'
import { z } from 'zod'
import { type Call, query } from '../load/call.ts'
import type { World } from '../world/world.ts'
import type { Servers } from './start-servers.ts'

/**
 * Plangate also hashes what was selected. The hashes of projects that are copied in SQL are those of the original, so that
 * only the other servers find them current.
 */
const Listed = ProjectOverview.omit({ selection: true, mayBuild: true }).extend({
  selection: z.object({ optionName: z.string(), planVersion: z.int() }).nullable(),
  mayBuild: z.boolean().transform(() => 'not compared'),
})

/** @throws {AssertionError} a server answers a query with less, or more, than Plangate does */
export async function requireSameAnswers(servers: Servers, { chosen, versioned, listers }: World): Promise<void> {
  for (const { projectId } of chosen.slice(0, 1))
    await compare(servers, query('plans.get', { projectId }), CurrentPlanSet)
  await compare(servers, query('plans.history', { projectId: versioned }), z.array(PlanSetHead))
  for (const lister of listers) await compare(servers, query('projects.overview', undefined, lister), z.array(Listed))
}

async function compare({ bare, stock, ours }: Servers, { path, headers }: Call, data: z.ZodType): Promise<void> {
  const Answer = z.object({ result: z.object({ data }) })
  const read = async (url: string) => Answer.parse(await (await fetch(`${url}${path}`, { headers })).json())
  const answer = await read(ours.url)
  deepStrictEqual(await read(bare.url), answer)
  deepStrictEqual(await read(stock.url), answer)
}

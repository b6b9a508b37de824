import { deepStrictEqual } from 'node:assert/strict'
import { CurrentPlanSet } from '@plangate/core/schemas'
import { z } from 'zod'
import { query } from '../load/call.ts'
import type { World } from '../world/world.ts'
import type { Servers } from './start-servers.ts'

const Answer = z.object({ result: z.object({ data: CurrentPlanSet }) })

/** @throws {AssertionError} a server answers plans.get with less, or more, than Plangate does */
export async function requireSameAnswers({ bare, stock, ours }: Servers, { chosen }: World): Promise<void> {
  for (const { projectId } of chosen.slice(0, 1)) {
    const { path } = query('plans.get', { projectId })
    const read = async (url: string) => Answer.parse(await (await fetch(`${url}${path}`)).json())
    const answer = await read(ours.url)
    deepStrictEqual(await read(bare.url), answer)
    deepStrictEqual(await read(stock.url), answer)
  }
}

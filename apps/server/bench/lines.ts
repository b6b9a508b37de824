import { type Call, mutation, query } from './call.ts'
import type { World } from './world.ts'

/** A procedure that is measured beside the other servers, under the load of all connections. */
export interface CallLine {
  name: string
  /** One call per connection, each about a project of its own. */
  calls(world: World): Call[]
  /** What the project wants to reach: server processor time over that of the bare server, and statements. */
  goal: { cpuRatio: number; statements: number }
  /** What `--check` accepts: the goal where it is met, otherwise what is reached today and a quarter. */
  limit: { cpuRatio: number; overStock: number; statements: number }
}

export const callLines: readonly CallLine[] = [
  {
    name: 'plans.get',
    calls: ({ chosen }) => chosen.map(({ projectId }) => query('plans.get', { projectId })),
    goal: { cpuRatio: 1.5, statements: 1 },
    limit: { cpuRatio: 15, overStock: 1.5, statements: 6 },
  },
  {
    name: 'plans.select',
    calls: ({ chosen }) =>
      chosen.map(({ projectId, optionId }) =>
        mutation('plans.select', { projectId, optionId, reason: 'Faster.' }, { isKeyed: true }),
      ),
    goal: { cpuRatio: 6, statements: 3 },
    limit: { cpuRatio: 26, overStock: 1.5, statements: 14 },
  },
  {
    name: 'builds.authorize',
    calls: ({ chosen }) => chosen.map(({ projectId }) => mutation('builds.authorize', { projectId })),
    goal: { cpuRatio: 5, statements: 1 },
    limit: { cpuRatio: 22, overStock: 1.5, statements: 9 },
  },
  {
    name: 'plans.selected',
    calls: ({ chosen }) => chosen.map(({ projectId }) => query('plans.selected', { projectId })),
    goal: { cpuRatio: 3, statements: 1 },
    limit: { cpuRatio: 30, overStock: 1.5, statements: 8 },
  },
]

import { briefs } from './procedures/briefs.ts'
import { builds } from './procedures/builds.ts'
import { gates } from './procedures/gates.ts'
import { plans } from './procedures/plans.ts'
import { projects } from './procedures/projects.ts'
import { runs } from './procedures/runs.ts'
import { session } from './procedures/session.ts'
import { tokens } from './procedures/tokens.ts'
import { router } from './trpc.ts'

export const appRouter = router({ projects, briefs, gates, plans, runs, builds, session, tokens })

/** The contract that clients are typed by. */
export type AppRouter = typeof appRouter

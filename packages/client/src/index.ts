import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { PlangateRouter } from './plangate-router.ts'

export { createPlangateClient, type PlangateClient, type PlangateClientSettings } from './create-plangate-client.ts'
export type { PlangateRouter } from './plangate-router.ts'
export { type PlangateReason, type PlangateRefusal, reasonOf, refusalOf } from './refusal.ts'

/** The input of every procedure, as `PlangateInputs['briefs']['save']`. */
export type PlangateInputs = inferRouterInputs<PlangateRouter>

/** The answer of every procedure, as `PlangateOutputs['plans']['get']`. */
export type PlangateOutputs = inferRouterOutputs<PlangateRouter>

import type { PlangateOutputs, PlangateRouter } from '@plangate/client'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'

/** Walks with nothing but tRPC and the types of the router. */
const [url = '', projectId = ''] = process.argv.slice(2)
const plangate = createTRPCClient<PlangateRouter>({ links: [httpBatchLink({ url: `${url}/trpc` })] })
const isRefusal = (error: unknown): error is TRPCClientError<PlangateRouter> => error instanceof TRPCClientError

const plan: PlangateOutputs['plans']['get'] = await plangate.plans.get.query({ projectId })
const [option] = plan.options
process.stdout.write(`Recommended: ${plan.options.find(({ id }) => id === plan.recommendedId)?.name}\n`)

// @ts-expect-error: a plan has no such field
export const missing = plan.winner
// @ts-expect-error: an option costs no single number
export const total: number = option?.cost

// @ts-expect-error: no such decision
const maybe = plangate.gates.decide.mutate({ projectId, decision: 'maybe' })
try {
  await maybe
} catch (error) {
  if (!isRefusal(error) || error.data?.reason !== 'INVALID_INPUT') throw error
  process.stdout.write(`Wrong field: ${error.data.details.issues[0]?.path}\n`)
  // @ts-expect-error: these are the details of another reason
  if (error.data.details.currentVersion !== undefined) throw error
}

import createClient from 'openapi-fetch'
import type { paths } from './plangate-api.d.ts'

/** Walks from nothing to a permit, typed by docs/openapi.json alone. */
const [baseUrl = 'http://127.0.0.1:4400'] = process.argv.slice(2)
const plangate = createClient<paths>({ baseUrl })

/** Returns the answer of a call, or throws its refusal. */
async function answerOf<T>(
  call: Promise<{ data?: { result: { data: T } }; error?: { error: { message: string } } }>,
): Promise<T> {
  const { data, error } = await call
  if (data === undefined) throw new Error(error?.error.message)
  return data.result.data
}

const brief = {
  problemStatement: 'Neighbours throw away good tools.',
  targetUser: '',
  valueProp: 'Borrow a drill next door.',
  differentiation: '',
  monetizationHypothesis: '',
  marketContext: '',
  keyConstraints: ['Members pay online.'],
  assumptions: [],
  risks: [],
  smallestViableExperiment: '',
  confidence: {},
}

const { id: projectId } = await answerOf(plangate.POST('/trpc/projects.create', { body: { name: 'Tool shelf' } }))
await answerOf(plangate.POST('/trpc/briefs.save', { body: { projectId, brief } }))

const { error } = await plangate.POST('/trpc/builds.authorize', { body: { projectId } })
console.info(`Refused: ${error?.error.data.reason}`)

await answerOf(plangate.POST('/trpc/gates.decide', { body: { projectId, decision: 'proceed' } }))
await answerOf(plangate.POST('/trpc/plans.generate', { body: { projectId } }))
const plan = await answerOf(
  plangate.GET('/trpc/plans.get', { params: { query: { input: JSON.stringify({ projectId }) } } }),
)
await answerOf(plangate.POST('/trpc/plans.select', { body: { projectId, optionId: plan.recommendedId } }))

const permit = await answerOf(plangate.POST('/trpc/builds.authorize', { body: { projectId, commit: 'c0ffee' } }))
console.info(`Permit ${permit.number}: build "${permit.selectedOption.name}".`)

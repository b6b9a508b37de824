import { createPlangateClient, type PlangateInputs, reasonOf, refusalOf } from '@plangate/client'

/** Walks from nothing to a permit, and to its end. */
const [url = 'http://127.0.0.1:4400'] = process.argv.slice(2)
const plangate = createPlangateClient({ url })

const brief: PlangateInputs['briefs']['save']['brief'] = {
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
const { id: projectId } = await plangate.projects.create.mutate({ name: 'Tool shelf' })
await plangate.briefs.save.mutate({ projectId, brief })

const undecided = await plangate.builds.authorize.mutate({ projectId }).catch(reasonOf)
console.info(`Without a decision: ${undecided}`)

await plangate.gates.decide.mutate({ projectId, decision: 'proceed' })
const plan = await plangate.plans.generate.mutate({ projectId })
await plangate.plans.select.mutate({ projectId, optionId: plan.recommendedId })
const permit = await plangate.builds.authorize.mutate({ projectId, commit: 'c0ffee' })
console.info(`Permit ${permit.number}: build "${permit.selectedOption.name}".`)

await plangate.briefs.save.mutate({ projectId, brief: { ...brief, risks: ['Drills break.'] } })
try {
  await plangate.builds.authorize.mutate({ projectId, commit: 'c0ffee' })
} catch (error) {
  const refusal = refusalOf(error)
  if (refusal?.reason !== 'SELECTION_STALE') throw error
  console.info(`After an edit, changed: ${refusal.details.changed.join(', ')}`)
}

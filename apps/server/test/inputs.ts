import { setTimeout as sleep } from 'node:timers/promises'
import { RunnerFake } from '@plangate/core/runner/fake'
import { type DeliveryId, Draft, type NewWebhook, sharePrefix, type WebhookId } from '@plangate/core/schemas'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { type Founder, readSampleBrief } from './founder.ts'

/** Every kind of id in an input, at any depth, in the order in which procedures check them. */
export const idNames = [
  'projectId',
  'gateId',
  'runId',
  'tokenId',
  'interviewId',
  'permitId',
  'webhookId',
  'shareId',
  'deliveryId',
  'planSetId',
  'optionId',
  // An option that a regeneration keeps.
  'pinnedOptionId',
  // An option with adjustments.
  'changedOptionId',
] as const
export type IdName = (typeof idNames)[number]

/** One id of each kind: of a founder's things, or made up. */
export type Ids = Record<IdName, string>

const brief = await readSampleBrief()
const { signal } = new AbortController()
/** What an agent submits. */
export const draft = Draft.parse(await new RunnerFake().draft({ brief, regeneration: null, repair: null }, signal))

/** Other than the defaults. */
export const assumptions = {
  rate: { low: 90, high: 110 },
  currency: 'EUR',
  focusedHoursPerWeek: 20,
  coordinationLoss: 0.15,
  startDate: '2026-12-07',
}

/** The question that RunnerFake leads to for the sample brief and its plan. */
const answerToFake = { questionId: 'size-core-flow', answer: { type: 'unknown' } }

/** Its host is this machine, where no message goes. */
export const webhookToNowhere = { url: 'https://localhost/plangate', events: ['gate.decided'] } satisfies NewWebhook

/** In the form of one that was issued. */
const unknownSecret = `${sharePrefix}${'A'.repeat(43)}`

/** A valid input of each procedure for these ids, or one with malformed ids. */
export const inputs: Record<string, (ids: Record<IdName, unknown>) => object | undefined> = {
  'projects.create': () => ({ name: 'Corner shop' }),
  'projects.list': () => undefined,
  'projects.overview': () => undefined,
  'projects.counts': () => undefined,
  'projects.get': ({ projectId }) => ({ projectId }),
  'projects.audit': ({ projectId }) => ({ projectId }),
  'projects.unpark': ({ projectId }) => ({ projectId }),
  'projects.rename': ({ projectId }) => ({ projectId, name: 'Shop on the corner' }),
  'projects.duplicate': ({ projectId }) => ({ projectId }),
  'projects.archive': ({ projectId }) => ({ projectId }),
  'projects.export': ({ projectId }) => ({ projectId }),
  'projects.restore': ({ projectId }) => ({ projectId }),
  'projects.delete': ({ projectId }) => ({ projectId, name: 'Corner shop' }),
  'projects.weights': ({ projectId }) => ({ projectId }),
  'projects.setWeights': ({ projectId }) => ({ projectId, weights: { time: 25, cost: 60, risk: 25, scope: 0 } }),
  'assumptions.get': ({ projectId }) => ({ projectId }),
  'assumptions.save': ({ projectId }) => ({ projectId, assumptions }),
  'briefs.read': () => ({ text: 'Sell spare parts.', format: 'text' }),
  'briefs.save': ({ projectId }) => ({ projectId, brief }),
  'briefs.sort': ({ projectId }) => ({ projectId, document: 'A shelf for tools that neighbours share.' }),
  'briefs.revise': ({ projectId }) => ({ projectId }),
  'briefs.acceptRevision': ({ projectId, runId }) => ({ projectId, runId, brief }),
  'briefs.get': ({ projectId }) => ({ projectId }),
  'briefs.version': ({ projectId }) => ({ projectId, version: 1 }),
  'briefs.passages': ({ projectId }) => ({ projectId }),
  'briefs.history': ({ projectId }) => ({ projectId }),
  'briefs.sources': ({ projectId }) => ({ projectId, version: 1 }),
  'interviews.start': ({ projectId }) => ({ projectId }),
  'interviews.answer': ({ interviewId }) => ({ interviewId, ...answerToFake }),
  'interviews.back': ({ interviewId }) => ({ interviewId }),
  'interviews.current': ({ projectId }) => ({ projectId }),
  'interviews.finish': ({ interviewId }) => ({ interviewId }),
  'gates.decide': ({ projectId }) => ({ projectId, decision: 'proceed' }),
  'gates.open': ({ projectId }) => ({ projectId }),
  'gates.current': ({ projectId }) => ({ projectId }),
  'gates.history': ({ projectId }) => ({ projectId }),
  'gates.resolve': ({ gateId }) => ({ gateId, decision: 'proceed' }),
  'plans.generate': ({ projectId }) => ({ projectId }),
  'plans.regenerate': ({ projectId, pinnedOptionId }) => ({
    projectId,
    feedback: 'One engineer only.',
    pinnedOptionIds: [pinnedOptionId],
  }),
  'plans.readFeedback': ({ projectId }) => ({ projectId, feedback: 'One engineer only.' }),
  'plans.watch': ({ projectId }) => ({ projectId }),
  'plans.get': ({ projectId }) => ({ projectId }),
  'plans.history': ({ projectId }) => ({ projectId }),
  'plans.version': ({ projectId }) => ({ projectId, version: 1 }),
  'plans.select': ({ projectId, optionId, planSetId, changedOptionId }) => ({
    projectId,
    optionId,
    planSetId,
    reason: 'Mine now.',
    changes: { options: [{ optionId: changedOptionId, engineers: 2 }] },
  }),
  'plans.selected': ({ projectId }) => ({ projectId }),
  'plans.deepResearch': ({ projectId }) => ({ projectId }),
  'plans.submit': ({ projectId }) => ({ projectId, draft }),
  'runs.get': ({ runId }) => ({ runId }),
  'runs.list': ({ projectId }) => ({ projectId }),
  'runs.outlook': ({ projectId }) => ({ projectId, kind: 'regenerate' }),
  'runs.cancel': ({ runId }) => ({ runId }),
  'builds.authorize': ({ projectId }) => ({ projectId }),
  'builds.permits': ({ projectId }) => ({ projectId }),
  'builds.revoke': ({ permitId }) => ({ permitId, reason: 'Not yet.' }),
  'records.get': ({ projectId }) => ({ projectId, format: 'madr' }),
  'actuals.record': ({ projectId }) => ({ projectId, items: [], totals: { hours: 90 } }),
  'actuals.list': ({ projectId }) => ({ projectId }),
  'actuals.current': ({ projectId }) => ({ projectId }),
  'assumptions.markFalse': ({ projectId }) => ({ projectId, assumption: brief.assumptions[0] }),
  'reviews.confirm': ({ projectId }) => ({ projectId, reason: 'We go on.' }),
  'ledger.get': () => undefined,
  'session.config': () => undefined,
  'session.user': () => undefined,
  'tokens.create': ({ projectId }) => ({ name: 'CI', scope: 'read', projectId }),
  'tokens.list': () => undefined,
  'tokens.revoke': ({ tokenId }) => ({ tokenId }),
  'tokens.audit': () => ({}),
  'webhooks.list': () => undefined,
  'webhooks.deliveries': ({ webhookId }) => ({ webhookId }),
  'webhooks.create': ({ projectId }) => ({ ...webhookToNowhere, projectId }),
  'webhooks.resend': ({ deliveryId }) => ({ deliveryId }),
  'webhooks.revoke': ({ webhookId }) => ({ webhookId }),
  'shares.create': ({ projectId }) => ({ projectId, withNotes: false }),
  'shares.list': ({ projectId }) => ({ projectId }),
  'shares.revoke': ({ shareId }) => ({ shareId }),
  'shares.read': () => ({ secret: unknownSecret }),
}

export const inputOf = (path: string, ids: Record<IdName, unknown>): object | undefined => inputs[path]?.(ids)

export const madeUpIds = (): Ids => ({
  projectId: uuidv7(),
  gateId: uuidv7(),
  runId: uuidv7(),
  tokenId: uuidv7(),
  interviewId: uuidv7(),
  permitId: uuidv7(),
  webhookId: uuidv7(),
  shareId: uuidv7(),
  deliveryId: uuidv4(),
  planSetId: uuidv7(),
  optionId: uuidv7(),
  pinnedOptionId: uuidv7(),
  changedOptionId: uuidv7(),
})

/** Returns the kinds of ids in a procedure's input, at any depth. */
export function idsIn(path: string): IdName[] {
  const marks = madeUpIds()
  const input = JSON.stringify(inputOf(path, marks) ?? {})
  return idNames.filter((name) => input.includes(marks[name]))
}

/** The same option id in all its roles. */
export const everywhere = (optionId: string) => ({ optionId, pinnedOptionId: optionId, changedOptionId: optionId })

/** Gives a founder one of everything. */
export async function haveEverything(founder: Founder): Promise<Ids> {
  const { id: webhookId } = await founder.client.webhooks.create.mutate(webhookToNowhere)
  const { planSet, optionId } = await founder.choose()
  const [run] = await founder.client.runs.list.query(founder.ofProject)
  if (run === undefined) throw new Error('a plan set was made without a run')
  const { id: tokenId } = await founder.client.tokens.create.mutate({ name: 'CI', scope: 'plan' })
  const { id: permitId } = await founder.client.builds.authorize.mutate(founder.ofProject)
  const { id: shareId } = await founder.client.shares.create.mutate({ ...founder.ofProject, withNotes: false })
  const { id: interviewId } = await founder.client.interviews.start.mutate(founder.ofProject)
  return {
    ...founder.ofProject,
    interviewId,
    gateId: planSet.gateId,
    runId: run.id,
    tokenId,
    permitId,
    webhookId,
    shareId,
    deliveryId: await endOfDelivery(founder, webhookId),
    planSetId: planSet.id,
    ...everywhere(optionId),
  }
}

/** Waits until the only message to a webhook has failed, which happens by itself: no message goes to this machine. */
async function endOfDelivery({ client }: Founder, webhookId: WebhookId): Promise<DeliveryId> {
  for (;;) {
    const [delivery] = await client.webhooks.deliveries.query({ webhookId })
    if (delivery?.state === 'failed') return delivery.id
    await sleep(10)
  }
}

/** Gives a founder a webhook, and a message to it that has failed. */
export async function failToDeliver(founder: Founder): Promise<{ webhookId: string; deliveryId: string }> {
  const { id: webhookId } = await founder.client.webhooks.create.mutate(webhookToNowhere)
  await founder.saveBrief()
  await founder.decide('proceed')
  return { webhookId, deliveryId: await endOfDelivery(founder, webhookId) }
}

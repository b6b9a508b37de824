import { z } from 'zod'
import { Decision } from './gate.ts'
import {
  ContentHash,
  DeliveryId,
  GateId,
  OptionId,
  PermitId,
  PlanSetId,
  ProjectId,
  ReviewId,
  SelectionId,
  Timestamp,
  Version,
  WebhookId,
} from './ids.ts'
import { BuildEnvironment, Commit, PermitEndCause } from './permit.ts'
import { ReviewCause } from './review.ts'

/**
 * What webhooks report. Another event needs a value here, its message below, and a trigger that calls `report_event`: see
 * the migration of webhooks.
 */
export const WebhookEvent = z.enum([
  'gate.decided',
  'plan.ready',
  'plan.selected',
  'permit.given',
  'permit.ended',
  'review.due',
])
export type WebhookEvent = z.infer<typeof WebhookEvent>

const messageOf = <Event extends WebhookEvent, Data extends z.ZodRawShape>(type: Event, data: Data) =>
  z.strictObject({
    type: z.literal(type),
    /** When it happened. */
    timestamp: Timestamp,
    data: z.strictObject({ projectId: ProjectId, ...data }),
  })

/**
 * The body of a message, in the form that Standard Webhooks recommends. It has ids and hashes, and no text of the founder:
 * the receiver asks for what it may read.
 */
export const WebhookMessage = z.discriminatedUnion('type', [
  messageOf('gate.decided', { gateId: GateId, decision: Decision }),
  messageOf('plan.ready', { planSetId: PlanSetId, version: Version }),
  messageOf('plan.selected', { number: Version, planSetId: PlanSetId, optionId: OptionId, contentHash: ContentHash }),
  messageOf('permit.given', {
    permitId: PermitId,
    number: Version,
    /** That of the selection that is permitted. */
    contentHash: ContentHash,
    commit: Commit.nullable(),
    environment: BuildEnvironment.nullable(),
  }),
  messageOf('permit.ended', { permitId: PermitId, number: Version, cause: PermitEndCause }),
  messageOf('review.due', { reviewId: ReviewId, selectionId: SelectionId, cause: ReviewCause }),
])
export type WebhookMessage = z.infer<typeof WebhookMessage>

/** Has no user name or password, which would end up in the logs of others. */
const WebhookUrl = z
  .url({ protocol: /^https?$/, error: 'use the form https://example.com/plangate' })
  .max(2_000)
  .refine((url) => !URL.canParse(url) || `${new URL(url).username}${new URL(url).password}` === '', 'has a password')

const WebhookEvents = z
  .array(WebhookEvent)
  .min(1)
  .max(WebhookEvent.options.length)
  .refine((events) => new Set(events).size === events.length, 'names an event twice')

/** Where a founder has events reported to, without its secret. */
export const Webhook = z.strictObject({
  id: WebhookId,
  url: WebhookUrl,
  events: WebhookEvents,
  createdAt: Timestamp,
  revokedAt: Timestamp.nullable(),
  /** The only project that it reports about. Left out: all of them. */
  projectId: ProjectId.exactOptional(),
})
export type Webhook = z.infer<typeof Webhook>

export const NewWebhook = z.strictObject({
  url: WebhookUrl,
  events: WebhookEvents,
  /** Left out: it reports about all projects. */
  projectId: ProjectId.exactOptional(),
})
export type NewWebhook = z.infer<typeof NewWebhook>

/** Begins every secret, as Standard Webhooks has it. */
export const webhookSecretPrefix = 'whsec_'

/** What messages are signed with: 256 random bits in base64 after the prefix. */
export const WebhookSecret = z
  .string()
  .regex(new RegExp(`^${webhookSecretPrefix}[A-Za-z0-9+/]{43}=$`))
  .brand<'WebhookSecret', 'inout'>()
export type WebhookSecret = z.infer<typeof WebhookSecret>

/** A new webhook. Its secret is shown only this once; it is stored encrypted. */
export const IssuedWebhook = z.strictObject({ ...Webhook.shape, secret: WebhookSecret })
export type IssuedWebhook = z.infer<typeof IssuedWebhook>

/**
 * Why an attempt failed. status: the answer was not a success. redirect: it named another address, which is not followed.
 * timeout: there was no answer in time. connection: there was none at all. certificate: nothing proves who would answer.
 * name: the host was not found. address: it is not on the internet, and the operator does not allow it. secret: the
 * operator has changed PLANGATE_KEYS_SECRET, so that nothing can be signed. revoked: the webhook was revoked before.
 */
export const DeliveryProblem = z.enum([
  'status',
  'redirect',
  'timeout',
  'connection',
  'certificate',
  'name',
  'address',
  'secret',
  'revoked',
])
export type DeliveryProblem = z.infer<typeof DeliveryProblem>

/** waiting: for its first attempt, or the next one. failed: no further attempt is made unless it is sent again. */
export const DeliveryState = z.enum(['waiting', 'delivered', 'failed'])
export type DeliveryState = z.infer<typeof DeliveryState>

/** One event for one webhook. The id is that of the message, in every attempt. */
export const Delivery = z.strictObject({
  id: DeliveryId,
  webhookId: WebhookId,
  projectId: ProjectId,
  event: WebhookEvent,
  /** When it happened. */
  at: Timestamp,
  state: DeliveryState,
  /** Since it was last sent again, or at all. */
  attempts: z.int().min(0),
  /** What came of the latest attempt; null before the first one. */
  last: z
    .strictObject({
      at: Timestamp,
      /** The HTTP status; null when there was no answer. */
      status: z.int().nullable(),
      /** Null for a success. */
      problem: DeliveryProblem.nullable(),
    })
    .nullable(),
  /** Null unless it waits for another attempt. */
  nextAt: Timestamp.nullable(),
})
export type Delivery = z.infer<typeof Delivery>

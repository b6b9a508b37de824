import { z } from 'zod'

/**
 * Ordered by creation time. Capitals are converted to lower case, as every database returns it. Each kind of id is a
 * schema of its own, so that the description of the API names it: a brand alone is a type.
 */
const uuid = () => z.uuidv7().toLowerCase()

/** Each kind of id has a brand, so that ids cannot be mixed up, in inputs or in outputs (`inout`). */
export const UserId = uuid().brand<'UserId', 'inout'>()
export type UserId = z.infer<typeof UserId>

export const ProjectId = uuid().brand<'ProjectId', 'inout'>()
export type ProjectId = z.infer<typeof ProjectId>

export const GateId = uuid().brand<'GateId', 'inout'>()
export type GateId = z.infer<typeof GateId>

export const PlanSetId = uuid().brand<'PlanSetId', 'inout'>()
export type PlanSetId = z.infer<typeof PlanSetId>

export const OptionId = uuid().brand<'OptionId', 'inout'>()
export type OptionId = z.infer<typeof OptionId>

export const SelectionId = uuid().brand<'SelectionId', 'inout'>()
export type SelectionId = z.infer<typeof SelectionId>

export const PermitId = uuid().brand<'PermitId', 'inout'>()
export type PermitId = z.infer<typeof PermitId>

export const ActualsId = uuid().brand<'ActualsId', 'inout'>()
export type ActualsId = z.infer<typeof ActualsId>

export const ReviewId = uuid().brand<'ReviewId', 'inout'>()
export type ReviewId = z.infer<typeof ReviewId>

export const RunId = uuid().brand<'RunId', 'inout'>()
export type RunId = z.infer<typeof RunId>

export const InterviewId = uuid().brand<'InterviewId', 'inout'>()
export type InterviewId = z.infer<typeof InterviewId>

export const TokenId = uuid().brand<'TokenId', 'inout'>()
export type TokenId = z.infer<typeof TokenId>

export const WebhookId = uuid().brand<'WebhookId', 'inout'>()
export type WebhookId = z.infer<typeof WebhookId>

export const ShareId = uuid().brand<'ShareId', 'inout'>()
export type ShareId = z.infer<typeof ShareId>

/** Random, because the database makes it. */
export const DeliveryId = z.uuidv4().toLowerCase().brand<'DeliveryId', 'inout'>()
export type DeliveryId = z.infer<typeof DeliveryId>

/** Random, and not ordered like the others: an order across all users would reveal how much others decide. */
export const AuditEntryId = z.uuidv4().toLowerCase().brand<'AuditEntryId', 'inout'>()
export type AuditEntryId = z.infer<typeof AuditEntryId>

/** A work item's name inside its plan set: short, readable, chosen by the Runner ("offline-sync"). */
export const WorkItemId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens, at most 64')
  .brand<'WorkItemId', 'inout'>()
export type WorkItemId = z.infer<typeof WorkItemId>

/** SHA-256, as 64 lower-case hexadecimal digits. */
export const ContentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'ContentHash', 'inout'>()
export type ContentHash = z.infer<typeof ContentHash>

/** Position in an append-only series: 1, 2, 3 ... */
export const Version = z.int().min(1).max(1_000_000)

/** A moment, as ISO 8601 in UTC. */
export const Timestamp = z.iso.datetime()

import { z } from 'zod'
import { ContentHash, Timestamp, Version } from './ids.ts'
import { line, point, prose } from './text.ts'

/** How sure the founder is of a section of the brief. Low confidence widens the estimate but never shifts it. */
export const Confidence = z.enum(['strong', 'moderate', 'needs_depth'])
export type Confidence = z.infer<typeof Confidence>

/** The ten sections of a Rationalised Idea Brief, in reading order. */
export const BriefSection = z.enum([
  'problemStatement',
  'targetUser',
  'valueProp',
  'differentiation',
  'monetizationHypothesis',
  'marketContext',
  'keyConstraints',
  'assumptions',
  'risks',
  'smallestViableExperiment',
])
export type BriefSection = z.infer<typeof BriefSection>

export const Priority = z.enum(['must', 'should', 'could'])
export type Priority = z.infer<typeof Priority>

export const Need = z.strictObject({ id: line, text: point, priority: Priority })
export type Need = z.infer<typeof Need>

/** What the founder hopes for: calendar weeks until launch, and a budget in USD. */
export const Targets = z.strictObject({
  weeks: z.number().positive().max(520).exactOptional(),
  budget: z.number().positive().max(1_000_000_000).exactOptional(),
})
export type Targets = z.infer<typeof Targets>

const points = z.array(point).max(40)

/** The Rationalised Idea Brief: what the founder knows, and with what confidence. */
export const Brief = z.strictObject({
  problemStatement: prose,
  targetUser: prose,
  valueProp: prose,
  differentiation: prose,
  monetizationHypothesis: prose,
  marketContext: prose,
  keyConstraints: points,
  assumptions: points,
  risks: points,
  smallestViableExperiment: prose,
  confidence: z.record(BriefSection, Confidence),
  needs: z
    .array(Need)
    .max(60)
    .refine((needs) => new Set(needs.map((need) => need.id)).size === needs.length, 'two needs share an id')
    .exactOptional(),
  targets: Targets.exactOptional(),
})
export type Brief = z.infer<typeof Brief>

/** UTF-16 code units of all texts of an incoming brief. Stored briefs may hold more. */
export const maxBriefLength = 300_000

/** A stored version of a brief. */
export const BriefVersion = z.strictObject({ version: Version, contentHash: ContentHash, brief: Brief })
export type BriefVersion = z.infer<typeof BriefVersion>

export const BriefHead = z.strictObject({ version: Version, contentHash: ContentHash, createdAt: Timestamp })
export type BriefHead = z.infer<typeof BriefHead>

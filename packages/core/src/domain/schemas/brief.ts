import { z } from 'zod'
import { CapabilityAnswer, questionKey } from './capability.ts'
import { Currency } from './currency.ts'
import { Engineers } from './engineers.ts'
import { ContentHash, Timestamp, Version } from './ids.ts'
import { ProductKind } from './product-kind.ts'
import { line, point, possiblyEmpty, text } from './text.ts'

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

/** What the founder hopes for. What is absent has not been said. */
export const Targets = z.strictObject({
  /** Calendar weeks until launch. */
  weeks: z.number().positive().max(520).exactOptional(),
  /** The day of the launch, as in "2027-05-01". */
  launchBy: z.iso.date().exactOptional(),
  /** In `currency`, or in USD where none is named. */
  budget: z.number().positive().max(1_000_000_000).exactOptional(),
  /** The size of the team. */
  engineers: Engineers.exactOptional(),
  /** ISO 4217: the currency that the founder thinks in. */
  currency: Currency.exactOptional(),
})
export type Targets = z.infer<typeof Targets>

export const TargetName = z.enum(['weeks', 'launchBy', 'budget', 'engineers', 'currency'])
export type TargetName = z.infer<typeof TargetName>

/** The number of points of a section, and of what is out of scope. */
export const maxPoints = 200

export const maxNeeds = 200

const points = z.array(point).max(maxPoints)

/** UTF-16 code units of a section that is prose. */
export const maxSectionLength = 20_000

const section = possiblyEmpty(maxSectionLength)

/** Two for each need. */
export const maxCapabilityAnswers = 2 * maxNeeds

function answersEachOnce(answers: readonly CapabilityAnswer[]): boolean {
  return new Set(answers.map(questionKey)).size === answers.length
}

/** UTF-16 code units of the notes of a brief. */
export const maxNotesLength = 200_000

/** An object and not a partial record, because only objects put their keys in one order, independent of the stored one. */
const Ratings = z.strictObject({
  problemStatement: Confidence.exactOptional(),
  targetUser: Confidence.exactOptional(),
  valueProp: Confidence.exactOptional(),
  differentiation: Confidence.exactOptional(),
  monetizationHypothesis: Confidence.exactOptional(),
  marketContext: Confidence.exactOptional(),
  keyConstraints: Confidence.exactOptional(),
  assumptions: Confidence.exactOptional(),
  risks: Confidence.exactOptional(),
  smallestViableExperiment: Confidence.exactOptional(),
} satisfies Record<BriefSection, unknown>)

/**
 * The Rationalised Idea Brief: what the founder knows, and with what confidence. Every section may be empty. What is
 * optional is absent, never empty or null, so that a brief without it keeps its hash.
 */
export const Brief = z.strictObject({
  problemStatement: section,
  targetUser: section,
  valueProp: section,
  differentiation: section,
  monetizationHypothesis: section,
  marketContext: section,
  keyConstraints: points,
  assumptions: points,
  risks: points,
  smallestViableExperiment: section,
  /** A section that the founder has not rated is absent, and counts as moderate. */
  confidence: Ratings,
  needs: z
    .array(Need)
    .max(maxNeeds)
    .refine((needs) => new Set(needs.map((need) => need.id)).size === needs.length, 'two needs share an id')
    .exactOptional(),
  /** What the founder has ruled out. */
  outOfScope: points.min(1).exactOptional(),
  targets: Targets.exactOptional(),
  /** What belongs to no section, in the founder's words. */
  notes: text(maxNotesLength).exactOptional(),
  /** As the founder set it. A Runner recognises the kind where it is absent. */
  productKind: ProductKind.exactOptional(),
  /** What the founder said to a Runner's questions about capabilities; at most one answer to each. */
  capabilityAnswers: z
    .array(CapabilityAnswer)
    .min(1)
    .max(maxCapabilityAnswers)
    .refine(answersEachOnce, 'two answers are about the same capability and the same words')
    .exactOptional(),
})
export type Brief = z.infer<typeof Brief>

/**
 * What planning asks of a brief. "problem": a problem statement or a value proposition. "need": at least one need or key
 * constraint.
 */
export const BriefEssential = z.enum(['problem', 'need'])
export type BriefEssential = z.infer<typeof BriefEssential>

/** The ten sections of a brief that says nothing. */
export const emptySections = {
  problemStatement: '',
  targetUser: '',
  valueProp: '',
  differentiation: '',
  monetizationHypothesis: '',
  marketContext: '',
  keyConstraints: [],
  assumptions: [],
  risks: [],
  smallestViableExperiment: '',
} satisfies Pick<Brief, BriefSection>

/** The confidence of a section that the founder has not rated. */
export const unratedConfidence: Confidence = 'moderate'

/** UTF-16 code units of all texts of an incoming brief. Stored briefs may hold more. */
export const maxBriefLength = 300_000

/** A stored version of a brief. */
export const BriefVersion = z.strictObject({ version: Version, contentHash: ContentHash, brief: Brief })
export type BriefVersion = z.infer<typeof BriefVersion>

export const BriefHead = z.strictObject({ version: Version, contentHash: ContentHash, createdAt: Timestamp })
export type BriefHead = z.infer<typeof BriefHead>

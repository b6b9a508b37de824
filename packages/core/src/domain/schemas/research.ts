import { z } from 'zod'
import { Citations, maxCitations } from './citation.ts'
import { WorkItemId } from './ids.ts'
import { maxOptions } from './option.ts'
import { line, point } from './text.ts'
import { HoursRange, maxWorkItems } from './work-item.ts'

/**
 * How an author of Deep Research looks at a brief. "builder": sizes the work part by part, from below. "buyer": looks
 * first for what can be bought, rented or reused. "sceptic": looks first for what is forgotten and goes wrong.
 */
export const Viewpoint = z.enum(['builder', 'buyer', 'sceptic'])
export type Viewpoint = z.infer<typeof Viewpoint>

/** Items of merged drafts: at most all items of all of them. */
const maxMergedItems = Viewpoint.options.length * maxWorkItems

const Arguments = z.array(point).max(10)

/** What the plan rests on without knowing it, and how to find out. */
export const ExaminedAssumption = z.strictObject({
  /** The assumption, in the brief's words where the brief states it. */
  words: point,
  speaksFor: Arguments,
  speaksAgainst: Arguments,
  /** What would settle it. */
  settledBy: point,
  /** The cheapest way to find out. */
  cheapestTest: point,
  /** What speaks for or against it, where a Runner found that on the web. */
  citations: Citations.exactOptional(),
})
export type ExaminedAssumption = z.infer<typeof ExaminedAssumption>

/** Assumptions of a brief, and as many again that only the drafts make. */
export const maxExaminedAssumptions = 100

const ExaminedAssumptions = z.array(ExaminedAssumption).max(maxExaminedAssumptions)

interface WithCitations {
  assumptions: ExaminedAssumption[]
  citations?: Citations
}

function citesFewPages({ assumptions, citations = [] }: WithCitations): boolean {
  return [...assumptions.flatMap((assumption) => assumption.citations ?? []), ...citations].length <= maxCitations
}

const tooManyCitations = `has more than ${maxCitations} citations in all`

/** What a Runner finds when it compares independent drafts of one brief. */
export const Examination = z
  .strictObject({
    /** About items that core took for the same work in several drafts, by the id of the merged item. */
    items: z
      .array(
        z.strictObject({
          id: WorkItemId,
          /** False when they are different work, which core then keeps apart. */
          sameWork: z.boolean(),
          /** Why the sizes differ, or why the work does. */
          why: point,
        }),
      )
      .max(maxMergedItems),
    assumptions: ExaminedAssumptions,
    /** Those that the Runner tied to no assumption. */
    citations: Citations.exactOptional(),
  })
  .refine(citesFewPages, tooManyCitations)
export type Examination = z.infer<typeof Examination>

/** The size of a work item in each draft. */
export const ResearchedItem = z.strictObject({
  workItemId: WorkItemId,
  /** In the order of `Viewpoint`; null for a draft without such work. */
  sizes: z.array(HoursRange.nullable()).length(Viewpoint.options.length),
  /** Why the sizes differ; absent where the examination says nothing. */
  why: point.exactOptional(),
})
export type ResearchedItem = z.infer<typeof ResearchedItem>

/** What a plan set of Deep Research rests on. */
export const ResearchReport = z
  .strictObject({
    /** One for each work item of the plan set. */
    items: z.array(ResearchedItem).min(1).max(maxMergedItems),
    assumptions: ExaminedAssumptions,
    /** Those that the Runner tied to no assumption. */
    citations: Citations.exactOptional(),
  })
  .refine(citesFewPages, tooManyCitations)
export type ResearchReport = z.infer<typeof ResearchReport>

/** An accepted draft of Deep Research, as its run shows it. */
export const AcceptedDraft = z.strictObject({
  viewpoint: Viewpoint,
  itemCount: z.int().min(1),
  /** With the likely person-hours of all their items. */
  options: z
    .array(z.strictObject({ name: line, hours: z.number().positive() }))
    .min(1)
    .max(maxOptions),
})
export type AcceptedDraft = z.infer<typeof AcceptedDraft>

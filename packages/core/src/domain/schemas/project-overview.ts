import { z } from 'zod'
import { Currency } from './currency.ts'
import { MoneyRange } from './estimate.ts'
import { DecidedGate, PendingGate } from './gate.ts'
import { RunId, Timestamp, Version } from './ids.ts'
import { parseUnlessMarked } from './known-valid.ts'
import { PlanSetHead } from './plan-set.ts'
import { Project } from './project.ts'
import { ReviewCause } from './review.ts'
import { RunStatus } from './run.ts'
import { BasisPart } from './selection.ts'
import { line, possiblyEmpty } from './text.ts'

/** The state of a project from brief to permit, as of one moment. Null where there is nothing yet. */
export const ProjectOverview = z.strictObject({
  project: Project,
  /** The current brief. */
  brief: z.strictObject({ version: Version }).nullable(),
  /** The latest gate. */
  gate: z
    .discriminatedUnion('status', [
      PendingGate.pick({ status: true }),
      DecidedGate.pick({ status: true, decision: true }),
    ])
    .nullable(),
  /** The current plan set. */
  plan: PlanSetHead.pick({ version: true, briefVersion: true, optionNames: true })
    .extend({
      /** True when the current brief is a later version with the text of `briefVersion`; absent otherwise. */
      briefRestored: z.literal(true).exactOptional(),
    })
    .nullable(),
  selection: z
    .strictObject({
      optionName: line,
      /** The version of the option's plan set, which need not be the current one. */
      planVersion: Version,
      stale: z.boolean(),
      changed: z.array(BasisPart),
      /** Why it has to be looked at again before anything is built. Absent when no review is due. */
      reviewDue: z.array(ReviewCause).min(1).exactOptional(),
    })
    .nullable(),
  /** Whether builds.authorize would give a permit, which also checks that nobody has changed what is stored. */
  mayBuild: z.boolean(),
  /** The run that writes its next plan set. */
  activeRun: z.strictObject({ id: RunId, status: RunStatus, createdAt: Timestamp }).nullable(),
  /** Absent unless it was asked for. */
  figures: z
    .strictObject({
      /** When the latest decision in the project was taken. */
      workedAt: Timestamp,
      /** Calendar weeks and cost of the chosen option at P80, with the currency of its plan; null without a choice. */
      p80: z.strictObject({ weeks: z.number().nonnegative(), cost: MoneyRange, currency: Currency }).nullable(),
      /** The number of the valid permit; absent without one. */
      permit: Version.exactOptional(),
    })
    .exactOptional(),
})
export type ProjectOverview = z.infer<typeof ProjectOverview>

/** Parses a page of a list. */
export const parseOverviews = parseUnlessMarked(z.array(ProjectOverview))

/**
 * A state by which lists of active projects are filtered. attention: something was decided or made and no longer holds, or
 * the gate asks for another brief. working: a plan set is being written. buildable: `mayBuild`.
 */
export const ProjectState = z.enum(['attention', 'working', 'buildable'])
export type ProjectState = z.infer<typeof ProjectState>

/** What a list of projects is limited to. */
export const ProjectFilter = z.strictObject({
  /** Each of these words is in the name or the description, in upper or lower case. */
  words: possiblyEmpty(200).exactOptional(),
  status: Project.shape.status.exactOptional(),
  state: ProjectState.exactOptional(),
  /** Only archived projects, or only the others; all when left out. */
  archived: z.boolean().exactOptional(),
})
export type ProjectFilter = z.infer<typeof ProjectFilter>

/** What a list of projects is sorted by. created, worked: the latest first. name: A to Z, in upper or lower case. */
export const ProjectSort = z.enum(['created', 'worked', 'name'])
export type ProjectSort = z.infer<typeof ProjectSort>

/** How a list of projects looks, besides its page. */
export const ProjectListing = z.strictObject({
  ...ProjectFilter.shape,
  /** "created" when left out. */
  sort: ProjectSort.exactOptional(),
  /** Answers the figures of each project, too. */
  withFigures: z.literal(true).exactOptional(),
})
export type ProjectListing = z.infer<typeof ProjectListing>

const count = z.int().min(0)

/** The number of a user's projects by status, of the active ones by state, and of those in the archive. */
export const ProjectCounts = z.strictObject({
  active: count,
  parked: count,
  attention: count,
  working: count,
  buildable: count,
  /** None of them counts above. */
  archived: count,
})
export type ProjectCounts = z.infer<typeof ProjectCounts>

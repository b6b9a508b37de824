import { z } from 'zod'
import { Decision } from './gate.ts'
import { ContentHash, GateId, RunId } from './ids.ts'
import { PlanSetHead } from './plan-set.ts'
import { Project } from './project.ts'
import { ProjectOverview } from './project-overview.ts'
import { ReviewCause } from './review.ts'
import { RunStatus } from './run.ts'
import { SelectionBasis } from './selection.ts'

const BriefFacts = z.object({ version: z.int(), contentHash: ContentHash })

const GateFacts = z
  .object({ id: GateId, decision: Decision.nullable() })
  .transform(({ id, decision }) =>
    decision === null ? { id, status: 'pending' as const } : { id, status: 'decided' as const, decision },
  )

const PlanFacts = z.object({
  version: z.int(),
  briefVersion: z.int(),
  briefHash: ContentHash,
  optionNames: z.array(z.string()),
})

const ChoiceFacts = z.object({
  selection: z.object({ basis: SelectionBasis, contentHash: ContentHash }),
  optionName: z.string(),
  planVersion: z.int(),
  hasOtherAssumptions: z.boolean(),
  /** Causes of the reviews that are due. */
  reviewDue: z.array(ReviewCause),
})

/** What the state of a project follows from, as of one moment, as a query reads it. Null where there is nothing yet. */
export const StoredFacts = z.object({
  brief: BriefFacts.nullable(),
  gate: GateFacts.nullable(),
  plan: PlanFacts.nullable(),
  choice: ChoiceFacts.nullable(),
})
export type StoredFacts = z.infer<typeof StoredFacts>

/** A moment as the database writes it in JSON: to the microsecond, in the time zone of the connection. */
const Moment = z.string().transform((text) => new Date(text).toISOString())

const ListedProject = Project.extend({ createdAt: Moment, archivedAt: Moment.nullable() }).transform(
  ({ archivedAt, ...project }): Project => ({ ...project, ...(archivedAt !== null && { archivedAt }) }),
)

const ListedFigures = z
  .object({
    workedAt: Moment,
    p80: ProjectOverview.shape.figures.unwrap().shape.p80,
    permit: z.int().nullable(),
  })
  .transform(({ permit, ...figures }) => ({ ...figures, ...(permit !== null && { permit }) }))

/** A version of a plan, as a query writes it in JSON, with a null for each part that the version lacks. */
export const PlanSetHeadFacts = PlanSetHead.extend({
  letters: PlanSetHead.shape.letters.unwrap().nullable(),
  runner: PlanSetHead.shape.runner.unwrap().nullable(),
  author: PlanSetHead.shape.author.unwrap().nullable(),
  createdAt: Moment,
})
  .transform(({ letters, runner, author, ...head }) => ({
    ...head,
    ...(letters !== null && { letters }),
    ...(runner !== null && { runner }),
    ...(author !== null && { author }),
  }))
  .pipe(PlanSetHead)

/** A project, and what its state follows from, as a query writes it in JSON. */
export const OverviewFacts = StoredFacts.extend({
  project: ListedProject,
  activeRun: z.object({ id: RunId, status: RunStatus, createdAt: Moment }).nullable(),
  figures: ListedFigures.optional(),
})
export type OverviewFacts = z.infer<typeof OverviewFacts>

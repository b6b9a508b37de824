import { z } from 'zod'
import { DecidedGate, PendingGate } from './gate.ts'
import { RunId, Timestamp, Version } from './ids.ts'
import { PlanSetHead } from './plan-set.ts'
import { Project } from './project.ts'
import { RunStatus } from './run.ts'
import { BasisPart } from './selection.ts'
import { line } from './text.ts'

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
    })
    .nullable(),
  /** Whether builds.authorize would give a permit. */
  mayBuild: z.boolean(),
  /** The run that writes its next plan set. */
  activeRun: z.strictObject({ id: RunId, status: RunStatus, createdAt: Timestamp }).nullable(),
})
export type ProjectOverview = z.infer<typeof ProjectOverview>

import { z } from 'zod'
import { DecidedGate, PendingGate } from './gate.ts'
import { RunId, Timestamp, Version } from './ids.ts'
import { PlanSetHead } from './plan-set.ts'
import { Project } from './project.ts'
import { RunStatus } from './run.ts'
import { BasisPart } from './selection.ts'
import { line } from './text.ts'

/** Where a project stands between its brief and its permit, all of it as of one moment. Null: nothing is there yet. */
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
  plan: PlanSetHead.pick({ version: true, briefVersion: true, optionNames: true }).nullable(),
  selection: z
    .strictObject({
      optionName: line,
      /** Of the plan set that the option belongs to, which need not be the current one. */
      planVersion: Version,
      stale: z.boolean(),
      changed: z.array(BasisPart),
    })
    .nullable(),
  /** What builds.authorize would answer: a permit, or a refusal. */
  mayBuild: z.boolean(),
  /** The run that writes its next plan set. */
  activeRun: z.strictObject({ id: RunId, status: RunStatus, createdAt: Timestamp }).nullable(),
})
export type ProjectOverview = z.infer<typeof ProjectOverview>

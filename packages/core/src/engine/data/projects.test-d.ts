import type { Kysely } from 'kysely'
import type { GateId, PlanSetId, Project, ProjectId, UserId } from '../../domain/schemas/index.ts'
import { appendBrief, findCurrentBrief } from './briefs.ts'
import { insertGate } from './gates.ts'
import { findPlanSet } from './plan-sets.ts'
import {
  changeProjectAsWorker,
  type LockedProject,
  lockProject,
  type OwnedProject,
  type ProjectInDecision,
  readProject,
} from './projects.ts'
import { appendRunEvents } from './run-events.ts'
import type { Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'

declare const db: Kysely<Tables>
declare const owner: UserId
declare const projectId: ProjectId
declare const project: Project
declare const owned: OwnedProject
declare const locked: LockedProject
declare const inDecision: ProjectInDecision
declare const deciding: Deciding
declare const planSetId: PlanSetId
declare const gateId: GateId
declare const runId: Parameters<typeof changeProjectAsWorker>[1]

// The contents of a project are read only with the proof that it belongs to the user.
void findCurrentBrief(owned)
void findCurrentBrief(locked)
void findCurrentBrief(inDecision)
// @ts-expect-error an id proves nothing
void findCurrentBrief(projectId)
// @ts-expect-error neither does a project
void findCurrentBrief(project)
// @ts-expect-error nor an object of the same shape as the proof
void findCurrentBrief({ id: projectId, project, db })

// They are changed only under the project's lock.
void appendRunEvents(locked, runId, [])
// @ts-expect-error reading does not permit a change
void appendRunEvents(owned, runId, [])
// @ts-expect-error reading does not permit a change
void readProject(db, owner, projectId, (read) => appendRunEvents(read, runId, []))
void changeProjectAsWorker(db, runId, (change) => appendRunEvents(change, runId, []))

// Decisions are written only inside of `takeDecision`, so none is missing from the audit log.
void insertGate(inDecision)
void lockProject(deciding, projectId).then(insertGate)
// @ts-expect-error reading does not permit a decision
void insertGate(owned)
// @ts-expect-error the worker's lock does not permit a decision
void insertGate(locked)
// @ts-expect-error the worker's lock does not permit a decision
void changeProjectAsWorker(db, runId, insertGate)
// @ts-expect-error a connection does not permit a decision
void lockProject(db, projectId)
// @ts-expect-error the content hash belongs to it
void appendBrief(inDecision)

// Ids cannot be mixed up.
void findPlanSet(owned, planSetId)
// @ts-expect-error a gate is not a plan set
void findPlanSet(owned, gateId)
// @ts-expect-error a project is not a user
void readProject(db, projectId, projectId, findCurrentBrief)

import type { Kysely } from 'kysely'
import type { GateId, PlanSetId, Project, ProjectId, UserId } from '../../domain/schemas/index.ts'
import { appendBrief, findCurrentBrief } from './briefs.ts'
import { insertGate } from './gates.ts'
import { findPlanSet } from './plan-sets.ts'
import { changeProject, type LockedProject, type OwnedProject, readProject } from './projects.ts'
import type { Tables } from './tables.ts'

declare const db: Kysely<Tables>
declare const owner: UserId
declare const projectId: ProjectId
declare const project: Project
declare const owned: OwnedProject
declare const locked: LockedProject
declare const planSetId: PlanSetId
declare const gateId: GateId

// What is in a project is read only with the proof of whose it is.
void findCurrentBrief(owned)
void findCurrentBrief(locked)
// @ts-expect-error an id proves nothing
void findCurrentBrief(projectId)
// @ts-expect-error neither does a project
void findCurrentBrief(project)
// @ts-expect-error nor something that looks like the proof
void findCurrentBrief({ id: projectId, project, db })

// It is changed only under the project's lock.
void insertGate(locked, owner)
// @ts-expect-error reading is no licence to change
void insertGate(owned, owner)
// @ts-expect-error reading is no licence to change
void readProject(db, owner, projectId, (read) => insertGate(read, owner))
void changeProject(db, owner, projectId, (change) => insertGate(change, owner))
// @ts-expect-error the content hash and the author belong to it
void appendBrief(locked)

// Ids cannot be mixed up.
void findPlanSet(owned, planSetId)
// @ts-expect-error a gate is no plan set
void findPlanSet(owned, gateId)
// @ts-expect-error a project is no user
void readProject(db, projectId, projectId, findCurrentBrief)

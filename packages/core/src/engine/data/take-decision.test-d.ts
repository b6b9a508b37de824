import type { Kysely, Transaction } from 'kysely'
import {
  type ContentHash,
  IssuedToken,
  type NewToken,
  Project,
  ProjectId,
  type TokenId,
  type UserId,
} from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { insertToken } from './api-tokens.ts'
import { insertProject } from './project-changes.ts'
import type { Tables } from './tables.ts'
import { type Decided, takeDecision } from './take-decision.ts'
import { lockUser } from './users.ts'

declare const db: Kysely<Tables>
declare const trx: Transaction<Tables>
declare const actor: Actor
declare const userId: UserId
declare const project: Project
declare const projectId: ProjectId
declare const issued: IssuedToken
declare const token: NewToken & { id: TokenId; secretHash: ContentHash }

const create = { action: 'projects.create', lock: lockUser } as const
const work = async (): Promise<Decided<Project>> => ({ answer: project, audit: { projectId, subject: {} } })

void takeDecision(db, actor, { ...create, keep: Project }, work)
void takeDecision(db, actor, { ...create, keep: 'nothing' }, work)
// @ts-expect-error a user alone is not an actor: key, token and request would be lost
void takeDecision(db, userId, { ...create, keep: Project }, work)
// @ts-expect-error a decision states whether its answer is kept
void takeDecision(db, actor, create, work)
// @ts-expect-error an answer is kept by its own schema
void takeDecision(db, actor, { ...create, keep: ProjectId }, work)
// @ts-expect-error an answer states what the audit log says of it
void takeDecision(db, actor, { ...create, keep: 'nothing' }, async () => ({ answer: project }))

// An answer with a secret is never kept.
const issue = async (): Promise<Decided<IssuedToken>> => ({ answer: issued, audit: null })
void takeDecision(db, actor, { action: 'tokens.create', lock: lockUser, keep: 'nothing' }, issue)
// @ts-expect-error it holds a secret
void takeDecision(db, actor, { action: 'tokens.create', lock: lockUser, keep: IssuedToken }, issue)

// What is not part of a project is written only inside of `takeDecision`, too.
// @ts-expect-error a transaction is not a decision
void insertProject(trx, { id: projectId, name: 'Street library' })
// @ts-expect-error an object of the same shape is not a decision
void insertProject({ trx, actor }, { id: projectId, name: 'Street library' })
// @ts-expect-error a transaction is not a decision
void insertToken(trx, token)

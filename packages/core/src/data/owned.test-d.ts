import type { UserId } from '../schemas/index.ts'
import type * as apiTokens from './api-tokens.ts'
import type * as artifacts from './artifacts.ts'
import type * as auditLog from './audit-log.ts'
import type * as briefs from './briefs.ts'
import type * as callCounts from './call-counts.ts'
import type * as gates from './gates.ts'
import type * as idempotencyKeys from './idempotency-keys.ts'
import type * as planSets from './plan-sets.ts'
import type * as projects from './projects.ts'
import type { OwnedProject, OwnedProjects } from './projects.ts'
import type * as runEvents from './run-events.ts'
import type * as runs from './runs.ts'
import type * as selections from './selections.ts'
import type * as users from './users.ts'

/** The whole of the data layer. */
type Data = typeof apiTokens &
  typeof artifacts &
  typeof auditLog &
  typeof briefs &
  typeof callCounts &
  typeof gates &
  typeof idempotencyKeys &
  typeof planSets &
  typeof projects &
  typeof runEvents &
  typeof runs &
  typeof selections &
  typeof users

/** Says whose things are meant; a null among the alternatives says nothing. */
type SaysWhose<Parameter> = Parameter extends OwnedProject | OwnedProjects | UserId | { owner: UserId } ? true : false

type Unowned = {
  [Name in keyof Data]: Data[Name] extends (...parameters: infer Parameters) => unknown
    ? true extends { [Index in keyof Parameters]: [SaysWhose<Parameters[Index]>] extends [true] ? true : false }[number]
      ? never
      : Name
    : never
}[keyof Data]

/**
 * Every function of the data layer that can be called without saying whose things are meant, and what it is for. Adding
 * one without naming it here does not type-check, and neither does naming one that does ask.
 */
const exceptions: Record<Unowned, string> = {
  recogniseUser: 'finds out who is asking',
  findUserId: 'for the operator, who names an account',
  recogniseToken: 'finds out who is asking',
  countCalls: 'counts whoever asks, before it is known for what',
  removeEndedCounts: 'counts whoever asks, before it is known for what',
  setTier: 'for the operator, who names an account',
  changeProjectOfRun: 'for the worker, who is given the run by the queue; everybody else names the owner',
  readRunStatus: 'for the worker, and for whoever has asked for the run',
  listOverdueRuns: 'for the worker',
  readLatestNumbers: 'for the hub: numbers of projects that are being watched, and nothing of what is in them',
}
void exceptions

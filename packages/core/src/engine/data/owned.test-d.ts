import type { Kysely } from 'kysely'
import type { UserId } from '../../domain/schemas/index.ts'
import type { OwnedProject, OwnedProjects } from './projects.ts'
import type { Tables } from './tables.ts'

/** The whole of the data layer: `owned.test.ts` compares this with its files. */
type Modules =
  | typeof import('./api-tokens.ts')
  | typeof import('./artifacts.ts')
  | typeof import('./audit-log.ts')
  | typeof import('./briefs.ts')
  | typeof import('./call-counts.ts')
  | typeof import('./gates.ts')
  | typeof import('./idempotency-keys.ts')
  | typeof import('./plan-sets.ts')
  | typeof import('./projects.ts')
  | typeof import('./run-events.ts')
  | typeof import('./runs.ts')
  | typeof import('./selections.ts')
  | typeof import('./users.ts')

/**
 * Says whose things are meant: first of all by the proof, or right after the connection. A user in any other place may be
 * whoever decides or writes something; that one in this place is called `owner`, `owned.test.ts` sees to. A null among
 * the alternatives says nothing. What no check sees is a query that is given the owner and does not use it well: the
 * tests with strangers are for that.
 */
type SaysWhose<Parameters> = Parameters extends
  | [OwnedProject | OwnedProjects, ...unknown[]]
  | [Kysely<Tables>, UserId | { owner: UserId }, ...unknown[]]
  ? true
  : false

/** Of each module by itself: functions of the same name do not hide each other. Words and numbers ask for nothing. */
type UnownedIn<Module> = Module extends unknown
  ? {
      [Name in keyof Module]: Module[Name] extends string | number
        ? never
        : Module[Name] extends (...parameters: infer Parameters) => unknown
          ? SaysWhose<Parameters> extends true
            ? never
            : Name
          : Name
    }[keyof Module]
  : never

/**
 * Every function of the data layer that can be called without saying whose things are meant, and what it is for. Adding
 * one without naming it here does not type-check, and neither does naming one that does ask.
 */
const exceptions: Record<UnownedIn<Modules>, string> = {
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

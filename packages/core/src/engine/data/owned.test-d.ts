import type { Kysely } from 'kysely'
import type { UserId } from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import type { OwnedProject } from './projects.ts'
import type { Tables } from './tables.ts'
import type { Deciding } from './take-decision.ts'

/** All modules of the data layer: `owned.test.ts` compares this list with its files. */
type Modules =
  | typeof import('./actuals.ts')
  | typeof import('./api-tokens.ts')
  | typeof import('./append-audit-entry.ts')
  | typeof import('./artifacts.ts')
  | typeof import('./as-read.ts')
  | typeof import('./assumptions.ts')
  | typeof import('./audit-log.ts')
  | typeof import('./basis-today.ts')
  | typeof import('./bounded-cache.ts')
  | typeof import('./briefs.ts')
  | typeof import('./build-facts.ts')
  | typeof import('./call-counts.ts')
  | typeof import('./count-refusal.ts')
  | typeof import('./take-decision.ts')
  | typeof import('./erase.ts')
  | typeof import('./exported-rows.ts')
  | typeof import('./find-projects.ts')
  | typeof import('./freeze-and-measure.ts')
  | typeof import('./gates.ts')
  | typeof import('./idempotency-keys.ts')
  | typeof import('./intakes.ts')
  | typeof import('./interview-turns.ts')
  | typeof import('./interviews.ts')
  | typeof import('./ledger.ts')
  | typeof import('./overview-texts.ts')
  | typeof import('./parsed-json.ts')
  | typeof import('./permits.ts')
  | typeof import('./plan-sets.ts')
  | typeof import('./project-lists.ts')
  | typeof import('./project-changes.ts')
  | typeof import('./projects.ts')
  | typeof import('./reviews.ts')
  | typeof import('./run-events.ts')
  | typeof import('./run-outcomes.ts')
  | typeof import('./runs.ts')
  | typeof import('./selected-work.ts')
  | typeof import('./selecting-facts.ts')
  | typeof import('./selection-facts.ts')
  | typeof import('./selections.ts')
  | typeof import('./shares.ts')
  | typeof import('./statement.ts')
  | typeof import('./signing-keys.ts')
  | typeof import('./store-permit.ts')
  | typeof import('./store-selection.ts')
  | typeof import('./users.ts')
  | typeof import('./webhook-deliveries.ts')
  | typeof import('./webhooks.ts')
  | typeof import('./weights.ts')

/**
 * Names the owner: by the proof as the first parameter, or by the user or actor right after the connection. A user in
 * any other position may be the author of something; `owned.test.ts` checks that the parameter in this position is
 * called `owner`. A type that allows null names nobody. No type can check that a query uses the owner correctly; the
 * tests with strangers do.
 */
type NamesOwner<Parameters> = Parameters extends
  | [OwnedProject | Deciding, ...unknown[]]
  | [Kysely<Tables>, UserId | { owner: UserId } | Actor, ...unknown[]]
  ? true
  : false

/** Distributes over the modules, so that functions of the same name do not hide each other. Constants need no owner. */
type UnownedIn<Module> = Module extends unknown
  ? {
      [Name in keyof Module]: Module[Name] extends string | number
        ? never
        : Module[Name] extends (...parameters: infer Parameters) => unknown
          ? NamesOwner<Parameters> extends true
            ? never
            : Name
          : Name
    }[keyof Module]
  : never

/**
 * Every function of the data layer that can be called without naming an owner, and why. One that is missing here does not
 * type-check, and neither does an entry that names its owner.
 */
const exceptions: Record<UnownedIn<Modules>, string> = {
  recogniseUser: 'finds out who asks',
  findUserId: 'for the operator, who names an account',
  recogniseToken: 'finds out who asks',
  noShare: 'names a refusal',
  openShare: 'for a reader without an account, who has the secret',
  findEndOfShare: 'for a reader without an account, who has the secret',
  countCalls: 'counts calls by account, before anything is read',
  removeEndedCounts: 'counts calls by account, before anything is read',
  updateTier: 'for the operator, who names an account',
  ofGate: 'narrows a selection of projects',
  ofInterview: 'narrows a selection of projects',
  ofPermit: 'narrows a selection of projects',
  ofRun: 'narrows a selection of projects',
  ofShare: 'narrows a selection of projects',
  ofRunForWorker: 'for the worker, who gets the run from the queue',
  toProject: 'converts a row',
  archivedSince: 'converts a column',
  erasedTables: 'names tables',
  exportedTables: 'names tables',
  findOwner: 'for the operator, who names a project',
  keyedRequest: 'reads nothing',
  repeatAnswer: 'reads nothing',
  keyExpiry: 'reads nothing',
  keptRow: 'reads nothing',
  keptColumns: 'reads nothing',
  Statement: 'compiles queries of other modules',
  BoundedCache: 'keeps what other modules have read',
  ParsedJson: 'parses what other modules have read',
  freezeAndMeasure: 'reads nothing',
  assumptionsTexts: 'parses what other modules have read',
  optionTexts: 'parses what other modules have read',
  expiredKeys: 'old keys belong to nobody any more',
  claimWithAnswer: 'a part of a statement; the key names the owner',
  toState: 'reads nothing',
  toBriefIdentity: 'reads nothing',
  toStateAsRead: 'reads nothing',
  findCurrentKey: 'keys belong to the installation',
  listPublicKeys: 'keys belong to the installation',
  insertFirstKey: 'keys belong to the installation',
  replaceKey: 'keys belong to the installation',
  boundAsRead: 'reads nothing',
  boundToPage: 'reads nothing',
  toSelectionFacts: 'reads nothing',
  toSelectionWithOption: 'reads nothing',
  changeProjectAsWorker: 'for the worker, who gets the run from the queue',
  readRunStates: 'for the worker, and for the user who requested the run',
  endedRunOf: 'reads a notification',
  noticeOfEnd: 'writes a notification, which holds only the id of a run',
  toPlanSet: 'turns a row into a plan set',
  countActiveRuns: 'for the operator: only numbers of runs',
  listOverdueRuns: 'for the worker',
  takeToQueue: 'for the worker',
  findWaiting: 'for the worker, who gets the delivery from the queue',
  noteAttempt: 'for the worker, who gets the delivery from the queue',
  deleteOldDeliveries: 'for the worker',
  readLatestNumbers: 'for the hub: only event numbers of projects that are being watched',
}
void exceptions

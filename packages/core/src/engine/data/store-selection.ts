import { type Insertable, type Kysely, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import type { AppliedAdjustments } from '../../domain/gate/index.ts'
import {
  type ContentHash,
  type SelectionBasis,
  SelectionId,
  type SelectionReceipt,
} from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { claimWithAnswer, expiredKeys, type KeyedRequest } from './idempotency-keys.ts'
import type { SelectingFacts, WantedOption, WantedPlan } from './selecting-facts.ts'
import type { AuditLogTable, SelectionsTable, Tables } from './tables.ts'

/** What a selection is made for, and what it was made from. */
export interface SelectionAttempt {
  wanted: WantedOption
  facts: SelectingFacts & { plan: WantedPlan }
  request: KeyedRequest | null
}

export interface NewSelection {
  reason: string | null
  adjusted: AppliedAdjustments | null
  basis: SelectionBasis
  contentHash: ContentHash
  receipt: SelectionReceipt
}

/**
 * Stores a selection, its audit entry, and the answer for its idempotency key, or none of them. One statement locks the
 * project, compares its state with the facts that the selection was made from, and writes.
 *
 * @returns false, with nothing stored, when the state has changed, or another request has used the key
 */
export async function storeSelection(
  db: Kysely<Tables>,
  actor: Actor,
  attempt: SelectionAttempt,
  selection: NewSelection,
): Promise<boolean> {
  const row = rowOf(actor, attempt, selection)
  const entry = entryOf(actor, attempt)
  const unchanged = db
    .with('locked', (query) =>
      query
        .selectFrom('projects')
        .select('id')
        .where('id', '=', row.project_id)
        .where('owner_id', '=', actor.userId)
        .where('erased_at', 'is', null)
        .forNoKeyUpdate(),
    )
    .with('unchanged', (query) => query.selectFrom('locked').select('id').where(isAsRead(attempt)))
  const { request } = attempt
  const free =
    request === null
      ? unchanged.with('free', (query) => query.selectFrom('unchanged').select(one))
      : unchanged
          .with('expired', (query) => expiredKeys(query, request))
          .with('free', (query) =>
            claimWithAnswer(query, request, { answer: selection.receipt, projectId: row.project_id }).returning(one),
          )
  const stored = await free
    .with('selected', (query) =>
      query
        .insertInto('selections')
        .columns(selectionColumns)
        .expression(query.selectFrom('free').select(selectionColumns.map((name) => sql`${row[name]}`.as(name))))
        .returning('project_id'),
    )
    .with('logged', (query) =>
      query
        .insertInto('audit_log')
        .columns(entryColumns)
        .expression(query.selectFrom('selected').select(entryColumns.map((name) => sql`${entry[name]}`.as(name)))),
    )
    .selectFrom('selected')
    .select('project_id')
    .executeTakeFirst()
  return stored !== undefined
}

const one = sql<number>`1`.as('one')

const selectionColumns = [
  'id',
  'project_id',
  'number',
  'plan_set_id',
  'option_id',
  'reason',
  'brief_version',
  'brief_hash',
  'gate_id',
  'gate_decision',
  'option_hash',
  'assumptions_hash',
  'content_hash',
  'changes',
  'adjusted_option',
  'selected_by',
] as const satisfies readonly (keyof SelectionsTable)[]

function rowOf(
  actor: Actor,
  { wanted, facts }: SelectionAttempt,
  { reason, adjusted, basis, contentHash }: NewSelection,
): Insertable<SelectionsTable> {
  return {
    id: SelectionId.parse(uuidV7()),
    project_id: wanted.projectId,
    number: (facts.previous?.number ?? 0) + 1,
    plan_set_id: facts.plan.id,
    option_id: wanted.optionId,
    reason,
    brief_version: basis.brief.version,
    brief_hash: basis.brief.contentHash,
    gate_id: basis.gate?.id ?? null,
    gate_decision: basis.gate?.decision ?? null,
    option_hash: basis.optionHash,
    assumptions_hash: basis.assumptionsHash,
    content_hash: contentHash,
    changes: adjusted && JSON.stringify(adjusted.changes),
    adjusted_option: adjusted && JSON.stringify(adjusted.option),
    selected_by: actor.userId,
  }
}

const entryColumns = [
  'action',
  'subject',
  'project_id',
  'user_id',
  'token_id',
  'request_id',
] as const satisfies readonly (keyof AuditLogTable)[]

function entryOf(
  { userId, tokenId, requestId }: Actor,
  { wanted: { projectId, optionId }, facts }: SelectionAttempt,
): Insertable<AuditLogTable> {
  return {
    action: 'plans.select',
    subject: JSON.stringify({ planSetId: facts.plan.id, optionId }),
    project_id: projectId,
    user_id: userId,
    token_id: tokenId,
    request_id: requestId,
  }
}

/**
 * The state as it is once the project is locked. `is_as_read` is volatile, so it sees what was committed while the
 * statement waited for the lock; the statement itself sees the moment in which it began.
 */
function isAsRead({ wanted: { projectId, planSetId }, facts: { previous, gate, brief, plan } }: SelectionAttempt) {
  const decision = gate?.status === 'decided' ? gate.decision : null
  const latestPlan = planSetId === undefined ? plan.version : null
  return sql<boolean>`is_as_read(
    ${projectId}, ${previous?.number ?? 0}, ${gate?.id ?? null}, ${decision}, ${brief?.version ?? 0}, ${latestPlan}
  )`
}

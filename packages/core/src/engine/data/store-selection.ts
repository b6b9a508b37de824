import { type Insertable, type Kysely, type QueryCreator, sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import type { AppliedAdjustments } from '../../domain/gate/index.ts'
import {
  type ContentHash,
  type SelectionBasis,
  SelectionId,
  type SelectionReceipt,
} from '../../domain/schemas/index.ts'
import type { Actor } from './actor.ts'
import { boundAsRead, type StateAsRead, toStateAsRead, unchangedIn } from './as-read.ts'
import {
  claimWithAnswer,
  expiredKeys,
  type KeptRow,
  type KeyedRequest,
  keptColumns,
  keptRow,
} from './idempotency-keys.ts'
import type { SelectingFacts, WantedOption, WantedPlan } from './selecting-facts.ts'
import { Statement } from './statement.ts'
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
  const { wanted, request } = attempt
  const input = {
    state: stateOf(attempt),
    row: rowOf(actor, attempt, selection),
    entry: entryOf(actor, attempt),
  }
  if (request === null) return (await unkeyed.findFirst(db, input)) !== null
  const kept = keptRow(request, selection.receipt, wanted.projectId)
  return (await keyed.findFirst(db, { ...input, kept })) !== null
}

interface Writing {
  state: StateAsRead
  row: SelectionToInsert
  entry: EntryToInsert
}

const unkeyed = new Statement(
  (db, writing: Writing) =>
    storeIn(
      unchangedIn(db, writing.row.selected_by, writing.state).with('free', (query) =>
        query.selectFrom('unchanged').select(one),
      ),
      writing,
    ),
  (writing) => [...boundFirst(writing), ...boundLast(writing)],
)

const keyed = new Statement(
  (db, writing: Writing & { kept: KeptRow }) =>
    storeIn(
      unchangedIn(db, writing.row.selected_by, writing.state)
        .with('expired', (query) => expiredKeys(query, { owner: writing.kept.owner_id, key: writing.kept.key }))
        .with('free', (query) => claimWithAnswer(query, writing.kept).returning(one)),
      writing,
    ),
  (writing) => {
    const { kept } = writing
    const claimed = [kept.owner_id, kept.key, ...keptColumns.map((name) => kept[name])]
    return [...boundFirst(writing), ...claimed, ...boundLast(writing)]
  },
)

function storeIn(db: QueryCreator<Tables & { free: { one: number } }>, { row, entry }: Writing) {
  return db
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
}

function boundFirst({ row, state }: Writing): readonly unknown[] {
  return boundAsRead(row.selected_by, state)
}

function boundLast({ row, entry }: Writing): readonly unknown[] {
  return [...selectionColumns.map((name) => row[name]), ...entryColumns.map((name) => entry[name])]
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

type SelectionToInsert = Pick<Insertable<SelectionsTable>, (typeof selectionColumns)[number]>

function rowOf(
  actor: Actor,
  { wanted, facts }: SelectionAttempt,
  { reason, adjusted, basis, contentHash }: NewSelection,
): SelectionToInsert {
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

type EntryToInsert = Pick<Insertable<AuditLogTable>, (typeof entryColumns)[number]>

function entryOf(
  { userId, tokenId, requestId }: Actor,
  { wanted: { projectId, optionId }, facts }: SelectionAttempt,
): EntryToInsert {
  return {
    action: 'plans.select',
    subject: JSON.stringify({ planSetId: facts.plan.id, optionId }),
    project_id: projectId,
    user_id: userId,
    token_id: tokenId,
    request_id: requestId,
  }
}

function stateOf({ wanted: { projectId, planSetId }, facts }: SelectionAttempt) {
  const { previous, plan } = facts
  const planVersion = planSetId === undefined ? plan.version : null
  return toStateAsRead({ ...facts, projectId, selectionNumber: previous?.number ?? 0, planVersion })
}

import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type {
  AuditAction,
  AuditEntryId,
  ContentHash,
  Decision,
  GateId,
  GateType,
  IdempotencyKey,
  InterviewId,
  OptionId,
  PermitEndCause,
  PermitId,
  PlanSetId,
  Project,
  ProjectId,
  RunId,
  RunStatus,
  SelectionId,
  Tier,
  TokenId,
  UserId,
} from '../../domain/schemas/index.ts'
import type { ApiTokensTable, SharesTable } from './access-tables.ts'
import type { CallCountsTable } from './call-counts-table.ts'
import type { ActualsTable, ReviewsTable } from './ledger-tables.ts'
import type { WebhookDeliveriesTable, WebhooksTable } from './webhook-tables.ts'
import type { WrittenAt } from './written-at.ts'

/** The tables of Plangate, as the migrations make them. */
export interface Tables {
  projects: ProjectsTable
  artifacts: ArtifactsTable
  version_heads: VersionHeadsTable
  project_states: ProjectStatesTable
  gates: GatesTable
  selections: SelectionsTable
  permits: PermitsTable
  permit_refusals: PermitRefusalsTable
  actuals: ActualsTable
  reviews: ReviewsTable
  signing_keys: SigningKeysTable
  runs: RunsTable
  run_events: RunEventsTable
  interviews: InterviewsTable
  interview_turns: InterviewTurnsTable
  idempotency_keys: IdempotencyKeysTable
  users: UsersTable
  api_tokens: ApiTokensTable
  webhooks: WebhooksTable
  webhook_deliveries: WebhookDeliveriesTable
  shares: SharesTable
  audit_log: AuditLogTable
  call_counts: CallCountsTable
}

export interface ProjectsTable {
  id: ProjectId
  owner_id: UserId
  name: string
  description: string | null
  status: Generated<Project['status']>
  /** Written as JSON text; parse with its schema after reading. Null: the founder has not said. */
  weights: ColumnType<unknown, never, string | null>
  created_at: WrittenAt
  erased_at: ColumnType<Date | null, never, Date>
  archived_at: ColumnType<Date | null, never, Date | null>
  /** Set by a trigger with every decision in the project. */
  worked_at: WrittenAt
}

export type ArtifactType = 'idea_brief' | 'execution_plan' | 'intake' | 'assumptions'

export interface ArtifactsTable {
  id: string
  project_id: ProjectId
  type: ArtifactType
  version: number
  /** Written as JSON text; parse with the schema of its type after reading. */
  content: ColumnType<unknown, string, never>
  content_hash: ContentHash
  created_at: WrittenAt
  created_by: UserId
}

/** Written by a trigger with each version of a brief and a plan set. Nulls where only a plan set has something. */
export interface VersionHeadsTable {
  project_id: ColumnType<ProjectId, never, never>
  type: ColumnType<'idea_brief' | 'execution_plan', never, never>
  version: ColumnType<number, never, never>
  id: ColumnType<string, never, never>
  content_hash: ColumnType<ContentHash, never, never>
  created_at: WrittenAt
  brief_version: ColumnType<number | null, never, never>
  /** [{id, name}] of the options, in their order. */
  options: ColumnType<unknown, never, never>
  feedback: ColumnType<string | null, never, never>
  /** Null where a plan set was submitted. */
  runner: ColumnType<unknown, never, never>
  /** Null where a Runner wrote a plan set. */
  author: ColumnType<unknown, never, never>
  letters: ColumnType<unknown, never, never>
}

/** Written by triggers: the active projects that each filter of the list finds. */
export interface ProjectStatesTable {
  project_id: ColumnType<ProjectId, never, never>
  owner_id: ColumnType<UserId, never, never>
  created_at: WrittenAt
  attention: ColumnType<boolean, never, never>
  working: ColumnType<boolean, never, never>
  buildable: ColumnType<boolean, never, never>
}

export interface GatesTable {
  id: GateId
  project_id: ProjectId
  type: GateType
  /** Grows with every gate, so that the latest one of a project can be found. */
  position: GeneratedAlways<number>
  decision: Decision | null
  action_text: string | null
  note: string | null
  opened_at: WrittenAt
  opened_by: UserId
  decided_at: ColumnType<Date | null, never, Date>
  decided_by: UserId | null
}

export interface SelectionsTable {
  id: SelectionId
  project_id: ProjectId
  number: number
  plan_set_id: PlanSetId
  option_id: OptionId
  reason: string | null
  brief_version: number
  brief_hash: ContentHash
  gate_id: GateId | null
  gate_decision: Decision | null
  option_hash: ContentHash
  assumptions_hash: ContentHash
  content_hash: ContentHash
  /** Written as JSON text, like the next column; parse with its schema after reading. */
  changes: ColumnType<unknown, string | null, never>
  adjusted_option: ColumnType<unknown, string | null, never>
  selected_at: WrittenAt
  selected_by: UserId
}

export interface PermitsTable {
  id: PermitId
  project_id: ProjectId
  /** Set by a trigger. */
  number: ColumnType<number, never, never>
  selection_id: SelectionId
  user_id: UserId
  token_id: TokenId | null
  /** The token, or the user who had signed in. */
  asker: GeneratedAlways<TokenId | UserId>
  commit: string | null
  environment: string | null
  given_at: WrittenAt
  /** Set by triggers, or when the founder revokes it; so are the next columns. */
  ended_at: ColumnType<Date | null, never, Date>
  end_cause: ColumnType<PermitEndCause | null, never, 'revoked'>
  end_reason: ColumnType<string | null, never, string>
}

export interface PermitRefusalsTable {
  project_id: ProjectId
  asker: TokenId | UserId
  /** The hash of the refusal and of the state that it was given on. */
  cause: ContentHash
  times: Generated<number>
  first_at: WrittenAt
  last_at: ColumnType<Date, never, Date>
}

export interface SigningKeysTable {
  kid: string
  /** Written as JSON text; parse with its schema after reading. */
  public_key: ColumnType<unknown, string, never>
  /** Null once the key is retired. */
  sealed_key: string | null
  created_at: WrittenAt
  retired_at: ColumnType<Date | null, never, Date>
}

export interface RunsTable {
  id: RunId
  project_id: ProjectId
  /** Written as JSON text; parse with its schema after reading. */
  request: ColumnType<unknown, string, never>
  request_hash: ContentHash
  /** What a project has one active run of: 'plan', or the kind of a run that writes no plan set. */
  family: GeneratedAlways<string>
  /** Written as JSON text; parse with its schema after reading. Null for a run that reads nothing but what is stored. */
  input: ColumnType<unknown, string | null, never>
  status: Generated<RunStatus>
  attempts: Generated<number>
  runner_name: string | null
  runner_model: string | null
  prompt_version: number | null
  input_tokens: number | null
  output_tokens: number | null
  plan_set_id: PlanSetId | null
  /** As `input`; null for a run that writes a plan set. */
  result: ColumnType<unknown, never, string | null>
  /** As `input`: accepted answers of a run of Deep Research that goes on. */
  kept: ColumnType<unknown, never, string | null>
  refusal: ColumnType<unknown, never, string | null>
  created_at: WrittenAt
  created_by: UserId
  started_at: ColumnType<Date | null, never, Date>
  ended_at: ColumnType<Date | null, never, Date>
  deadline_at: ColumnType<Date, Date, never>
}

export interface RunEventsTable {
  project_id: ProjectId
  number: number
  run_id: RunId
  event: ColumnType<unknown, string, never>
  at: WrittenAt
}

export interface InterviewsTable {
  id: InterviewId
  project_id: ProjectId
  brief_version: number | null
  run_id: RunId
  writing_run_id: RunId | null
  started_at: WrittenAt
  started_by: UserId
  finished_at: ColumnType<Date | null, never, Date>
  finished_brief_version: number | null
}

export interface InterviewTurnsTable {
  project_id: ProjectId
  interview_id: InterviewId
  number: number
  /** Written as JSON text, like the next columns; parse with its schema after reading. */
  question: ColumnType<unknown, string | null, never>
  answer: ColumnType<unknown, string | null, never>
  taken_back: ColumnType<unknown, string, never>
  next: ColumnType<unknown, string, never>
  at: WrittenAt
}

export interface IdempotencyKeysTable {
  owner_id: UserId
  key: IdempotencyKey
  fingerprint: ContentHash
  /** Written as JSON text; parse with the schema of its procedure after reading. */
  answer: ColumnType<unknown, never, string>
  created_at: ColumnType<Date, never, Date>
  /** What the answer is about; null for answers of versions that did not note it. */
  project_id: ProjectId | null
}

export interface UsersTable {
  id: UserId
  /** Null when the user was erased, like the next column. */
  issuer: ColumnType<string | null, string, null>
  subject: ColumnType<string | null, string, null>
  tier: Generated<Tier>
  created_at: WrittenAt
  erased_at: ColumnType<Date | null, never, Date>
}

export interface AuditLogTable {
  /** Grows with every entry. */
  position: GeneratedAlways<number>
  id: Generated<AuditEntryId>
  project_id: ProjectId | null
  user_id: UserId
  token_id: TokenId | null
  request_id: string | null
  action: AuditAction
  /** Written as JSON text; parse with its schema after reading. */
  subject: ColumnType<unknown, string, never>
  at: WrittenAt
}

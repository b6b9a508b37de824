import { type Kysely, sql } from 'kysely'
import type { Decision, GateId, ProjectId, UserId } from '../../domain/schemas/index.ts'
import { ownedProject } from './find-projects.ts'
import type { SelectionFacts } from './selection-facts.ts'
import type { Tables } from './tables.ts'

/** The state of a project that something was decided on, as `is_as_read` takes it. */
export type StateAsRead = readonly [
  project: ProjectId,
  selectionNumber: number,
  gate: GateId | null,
  decision: Decision | null,
  briefVersion: number,
  /** Null when it does not matter which plan set is current. */
  planVersion: number | null,
  /** 0 while none were saved. */
  assumptionsVersion: number,
]

export interface FactsAsRead extends Pick<SelectionFacts, 'gate' | 'brief' | 'saved'> {
  projectId: ProjectId
  selectionNumber: number
  planVersion: number | null
}

export function toStateAsRead({
  projectId,
  selectionNumber,
  gate,
  brief,
  planVersion,
  saved,
}: FactsAsRead): StateAsRead {
  const decision = gate?.status === 'decided' ? gate.decision : null
  return [projectId, selectionNumber, gate?.id ?? null, decision, brief?.version ?? 0, planVersion, saved?.version ?? 0]
}

/**
 * Begins a statement that locks a project of its owner that is not archived. `unchanged` has a row if the state of the locked project is still
 * as it was read. Its parameters are those of `boundAsRead`.
 */
export function unchangedIn(db: Kysely<Tables>, owner: UserId, state: StateAsRead) {
  const [projectId] = state
  return db
    .with('locked', () =>
      ownedProject(db, owner, projectId)
        .where('projects.archived_at', 'is', null)
        .select(['projects.id', 'projects.status'])
        .forNoKeyUpdate(),
    )
    .with('unchanged', (query) =>
      query
        .selectFrom('locked')
        .select(['id', 'status'])
        // Volatile: it sees what was committed while the statement waited for the lock, which the statement does not.
        .where(sql<boolean>`is_as_read(${sql.join(state)})`),
    )
}

export function boundAsRead(owner: UserId, state: StateAsRead): readonly unknown[] {
  const [projectId] = state
  return [projectId, owner, ...state]
}

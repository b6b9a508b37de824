import { refuse } from '../../domain/errors/refuse.ts'
import { describePending } from '../../domain/gate/index.ts'
import {
  AcceptedRevision,
  DocumentToSort,
  emptySections,
  type ProjectId,
  RevisionToAccept,
  type Run,
  type RunId,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { insertGate } from '../data/gates.ts'
import { lockProject, type ProjectInDecision } from '../data/projects.ts'
import { findRun } from '../data/runs.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { requireRevisionDue, revisionRun, writingRun } from '../runs/requested-runs.ts'
import { decideOnRun, type RunRequestDependencies } from './decide-on-run.ts'
import { parseInput } from './parse-input.ts'
import { saveWrittenBrief } from './save-written-brief.ts'

/**
 * Has the Runner write briefs. What it writes is a proposal in the result of a run: the brief of the project changes when
 * the founder saves or accepts one.
 */
export class BriefWritingService {
  readonly #dependencies: RunRequestDependencies

  constructor(dependencies: RunRequestDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Requests a run that reads a document into a brief of its own, and returns its id.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, IDEMPOTENCY_MISMATCH, RUN_IN_PROGRESS when
   *   another document is being sorted for this project
   */
  async sort(actor: Actor, input: DocumentToSort): Promise<{ runId: RunId }> {
    const { projectId, document } = parseInput(DocumentToSort, input)
    const fromNothing = { brief: { ...emptySections, confidence: {} }, document, answers: [] }
    const decision = { action: 'briefs.sort', projectId } as const
    const run = await decideOnRun(this.#dependencies, actor, decision, (at) => writingRun(at, fromNothing))
    return { runId: run.id }
  }

  /**
   * Requests a run that revises the current brief as the latest gate decided, and returns its id.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, NO_REVISION_DUE, BRIEF_NOT_FOUND, IDEMPOTENCY_MISMATCH, RUN_IN_PROGRESS
   */
  async revise(actor: Actor, projectId: ProjectId): Promise<{ runId: RunId }> {
    const decision = { action: 'briefs.revise', projectId } as const
    return { runId: (await decideOnRun(this.#dependencies, actor, decision, revisionRun)).id }
  }

  /**
   * Saves a revised brief as the next version and opens the gate again, in one transaction.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, RUN_NOT_FOUND when it proposed no revision,
   *   NO_REVISION_DUE when a later decision was taken, VERSION_CONFLICT when the brief was saved meanwhile,
   *   IDEMPOTENCY_MISMATCH
   */
  async acceptRevision(actor: Actor, input: RevisionToAccept): Promise<AcceptedRevision> {
    const { projectId, runId, brief } = parseInput(RevisionToAccept, input)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    const terms = { action: 'briefs.acceptRevision', lock, keep: AcceptedRevision } as const
    return takeDecision(this.#dependencies.db, actor, terms, async (project) => {
      const run = await findRevision(project, runId)
      const briefVersion = await saveWrittenBrief(project, run, brief)
      const gate = describePending((await insertGate(project)) ?? refuse('GATE_ALREADY_OPEN'))
      const subject = { runId, briefVersion, gateId: gate.id }
      return { answer: { briefVersion, gate }, audit: { projectId, subject } }
    })
  }
}

/** Returns the run that proposed a revision after the latest gate. */
async function findRevision(project: ProjectInDecision, runId: RunId): Promise<Run> {
  const run = await findRun(project, runId)
  if (run?.request.kind !== 'revise_brief' || run.result?.kind !== 'brief') return refuse('RUN_NOT_FOUND')
  const gateId = await requireRevisionDue(project)
  return gateId === run.request.gateId ? run : refuse({ reason: 'NO_REVISION_DUE', details: { decision: null } })
}

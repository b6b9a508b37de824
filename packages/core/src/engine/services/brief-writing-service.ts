import { DocumentToSort, emptySections, type ProjectId, type RunId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { revisionRun, writingRun } from '../runs/requested-runs.ts'
import { decideOnRun, type RunRequestDependencies } from './decide-on-run.ts'
import { parseInput } from './parse-input.ts'

/**
 * Has the Runner write briefs. What it writes is a proposal in the result of a run: the brief of the project changes when
 * the founder saves one.
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
    return { runId: await decideOnRun(this.#dependencies, actor, decision, (at) => writingRun(at, fromNothing)) }
  }

  /**
   * Requests a run that revises the current brief as the latest gate decided, and returns its id.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, NO_REVISION_DUE, BRIEF_NOT_FOUND, IDEMPOTENCY_MISMATCH, RUN_IN_PROGRESS
   */
  async revise(actor: Actor, projectId: ProjectId): Promise<{ runId: RunId }> {
    const decision = { action: 'briefs.revise', projectId } as const
    return { runId: await decideOnRun(this.#dependencies, actor, decision, revisionRun) }
  }
}

import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import { type Review, Reviews, ReviewToConfirm } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { lockProject } from '../data/projects.ts'
import { confirmReviews } from '../data/reviews.ts'
import { findSelectedPlan } from '../data/selected-work.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { parseInput } from './parse-input.ts'

export class ReviewService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Confirms every review of the current selection that is due, so that builds can be authorized again. Returns them; none
   * when nothing was due.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, SELECTION_NOT_FOUND, IDEMPOTENCY_MISMATCH
   */
  async confirm(actor: Actor, input: ReviewToConfirm): Promise<Review[]> {
    const { projectId, reason } = parseInput(ReviewToConfirm, input)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    const terms = { action: 'reviews.confirm', lock, keep: Reviews } as const
    return takeDecision(this.#db, actor, terms, async (project) => {
      const { selectionId } = (await findSelectedPlan(project)) ?? refuse('SELECTION_NOT_FOUND')
      const confirmed = await confirmReviews(project, selectionId, reason)
      const causes = confirmed.map(({ cause }) => cause)
      return { answer: confirmed, audit: confirmed.length === 0 ? null : { projectId, subject: { passed: causes } } }
    })
  }
}

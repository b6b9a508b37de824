import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import { AssumptionToMarkFalse, Review, Reviews, ReviewToConfirm } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { findCurrentBrief } from '../data/briefs.ts'
import { lockProject } from '../data/projects.ts'
import { confirmReviews, insertReview, listReviews } from '../data/reviews.ts'
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

  /**
   * Marks an assumption of the current brief as false, which makes a review of the current selection due and ends all
   * permits. An assumption is reviewed once per selection.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT also when the current brief has no such assumption,
   *   PROJECT_NOT_FOUND, SELECTION_NOT_FOUND, IDEMPOTENCY_MISMATCH
   */
  async markFalse(actor: Actor, input: AssumptionToMarkFalse): Promise<Review> {
    const { projectId, assumption } = parseInput(AssumptionToMarkFalse, input)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    const terms = { action: 'assumptions.markFalse', lock, keep: Review } as const
    return takeDecision(this.#db, actor, terms, async (project) => {
      const { selectionId } = (await findSelectedPlan(project)) ?? refuse('SELECTION_NOT_FOUND')
      const current = await findCurrentBrief(project)
      if (!current?.brief.assumptions.includes(assumption)) {
        const message = 'is not an assumption of the current brief'
        return refuse({ reason: 'INVALID_INPUT', details: { issues: [{ path: 'assumption', message }] } })
      }
      const known = (await listReviews(project, selectionId)).find((review) => review.assumption === assumption)
      if (known !== undefined) return { answer: known, audit: null }
      const review = await insertReview(project, { selectionId, cause: 'assumption', assumption })
      return { answer: review, audit: { projectId, subject: { passed: ['assumption'] } } }
    })
  }
}

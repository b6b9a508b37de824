import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import { foldRecords, judgeOutcome, type SelectedWork, startDay } from '../../domain/progress/index.ts'
import {
  type ActualsId,
  ActualsRecord,
  ActualsToRecord,
  type ItemActual,
  maxPaidHours,
  type PlanOutcome,
  type ProjectId,
  type SelectionId,
  type WorkProgress,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { appendActuals, listActuals, listActualsOfChosen } from '../data/actuals.ts'
import { lockProject, type ProjectInDecision, readProject } from '../data/projects.ts'
import { insertReview, listReviews, withdrawReviews } from '../data/reviews.ts'
import { findSelectedPlan, type SelectedPlan } from '../data/selected-work.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { type PageOptions, toPage } from './page-options.ts'
import { parseInput } from './parse-input.ts'

export class ActualsService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Records what work on the current selection has really taken. Nothing is overwritten: a later record corrects an
   * earlier one. A figure that passes the P80 of what was selected makes a review due, which ends all permits. When a
   * person corrects it to below the P80, the review is withdrawn; a token cannot do that.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT also for an item that was not selected, a day in the future and more
   *   hours than a plan can have, PROJECT_NOT_FOUND, SELECTION_NOT_FOUND, IDEMPOTENCY_MISMATCH
   */
  async record(actor: Actor, input: ActualsToRecord): Promise<ActualsRecord> {
    const { projectId, items = [], totals, on = today() } = parseInput(ActualsToRecord, input)
    if (on > today()) refuseField('on', 'is in the future')
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'actuals.record', lock, keep: ActualsRecord }, async (project) => {
      const selected = (await findSelectedPlan(project)) ?? refuse('SELECTION_NOT_FOUND')
      requireSelected(selected, items)
      const earlier = await listActualsOfChosen(project, selected.selectionId)
      const recorded = { on, items, ...(totals !== undefined && { totals }) }
      const records = [...earlier, recorded]
      const latestDay =
        records
          .map((record) => record.on)
          .sort()
          .at(-1) ?? on
      const outcome = judgeOutcome(toWork(selected), foldRecords(records), latestDay)
      if (outcome.paidHours > maxPaidHours)
        refuseField(totals ? 'totals' : 'items', 'comes to more than a million hours')
      const { selectionId } = selected
      const record = await appendActuals(project, { selectionId, ...recorded, outcome })
      await followPassing(project, selectionId, earlier.at(-1)?.outcome.passed ?? [], outcome.passed)
      return { answer: record, audit: { projectId, subject: { recordNumber: record.number } } }
    })
  }

  /**
   * Returns a page of the records of a project, the newest first.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND
   */
  async list(actor: Actor, projectId: ProjectId, page: PageOptions<ActualsId> = {}): Promise<ActualsRecord[]> {
    const wanted = toPage(page)
    return readProject(this.#db, actor, projectId, (project) => listActuals(project, wanted))
  }

  /**
   * Returns what is known of the work on the current selection, and its reviews.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, SELECTION_NOT_FOUND
   */
  current(actor: Actor, projectId: ProjectId): Promise<WorkProgress> {
    return readProject(this.#db, actor, projectId, async (project) => {
      const { selectionId, planSet } = (await findSelectedPlan(project)) ?? refuse('SELECTION_NOT_FOUND')
      const records = await listActualsOfChosen(project, selectionId)
      return {
        selectionId,
        planSetId: planSet.id,
        startedOn: startDay(planSet),
        ...foldRecords(records),
        outcome: records.at(-1)?.outcome ?? null,
        reviews: await listReviews(project, selectionId),
      }
    })
  }
}

/**
 * Exactly one review per passing: a figure that stays beyond its P80 makes no other due. A figure that a token corrects
 * withdraws none: otherwise a program could lift what holds back its own builds.
 */
async function followPassing(
  project: ProjectInDecision,
  selectionId: SelectionId,
  before: PlanOutcome['passed'],
  now: PlanOutcome['passed'],
): Promise<void> {
  const returned = before.filter((cause) => !now.includes(cause))
  if (returned.length > 0 && project.actor.tokenId === null) await withdrawReviews(project, selectionId, returned)
  const passed = now.filter((cause) => !before.includes(cause))
  if (passed.length === 0) return
  const due = (await listReviews(project, selectionId)).filter(({ end }) => end === null)
  for (const cause of passed.filter((each) => !due.some((review) => review.cause === each)))
    await insertReview(project, { selectionId, cause, assumption: null })
}

function toWork({ planSet, option, changes }: SelectedPlan): SelectedWork {
  return { planSet, option, rate: changes?.rate ?? planSet.assumptions.rate }
}

function requireSelected({ option }: SelectedPlan, items: readonly ItemActual[]): void {
  const place = items.findIndex(({ workItemId }) => !option.workItemIds.includes(workItemId))
  if (place >= 0) refuseField(`items.${place}.workItemId`, 'is not an item of what was selected')
}

function refuseField(path: string, message: string): never {
  return refuse({ reason: 'INVALID_INPUT', details: { issues: [{ path, message }] } })
}

/** In UTC. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}

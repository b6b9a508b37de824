import type { Kysely } from 'kysely'
import { DomainError } from '../../domain/errors/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { defaultProjectAssumptions, withoutRepeatedCosts } from '../../domain/estimate/index.ts'
import type { History } from '../../domain/ledger/index.ts'
import { attributeHours } from '../../domain/plan-editing/index.ts'
import {
  type Brief,
  currencyOf,
  type PlanAuthor,
  type PlanSet,
  PlanSetId,
  type PlanToSubmit,
  type ProjectAssumptions,
  type RateBand,
} from '../../domain/schemas/index.ts'
import { type PlanningTasks, type PricedPlanSet, withinLimits } from '../../planning/drafts/index.ts'
import type { Actor } from '../data/actor.ts'
import { findToken } from '../data/api-tokens.ts'
import { findCurrentAssumptions } from '../data/assumptions.ts'
import { findBrief } from '../data/briefs.ts'
import { readHistory } from '../data/ledger.ts'
import { appendPlanSet, findCurrentPlanSet } from '../data/plan-sets.ts'
import { lockProject, type OwnedProject, readProject } from '../data/projects.ts'
import { findActiveRun } from '../data/runs.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { type PlanSource, readPlanSource } from './read-plan-source.ts'

export interface SubmissionParts {
  db: Kysely<Tables>
  tasks: Pick<PlanningTasks, 'pricePlanSet'>
  /** Per person-hour in US dollars: the rate of projects without assumptions of their own. */
  rate: RateBand
  /** Pricing waits for the threads that drafts are written in, so it gets as long as a Runner does. */
  runnerTimeoutSeconds: number
}

/** The plan, or what it is priced from, has changed since the draft was priced. */
class OvertakenError extends Error {
  override readonly name = 'OvertakenError'
}

/** A draft is priced at most this often, when others change the project at the same time. */
const maxTries = 5

/**
 * Prices a draft and stores it as the next plan set. It is priced before the project is locked; when what it is priced
 * from changes meanwhile, it is priced again.
 *
 * @param signal gives the pricing up
 * @throws {DomainError} those of `readPlanSource`, PROJECT_NOT_FOUND, VERSION_CONFLICT, RUN_IN_PROGRESS,
 *   IDEMPOTENCY_MISMATCH, RUN_CANCELED, OVERLOADED when others keep changing the project
 */
export async function submitPlan(
  parts: SubmissionParts,
  actor: Actor,
  submission: PlanToSubmit,
  signal: AbortSignal,
): Promise<PlanSetId> {
  for (let tries = 0; tries < maxTries; tries++) {
    try {
      return await trySubmitting(parts, actor, submission, signal)
    } catch (error) {
      if (!(error instanceof OvertakenError)) throw error
    }
  }
  return refuse({ reason: 'OVERLOADED', details: { retryAfterSeconds: 1 } })
}

/** @throws {OvertakenError} */
async function trySubmitting(
  parts: SubmissionParts,
  actor: Actor,
  submission: PlanToSubmit,
  signal: AbortSignal,
): Promise<PlanSetId> {
  const { db } = parts
  const { projectId, draft } = submission
  const basis = await readUnlessRefused(db, actor, submission)
  const priced = basis && (await price(parts, { draft, ...basis }, signal))
  const lock = (deciding: Deciding) => lockProject(deciding, projectId)
  return takeDecision(db, actor, { action: 'plans.submit', lock, keep: PlanSetId }, async (project) => {
    const now = await readBasis(project, actor, submission)
    if (basis === null || priced === null || !isSameBasis(basis, now)) throw new OvertakenError()
    const { id, version } = await appendPlanSet(project, priced.content, priced.hash, actor.userId)
    return { answer: id, audit: { projectId, subject: { planSetId: id, planVersion: version } } }
  })
}

/** What a draft is priced from. */
interface SubmissionBasis extends PlanSource {
  brief: Brief
  /** The current plan set; null before the first. */
  base: PlanSet | null
  author: PlanAuthor
  /** The project's assumptions; null while none were saved. */
  saved: ProjectAssumptions | null
  /** Of the founder's finished plans. */
  history: History
}

/** Null when the draft is refused: the decision does that, because a request that is sent again has an answer already. */
async function readUnlessRefused(
  db: Kysely<Tables>,
  actor: Actor,
  submission: PlanToSubmit,
): Promise<SubmissionBasis | null> {
  try {
    return await readProject(db, actor, submission.projectId, (project) => readBasis(project, actor, submission))
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

async function readBasis(
  project: OwnedProject,
  actor: Actor,
  { baseVersion, author: agent, editedFrom }: PlanToSubmit,
): Promise<SubmissionBasis> {
  const source = await readPlanSource(project)
  const base = await findCurrentPlanSet(project)
  const currentVersion = base?.version ?? 0
  const isOvertaken = baseVersion !== undefined && baseVersion !== currentVersion
  if (isOvertaken || (editedFrom !== undefined && editedFrom > currentVersion))
    refuse({ reason: 'VERSION_CONFLICT', details: { currentVersion } })
  const active = await findActiveRun(project, 'generate')
  if (active !== null) refuse({ reason: 'RUN_IN_PROGRESS', details: { runId: active.id } })
  const { brief } = (await findBrief(project, source.briefVersion)) ?? refuse('BRIEF_NOT_FOUND')
  const saved = (await findCurrentAssumptions(project))?.assumptions ?? null
  const history = await readHistory(project)
  const author = { ...(await readAuthor(project, actor, agent)), ...(editedFrom !== undefined && { editedFrom }) }
  return { ...source, brief, base, saved, history, author }
}

async function readAuthor(
  project: OwnedProject,
  { userId, tokenId }: Actor,
  agent: string | undefined,
): Promise<PlanAuthor> {
  const named = agent === undefined ? {} : { agent }
  if (tokenId === null) return { kind: 'person', ...named }
  const { name: tokenName } = (await findToken(project.db, userId, tokenId)) ?? refuse('UNAUTHENTICATED')
  return { kind: 'app', tokenId, tokenName, ...named }
}

function isSameBasis(one: SubmissionBasis, other: SubmissionBasis): boolean {
  return (
    one.gateId === other.gateId &&
    one.briefVersion === other.briefVersion &&
    one.assumptionsVersion === other.assumptionsVersion &&
    one.base?.id === other.base?.id &&
    one.history.join() === other.history.join()
  )
}

function price(
  { tasks, rate, runnerTimeoutSeconds }: SubmissionParts,
  { draft, base, ...basis }: SubmissionBasis & Pick<PlanToSubmit, 'draft'>,
  signal: AbortSignal,
): Promise<PricedPlanSet> {
  const { brief, briefVersion, gateId, author, saved, history } = basis
  const projectAssumptions = saved ?? defaultProjectAssumptions(rate)
  const submitted = base ? withoutRepeatedCosts(draft.workItems, base, currencyOf(projectAssumptions)) : draft.workItems
  const workItems = attributeHours({ workItems: submitted, author, base: base?.workItems ?? [] })
  const today = new Date().toISOString().slice(0, 10)
  const source = { brief, briefVersion, gateId, author, projectAssumptions, history, today, feedback: null }
  const toPrice = { ...source, draft: { ...draft, workItems }, previous: base }
  return withinLimits({ signal, timeoutSeconds: runnerTimeoutSeconds }, (stop) => tasks.pricePlanSet(toPrice, stop))
}

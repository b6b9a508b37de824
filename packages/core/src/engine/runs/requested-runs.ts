import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import type { AnsweredQuestion, Brief, GateId, RunInput } from '../../domain/schemas/index.ts'
import { findCurrentBriefHead } from '../data/briefs.ts'
import { findCurrentGate } from '../data/gates.ts'
import { findCurrentPlanSet } from '../data/plan-sets.ts'
import type { OwnedProject } from '../data/projects.ts'
import type { RequestedRun } from './request-run.ts'

/** What questions are about: the answers so far, and the brief so far where it is not the current version. */
export interface QuestionsWanted {
  brief?: Brief
  answers: AnsweredQuestion[]
}

/** A run that proposes questions about the work of the current plan set, or of a draft when there is none. */
export async function questionsRun(project: OwnedProject, wanted: QuestionsWanted): Promise<RequestedRun> {
  const input: RunInput = { ...wanted, document: null }
  const planSet = await findCurrentPlanSet(project)
  const [briefVersion, inputHash] = [await currentVersion(project), contentHash(input)]
  return { request: { kind: 'propose_questions', briefVersion, planSetId: planSet?.id ?? null, inputHash }, input }
}

/** A run that writes a brief from a document, from answers, or from both. */
export async function writingRun(project: OwnedProject, input: RunInput): Promise<RequestedRun> {
  const [briefVersion, inputHash] = [await currentVersion(project), contentHash(input)]
  return { request: { kind: 'write_brief', briefVersion, inputHash }, input }
}

/**
 * A run that revises the current brief after the latest gate.
 *
 * @throws {DomainError} NO_REVISION_DUE when that gate was not decided as narrow or pivot, BRIEF_NOT_FOUND
 */
export async function revisionRun(project: OwnedProject): Promise<RequestedRun> {
  const gateId = await requireRevisionDue(project)
  const brief = (await findCurrentBriefHead(project)) ?? refuse('BRIEF_NOT_FOUND')
  return { request: { kind: 'revise_brief', briefVersion: brief.version, gateId }, input: null }
}

/**
 * Returns the latest gate when it was decided as narrow or pivot, which asks for a revised brief.
 *
 * @throws {DomainError} NO_REVISION_DUE
 */
export async function requireRevisionDue(project: OwnedProject): Promise<GateId> {
  const gate = await findCurrentGate(project)
  const decision = gate?.status === 'decided' ? gate.decision : null
  return gate !== null && (decision === 'narrow' || decision === 'pivot')
    ? gate.id
    : refuse({ reason: 'NO_REVISION_DUE', details: { decision } })
}

/** 0 when there is no brief. */
async function currentVersion(project: OwnedProject): Promise<number> {
  return (await findCurrentBriefHead(project))?.version ?? 0
}

import { refuse } from '../../domain/errors/refuse.ts'
import {
  type AnsweredQuestion,
  type Brief,
  type Currency,
  emptySections,
  type Interview,
  type InterviewId,
  type InterviewState,
  type PlanSet,
  type ProjectId,
  type ProposedQuestion,
  type Question,
  type RunId,
} from '../../domain/schemas/index.ts'
import { briefWithAnswers, findOpenEssentials, type InterviewTurn } from '../../planning/interview/index.ts'
import { findCurrency } from '../data/assumptions.ts'
import { findCurrentBrief } from '../data/briefs.ts'
import { listInterviewTurns, type StoredTurn } from '../data/interview-turns.ts'
import { findInterview, type StoredInterview } from '../data/interviews.ts'
import { findPlanSet } from '../data/plan-sets.ts'
import type { OwnedProject } from '../data/projects.ts'
import { findRun } from '../data/runs.ts'

/** What questions are chosen from. */
export interface InterviewBasis {
  /** The current brief, without the answers; one that says nothing when there is none. */
  brief: Brief
  /** The questions that the Runner proposed. */
  proposed: readonly ProposedQuestion[]
  /** The plan set that they are about; null when there was none. */
  planSet: PlanSet | null
  /** What the project counts in; absent for US dollars. */
  currency?: Currency
}

/** An interview, with all that was said in it. */
export interface OpenedInterview {
  projectId: ProjectId
  interview: StoredInterview
  log: readonly StoredTurn[]
  turns: readonly InterviewTurn[]
  brief: Brief
}

const briefThatSaysNothing: Brief = { ...emptySections, confidence: {} }

/** @throws {DomainError} INTERVIEW_NOT_FOUND */
export async function readInterview(project: OwnedProject, id: InterviewId): Promise<OpenedInterview> {
  return openInterview(project, (await findInterview(project, id)) ?? refuse('INTERVIEW_NOT_FOUND'))
}

export async function openInterview(project: OwnedProject, interview: StoredInterview): Promise<OpenedInterview> {
  const log = await listInterviewTurns(project, interview.id)
  return { projectId: project.id, interview, log, turns: turnsIn(log), brief: await readBrief(project) }
}

/** @param runId a run that has proposed questions */
export async function readInterviewBasis(project: OwnedProject, runId: RunId): Promise<InterviewBasis> {
  const { request, result } = (await findRun(project, runId)) ?? refuse('RUN_NOT_FOUND')
  if (result?.kind !== 'questions' || request.kind !== 'propose_questions')
    throw new Error('the run of an interview holds no questions')
  const planSet = request.planSetId && (await findPlanSet(project, request.planSetId))
  return { brief: await readBrief(project), proposed: result.questions, planSet, ...(await findCurrency(project)) }
}

async function readBrief(project: OwnedProject): Promise<Brief> {
  return (await findCurrentBrief(project))?.brief ?? briefThatSaysNothing
}

/** Returns the answers that count. One that was revised keeps its place. */
export function turnsIn(log: readonly Pick<StoredTurn, 'answered' | 'takenBack'>[]): InterviewTurn[] {
  const turns = new Map<string, InterviewTurn>()
  for (const { answered, takenBack } of log) {
    for (const id of takenBack) turns.delete(id)
    if (answered) turns.set(answered.question.id, answered)
  }
  return [...turns.values()]
}

/** Returns an interview as the founder sees it after its last turn, or after `turn`. */
export function describeInterview(opened: OpenedInterview, turn?: StoredTurn): Interview {
  const { projectId, interview } = opened
  const log = turn ? [...opened.log, turn] : opened.log
  const answered = turnsIn(log).map(asAsked)
  const brief = briefWithAnswers(opened.brief, answered)
  return {
    id: interview.id,
    projectId,
    startedAt: interview.startedAt,
    state: stateOf(interview, log.at(-1)),
    answered,
    brief,
    missing: findOpenEssentials(brief),
    runId: interview.writingRunId,
  }
}

function stateOf({ finishedBriefVersion }: StoredInterview, last: StoredTurn | undefined): InterviewState {
  if (finishedBriefVersion !== null) return { kind: 'finished', briefVersion: finishedBriefVersion }
  if (last === undefined) throw new Error('an interview has no first turn')
  const { next } = last
  return next.kind === 'asking' ? { ...next, question: withoutWork(next.question) } : next
}

/** Without the work behind the answers, which is not part of the question. */
export function asAsked({ question, answer }: InterviewTurn): AnsweredQuestion {
  return { question: withoutWork(question), answer }
}

function withoutWork({ plausible: _, ...question }: ProposedQuestion): Question {
  return question
}

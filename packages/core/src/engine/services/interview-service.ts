import { v7 as uuidV7 } from 'uuid'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import {
  AnswerToKeep,
  AnswerToTakeBack,
  Interview,
  InterviewId,
  type ProjectId,
  RunId,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { findCurrentBriefHead } from '../data/briefs.ts'
import { appendInterviewTurn, type StoredTurn } from '../data/interview-turns.ts'
import {
  findInterviewOfRun,
  findOpenInterview,
  findUnaskedRun,
  insertInterview,
  type StoredInterview,
} from '../data/interviews.ts'
import {
  lockProject,
  lockProjectOfInterview,
  type OwnedProject,
  type ProjectInDecision,
  readProject,
} from '../data/projects.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { awaitRun } from '../runs/await-run.ts'
import { requestRun } from '../runs/request-run.ts'
import { questionsRun } from '../runs/requested-runs.ts'
import { retryWhileBusy } from '../runs/retry-while-busy.ts'
import { BriefRun, finishByRun, requestBriefRun } from './finish-interview.ts'
import { answerTurn, backTurn } from './interview-turn.ts'
import { parseInput } from './parse-input.ts'
import type { PlanServiceDependencies, WaitOptions } from './plan-service.ts'
import { prepareNextQuestion } from './prepare-next-question.ts'
import { describeInterview, openInterview, readInterviewBasis } from './read-interview.ts'
import { type TurnParts, takeTurn } from './take-turn.ts'

export type InterviewServiceDependencies = PlanServiceDependencies & TurnParts

/** Asks the founder one question at a time, and has a brief written from the answers. */
export class InterviewService {
  readonly #dependencies: InterviewServiceDependencies

  constructor(dependencies: InterviewServiceDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Returns the open interview of a project, or begins one: has questions proposed, and waits for them. When an earlier
   * wait ended before its run, the questions of that run are taken up.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, IDEMPOTENCY_MISMATCH, RUN_CANCELED, RUN_IN_PROGRESS when other questions are
   *   being proposed or `signal` has aborted, or a Runner's error, after which there is no interview
   */
  async start(actor: Actor, projectId: ProjectId, options: WaitOptions = {}): Promise<Interview> {
    const { db, hub, interviews } = this.#dependencies
    const { signal = new AbortController().signal } = options
    const runId = await this.#requestQuestions(actor, projectId)
    await this.#awaitRun(runId, signal)
    const read = (project: OwnedProject) => readInterviewBasis(project, runId)
    const basis = await retryWhileBusy(hub.isDatabaseBusy, signal, () => readProject(db, actor, projectId, read))
    const next = await prepareNextQuestion(interviews, basis, [])
    return this.#begin(actor, projectId, runId, { number: 1, answered: null, takenBack: [], next })
  }

  /**
   * Keeps the answer to the question that is asked, or to one that was answered before, and asks the next one. Calls no
   * model.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, INTERVIEW_NOT_FOUND, IDEMPOTENCY_MISMATCH, OVERLOADED when others
   *   keep answering at the same time
   */
  async answer(actor: Actor, input: AnswerToKeep): Promise<Interview> {
    const given = parseInput(AnswerToKeep, input)
    const { interviewId } = given
    const action = 'interviews.answer'
    return takeTurn(this.#dependencies, actor, { action, interviewId, change: (opened) => answerTurn(opened, given) })
  }

  /**
   * Takes an answer back, the last one unless a question is named, and asks again.
   *
   * @throws {DomainError} those of `answer`
   */
  async back(actor: Actor, input: AnswerToTakeBack): Promise<Interview> {
    const given = parseInput(AnswerToTakeBack, input)
    const { interviewId } = given
    const action = 'interviews.back'
    return takeTurn(this.#dependencies, actor, { action, interviewId, change: (opened) => backTurn(opened, given) })
  }

  /**
   * Returns the open interview of a project; null when there is none.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  current(actor: Actor, projectId: ProjectId): Promise<Interview | null> {
    return readProject(this.#dependencies.db, actor, projectId, async (project) => {
      const open = await findOpenInterview(project)
      return open && describeInterview(await openInterview(project, open))
    })
  }

  /**
   * Has a brief written from the answers, waits for it, and saves it as the next version. When the wait ends early, the
   * run continues: finishing again takes up its brief.
   *
   * @throws {DomainError} INTERVIEW_NOT_FOUND, IDEMPOTENCY_MISMATCH, VERSION_CONFLICT when the brief or the answers changed
   *   while it was written, RUN_CANCELED, RUN_IN_PROGRESS when another brief is being written or `signal` has aborted, or
   *   a Runner's error, after which nothing is stored
   */
  async finish(actor: Actor, interviewId: InterviewId, options: WaitOptions = {}): Promise<Interview> {
    const { db, queue, runDeadlineSeconds: deadlineSeconds } = this.#dependencies
    const { signal = new AbortController().signal } = options
    const lock = (deciding: Deciding) => lockProjectOfInterview(deciding, interviewId)
    const terms = { action: 'interviews.finish', lock } as const
    const run = await takeDecision(db, actor, { ...terms, keep: BriefRun }, (project) =>
      requestBriefRun(project, interviewId, { queue, deadlineSeconds }),
    )
    await this.#awaitRun(run.id, signal)
    return takeDecision(db, withoutKey(actor), { ...terms, keep: Interview }, async (project) => {
      return { answer: await finishByRun(project, interviewId, run.id), audit: auditedBefore }
    })
  }

  /** Waits for a run that may have ended long ago. */
  async #awaitRun(id: RunId, signal: AbortSignal): Promise<void> {
    const { hub } = this.#dependencies
    await awaitRun(hub, { id, isNew: false, read: () => hub.states.read(id) }, signal)
  }

  /** Returns the run that proposed the questions of the open interview, or requests one. */
  #requestQuestions(actor: Actor, projectId: ProjectId): Promise<RunId> {
    const { db, queue, runDeadlineSeconds: deadlineSeconds } = this.#dependencies
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(db, actor, { action: 'interviews.start', lock, keep: RunId }, async (project) => {
      const open = await findOpenInterview(project)
      if (open) return { answer: open.runId, audit: null }
      const requested = await questionsRun(project, { answers: [] })
      const unasked = await findUnaskedRun(project, contentHash(requested.request))
      if (unasked) return { answer: unasked, audit: { projectId, subject: { runId: unasked } } }
      const { id: runId } = await requestRun(project, requested, { queue, deadlineSeconds })
      return { answer: runId, audit: { projectId, subject: { runId } } }
    })
  }

  #begin(actor: Actor, projectId: ProjectId, runId: RunId, first: StoredTurn): Promise<Interview> {
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    const terms = { action: 'interviews.start', lock, keep: Interview } as const
    return takeDecision(this.#dependencies.db, withoutKey(actor), terms, async (project) => {
      // The request was sent twice, or another interview was begun meanwhile.
      const known = (await findInterviewOfRun(project, runId)) ?? (await findOpenInterview(project))
      const interview = known ?? (await insertFirst(project, runId, first))
      return { answer: describeInterview(await openInterview(project, interview)), audit: auditedBefore }
    })
  }
}

/** The request for the run has left the entry. */
const auditedBefore = null

/** The request for the run has claimed the key. */
function withoutKey(actor: Actor): Actor {
  return { ...actor, idempotency: null }
}

async function insertFirst(project: ProjectInDecision, runId: RunId, first: StoredTurn): Promise<StoredInterview> {
  const briefVersion = (await findCurrentBriefHead(project))?.version ?? null
  const interview = await insertInterview(project, { id: InterviewId.parse(uuidV7()), briefVersion, runId })
  await appendInterviewTurn(project, interview.id, first)
  return interview
}

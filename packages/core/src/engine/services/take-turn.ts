import type { Kysely } from 'kysely'
import { DomainError } from '../../domain/errors/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { Interview, type InterviewId, type NextQuestion } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { appendInterviewTurn } from '../data/interview-turns.ts'
import { lockProjectOfInterview, readProjectOfInterview } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import type { FounderTurn } from './interview-turn.ts'
import { type NextQuestionParts, prepareNextQuestion } from './prepare-next-question.ts'
import {
  describeInterview,
  type InterviewBasis,
  type OpenedInterview,
  readInterview,
  readInterviewBasis,
  turnsIn,
} from './read-interview.ts'

export interface TurnToTake {
  action: 'interviews.answer' | 'interviews.back'
  interviewId: InterviewId
  /** @throws {DomainError} INVALID_INPUT */
  change(opened: OpenedInterview): FounderTurn
}

export interface TurnParts {
  db: Kysely<Tables>
  interviews: NextQuestionParts
}

/** Someone else took a turn in the meantime. */
class OvertakenError extends Error {
  override readonly name = 'OvertakenError'
}

/** A turn is prepared at most this often, when others take turns at the same time. */
const maxTries = 5

/**
 * Takes a turn in an interview: computes what comes next, and stores both. When someone else takes a turn meanwhile, what
 * comes next is computed again.
 *
 * @throws {DomainError} INVALID_INPUT, INTERVIEW_NOT_FOUND, IDEMPOTENCY_MISMATCH, OVERLOADED when others keep taking turns
 */
export async function takeTurn(parts: TurnParts, actor: Actor, turn: TurnToTake): Promise<Interview> {
  for (let tries = 0; tries < maxTries; tries++) {
    try {
      return await tryTurn(parts, actor, turn)
    } catch (error) {
      if (!(error instanceof OvertakenError)) throw error
    }
  }
  return refuse({ reason: 'OVERLOADED', details: { retryAfterSeconds: 1 } })
}

/** @throws {OvertakenError} */
async function tryTurn({ db, interviews }: TurnParts, actor: Actor, turn: TurnToTake): Promise<Interview> {
  const { action, interviewId, change } = turn
  const { opened, basis } = await readToAnswer(db, actor, interviewId)
  const next = await findNext(interviews, opened, basis, turn)
  const lock = (deciding: Deciding) => lockProjectOfInterview(deciding, interviewId)
  return takeDecision(db, actor, { action, lock, keep: Interview }, async (project) => {
    const now = await readInterview(project, interviewId)
    if (now.log.length !== opened.log.length) throw new OvertakenError()
    const { answered, takenBack } = change(now)
    if (next === null) throw new OvertakenError()
    const taken = { number: now.log.length + 1, answered, takenBack, next }
    await appendInterviewTurn(project, interviewId, taken)
    return { answer: describeInterview(now, taken), audit: { projectId: project.id, subject: { interviewId } } }
  })
}

function readToAnswer(db: Kysely<Tables>, actor: Actor, id: InterviewId) {
  return readProjectOfInterview(db, actor, id, async (project) => {
    const opened = await readInterview(project, id)
    return { opened, basis: await readInterviewBasis(project, opened.interview.runId) }
  })
}

/** Null when the turn is refused: the decision does that, because a request that is sent again has an answer already. */
async function findNext(
  parts: NextQuestionParts,
  opened: OpenedInterview,
  basis: InterviewBasis,
  { change }: TurnToTake,
): Promise<NextQuestion | null> {
  const turn = unlessRefused(() => change(opened))
  if (turn === null) return null
  return turn.next ?? prepareNextQuestion(parts, basis, turnsIn([...opened.log, turn]))
}

function unlessRefused<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

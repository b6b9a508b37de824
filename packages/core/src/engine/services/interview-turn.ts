import { refuse } from '../../domain/errors/refuse.ts'
import type { AnswerToKeep, AnswerToTakeBack, NextQuestion, ProposedQuestion } from '../../domain/schemas/index.ts'
import { findAnswerIssue, withoutAnswer } from '../../planning/interview/index.ts'
import type { StoredTurn } from '../data/interview-turns.ts'
import type { OpenedInterview } from './read-interview.ts'

/** What the founder does in an interview. */
export interface FounderTurn extends Pick<StoredTurn, 'answered' | 'takenBack'> {
  /** What comes next; null when it is computed from the answers that are left. */
  next: NextQuestion | null
}

/**
 * The founder answers the question that is asked, or one that was answered before: then later answers that rest on it no
 * longer count.
 *
 * @throws {DomainError} INVALID_INPUT when the interview does not ask this, or the answer does not answer it
 */
export function answerTurn(opened: OpenedInterview, { questionId, answer }: AnswerToKeep): FounderTurn {
  refuseFinished(opened)
  const question = findAsked(opened, questionId) ?? refuseField('questionId', 'is not asked in this interview')
  const issue = findAnswerIssue(question, answer)
  if (issue !== null) refuseField('answer', issue)
  const takenBack = dependentsOf(opened, questionId).filter((id) => id !== questionId)
  return { answered: { question, answer }, takenBack, next: null }
}

/**
 * The founder takes an answer back, with later ones that rest on it, and is asked the question again.
 *
 * @throws {DomainError} INVALID_INPUT when it was not answered
 */
export function backTurn(opened: OpenedInterview, { questionId }: AnswerToTakeBack): FounderTurn {
  refuseFinished(opened)
  const id = questionId ?? opened.turns.at(-1)?.question.id
  const asked = opened.log.findLast(({ next }) => next.kind === 'asking' && next.question.id === id)
  const takenBack = id === undefined ? [] : dependentsOf(opened, id)
  if (!asked || takenBack.length === 0) return refuseField('questionId', 'was not answered')
  return { answered: null, takenBack, next: asked.next }
}

function refuseFinished({ interview }: OpenedInterview): void {
  if (interview.finishedBriefVersion !== null) refuseField('interviewId', 'has finished; start another interview')
}

function findAsked({ turns, log }: OpenedInterview, id: string): ProposedQuestion | undefined {
  const next = log.at(-1)?.next
  if (next?.kind === 'asking' && next.question.id === id) return next.question
  return turns.find(({ question }) => question.id === id)?.question
}

/** The question itself, if it was answered, and those whose answers rest on it. */
function dependentsOf({ turns }: OpenedInterview, id: string): string[] {
  const left = new Set(withoutAnswer(turns, id).map(({ question }) => question.id))
  return turns.map(({ question }) => question.id).filter((other) => !left.has(other))
}

function refuseField(path: string, message: string): never {
  return refuse({ reason: 'INVALID_INPUT', details: { issues: [{ path, message }] } })
}

import type { Selectable } from 'kysely'
import { Answer, type InterviewId, NextQuestion, ProposedQuestion, QuestionIds } from '../../domain/schemas/index.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'
import type { InterviewTurnsTable } from './tables.ts'

/** Something that happened in an interview: it began, the founder answered, or took answers back. */
export interface StoredTurn {
  /** 1, 2, 3 ... */
  number: number
  /** The question as it was asked, with the answer; null when nothing was answered. */
  answered: { question: ProposedQuestion; answer: Answer } | null
  /** Ids of the questions whose answers no longer count. */
  takenBack: string[]
  /** What came next. */
  next: NextQuestion
}

export async function appendInterviewTurn(
  project: ProjectInDecision,
  id: InterviewId,
  turn: StoredTurn,
): Promise<void> {
  const { number, answered, takenBack, next } = turn
  await project.trx
    .insertInto('interview_turns')
    .values({
      project_id: project.id,
      interview_id: id,
      number,
      question: answered && JSON.stringify(answered.question),
      answer: answered && JSON.stringify(answered.answer),
      taken_back: JSON.stringify(takenBack),
      next: JSON.stringify(next),
    })
    .execute()
}

/** Returns everything that happened in an interview, in order. */
export async function listInterviewTurns(project: OwnedProject, id: InterviewId): Promise<StoredTurn[]> {
  const rows = await project.db
    .selectFrom('interview_turns')
    .selectAll()
    .where('project_id', '=', project.id)
    .where('interview_id', '=', id)
    .orderBy('number')
    .execute()
  return rows.map(toTurn)
}

function toTurn({ number, question, answer, taken_back, next }: Selectable<InterviewTurnsTable>): StoredTurn {
  return {
    number,
    answered: question === null ? null : { question: ProposedQuestion.parse(question), answer: Answer.parse(answer) },
    takenBack: QuestionIds.parse(taken_back),
    next: NextQuestion.parse(next),
  }
}

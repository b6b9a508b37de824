import type { AnsweredQuestion, ProposedQuestion } from '../../domain/schemas/index.ts'

/** A question with its answer, and the work items that its plausible answers change. */
export interface InterviewTurn extends AnsweredQuestion {
  question: ProposedQuestion
}

/**
 * Returns the turns that stay when the answer to a question is taken back or changes: all before it, and those after it
 * that do not rest on it. A later question rests on an earlier one when both touch the same work item, because its
 * hours were weighed under the earlier answer. What rests on a turn that goes, goes too.
 */
export function withoutAnswer(turns: readonly InterviewTurn[], questionId: string): InterviewTurn[] {
  const at = turns.findIndex(({ question }) => question.id === questionId)
  if (at === -1) return [...turns]
  const touched = touchedBy(turns[at])
  return turns.filter((turn, index) => {
    const own = touchedBy(turn)
    const goes = index === at || (index > at && [...own].some((id) => touched.has(id)))
    if (goes) for (const id of own) touched.add(id)
    return !goes
  })
}

function touchedBy(turn: InterviewTurn | undefined): Set<string> {
  const answers = turn?.question.plausible ?? []
  return new Set(answers.flatMap(({ items }) => items.map(({ workItemId }) => workItemId)))
}

import type { Answer, PlausibleAnswer, WorkItem } from '../../domain/schemas/index.ts'
import type { PlanToAsk } from './p80-shift.ts'
import type { InterviewTurn } from './without-answer.ts'

/**
 * Returns the plan with the hours that the answers mean. Only a choice among the plausible answers, and a yes or no, say what they
 * are; other answers leave the plan as it is, until it is written again.
 */
export function planUnderAnswers(plan: PlanToAsk, turns: readonly InterviewTurn[]): PlanToAsk {
  return turns.reduce((under, { question, answer }) => {
    const meant = question.plausible.find((plausible) => isMeantBy(answer, plausible))
    return meant ? withHours(under, meant) : under
  }, plan)
}

function isMeantBy(answer: Answer, plausible: PlausibleAnswer): boolean {
  if (answer.type === 'capability') return answer.answer === plausible.answer
  return answer.type === 'choice' && answer.option === plausible.answer
}

function withHours(plan: PlanToAsk, { items }: PlausibleAnswer): PlanToAsk {
  const hours = new Map(items.map((item) => [item.workItemId, item.hours]))
  const dropped = (id: WorkItem['id']) => hours.get(id) === null
  const workItems = plan.workItems.map((item) => ({ ...item, hours: hours.get(item.id) ?? item.hours }))
  const workItemIds = plan.option.workItemIds.filter((id) => !dropped(id))
  return { ...plan, workItems, option: { ...plan.option, workItemIds } }
}

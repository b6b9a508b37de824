import type { AnsweredQuestion, CapabilityAnswer } from '../schemas/index.ts'

/** Returns what an interview says about capabilities. "I don't know yet" leaves a question open. */
export function capabilityAnswersIn(answered: readonly AnsweredQuestion[]): CapabilityAnswer[] {
  return answered.flatMap(({ question: { answer: asked }, answer: given }) => {
    if (asked.type !== 'capability' || given.type !== 'capability') return []
    const { type: _, ...question } = asked
    return [{ ...question, answer: given.answer }]
  })
}

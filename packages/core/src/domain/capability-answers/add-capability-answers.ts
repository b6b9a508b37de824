import { type Brief, type CapabilityAnswer, maxCapabilityAnswers, questionKey } from '../schemas/index.ts'

/**
 * Returns the brief with answers to questions about capabilities. An answer replaces the earlier one to the same question.
 * Where there are more than a brief holds, the oldest give way.
 */
export function addCapabilityAnswers(brief: Brief, answers: readonly CapabilityAnswer[]): Brief {
  if (answers.length === 0) return brief
  const kept = new Map((brief.capabilityAnswers ?? []).map((answer) => [questionKey(answer), answer]))
  for (const answer of answers) kept.set(questionKey(answer), answer)
  return { ...brief, capabilityAnswers: [...kept.values()].slice(-maxCapabilityAnswers) }
}

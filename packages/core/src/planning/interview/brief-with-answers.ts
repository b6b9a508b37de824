import { addCapabilityAnswers, capabilityAnswersIn } from '../../domain/capability-answers/index.ts'
import type { AnsweredQuestion, Brief } from '../../domain/schemas/index.ts'
import { addAnswers, BriefBuilder } from '../runner/index.ts'

/** Returns a brief with answers in it, each in the part that its question is about, in the founder's words. */
export function briefWithAnswers(brief: Brief, answered: readonly AnsweredQuestion[]): Brief {
  const builder = new BriefBuilder(addCapabilityAnswers(brief, capabilityAnswersIn(answered)))
  addAnswers(builder, answered)
  return builder.written.brief
}

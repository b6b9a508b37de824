import { z } from 'zod'
import { BriefSection, maxPoints, Priority } from './brief.ts'
import { CapabilityAnswer, CapabilityQuestion } from './capability.ts'
import { WorkItemId } from './ids.ts'
import { line, point, text } from './text.ts'
import { HoursRange, maxWorkItems } from './work-item.ts'

/** The parts of a brief that a question can be about. */
export const BriefPart = z.enum([...BriefSection.options, 'needs', 'outOfScope', 'targets', 'notes'])
export type BriefPart = z.infer<typeof BriefPart>

/** What a question asks for whose answer becomes words or numbers of the brief. */
export const WordsType = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('choice'), options: z.array(point).min(2).max(10) }),
  /** `unit` stands behind the number: "weeks", "USD", "engineers". */
  z.strictObject({ type: z.literal('number'), unit: line, min: z.number(), max: z.number() }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('list') }),
])

/** What a question asks for. */
export const AnswerType = z.discriminatedUnion('type', [
  ...WordsType.options,
  /** Yes or no: the answer becomes a `CapabilityAnswer` of the brief. */
  z.strictObject({ type: z.literal('capability'), ...CapabilityQuestion.omit({ words: true }).shape }),
])
export type AnswerType = z.infer<typeof AnswerType>

/** Something that the founder is asked, in plain words. */
export const Question = z.strictObject({
  /** The same for the same question about the same words, so that it is not asked twice. */
  id: line,
  /** Where the answer belongs. */
  part: BriefPart,
  question: point,
  /** Why it is asked. */
  why: point,
  /** An example of an answer. */
  example: point,
  answer: AnswerType,
})
export type Question = z.infer<typeof Question>

/** UTF-16 code units of an answer in prose. */
export const maxAnswerLength = 20_000

/** One entry of an answer that is a list. A priority counts for needs only. */
export const AnswerEntry = z.strictObject({ text: point, priority: Priority.exactOptional() })
export type AnswerEntry = z.infer<typeof AnswerEntry>

/** What the founder answered, in the form that the question asks for. */
export const Answer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: text(maxAnswerLength) }),
  z.strictObject({ type: z.literal('choice'), option: point }),
  z.strictObject({ type: z.literal('number'), number: z.number() }),
  z.strictObject({ type: z.literal('date'), date: z.iso.date() }),
  z.strictObject({ type: z.literal('list'), entries: z.array(AnswerEntry).min(1).max(maxPoints) }),
  z.strictObject({ type: z.literal('capability'), ...CapabilityAnswer.pick({ answer: true }).shape }),
  /** "I don't know yet": the part needs depth. */
  z.strictObject({ type: z.literal('unknown') }),
  /** The founder passed over the question. It is not asked again, and says nothing about the part. */
  z.strictObject({ type: z.literal('skipped') }),
])
export type Answer = z.infer<typeof Answer>

/** A question with its answer. */
export const AnsweredQuestion = z.strictObject({ question: Question, answer: Answer })
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>

/** The number of questions that one run takes the answers of. */
export const maxAnswers = 40

/** An answer that a question could get, and what the work would be then. */
export const PlausibleAnswer = z.strictObject({
  answer: point,
  /** The hours of the work items that the answer changes, in person-hours; null takes the item out of the plan. */
  items: z.array(z.strictObject({ workItemId: WorkItemId, hours: HoursRange.nullable() })).max(maxWorkItems),
})
export type PlausibleAnswer = z.infer<typeof PlausibleAnswer>

/** A question as a Runner proposes it. Core decides whether and when it is asked. */
export const ProposedQuestion = z.strictObject({
  ...Question.shape,
  /** The answers at both ends, or more; none when the work does not depend on the answer. */
  plausible: z.array(PlausibleAnswer).max(6),
})
export type ProposedQuestion = z.infer<typeof ProposedQuestion>

/** The number of questions that a Runner may propose, or add to a brief that it wrote. */
export const maxProposedQuestions = 40

/** What a Runner returns when it is asked for questions. */
export const ProposedQuestions = z.strictObject({ questions: z.array(ProposedQuestion).max(maxProposedQuestions) })
export type ProposedQuestions = z.infer<typeof ProposedQuestions>

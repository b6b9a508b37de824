import { z } from 'zod'
import { Brief, Priority } from './brief.ts'
import { InterviewId, ProjectId, RunId, Timestamp, Version } from './ids.ts'
import { Question } from './question.ts'
import { line, point, requiredWords } from './text.ts'

/** What the founder says to a question. */
export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: requiredWords }),
  /** One of the options of the question. */
  z.strictObject({ kind: z.literal('choice'), choice: point }),
  /** In the unit of the question. */
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
  z.strictObject({
    kind: z.literal('list'),
    items: z
      .array(z.strictObject({ text: point, priority: Priority.exactOptional() }))
      .min(1)
      .max(40),
  }),
  /** "I don't know yet": the part needs depth. */
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('skipped') }),
])
export type Answer = z.infer<typeof Answer>

export const AnsweredQuestion = z.strictObject({ question: Question, answer: Answer })
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>

/** Why a question comes next. */
export const QuestionReason = z.discriminatedUnion('kind', [
  /** A plan cannot do without it. */
  z.strictObject({ kind: z.literal('essential') }),
  /** P80 in calendar weeks under the answers that make the plan shortest and longest. */
  z.strictObject({ kind: z.literal('shift'), low: z.number().nonnegative(), high: z.number().nonnegative() }),
])
export type QuestionReason = z.infer<typeof QuestionReason>

/** Where an interview stands. */
export const InterviewState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asking'), question: Question, reason: QuestionReason }),
  /** No question that is left moves the P80 by more than a tenth; `largest` is the largest share that one would. */
  z.strictObject({ kind: z.literal('enough'), largest: z.number().nonnegative() }),
  /** The founder has been asked as much as an interview may ask. */
  z.strictObject({ kind: z.literal('limit') }),
  /** A brief was written from the answers. */
  z.strictObject({ kind: z.literal('finished'), briefVersion: Version }),
])
export type InterviewState = z.infer<typeof InterviewState>

/** Questions asked one at a time to complete a brief. */
export const Interview = z.strictObject({
  id: InterviewId,
  projectId: ProjectId,
  startedAt: Timestamp,
  state: InterviewState,
  /** In the order in which they were asked, without those that were taken back. */
  answered: z.array(AnsweredQuestion),
  /** The brief with the answers so far. */
  brief: Brief,
  /** The run that writes the brief, once the founder has finished; null before. */
  runId: RunId.nullable(),
})
export type Interview = z.infer<typeof Interview>

/** The input of interviews.answer. Answering a question again revises the answer. */
export const AnswerToKeep = z.strictObject({ interviewId: InterviewId, questionId: line, answer: Answer })
export type AnswerToKeep = z.infer<typeof AnswerToKeep>

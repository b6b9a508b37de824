import { z } from 'zod'
import { Brief } from './brief.ts'
import { InterviewId, ProjectId, RunId, Timestamp, Version } from './ids.ts'
import { Answer, AnsweredQuestion, BriefPart, ProposedQuestion, Question } from './question.ts'
import { line } from './text.ts'

/** The interview ends after this many questions, so that nobody has to answer without end. */
export const maxQuestions = 20

/** A share of the P80. A question whose answers move it by less is not worth the founder's time. */
export const smallestShift = 0.1

/** What a first plan has to know, in the order in which an interview asks for it. */
export const essentialParts = [
  'problemStatement',
  'targetUser',
  'valueProp',
  'needs',
  'targets',
] as const satisfies readonly BriefPart[]
export type EssentialPart = (typeof essentialParts)[number]

const weeks = z.number().nonnegative()

/** Why a question comes next. */
export const QuestionReason = z.discriminatedUnion('kind', [
  /** A plan cannot do without it. */
  z.strictObject({ kind: z.literal('essential') }),
  /** P80 in calendar weeks under the answers that make the plan shortest and longest. */
  z.strictObject({ kind: z.literal('shift'), low: weeks, high: weeks }),
  /** A word decides how the planner reads the brief, although the finish moves little. */
  z.strictObject({ kind: z.literal('reading') }),
  /** It moves no finish: it makes a weak section, an assumption or a risk more certain. */
  z.strictObject({ kind: z.literal('evidence') }),
])
export type QuestionReason = z.infer<typeof QuestionReason>

/** Nothing more is asked: no question that is left moves the P80 by more than a tenth; `largest` is the largest share that one would. */
const Enough = z.strictObject({ kind: z.literal('enough'), largest: z.number().nonnegative() })

/** The founder has been asked as much as an interview may ask. */
const Limit = z.strictObject({ kind: z.literal('limit') })

/** The next question of an interview as it is stored, with the work that its answers change, or why there is none. */
export const NextQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asking'), question: ProposedQuestion, reason: QuestionReason }),
  Enough,
  Limit,
])
export type NextQuestion = z.infer<typeof NextQuestion>

/** Ids of questions, as they are stored. */
export const QuestionIds = z.array(line)

/** Where an interview stands. */
export const InterviewState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asking'), question: Question, reason: QuestionReason }),
  Enough,
  Limit,
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
  /** What a first plan needs to know and the brief does not say yet, the most important first. */
  missing: z.array(BriefPart),
  /** The run that writes the brief, once the founder has finished; null before. */
  runId: RunId.nullable(),
})
export type Interview = z.infer<typeof Interview>

/** The input of interviews.answer. Answering a question again revises the answer. */
export const AnswerToKeep = z.strictObject({ interviewId: InterviewId, questionId: line, answer: Answer })
export type AnswerToKeep = z.infer<typeof AnswerToKeep>

/** The input of interviews.back. */
export const AnswerToTakeBack = z.strictObject({
  interviewId: InterviewId,
  /** The last one that was answered when left out. */
  questionId: line.exactOptional(),
})
export type AnswerToTakeBack = z.infer<typeof AnswerToTakeBack>

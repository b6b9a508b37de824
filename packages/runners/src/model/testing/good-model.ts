import { RunnerFake } from '@plangate/core/runner/fake'
import { ResearchFake } from '@plangate/core/runner/research-fake'
import { AnsweredQuestion, Brief, Draft, HoursRange, Viewpoint, WorkItem, WorkItemId } from '@plangate/core/schemas'
import { z } from 'zod'
import { answersWith } from './behaviours.ts'
import type { Behaviour } from './model-server.ts'

const Data = z.object({ brief: Brief, feedback: z.string().nullable(), viewpoint: Viewpoint.nullish() })

/** The JSON between the data tags of a message. */
export function parsePromptData(message: string): unknown {
  return JSON.parse(message.replace(/^<data>\n/, '').replace(/\n<\/data>$/, ''))
}

/** The brief and the feedback in a message. */
export function briefAndFeedbackIn(message: string): [Brief, string | null] {
  const { brief, feedback } = Data.parse(parsePromptData(message))
  return [brief, feedback]
}

/** The viewpoint of Deep Research in a message, or null. */
export function viewpointIn(message: string): Viewpoint | null {
  return Data.safeParse(parsePromptData(message)).data?.viewpoint ?? null
}

/** Answers with what the message asks for: a draft for its brief and feedback, questions, a brief, or an examination. */
export const answersWithPlan: Behaviour = async (call) =>
  answersWith(JSON.stringify((await goodWords(call.data)) ?? (await goodDraftFor(call.data))), { pieceLength: 400 })(
    call,
  )

async function goodDraftFor(message: string): Promise<Draft> {
  const [brief, feedback] = briefAndFeedbackIn(message)
  return goodDraft(brief, feedback, viewpointIn(message))
}

const repair = null
const QuestionsData = z.object({ brief: Brief, workItems: z.array(WorkItem), answered: z.array(AnsweredQuestion) })
const WritingData = z.object({ brief: Brief, document: z.string().nullable(), answers: z.array(AnsweredQuestion) })
const RevisionData = z.object({ brief: Brief, decision: z.enum(['narrow', 'pivot']), instruction: z.string() })

const Compared = z.object({ title: z.string(), hours: HoursRange }).nullable()
const ExaminationData = z.object({
  brief: Brief,
  items: z.array(z.object({ id: WorkItemId, drafts: z.array(Compared) })),
  assumptions: z.array(z.string()),
})

/** Whether a message asks for the examination of drafts. */
export function isExamination(message: string): boolean {
  return ExaminationData.safeParse(parsePromptData(message)).success
}

/** Questions, a brief or an examination, if the message asks for them; otherwise null. */
export async function goodWords(message: string): Promise<unknown> {
  const data = parsePromptData(message)
  const [runner, { signal }] = [new RunnerFake(), new AbortController()]
  const [questions, writing, revision] = [QuestionsData, WritingData, RevisionData].map((schema) =>
    schema.safeParse(data),
  )
  const { data: examination } = ExaminationData.safeParse(data)
  if (examination) return new ResearchFake().examine({ ...examination, drafts: [], repair }, signal)
  if (questions?.success) return runner.proposeQuestions({ ...QuestionsData.parse(data), repair }, signal)
  if (writing?.success) return runner.writeBrief({ ...WritingData.parse(data), repair }, signal)
  return revision?.success ? runner.reviseBrief({ ...RevisionData.parse(data), repair }, signal) : null
}

/** A valid draft with all that a model is asked for; with feedback, one that answers it. Viewpoints disagree. */
export async function goodDraft(
  brief: Brief,
  feedback: string | null = null,
  viewpoint: Viewpoint | null = null,
): Promise<Draft> {
  const request = { brief, regeneration: null, repair, ...(viewpoint && { viewpoint }) }
  const fake = Draft.parse(await new ResearchFake().draft(request, new AbortController().signal))
  const draft = {
    ...fake,
    workItems: fake.workItems.map((item) => ({ ...item, flags: [], hoursFrom: 'model' as const })),
  }
  if (feedback === null) return draft
  return {
    ...draft,
    options: draft.options.map((option) => ({ ...option, name: `${option.name}, thought over` })),
    feedbackPoints: [{ words: feedback, used: true, how: 'All options were written with this in mind.' }],
  }
}

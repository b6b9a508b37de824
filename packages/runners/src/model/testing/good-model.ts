import { RunnerFake } from '@plangate/core/runner/fake'
import { Brief, Draft } from '@plangate/core/schemas'
import { z } from 'zod'
import { answersWith } from './behaviours.ts'
import type { Behaviour } from './model-server.ts'

const Data = z.object({ brief: Brief, feedback: z.string().nullable() })

/** The JSON between the data tags of a message. */
export function parsePromptData(message: string): unknown {
  return JSON.parse(message.replace(/^<data>\n/, '').replace(/\n<\/data>$/, ''))
}

/** The brief and the feedback in a message. */
export function briefAndFeedbackIn(message: string): [Brief, string | null] {
  const { brief, feedback } = Data.parse(parsePromptData(message))
  return [brief, feedback]
}

/** Answers with a valid draft for the brief and feedback of the message. */
export const answersWithPlan: Behaviour = async (call) =>
  answersWith(JSON.stringify(await goodDraft(...briefAndFeedbackIn(call.data))))(call)

/** A valid draft; with feedback, one that answers it. */
export async function goodDraft(brief: Brief, feedback: string | null = null): Promise<Draft> {
  const request = { brief, regeneration: null, repair: null }
  const draft = Draft.parse(await new RunnerFake().draft(request, new AbortController().signal))
  if (feedback === null) return draft
  return {
    ...draft,
    options: draft.options.map((option) => ({ ...option, name: `${option.name}, thought over` })),
    feedbackPoints: [{ words: feedback, used: true, how: 'All options were written with this in mind.' }],
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { BriefSection } from '@plangate/core/schemas'
import { z } from 'zod'
import { readSampleBrief } from './founder.ts'

/** Calls a procedure, expects that it succeeds, and reads its answer with a schema. */
export type Succeed = <T extends z.ZodType>(path: string, input: unknown, data: T) => Promise<z.output<T>>

const Kept = z.object({ id: z.string() })
const Requested = z.object({ runId: z.string() })
const Ended = z.object({ status: z.string(), endedAt: z.string().nullable(), result: z.unknown().optional() })

/** Returns a brief in which every text is one of `words`, which takes what the text is. */
export async function writeInWords(words: (what: string) => string) {
  const sample = await readSampleBrief()
  const sections = BriefSection.options.map((section) => {
    const text = words(`the ${section} of the brief`)
    return [section, Array.isArray(sample[section]) ? [text] : text] as const
  })
  const needs = [{ id: words('the id of a need'), text: words('a need'), priority: 'must' }]
  return { ...sample, ...Object.fromEntries(sections), needs }
}

/** Has a document sorted and the brief revised, and reads what the runs leave behind. */
export async function writeBriefs(succeed: Succeed, projectId: string, document: string): Promise<void> {
  const requested = [
    await succeed('briefs.sort', { projectId, document }, Requested),
    await succeed('briefs.revise', { projectId }, Requested),
  ]
  for (const { runId } of requested) {
    let run = await succeed('runs.get', { runId }, Ended)
    for (; run.endedAt === null; run = await succeed('runs.get', { runId }, Ended)) await sleep(20)
    if (run.result === undefined) throw new Error(`a run has ${run.status} without a result`)
  }
}

/** Leaves an interview open, after one that is finished. */
export async function beInterviewed(succeed: Succeed, projectId: string, text: string): Promise<string> {
  const Asking = z.object({ id: z.string(), state: z.object({ question: z.object({ id: z.string() }) }) })
  const { id: interviewId, state } = await succeed('interviews.start', { projectId }, Asking)
  const answer = { type: 'list', entries: [{ text, priority: 'must' }] }
  await succeed('interviews.answer', { interviewId, questionId: state.question.id, answer }, z.unknown())
  await succeed('interviews.finish', { interviewId }, z.unknown())
  return (await succeed('interviews.start', { projectId }, Kept)).id
}

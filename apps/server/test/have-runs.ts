import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/** Calls a procedure, which has to accept the call. */
type Succeed = <T extends z.ZodType>(path: string, input: unknown, data: T) => Promise<z.output<T>>

interface OfProject {
  projectId: string
}

const Kept = z.object({ id: z.string() })
const Asking = Kept.extend({ state: z.object({ question: Kept }) })
const Requested = z.object({ runId: z.string() })
const Ended = z.object({ status: z.string(), endedAt: z.string().nullable(), result: z.unknown().optional() })

/** Has a document sorted and the brief revised, and reads what the runs leave behind. */
export async function haveBriefsWritten(succeed: Succeed, ofProject: OfProject, document: string): Promise<void> {
  const requested = [
    await succeed('briefs.sort', { ...ofProject, document }, Requested),
    await succeed('briefs.revise', ofProject, Requested),
  ]
  for (const { runId } of requested) {
    let run = await succeed('runs.get', { runId }, Ended)
    for (; run.endedAt === null; run = await succeed('runs.get', { runId }, Ended)) await sleep(20)
    if (run.status !== 'succeeded' || run.result === undefined) throw new Error(`a run has ${run.status}`)
  }
}

/** Answers a question about needs, and has the brief written. Returns the id of the interview. */
export async function beInterviewed(succeed: Succeed, ofProject: OfProject, text: string): Promise<string> {
  const { id: interviewId, state } = await succeed('interviews.start', ofProject, Asking)
  const answer = { type: 'list', entries: [{ text, priority: 'must' }] }
  await succeed('interviews.answer', { interviewId, questionId: state.question.id, answer }, z.unknown())
  await succeed('interviews.finish', { interviewId }, z.unknown())
  return interviewId
}

import type { NextQuestion } from '../../domain/schemas/index.ts'
import { type InterviewToContinue, nextQuestion } from './next-question.ts'

/**
 * What keeps a processor busy during an interview. A pure function of plain data, so that it can run in another thread.
 *
 * @throws the signal's reason, soon after it aborts
 */
export interface InterviewTasks {
  nextQuestion(interview: InterviewToContinue, signal: AbortSignal): Promise<NextQuestion>
}

/** Runs the tasks in this thread, which can do nothing else meanwhile: for tests. */
export const interviewTasksInThisThread: InterviewTasks = {
  nextQuestion: async (interview, signal) => {
    signal.throwIfAborted()
    return nextQuestion(interview)
  },
}

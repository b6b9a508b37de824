import type { Answer, Interview, ProjectId } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../shared/api/trpc.ts'

/**
 * Everything that the founder can do in an interview. Each call brings the next question with it.
 *
 * @param onMove called when the founder does something
 */
export function useInterview({ id: interviewId, projectId }: Pick<Interview, 'id' | 'projectId'>, onMove: () => void) {
  const utils = trpc.useUtils()
  const navigate = useNavigate()
  const onSuccess = (next: Interview) => utils.interviews.current.setData({ projectId }, next)
  const answer = trpc.interviews.answer.useMutation({ onSuccess })
  const back = trpc.interviews.back.useMutation({ onSuccess })
  const finish = trpc.interviews.finish.useMutation({
    onSuccess: async () => {
      // Before the form of the brief is there, which goes on from the version that it begins with.
      await utils.briefs.invalidate()
      await utils.briefs.get.fetch({ projectId })
      await navigate({ to: '/projects/$projectId/brief', params: { projectId } })
      await utils.invalidate()
    },
  })
  const reset = () => {
    onMove()
    for (const call of [answer, back, finish]) call.reset()
  }
  return {
    isBusy: answer.isPending || back.isPending || finish.isPending,
    isFinishing: finish.isPending,
    error: answer.error ?? back.error ?? finish.error,
    give(questionId: string, given: Answer, onKept: () => void) {
      reset()
      answer.mutate({ interviewId, questionId, answer: given }, { onSuccess: onKept })
    },
    takeBack() {
      reset()
      back.mutate({ interviewId })
    },
    finish() {
      reset()
      finish.mutate({ interviewId })
    },
  }
}

export type InterviewCalls = ReturnType<typeof useInterview>

/** Begins an interview. With a language model this can take a minute. */
export function useStartInterview(projectId: ProjectId) {
  const utils = trpc.useUtils()
  return trpc.interviews.start.useMutation({
    onSuccess: (interview) => utils.interviews.current.setData({ projectId }, interview),
  })
}

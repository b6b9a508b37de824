import { AnswerToKeep, AnswerToTakeBack, Interview, InterviewId, parseUnlessMarked } from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

const OfInterview = z.strictObject({ interviewId: InterviewId })

export const interviewProcedures = router({
  start: keyedProcedure('plan', 'plans')
    .input(OfProject)
    .output(parseUnlessMarked(Interview))
    .mutation(({ ctx, input, signal }) => ctx.services.interviews.start(ctx.actor, input.projectId, { signal })),

  answer: keyedProcedure('plan')
    .input(AnswerToKeep)
    .output(parseUnlessMarked(Interview))
    .mutation(({ ctx, input }) => ctx.services.interviews.answer(ctx.actor, input)),

  back: keyedProcedure('plan')
    .input(AnswerToTakeBack)
    .output(parseUnlessMarked(Interview))
    .mutation(({ ctx, input }) => ctx.services.interviews.back(ctx.actor, input)),

  current: procedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(Interview.nullable()))
    .query(({ ctx, input }) => ctx.services.interviews.current(ctx.actor, input.projectId)),

  finish: keyedProcedure('plan', 'plans')
    .input(OfInterview)
    .output(parseUnlessMarked(Interview))
    .mutation(({ ctx, input, signal }) => ctx.services.interviews.finish(ctx.actor, input.interviewId, { signal })),
})

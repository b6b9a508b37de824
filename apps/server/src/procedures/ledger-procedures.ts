import {
  ActualsId,
  ActualsRecord,
  ActualsToRecord,
  Ledger,
  parseUnlessMarked,
  WorkProgress,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject, pagedOfProject } from './inputs.ts'

export const actualsProcedures = router({
  /** What work on the current selection has really taken. */
  record: keyedProcedure('plan')
    .input(ActualsToRecord)
    .output(parseUnlessMarked(ActualsRecord))
    .mutation(({ ctx, input }) => ctx.services.actuals.record(ctx.actor, input)),

  list: procedure('read')
    .input(pagedOfProject(ActualsId))
    .output(parseUnlessMarked(z.array(ActualsRecord)))
    .query(({ ctx, input }) => ctx.services.actuals.list(ctx.actor, input.projectId, input)),

  /** All records of the current selection taken together, and its reviews. */
  current: procedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(WorkProgress))
    .query(({ ctx, input }) => ctx.services.actuals.current(ctx.actor, input.projectId)),
})

export const ledgerProcedures = router({
  /** How the user's finished plans compare with their forecasts. */
  get: procedure('read')
    .input(z.void())
    .output(parseUnlessMarked(Ledger))
    .query(({ ctx }) => ctx.services.ledger.get(ctx.actor)),
})

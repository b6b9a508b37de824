import { parseUnlessMarked, RecordFile, RecordToWrite } from '@plangate/core/schemas'
import { procedure, router } from '../trpc.ts'

export const recordProcedures = router({
  /** The decision of the project as a file: a decision record, its work items, or tasks. */
  get: procedure('read')
    .input(RecordToWrite)
    .output(parseUnlessMarked(RecordFile))
    .query(({ ctx, input }) => ctx.services.records.get(ctx.actor, input)),
})

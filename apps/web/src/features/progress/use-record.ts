import { trpc } from '../../shared/api/trpc.ts'

/** Records actual work, and has everything fetched again that it changes. */
export function useRecord(onRecorded: () => void = () => {}) {
  const utils = trpc.useUtils()
  return trpc.actuals.record.useMutation({
    onSuccess: async () => {
      onRecorded()
      await Promise.all([
        utils.actuals.invalidate(),
        utils.ledger.invalidate(),
        utils.plans.selected.invalidate(),
        utils.builds.permits.invalidate(),
      ])
    },
  })
}

import type { ActualsRecord, ActualTotals, ItemActual, WorkItemId, WorkProgress } from '../schemas/index.ts'

/** What records say together: of each item the latest word, and the latest of the totals. */
export type FoldedRecords = Pick<WorkProgress, 'items' | 'totals'>

/** @param records of one selection, the oldest first */
export function foldRecords(records: readonly Pick<ActualsRecord, 'on' | 'items' | 'totals'>[]): FoldedRecords {
  const items = new Map<WorkItemId, ItemActual & { on: string }>()
  let totals: ActualTotals | null = null
  for (const record of records) {
    for (const item of record.items) items.set(item.workItemId, { ...item, on: record.on })
    if (record.totals !== undefined) totals = record.totals
  }
  return { items: [...items.values()], totals }
}

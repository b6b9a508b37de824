import type { SelectionStatus } from '@plangate/core/gate'

export const selectionStatusNames: Record<SelectionStatus, string> = {
  planned: 'Your choice',
  adjusted: 'Chosen with changes',
  stale: 'Chosen, out of date',
}

// Apart from the other names, and types only: the first page loads these, and nothing else of either.
import type { Decision } from '@plangate/core/schemas'

export const decisionNames: Record<Decision, string> = {
  proceed: 'Proceed',
  narrow: 'Narrow',
  pivot: 'Pivot',
  park: 'Park',
}

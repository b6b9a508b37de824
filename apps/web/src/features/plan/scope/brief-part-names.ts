import type { Address } from '@plangate/core/schemas'

/** Short names of the parts of a brief, for table cells. */
export const briefPartNames: Record<Address['part'], string> = {
  problemStatement: 'Problem',
  targetUser: 'Target user',
  valueProp: 'Value',
  differentiation: 'Differentiation',
  monetizationHypothesis: 'Monetization',
  marketContext: 'Market',
  keyConstraints: 'Constraint',
  assumptions: 'Assumption',
  risks: 'Risk',
  smallestViableExperiment: 'Experiment',
  needs: 'Need',
  notes: 'Notes',
}

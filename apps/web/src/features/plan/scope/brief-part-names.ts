import type { Address } from '@plangate/core/schemas'

/** The parts of a brief, as short as a table cell wants them. */
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
}

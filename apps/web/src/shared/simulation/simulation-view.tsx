import type { PlanTargets } from '@plangate/core/analysis'
import type { PricedPlan } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { ComputedView } from './computed-view.tsx'
import type { OptionSimulation } from './simulator.ts'
import { useSimulation } from './use-simulation.ts'

interface SimulationViewProps {
  planSet: PricedPlan
  targets: PlanTargets
  /** A skeleton in the shape of the content. */
  pending: ReactNode
  children: (simulations: OptionSimulation[]) => ReactNode
}

/** Renders every state of a simulation: pending, failed, done. */
export function SimulationView({ planSet, targets, pending, children }: SimulationViewProps) {
  return (
    <ComputedView query={useSimulation(planSet, targets)} what="the chances" pending={pending}>
      {children}
    </ComputedView>
  )
}

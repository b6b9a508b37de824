import type { PlanSet, Targets } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { ComputedView } from './computed-view.tsx'
import type { OptionSimulation } from './simulator.ts'
import { useSimulation } from './use-simulation.ts'

interface SimulationViewProps {
  planSet: PlanSet
  targets: Targets
  /** A skeleton in the shape of what will be there. */
  pending: ReactNode
  children: (forecasts: OptionSimulation[]) => ReactNode
}

/** Every state of a forecast: being computed, failed, there. */
export function SimulationView({ planSet, targets, pending, children }: SimulationViewProps) {
  return (
    <ComputedView query={useSimulation(planSet, targets)} what="the chances" pending={pending}>
      {children}
    </ComputedView>
  )
}

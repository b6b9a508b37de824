import type { ExecutionOption, PlanSet } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
import { decisionNames } from '../../shared/words/words.ts'

/** What a choice would be bound to, as it stands now. */
export function BindingList({ option, planSet }: { option: ExecutionOption; planSet: PlanSet }) {
  const gate = trpc.gates.current.useQuery({ projectId: planSet.projectId })
  const decision = gate.data?.status === 'decided' ? decisionNames[gate.data.decision] : 'Not decided'
  const { rate, focusedHoursPerWeek } = planSet.assumptions
  return (
    <DefinitionList
      entries={[
        ['Option', `${option.name}: ${option.timeToShip}, ${option.engineeringCost}`],
        ['Plan', `Version ${planSet.version}`],
        ['Brief', `Version ${planSet.briefVersion}`],
        ['Direction', gate.isPending ? '…' : decision],
        [
          'Assumptions',
          `$${rate.low}-${rate.high} per hour, ${focusedHoursPerWeek} focused hours per engineer and week`,
        ],
      ]}
    />
  )
}
